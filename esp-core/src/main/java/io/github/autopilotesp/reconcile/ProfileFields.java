package io.github.autopilotesp.reconcile;

import io.github.autopilotesp.profile.Assignment;
import io.github.autopilotesp.profile.AssignmentTarget;
import io.github.autopilotesp.profile.BlockDeviceUse;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.FilterUse;
import io.github.autopilotesp.profile.ProfileKey;
import io.github.autopilotesp.profile.ShownSettings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a profile says, setting by setting, in the admin center's terms and order. A locked setting
 * is not there.
 */
final class ProfileFields {
  static final String NAME = "Name";
  static final String ASSIGNMENTS = "Assignments";

  private static final String DESCRIPTION = "Description";
  private static final String SCOPE_TAGS = "Scope tags";

  private static final String SHOW_PROGRESS = "Show app and profile configuration progress";
  private static final String TIMEOUT =
      "Show an error when installation takes longer than specified number of minutes";
  private static final String MESSAGE = "Show custom message when time limit or error occur";
  private static final String LOGS = "Turn on log collection and diagnostics page for end users";
  private static final String OOBE =
      "Only show page to devices provisioned by out-of-box experience (OOBE)";
  private static final String UPDATES =
      "Install Windows quality updates (might restart the device)";
  private static final String BLOCK = "Block device use until all apps and profiles are installed";
  private static final String RESET = "Allow users to reset device if installation error occurs";
  private static final String USE = "Allow users to use device if installation error occurs";
  private static final String APPS = "Block device use until these required apps are installed";
  private static final String TECHNICIAN = "Only fail selected blocking apps in technician phase";

  /**
   * One value of a setting.
   *
   * @param key what tells it from another
   * @param text how it is shown
   */
  record Value(String key, String text) {}

  private final Map<String, List<Value>> fields = new LinkedHashMap<>();
  private final Labels labels;

  private ProfileFields(Labels labels) {
    this.labels = labels;
  }

  /** The part of a profile that a setting belongs to. */
  static ProfileKey keyOf(String setting) {
    return switch (setting) {
      case NAME -> ProfileKey.NAME;
      case DESCRIPTION -> ProfileKey.DESCRIPTION;
      case SHOW_PROGRESS -> ProfileKey.SHOW_PROGRESS;
      case TIMEOUT -> ProfileKey.TIMEOUT_MINUTES;
      case MESSAGE -> ProfileKey.CUSTOM_MESSAGE;
      case LOGS -> ProfileKey.COLLECT_LOGS;
      case OOBE -> ProfileKey.ONLY_DURING_OOBE;
      case UPDATES -> ProfileKey.INSTALL_QUALITY_UPDATES;
      case SCOPE_TAGS -> ProfileKey.SCOPE_TAGS;
      case ASSIGNMENTS -> ProfileKey.ASSIGNMENTS;
      default -> ProfileKey.BLOCK_DEVICE_USE;
    };
  }

  /** Everything but the assignments. */
  static Map<String, List<Value>> content(EspProfile profile, Labels labels) {
    ProfileFields result = new ProfileFields(labels);
    result.text(NAME, profile.displayName());
    result.text(DESCRIPTION, OwnerMarker.strip(profile.description()));
    if (profile.settings() instanceof ShownSettings shown) {
      result.choice(SHOW_PROGRESS, true);
      result.shown(shown);
    } else {
      result.choice(SHOW_PROGRESS, false);
    }
    result.ids(SCOPE_TAGS, profile.scopeTags().stream().map(tag -> tag.id()).toList());
    return result.fields;
  }

  static List<Value> assignments(List<Assignment> assignments, Labels labels) {
    return assignments.stream().map(assignment -> assignment(assignment, labels)).toList();
  }

  private void shown(ShownSettings shown) {
    String minutes = Long.toString(shown.timeout().toMinutes());
    fields.put(TIMEOUT, List.of(new Value(minutes, minutes)));
    String message = shown.customMessage().map(ProfileFields::quoted).orElse("No");
    fields.put(MESSAGE, List.of(new Value(message, message)));
    choice(LOGS, shown.collectLogs());
    choice(OOBE, shown.onlyDuringOobe());
    choice(UPDATES, shown.installQualityUpdates());
    BlockDeviceUse block = shown.blockDeviceUse();
    choice(BLOCK, block.blocks());
    if (!block.blocks()) {
      return;
    }
    choice(RESET, block.resetAllowed());
    choice(USE, block.useAllowed());
    if (block.selectedApps().isEmpty()) {
      fields.put(APPS, List.of(new Value("All", "All")));
    } else {
      ids(APPS, block.selectedApps().stream().map(app -> app.value()).toList());
      choice(TECHNICIAN, block.failsOnlySelectedAppsInTechnicianPhase());
    }
  }

  private void text(String setting, String value) {
    fields.put(setting, value.isEmpty() ? List.of() : List.of(new Value(value, quoted(value))));
  }

  private void choice(String setting, boolean yes) {
    String text = yes ? "Yes" : "No";
    fields.put(setting, List.of(new Value(text, text)));
  }

  private void ids(String setting, List<String> ids) {
    fields.put(setting, ids.stream().map(id -> new Value(Labels.key(id), labels.of(id))).toList());
  }

  private static Value assignment(Assignment assignment, Labels labels) {
    AssignmentTarget target = assignment.target();
    String key;
    String text;
    if (target instanceof AssignmentTarget.Group group) {
      String id = group.group().value();
      key = "group " + Labels.key(id);
      text = "Group " + labels.of(id);
    } else if (target instanceof AssignmentTarget.ExcludedGroup group) {
      String id = group.group().value();
      key = "excluded group " + Labels.key(id);
      text = "Excluded group " + labels.of(id);
    } else if (target instanceof AssignmentTarget.Unrecognized unknown) {
      key = "unknown " + unknown.type();
      text = unknown.type();
    } else {
      text = target instanceof AssignmentTarget.AllDevices ? "All devices" : "All users";
      key = text;
    }
    if (assignment.filter().isEmpty()) {
      return new Value(key, text);
    }
    FilterUse use = assignment.filter().get();
    String mode = use.mode() == FilterUse.Mode.INCLUDE ? "include" : "exclude";
    String id = use.filter().value();
    return new Value(
        key + ' ' + mode + ' ' + Labels.key(id),
        text + " (" + mode + " filter " + labels.of(id) + ")");
  }

  private static String quoted(String text) {
    return '"' + text.replace("\r\n", "\n").replace("\n", "\\n") + '"';
  }
}
