package io.github.autopilotesp.wire;

import io.github.autopilotesp.tenant.WireObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Files with profiles in Graph's own shape: backups of this library, answers of the service, and
 * what other tools exported.
 *
 * <p>Read are one object or a {@code value} list; IntuneCD's files, in which names stand for apps,
 * groups and filters; and IntuneManagement's, with assignments and annotations. {@code
 * ProfileImport} makes a profile document of them.
 */
public final class GraphExport {
  private static final String VALUE = "value";
  private static final String APP_NAMES = "selectedMobileAppNames";
  private static final String APP_NAME = "name";
  private static final String GROUP_NAME = "groupName";
  private static final String GROUP_ID = "groupId";

  private GraphExport() {}

  /**
   * Reads the objects of a file as they are. For objects with an id, {@link GraphProfiles#read}
   * gives the profile that was stored.
   *
   * @param json one object, or an object with a {@code value} list; a byte order mark is skipped
   * @return the objects in the order of the file, of whatever kind
   * @throws GraphFormatException if the text is not such JSON
   */
  public static List<WireObject> parse(String json) {
    Objects.requireNonNull(json, "json");
    if (json.lines().anyMatch(line -> line.startsWith("profiles:"))) {
      throw profileDocument();
    }
    WireObject root = GraphJson.parseOwn(json.startsWith("\uFEFF") ? json.substring(1) : json);
    if (root.has("version") && root.has("profiles")) {
      throw profileDocument();
    }
    return new Fields(root, "")
        .optionalObjects(VALUE)
        .map(objects -> objects.stream().map(Fields::wire).toList())
        .orElse(List.of(root));
  }

  private static GraphFormatException profileDocument() {
    return GraphFormatException.at(
        "", "Graph's own JSON", "a profile document, which ProfileDocument.read or parse reads");
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

  /**
   * Picks the ESP profiles out of an export.
   *
   * @param objects objects of whatever kind
   * @return the ESP profiles among them, in the order given
   * @throws GraphFormatException if there are objects but no ESP profile
   */
  public static List<WireProfile> profiles(Collection<WireObject> objects) {
    List<WireProfile> profiles =
        objects.stream().map(WireProfile::new).filter(WireProfile::isEspProfile).toList();
    if (profiles.isEmpty() && !objects.isEmpty()) {
      throw GraphFormatException.at(
          "", "an ESP profile", objects.size() + " objects of other kinds");
    }
    return profiles;
  }

  /**
   * Puts names where ids stand, if another tool wrote names beside them or in their place. The
   * caller resolves them in whatever tenant comes next.
   *
   * @param exported an ESP profile of an export
   * @return the same object, with apps and groups by name where the export has names
   * @throws GraphFormatException if a list of app names has something else in it
   */
  public static WireObject withNames(WireObject exported) {
    Map<String, @Nullable Object> properties = new LinkedHashMap<>(exported.properties());
    List<Object> apps = appNames(exported.properties().get(APP_NAMES));
    if (!apps.isEmpty()) {
      properties.put(EspProperty.SELECTED_APPS.wireName(), apps);
    }
    String assignments = EspProperty.ASSIGNMENTS.wireName();
    if (properties.get(assignments) instanceof List<?> list) {
      properties.put(assignments, list.stream().map(GraphExport::assignment).toList());
    }
    return WireObject.of(properties);
  }

  /** Each is a string, or an object with a name. */
  private static List<Object> appNames(@Nullable Object names) {
    List<Object> texts = new ArrayList<>();
    if (names instanceof List<?> list) {
      for (Object element : list) {
        Object name = element instanceof Map<?, ?> app ? app.get(APP_NAME) : element;
        if (!(name instanceof String)) {
          throw GraphFormatException.at(APP_NAMES + "[" + texts.size() + "]", "a name", "none");
        }
        texts.add(name);
      }
    }
    return texts;
  }

  private static Object assignment(Object assignment) {
    if (assignment instanceof Map<?, ?> map
        && map.get(AssignmentCodec.TARGET) instanceof Map<?, ?> target
        && target.get(GROUP_NAME) instanceof String name) {
      Map<Object, @Nullable Object> named = new LinkedHashMap<>(target);
      named.put(GROUP_ID, name);
      Map<Object, @Nullable Object> changed = new LinkedHashMap<>(map);
      changed.put(AssignmentCodec.TARGET, named);
      return changed;
    }
    return assignment;
  }
}
