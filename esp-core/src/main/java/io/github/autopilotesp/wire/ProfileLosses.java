package io.github.autopilotesp.wire;

import io.github.autopilotesp.profile.ProfileKey;
import io.github.autopilotesp.tenant.StoredAssignment;
import io.github.autopilotesp.tenant.WireObject;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds what is lost or guessed when a profile in Graph's format becomes a document. */
final class ProfileLosses {
  private static final int SHOWN_NAMES = 20;
  private static final String DEFAULT_TAG = "0";

  private final ExportedObject object;
  private final boolean isDefault;
  private final Losses losses;
  private final WireProfile profile;

  ProfileLosses(ExportedObject object, boolean isDefault, Losses losses) {
    this.object = object;
    this.isDefault = isDefault;
    this.losses = losses;
    this.profile = new WireProfile(object.wire());
  }

  /** Reports the losses, and returns the profile as it is to be read. */
  WireObject find() {
    refuseWrongTypes();
    WireObject content = object.wire();
    if (!profile.isYes(EspProperty.SHOW_PROGRESS)) {
      profile.settingsWithoutEffect().forEach(this::hidden);
    } else {
      profile.settingsLockedByUse().forEach(this::locked);
      if (profile.onlyFailsSelectedAppsOfNone()) {
        losses.dropped(
            object,
            EspProperty.ONLY_FAIL_SELECTED_APPS.wireName(),
            "ESP304",
            "\"Only fail selected blocking apps in technician phase\" is Yes, but no app is"
                + " selected, so it has no effect");
      }
      if (profile.oobePropertiesDiffer()) {
        content = oobe();
      }
      if (profile.number(EspProperty.TIMEOUT).filter(minutes -> minutes == 0).isPresent()) {
        losses.guessed(object, EspProperty.TIMEOUT.wireName(), "0 is read as 60 minutes");
      }
    }
    belowWhatIsUnmanaged();
    missing();
    assignments();
    unknown("", profile.unknownProperties());
    return content;
  }

  private void refuseWrongTypes() {
    for (WireProfile.WrongType fault : profile.wrongTypes()) {
      throw object.refusal(fault.path(), fault.expected(), fault.found());
    }
  }

  private void hidden(EspProperty property) {
    losses.dropped(
        object, property.wireName(), "ESP801", "the page is hidden, so it has no effect");
  }

  private void locked(EspProperty property) {
    losses.dropped(
        object, property.wireName(), "ESP305", "device use is not blocked, so it has no effect");
  }

  /**
   * Returns the profile with CIPP's OOBE setting: CIPP always sets the first property to true, and
   * controls the setting with the second.
   */
  private WireObject oobe() {
    String first = EspProperty.ONLY_DURING_OOBE.wireName();
    String second = EspProperty.ONLY_DURING_OOBE_TWIN.wireName();
    boolean byFirst = profile.isYes(EspProperty.ONLY_DURING_OOBE);
    boolean fromCipp = byFirst && ToolExport.isWrittenByCipp(profile);
    losses.guessed(
        object,
        second,
        "ESP802",
        "\"Only show page to devices provisioned by out-of-box experience (OOBE)\" is "
            + yesOrNo(byFirst)
            + " by "
            + first
            + ", and "
            + yesOrNo(!byFirst)
            + " by "
            + second
            + ", so it is read as "
            + yesOrNo(byFirst && !fromCipp)
            + (fromCipp ? ": by its id, CIPP wrote it, which" : "")
            + (byFirst && !fromCipp ? "; if CIPP wrote it, it is No: CIPP" : "")
            + (byFirst ? " always writes true to the first and means the second" : ""));
    if (!fromCipp) {
      return object.wire();
    }
    Map<String, @Nullable Object> changed = new LinkedHashMap<>(object.wire().properties());
    changed.put(first, false);
    return WireObject.of(changed);
  }

  private static String yesOrNo(boolean yes) {
    return yes ? "Yes" : "No";
  }

  /** Drops the settings that cannot be in a document without the setting that unlocks them. */
  private void belowWhatIsUnmanaged() {
    if (object.managed().contains(ProfileKey.BLOCK_DEVICE_USE)
        || profile.isNo(EspProperty.SHOW_PROGRESS)) {
      return;
    }
    for (EspProperty property : EspProperty.values()) {
      if (property.isBelowBlock() && isSaid(property)) {
        losses.dropped(
            object,
            property.wireName(),
            "ESP305",
            "the file does not say whether device use is blocked, so a document cannot include this"
                + " setting");
      }
    }
  }

