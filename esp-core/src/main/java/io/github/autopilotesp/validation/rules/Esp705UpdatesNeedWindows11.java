package io.github.autopilotesp.validation.rules;

import io.github.autopilotesp.profile.Scenario;
import io.github.autopilotesp.profile.ShownSettings;
import io.github.autopilotesp.validation.Need;
import io.github.autopilotesp.validation.Problem;
import io.github.autopilotesp.validation.Rule;
import io.github.autopilotesp.validation.RuleInfo;
import io.github.autopilotesp.validation.RuleReporter;
import io.github.autopilotesp.validation.Severity;
import io.github.autopilotesp.validation.Subject;

/** ESP705: quality updates are honoured on currently supported Windows 11 versions only. */
final class Esp705UpdatesNeedWindows11 implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("ESP705", Severity.WARNING)
          .title("quality updates are honoured on currently supported Windows 11 versions only")
          .from(Documents.SETUP)
          .needs(Need.PROFILE, Need.SCENARIO)
          .because(
              "Windows 10 and Windows 11 before 23H2 do not act on the setting; 23H2 is the oldest"
                  + " version that was supported at the date of the source. A scenario that says"
                  + " Windows 11 and no build is taken as a supported one.")
          .example(
              "Windows 10 with installQualityUpdates: true",
              "Windows 11 with installQualityUpdates: true")
          .build();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  private static final int OLDEST_SUPPORTED_BUILD = 22631;

  @Override
  public void check(Subject subject, RuleReporter reporter) {
    ShownSettings shown = ShownPage.of(subject);
    if (shown == null) {
      return;
    }
    if (!shown.installQualityUpdates()) {
      return;
    }
    Scenario.Windows windows =
        subject
            .scenario()
            .windows()
            .orElseThrow(() -> subject.notKnown("the scenario does not say which Windows it is"));
    if (windows == Scenario.Windows.WINDOWS_10
        || subject.scenario().windowsBuild().orElse(OLDEST_SUPPORTED_BUILD)
            < OLDEST_SUPPORTED_BUILD) {
      reporter.report(
          Problem.of("This Windows does not install quality updates during set-up.")
              .at(Paths.QUALITY_UPDATES)
              .fix(
                  "Turn quality updates off.",
                  ShownPage.edit(settings -> settings.installQualityUpdates(false))));
    }
  }
}
