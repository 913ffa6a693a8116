package io.github.autopilotesp.format;

import io.github.autopilotesp.profile.DesiredProfile;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.tenant.WireObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Files with profiles in Graph's own shape: backups of this library, answers of the service, and
 * what other tools exported.
 *
 * <p>Read are one object or a {@code value} list; IntuneCD's files, in which names stand for apps,
 * groups and filters; and IntuneManagement's, with assignments and annotations. Names become names
 * of the {@link ProfileDocument}, to be resolved in whatever tenant comes next.
 */
public final class GraphExport {
  private static final String VALUE = "value";
  private static final String APP_NAMES = "selectedMobileAppNames";
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
    WireObject root = GraphJson.parseOwn(json.startsWith("\uFEFF") ? json.substring(1) : json);
    if (root.has(DocumentKeys.VERSION) && root.has(DocumentKeys.PROFILES)) {
      throw GraphFormatException.at(
          "", "Graph's own JSON", "a profile document, which ProfileDocument.read or parse reads");
    }
    return new Fields(root, "")
        .optionalObjects(VALUE)
        .map(objects -> objects.stream().map(Fields::wire).toList())
        .orElse(List.of(root));
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
   * Reads a file as a profile document.
   *
   * @param json what {@link #parse} reads
   * @return the ESP profiles of the file; what {@link #document} says of names and order
   * @throws GraphFormatException if the text is not such JSON, has no ESP profile, or has one that
   *     cannot be read
   */
  public static ProfileDocument read(String json) {
    return document(parse(json));
  }

  /**
   * Makes a profile document of exported objects. Objects of other kinds are left out, and so are
   * assignments that came from a policy set. A name that stands beside an id is preferred to it.
   * The priorities become the {@code order} of the document, if every custom profile has one.
   *
   * @param objects the objects
   * @return their ESP profiles, in the order given
   * @throws GraphFormatException if there are objects but no ESP profile, or if one cannot be read
   */
  public static ProfileDocument document(Collection<WireObject> objects) {
    List<WireProfile> profiles =
        objects.stream().map(WireProfile::new).filter(WireProfile::isEspProfile).toList();
    if (profiles.isEmpty() && !objects.isEmpty()) {
      throw GraphFormatException.at(
          "", "an ESP profile", objects.size() + " objects of other kinds");
    }
    boolean ordered =
        profiles.stream().allMatch(profile -> isDefault(profile) || rank(profile).isPresent());
    return ProfileDocument.of(
        profiles.stream().map(profile -> documentProfile(profile, ordered)).toList());
  }

  private static DocumentProfile documentProfile(WireProfile exported, boolean ordered) {
    EspProfile content = GraphProfiles.readContent(withNamesAsIds(exported.wire()));
    DesiredProfile desired;
    if (isDefault(exported)) {
      // The service may show an assignment of the default profile, which nobody made.
      desired = DesiredProfile.ofDefault(content.toBuilder().assignments(List.of()).build());
    } else {
      desired = DesiredProfile.of(content);
      if (ordered) {
        desired = desired.ordered(rank(exported).orElseThrow());
      }
    }
    return DocumentProfile.of(desired)
        .with(reference -> Reference.of(reference.kind(), reference.value()));
  }

  /** Some tools leave the id out; the priority 0 is the default profile's alone. */
  private static boolean isDefault(WireProfile profile) {
    boolean withoutId = profile.text(EspProperty.ID).isEmpty();
    return profile.isDefault()
        || (withoutId && profile.number(EspProperty.PRIORITY).filter(p -> p == 0).isPresent());
  }

  private static Optional<Integer> rank(WireProfile profile) {
    return profile.number(EspProperty.PRIORITY).filter(priority -> priority > 0);
  }

  private static WireObject withNamesAsIds(WireObject exported) {
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
        Object name = element instanceof Map<?, ?> app ? app.get(DocumentKeys.NAME) : element;
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
