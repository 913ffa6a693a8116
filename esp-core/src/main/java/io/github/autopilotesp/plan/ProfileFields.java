package io.github.autopilotesp.plan;

import io.github.autopilotesp.profile.AppId;
import io.github.autopilotesp.profile.Assignment;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.EspSettings;
import io.github.autopilotesp.profile.ProfileKey;
import io.github.autopilotesp.profile.Setting;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The content of a profile, setting by setting, in the admin center's terms and order. Locked
 * settings are left out.
 */
final class ProfileFields {
  static final String NAME = "Name";

  private static final String DESCRIPTION = "Description";
  private static final String SCOPE_TAGS = "Scope tags";

  private ProfileFields() {}

  /** The part of a profile that a setting belongs to. */
  static ProfileKey keyOf(String setting) {
    return switch (setting) {
      case NAME -> ProfileKey.NAME;
      case DESCRIPTION -> ProfileKey.DESCRIPTION;
      case SCOPE_TAGS -> ProfileKey.SCOPE_TAGS;
      case FieldChange.ASSIGNMENTS -> ProfileKey.ASSIGNMENTS;
      default ->
          Setting.ALL.stream()
              .filter(it -> it.title().equals(setting))
              .findFirst()
              .map(Setting::part)
              .orElse(ProfileKey.BLOCK_DEVICE_USE);
    };
  }

  /** Everything but the assignments. */
  static Map<String, List<FieldValue>> content(EspProfile profile) {
    Map<String, List<FieldValue>> fields = new LinkedHashMap<>();
    fields.put(NAME, written(profile.displayName()));
    fields.put(DESCRIPTION, written(OwnerMarker.strip(profile.description())));
    for (Setting<?> setting : Setting.ALL) {
      List<FieldValue> values = values(setting, profile.settings());
      if (!values.isEmpty()) {
        fields.put(setting.title(), values);
      }
    }
    fields.put(
        SCOPE_TAGS, profile.scopeTags().stream().<FieldValue>map(FieldValue.Tag::new).toList());
    return fields;
  }

  static List<FieldValue> assignments(List<Assignment> assignments) {
    return assignments.stream().<FieldValue>map(FieldValue.Assigned::new).toList();
  }

  /** Empty if the setting is locked. */
  private static List<FieldValue> values(Setting<?> setting, EspSettings settings) {
    if (setting instanceof Setting.YesNo yesNo) {
      return yesNo.in(settings).stream().<FieldValue>map(FieldValue.YesNo::new).toList();
    } else if (setting instanceof Setting.Minutes minutes) {
      return minutes.in(settings).stream()
          .<FieldValue>map(time -> new FieldValue.Minutes(time.toMinutes()))
          .toList();
    } else if (setting instanceof Setting.Message message) {
      return message.in(settings).stream()
          .map(
              text ->
                  text.<FieldValue>map(it -> new FieldValue.Written(withPlainLineEnds(it)))
                      .orElse(new FieldValue.YesNo(false)))
          .toList();
    }
    return ((Setting.Apps) setting).in(settings).map(ProfileFields::apps).orElse(List.of());
  }

  private static List<FieldValue> apps(List<AppId> apps) {
    return apps.isEmpty()
        ? List.of(new FieldValue.AllApps())
        : apps.stream().<FieldValue>map(FieldValue.SelectedApp::new).toList();
  }

  /** Where a message breaks its lines matters, but not with which characters. */
  private static String withPlainLineEnds(String message) {
    return message.replace("\r\n", "\n");
  }

  private static List<FieldValue> written(String text) {
    return text.isEmpty() ? List.of() : List.of(new FieldValue.Written(text));
  }
}
