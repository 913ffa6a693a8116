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
 * ESP profiles between Microsoft Graph's JSON and the model.
 *
 * <p>Reading: device use is blocked where the wire's property is false; a timeout of 0 is 60
 * minutes; the stock message and an empty one are no custom message; of the two OOBE properties the
 * first counts; a filter of type none, or with the all-zero id, is no filter. A property that is
 * missing or null reads as the service's own default: No, 60 minutes, all apps, an empty string, no
 * scope tag, number 0 &mdash; which for the inverted property means that device use is blocked.
 */
public final class GraphProfiles {
  private static final String ASSIGN_BODY = "enrollmentConfigurationAssignments";

  private GraphProfiles() {}

  /**
   * Tells whether an enrollment configuration is an ESP profile, the default profile included.
   *
   * @param wire any enrollment configuration
   * @return true for an ESP profile
   */
  public static boolean isEspProfile(WireObject wire) {
    return new WireProfile(wire).isEspProfile();
  }

  /**
   * Reads a profile as a tenant holds it.
   *
   * @param wire the profile as it came, with or without its assignments
   * @return the profile, with the object as it came
   * @throws GraphFormatException if the object is not an ESP profile, has no id, or has a property
   *     of a type that the API does not declare, or is nested deeper than {@link
   *     StoredProfile#MAX_DEPTH}
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
   * Reads what a profile says, for objects that no tenant has given an id: bodies and exports.
   *
   * @param wire the profile
   * @return its content, with the assignments that were made on the profile itself
   * @throws GraphFormatException if the object is not an ESP profile, or has a property of a type
   *     that the API does not declare
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
   * Writes the body that creates a profile, as the admin center sends it. What the profile's
   * settings lock goes out as No, empty, or All; a hidden page goes out in the form that the
   * untouched default profile has. Assignments are not part of it.
   *
   * @param profile what the profile should say
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
   * Writes the body that updates a profile: the whole object as it was read, without what only the
   * service sets, and with the changes laid over it.
   *
   * <ul>
   *   <li>A property whose meaning stays is written exactly as it was read, or left out if it was
   *       missing. A property that is not known, and one that is locked before and after, too.
   *   <li>What the change unlocks is written out in the admin center's form, even where the value
   *       underneath happened to mean the same: a locked 0 becomes 60.
   *   <li>What the change locks is set to what {@link #create} sends for it, so that no setting
   *       without effect is left behind.
   * </ul>
   *
   * @param current the profile as it was read
   * @param desired what it should say; its assignments are not looked at
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
   * Writes the body that replaces the direct assignments of a profile. An assignment that stays is
   * written as it was read, unknown properties and kinds included. Assignments of policy sets are
   * not copied. An excluded group is never written, not even one that stays: the service was seen
   * to store it as an included one.
   *
   * @param current the profile as it was read
   * @param desired all direct assignments that it should have, in this order
   * @return the body
   * @throws TenantException.Rejected if the profile is the default, which cannot be assigned
   *     (SETUP), if an assignment excludes a group, or if a new one is of a kind that the library
   *     does not know
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
