package io.github.autopilotesp.wire;

import io.github.autopilotesp.profile.ProfileKey;
import io.github.autopilotesp.tenant.WireObject;
import io.github.autopilotesp.wire.GraphFormatException.Position;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * An object of an export in Graph's format, with its location.
 *
 * @param wire the object
 * @param path its path in the file
 * @param lines the lines of its properties, if the format has lines
 * @param managed the parts it manages; those missing from the object have the service's default
 */
record ExportedObject(
    WireObject wire, String path, Map<String, Integer> lines, Set<ProfileKey> managed) {

  static ExportedObject complete(WireObject wire, String path) {
    return new ExportedObject(wire, path, Map.of(), ProfileKey.ALL);
  }

  ExportedObject with(WireObject changed) {
    return new ExportedObject(changed, path, lines, managed);
  }

  Optional<String> name() {
    return wire.string(EspProperty.DISPLAY_NAME.wireName());
  }

  /** Returns the path of a property; the empty name is the object itself. */
  String path(String property) {
    return path.isEmpty() || property.isEmpty() ? path + property : path + "." + property;
  }

  OptionalInt line(String property) {
    int end = Math.min(indexOrEnd(property, '['), indexOrEnd(property, '.'));
    Integer line = lines.get(property.substring(0, end));
    return line == null ? OptionalInt.empty() : OptionalInt.of(line);
  }

  GraphFormatException refusal(String property, String expected, String found) {
    OptionalInt line = line(property);
    return line.isEmpty()
        ? GraphFormatException.at(path(property), expected, found)
        : GraphFormatException.at(
            new Position(line.getAsInt(), 1), path(property), expected, found);
  }

  private static int indexOrEnd(String text, char c) {
    int index = text.indexOf(c);
    return index < 0 ? text.length() : index;
  }
}
