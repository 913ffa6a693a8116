package io.github.autopilotesp.plan;

import io.github.autopilotesp.internal.json.JsonForm;
import io.github.autopilotesp.internal.names.Labels;
import java.util.List;
import java.util.Objects;

/**
 * A setting that the service did not store as asked.
 *
 * @param profileName the profile
 * @param setting the setting as the admin center names it
 * @param asked what was asked for
 * @param cameBack what the service stored instead
 */
public record SettingNotKept(
    String profileName, String setting, List<String> asked, List<String> cameBack)
    implements JsonForm {
  /**
   * Creates the value.
   *
   * @param profileName the profile
   * @param setting the setting
   * @param asked what was asked for
   * @param cameBack what the service stored instead
   */
  public SettingNotKept {
    Objects.requireNonNull(asked, "asked");
    Objects.requireNonNull(cameBack, "cameBack");
    Objects.requireNonNull(profileName, "profileName");
    Objects.requireNonNull(setting, "setting");
    asked = List.copyOf(asked);
    cameBack = List.copyOf(cameBack);
  }

  /**
   * What was not kept, with ids as they are: names may change.
   *
   * @param profileName the profile
   * @param backToAsked the change from what came back to what was asked for
   * @return the setting
   */
  public static SettingNotKept of(String profileName, FieldChange backToAsked) {
    return new SettingNotKept(
        profileName,
        backToAsked.setting(),
        FieldWords.of(backToAsked.after(), Labels.NONE),
        FieldWords.of(backToAsked.before(), Labels.NONE));
  }
}
