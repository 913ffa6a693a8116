package io.github.autopilotesp.wire;

import io.github.autopilotesp.profile.Assignment;
import io.github.autopilotesp.profile.AssignmentTarget;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.ProfileId;
import io.github.autopilotesp.profile.ScopeTag;
import io.github.autopilotesp.tenant.StoredAssignment;
import io.github.autopilotesp.tenant.StoredProfile;
import io.github.autopilotesp.tenant.TenantException;
import io.github.autopilotesp.tenant.TenantOperation;
import io.github.autopilotesp.tenant.WireObject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Converts ESP profiles between Microsoft Graph's JSON and the model.
 *
 * <p>When reading, device use is blocked if Graph's property is false; a timeout of 0 means 60
 * minutes; the stock message or an empty one means no custom message; of the two OOBE properties,
 * the first counts; a filter of type none, or with the all-zero id, means no filter. A missing or
 * null property is read as the service's own default: No, 60 minutes, all apps, an empty string, no
 * scope tag, number 0 &mdash; which for the inverted property means that device use is blocked.
 */
public final class GraphProfiles {
  private static final String ASSIGN_BODY = "enrollmentConfigurationAssignments";

  private GraphProfiles() {}

  /**
   * Returns whether an enrollment configuration is an ESP profile.
   *
   * @param wire any enrollment configuration
   * @return true for an ESP profile, including the default profile
   */
  public static boolean isEspProfile(WireObject wire) {
    return new WireProfile(wire).isEspProfile();
  }

  /**
   * Reads a profile stored in a tenant.
   *
   * @param wire the profile as received, with or without its assignments
   * @return the profile, including the object as received
   * @throws GraphFormatException if the object is not an ESP profile, has no id, or has a property
   *     of the wrong type, or is nested deeper than {@link StoredProfile#MAX_DEPTH}
   */
  public static StoredProfile read(WireObject wire) {
    if (wire.depth() > StoredProfile.MAX_DEPTH) {
      throw GraphFormatException.at(
          "", "at most " + StoredProfile.MAX_DEPTH + " levels of nesting", "more");
    }
    WireProfile profile = new WireProfile(wire);
    List<StoredAssignment> assignments = new ArrayList<>();
    EspProfile content = content(profile, assignments);
    Fields fields = new Fields(wire, "");
    return new StoredProfile(
        ProfileId.of(fields.id(EspProperty.ID.wireName())),
        content,
        profile.isDefault(),
        profile.number(EspProperty.PRIORITY).orElse(0),
        profile.number(EspProperty.VERSION).orElse(0),
        fields.optionalInstant(EspProperty.CREATED.wireName()),
        fields.optionalInstant(EspProperty.LAST_MODIFIED.wireName()),
        assignments,
        wire);
  }

  /**
   * Reads the content of a profile, for objects without an id: request bodies and exports.
   *
   * @param wire the profile
   * @return its content, with direct assignments only
   * @throws GraphFormatException if the object is not an ESP profile, or has a property of the
   *     wrong type
   */
  public static EspProfile readContent(WireObject wire) {
    return content(new WireProfile(wire), new ArrayList<>());
  }

  private static EspProfile content(WireProfile wire, List<StoredAssignment> assignments) {
    if (!wire.isEspProfile()) {
      throw GraphFormatException.at(
          EspProperty.TYPE.wireName(),
          "\"" + WireProfile.customType() + "\"",
          wire.text(EspProperty.TYPE).map(type -> "\"" + type + "\"").orElse("no such string"));
    }
    List<WireProfile.WrongType> faults = wire.wrongTypes();
    if (!faults.isEmpty()) {
      WireProfile.WrongType first = faults.get(0);
      throw GraphFormatException.at(first.path(), first.expected(), first.found());
    }
    new Fields(wire.wire(), "")
        .optionalObjects(EspProperty.ASSIGNMENTS.wireName())
        .orElse(List.of())
        .forEach(
            assignment ->
                assignments.add(AssignmentCodec.readStored(assignment.wire(), assignment.path())));
    return EspProfile.builder()
        .displayName(wire.text(EspProperty.DISPLAY_NAME).orElse(""))
        .description(wire.text(EspProperty.DESCRIPTION).orElse(""))
        .settings(SettingsForm.read(wire))
        .scopeTags(wire.ids(EspProperty.SCOPE_TAGS).stream().map(ScopeTag::of).toList())
        .assignments(
            assignments.stream()
                .filter(stored -> stored.source() == StoredAssignment.Source.DIRECT)
                .map(StoredAssignment::assignment)
                .toList())
        .build();
  }

  /**
   * Writes the body that creates a profile, as the admin center sends it. Locked settings are sent
   * as No, empty, or All; a hidden page is sent in the form of the untouched default profile.
   * Assignments are not included.
   *
   * @param profile the desired content
   * @return the body
   */
  public static WireObject create(EspProfile profile) {
    Map<String, @Nullable Object> body = new LinkedHashMap<>();
    body.put(EspProperty.TYPE.wireName(), WireProfile.customType());
    Map<EspProperty, Object> values = basics(profile);
    values.putAll(SettingsForm.whole(profile.settings()));
    values.forEach((property, value) -> body.put(property.wireName(), value));
    return WireObject.of(body);
  }