  /** Reports what is missing from the file but present in the document. */
  private void missing() {
    List<String> missing =
        Stream.concat(isDefault ? Stream.of() : basics().stream(), settings().stream())
            .filter(property -> property.part().filter(object.managed()::contains).isPresent())
            .filter(property -> !isSaid(property))
            .map(EspProperty::wireName)
            .toList();
    if (!missing.isEmpty()) {
      losses.guessed(
          object,
          "",
          "not in the file; the service's default is used: " + String.join(", ", missing));
    }
  }

  private static List<EspProperty> basics() {
    return List.of(EspProperty.DISPLAY_NAME, EspProperty.SCOPE_TAGS, EspProperty.ASSIGNMENTS);
  }

  private List<EspProperty> settings() {
    return Arrays.stream(EspProperty.values())
        .filter(it -> it.part().filter(ProfileKey.SETTINGS::contains).isPresent())
        .filter(this::isUnlocked)
        .sorted(Comparator.comparing(it -> it.part().orElseThrow()))
        .toList();
  }

  private boolean isUnlocked(EspProperty setting) {
    if (setting == EspProperty.SHOW_PROGRESS) {
      return true;
    } else if (!profile.isYes(EspProperty.SHOW_PROGRESS)
        || (setting.isBelowBlock() && profile.isNo(EspProperty.BLOCK_DEVICE_USE))) {
      return false;
    }
    return switch (setting) {
      case ONLY_DURING_OOBE_TWIN -> false;
      case ONLY_DURING_OOBE -> profile.flag(EspProperty.ONLY_DURING_OOBE_TWIN).isEmpty();
      case ONLY_FAIL_SELECTED_APPS -> !profile.elements(EspProperty.SELECTED_APPS).isEmpty();
      default -> true;
    };
  }

  /** Returns whether the property has a value; for a text or a list, null means none. */
  private boolean isSaid(EspProperty property) {
    return switch (property.kind) {
      case SWITCH, NUMBER -> object.wire().properties().get(property.wireName()) != null;
      default -> object.wire().has(property.wireName());
    };
  }

  private void assignments() {
    List<Fields> assignments =
        new Fields(object.wire(), "")
            .optionalObjects(EspProperty.ASSIGNMENTS.wireName())
            .orElse(List.of());
    for (Fields assignment : assignments) {
      StoredAssignment stored =
          AssignmentCodec.readStored(assignment.wire(), object.path(assignment.path()));
      if (isDefault) {
        losses.dropped(
            object,
            assignment.path(),
            "ESP407",
            "the default profile applies to everyone and cannot be assigned");
      } else if (stored.source() == StoredAssignment.Source.POLICY_SET) {
        losses.dropped(
            object, assignment.path(), "it comes from a policy set, which continues to manage it");
      } else {
        unknownInTarget(assignment);
      }
      if (!isDefault && AssignmentCodec.hasFilterModeWithoutFilter(assignment)) {
        losses.guessed(
            object,
            assignment.path() + "." + AssignmentCodec.TARGET,
            "it has a filter mode but no filter, so it is read without a filter");
      }
    }
    if (isDefault
        && profile.texts(EspProperty.SCOPE_TAGS).stream()
            .anyMatch(tag -> !tag.text().equals(DEFAULT_TAG))) {
      losses.dropped(
          object,
          EspProperty.SCOPE_TAGS.wireName(),
          "a document cannot contain the scope tags of the default profile");
    }
  }

  private void unknownInTarget(Fields assignment) {
    unknown(
        assignment.path() + "." + AssignmentCodec.TARGET,
        AssignmentCodec.unknownInTarget(assignment));
  }

  private void unknown(String place, List<String> unknown) {
    if (!unknown.isEmpty()) {
      int more = unknown.size() - SHOWN_NAMES;
      losses.dropped(
          object,
          place,
          "ESP804",
          "unknown to this version: "
              + String.join(", ", unknown.subList(0, Math.min(SHOWN_NAMES, unknown.size())))
              + (more > 0 ? " and " + more + " more" : ""));
    }
  }
}
