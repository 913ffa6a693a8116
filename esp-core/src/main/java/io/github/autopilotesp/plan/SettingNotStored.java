package io.github.autopilotesp.plan;

import io.github.autopilotesp.internal.json.JsonForm;
import io.github.autopilotesp.internal.names.Labels;
import java.util.List;
import java.util.Objects;

/**
 * A setting that the service did not store as requested.
 *
 * @param profileName the profile
 * @param setting the setting as the admin center names it
 * @param asked the values requested
 * @param cameBack the values that the service stored instead
 */
public record SettingNotStored(
    String profileName, String setting, List<String> asked, List<String> cameBack)
    implements JsonForm {
  /**
   * Creates the value.
   *
   * @param profileName the profile
   * @param setting the setting
   * @param asked the values requested
   * @param cameBack the values that the service stored instead
   */
  public SettingNotStored {
    Objects.requireNonNull(asked, "asked");
    Objects.requireNonNull(cameBack, "cameBack");
    Objects.requireNonNull(profileName, "profileName");
    Objects.requireNonNull(setting, "setting");
    asked = List.copyOf(asked);
    cameBack = List.copyOf(cameBack);
  }

  /**
   * Describes the values with ids rather than names, because names may change.
   *
   * @param profileName the profile
   * @param backToAsked the change from the stored to the requested values
   * @return the setting
   */
  public static SettingNotStored of(String profileName, FieldChange backToAsked) {
    return new SettingNotStored(
        profileName,
        backToAsked.setting(),
        FieldWords.of(backToAsked.after(), Labels.NONE),
        FieldWords.of(backToAsked.before(), Labels.NONE));
  }
}