  /**
   * What {@link #readContent} finds in what {@link #create} writes, beside the assignments, which
   * stay: a message that says what the page says anyway is none, and a timeout of 0 is the default.
   *
   * @param profile what a profile should say
   * @return what it says once a tenant has stored it as it was sent
   */
  public static EspProfile asStored(EspProfile profile) {
    return profile.toBuilder().settings(SettingsForm.asRead(profile.settings())).build();
  }

  /**
   * Writes the body that updates a profile: the whole object as it was read, without read-only
   * properties, and with the changes applied.
   *
   * <ul>
   *   <li>A property whose meaning does not change is written exactly as it was read, or omitted if
   *       it was missing. So are unknown properties, and properties locked both before and after.
   *   <li>A property that the change unlocks is written in the admin center's form, even if the
   *       stored value happened to mean the same: a locked 0 becomes 60.
   *   <li>A property that the change locks is set to the value that {@link #create} sends, so that
   *       no ineffective setting is left behind.
   * </ul>
   *
   * @param current the profile as it was read
   * @param desired the desired content; its assignments are ignored
   * @return the body
   */
  public static WireObject update(StoredProfile current, EspProfile desired) {
    Objects.requireNonNull(desired, "desired");
    EspProfile content = readContent(current.wire());
    Map<String, @Nullable Object> body = new LinkedHashMap<>();
    body.put(EspProperty.TYPE.wireName(), WireProfile.customType());
    body.putAll(current.wire().properties());
    body.putIfAbsent(EspProperty.TYPE.wireName(), WireProfile.customType());
    body.keySet().removeIf(name -> !isWritable(name));

    Map<EspProperty, Object> before = basics(content);
    Map<EspProperty, Object> after = basics(desired);
    before.putAll(SettingsForm.unlocked(content.settings()));
    after.putAll(SettingsForm.unlocked(desired.settings()));
    after.forEach(
        (property, value) -> {
          if (!value.equals(before.get(property))) {
            body.put(property.wireName(), value);
          }
        });
    before.keySet().removeAll(after.keySet());
    before.keySet().forEach(locked -> body.put(locked.wireName(), SettingsForm.HIDDEN.get(locked)));
    return WireObject.of(body);
  }

  private static boolean isWritable(String name) {
    return EspProperty.named(name)
        .map(EspProperty::isWritable)
        .orElseGet(() -> !WireProfile.isAnnotation(name) || isTypeOfUnknown(name));
  }

  private static boolean isTypeOfUnknown(String name) {
    return name.endsWith(EspProperty.TYPE.wireName()) && !name.startsWith("#");
  }

  private static Map<EspProperty, Object> basics(EspProfile profile) {
    Map<EspProperty, Object> values = new EnumMap<>(EspProperty.class);
    values.put(EspProperty.DISPLAY_NAME, profile.displayName());
    values.put(EspProperty.DESCRIPTION, profile.description());
    values.put(EspProperty.SCOPE_TAGS, profile.scopeTags().stream().map(ScopeTag::id).toList());
    return values;
  }

  /**
   * Writes the body that replaces the direct assignments of a profile. Unchanged assignments are
   * written as they were read, including unknown properties and kinds. Assignments from policy sets
   * are not copied. Excluded groups are never written, not even unchanged ones, because the service
   * was observed to store them as included.
   *
   * @param current the profile as it was read
   * @param desired all desired direct assignments, in this order
   * @return the body
   * @throws TenantException.Rejected if the profile is the default, which cannot be assigned
   *     (SETUP), if an assignment excludes a group, or if a new one is of an unknown kind
   */
  public static WireObject assign(StoredProfile current, List<Assignment> desired) {
    Objects.requireNonNull(desired, "desired");
    TenantException.Details details =
        TenantException.Details.of(new TenantOperation.Assign(current, desired).describe());
    if (current.isDefault()) {
      throw new TenantException.Rejected(
          "The default profile applies to everyone and cannot be assigned.", details);
    }
    List<StoredAssignment> known =
        new ArrayList<>(
            current.assignments().stream()
                .filter(stored -> stored.source() == StoredAssignment.Source.DIRECT)
                .toList());
    List<@Nullable Object> body = new ArrayList<>();
    for (Assignment assignment : desired) {
      if (assignment.target() instanceof AssignmentTarget.ExcludedGroup) {
        throw new TenantException.Rejected(unwritable(assignment), details);
      }
      Optional<StoredAssignment> asRead =
          known.stream().filter(stored -> stored.assignment().equals(assignment)).findFirst();
      asRead.ifPresent(known::remove);
      body.add(
          asRead
              .map(AssignmentCodec::asRead)
              .or(() -> AssignmentCodec.written(assignment))
              .orElseThrow(() -> new TenantException.Rejected(unwritable(assignment), details)));
    }
    return WireObject.of(Map.of(ASSIGN_BODY, body));
  }

  private static String unwritable(Assignment assignment) {
    return "An assignment to "
        + assignment.target()
        + " is never written: the ESP supports all devices, all users and included groups. To"
        + " leave devices out, use a filter in exclude mode.";
  }
}
