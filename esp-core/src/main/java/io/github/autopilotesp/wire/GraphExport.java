package io.github.autopilotesp.wire;

import io.github.autopilotesp.tenant.WireObject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Files with objects in Graph's own shape: backups of this library, answers of the service, and
 * other tools' exports of such. {@code ProfileImport} makes a profile document of them, and reads
 * other shapes too.
 */
public final class GraphExport {
  private static final String VALUE = "value";

  private GraphExport() {}

  /**
   * Reads the objects of a file as they are. For objects with an id, {@link GraphProfiles#read}
   * gives the profile that was stored.
   *
   * @param json one object, an array of objects, or an object with a {@code value} list; a byte
   *     order mark is skipped
   * @return the objects in the order of the file, of whatever kind
   * @throws GraphFormatException if the text is not such JSON
   */
  public static List<WireObject> parse(String json) {
    Objects.requireNonNull(json, "json");
    String text = json.startsWith("\uFEFF") ? json.substring(1) : json;
    if (text.lines().anyMatch(line -> line.startsWith("profiles:"))) {
      throw ExportShape.profileDocument();
    }
    return ExportShape.graphObjects(GraphJson.parseObjectOrArray(text)).stream()
        .map(ExportedObject::wire)
        .toList();
  }

  /**
   * Writes a backup: the objects as they are, unknown properties included.
   *
   * @param objects the objects, such as {@code StoredProfile.wire()} of each profile
   * @return JSON over several lines with a {@code value} list, which {@link #parse} reads
   */
  public static String print(Collection<WireObject> objects) {
    List<Object> value = objects.stream().<Object>map(WireObject::properties).toList();
    return GraphJson.printPretty(WireObject.of(Map.of(VALUE, value))) + "\n";
  }
}
