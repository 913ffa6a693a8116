package io.github.autopilotesp.validation.rules;

import io.github.autopilotesp.profile.EspSettings;
import io.github.autopilotesp.profile.ProfileKey;
import io.github.autopilotesp.validation.Need;
import io.github.autopilotesp.validation.Problem;
import io.github.autopilotesp.validation.Rule;
import io.github.autopilotesp.validation.RuleInfo;
import io.github.autopilotesp.validation.RuleReporter;
import io.github.autopilotesp.validation.Severity;
import io.github.autopilotesp.validation.Subject;

/** ESP206: progress is shown. */
final class Esp206ProgressShown implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("ESP206", Severity.ADVICE)
          .title("progress is shown")
          .from(Documents.TUTORIAL)
          .needs(Need.PROFILE)
          .reads(ProfileKey.SHOW_PROGRESS)
          .because(
              "A hidden page neither shows progress nor keeps users from the desktop until apps and"
                  + " policies are installed. Microsoft recommends a profile that shows it.")
          .example("showProgress: false", "showProgress: true")
          .build();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Subject subject, RuleReporter reporter) {
    if (subject.profile().settings() instanceof EspSettings.Hidden) {
      reporter.report(
          Problem.of("The page is hidden.")
              .at(Paths.SHOW_PROGRESS)
              .fix(
                  "Show progress, and review the settings that this unlocks.",
                  profile ->
                      profile.toBuilder().settings(EspSettings.showProgress().build()).build()));
    }
  }
}
