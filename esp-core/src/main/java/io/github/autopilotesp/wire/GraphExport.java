package io.github.autopilotesp.wire;

import io.github.autopilotesp.tenant.WireObject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Reads and writes files in Graph's format: backups of this library, Graph responses, and other
 * tools' exports. {@code ProfileImport} converts these and other formats to a profile document.
 */
public final class GraphExport {
  private static final String VALUE = "value";

  private GraphExport() {}

  /**
   * Reads the objects of a file unchanged. For objects with an id, {@link GraphProfiles#read}
   * returns the stored profile.
   *
   * @param json one object, an array of objects, or an object with a {@code value} list; a byte
   *     order mark is skipped
   * @return the objects of all types, in file order
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
   * Writes a backup: the objects unchanged, including unknown properties.
   *
   * @param objects the objects, such as {@code StoredProfile.wire()} of each profile
   * @return JSON over several lines with a {@code value} list, which {@link #parse} reads
   */
  public static String print(Collection<WireObject> objects) {
    List<Object> value = objects.stream().<Object>map(WireObject::properties).toList();
    return GraphJson.printPretty(WireObject.of(Map.of(VALUE, value))) + "\n";
  }
}
