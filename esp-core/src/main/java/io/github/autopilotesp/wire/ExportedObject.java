package io.github.autopilotesp.wire;

import io.github.autopilotesp.profile.ProfileKey;
import io.github.autopilotesp.tenant.WireObject;
import io.github.autopilotesp.wire.GraphFormatException.Position;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * An object of an export in Graph's form, with where it stands.
 *
 * @param wire the object
 * @param path its path in the file
 * @param lines the lines of its properties, where the file was read with lines
 * @param managed the parts that it speaks about; what is not in it of these is the service's
 *     default
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

  /** Where one of its properties stands; the empty name is the object itself. */
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
