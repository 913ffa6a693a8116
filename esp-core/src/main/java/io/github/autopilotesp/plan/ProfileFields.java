package io.github.autopilotesp.plan;

import io.github.autopilotesp.internal.names.Labels;
import io.github.autopilotesp.profile.AppId;
import io.github.autopilotesp.profile.Assignment;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.EspSettings;
import io.github.autopilotesp.profile.FilterUse;
import io.github.autopilotesp.profile.GroupId;
import io.github.autopilotesp.profile.ProfileKey;
import io.github.autopilotesp.profile.Setting;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a profile says, setting by setting, in the admin center's terms and order. A locked setting
 * is not there.
 */
final class ProfileFields {
  static final String NAME = "Name";
  static final String ASSIGNMENTS = FieldChange.ASSIGNMENTS;

  private static final String DESCRIPTION = "Description";
  private static final String SCOPE_TAGS = "Scope tags";

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
      case SCOPE_TAGS -> ProfileKey.SCOPE_TAGS;
      case ASSIGNMENTS -> ProfileKey.ASSIGNMENTS;
      default ->
          Setting.ALL.stream()
              .filter(it -> it.title().equals(setting))
              .findFirst()
              .map(Setting::part)
              .orElse(ProfileKey.BLOCK_DEVICE_USE);
    };
  }

  /** Everything but the assignments. */
  static Map<String, List<Value>> content(EspProfile profile, Labels labels) {
    ProfileFields result = new ProfileFields(labels);
    result.text(NAME, profile.displayName());
    result.text(DESCRIPTION, OwnerMarker.strip(profile.description()));
    Setting.ALL.forEach(setting -> result.setting(setting, profile.settings()));
    result.ids(SCOPE_TAGS, profile.scopeTags().stream().map(tag -> tag.id()).toList());
    return result.fields;
  }

  static List<Value> assignments(List<Assignment> assignments, Labels labels) {
    return assignments.stream().map(assignment -> assignment(assignment, labels)).toList();
  }

  private void setting(Setting<?> setting, EspSettings settings) {
    String title = setting.title();
    if (setting instanceof Setting.YesNo yesNo) {
      yesNo.in(settings).ifPresent(yes -> word(title, yes ? "Yes" : "No"));
    } else if (setting instanceof Setting.Minutes minutes) {
      minutes.in(settings).ifPresent(time -> word(title, Long.toString(time.toMinutes())));
    } else if (setting instanceof Setting.Message message) {
      message
          .in(settings)
          .ifPresent(text -> word(title, text.map(ProfileFields::quoted).orElse("No")));
    } else if (setting instanceof Setting.Apps selection) {
      selection.in(settings).ifPresent(apps -> apps(title, apps));
    }
  }

  private void apps(String setting, List<AppId> apps) {
    if (apps.isEmpty()) {
      word(setting, "All");
    } else {
      ids(setting, apps.stream().map(AppId::value).toList());
    }
  }

  private void text(String setting, String value) {
    fields.put(setting, value.isEmpty() ? List.of() : List.of(new Value(value, quoted(value))));
  }

  private void word(String setting, String word) {
    fields.put(setting, List.of(new Value(word, word)));
  }

  private void ids(String setting, List<String> ids) {
    fields.put(setting, ids.stream().map(id -> new Value(Labels.key(id), labels.of(id))).toList());
  }

  private static Value assignment(Assignment assignment, Labels labels) {
    Value target =
        assignment
            .target()
            .match(
                allDevices -> new Value("All devices", "All devices"),
                allUsers -> new Value("All users", "All users"),
                group -> group("Group", "group", group.group(), labels),
                excluded -> group("Excluded group", "excluded group", excluded.group(), labels),
                unknown -> new Value("unknown " + unknown.type(), unknown.type()));
    if (assignment.filter().isEmpty()) {
      return target;
    }
    FilterUse use = assignment.filter().get();
    String mode = use.mode() == FilterUse.Mode.INCLUDE ? "include" : "exclude";
    String id = use.filter().value();
    return new Value(
        target.key() + ' ' + mode + ' ' + Labels.key(id),
        target.text() + " (" + mode + " filter " + labels.of(id) + ")");
  }

  private static Value group(String text, String key, GroupId group, Labels labels) {
    String id = group.value();
    return new Value(key + ' ' + Labels.key(id), text + ' ' + labels.of(id));
  }

  private static String quoted(String text) {
    return '"' + text.replace("\r\n", "\n").replace("\n", "\\n") + '"';
  }
}
