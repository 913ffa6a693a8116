package io.github.autopilotesp.validation.rules;

import io.github.autopilotesp.profile.ProfileKey;
import io.github.autopilotesp.profile.Scenario;
import io.github.autopilotesp.profile.Scenario.Windows;
import io.github.autopilotesp.validation.Need;
import io.github.autopilotesp.validation.Problem;
import io.github.autopilotesp.validation.Rule;
import io.github.autopilotesp.validation.RuleInfo;
import io.github.autopilotesp.validation.RuleReporter;
import io.github.autopilotesp.validation.Severity;
import io.github.autopilotesp.validation.Subject;

/** ESP705: quality updates are honored only on currently supported Windows 11 versions. */
final class Esp705UpdatesNeedWindows11 implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("ESP705", Severity.WARNING)
          .title("quality updates are honored only on currently supported Windows 11 versions")
          .from(Documents.SETUP, Documents.LIFECYCLE)
          .needs(Need.PROFILE, Need.SCENARIO)
          .reads(ProfileKey.SHOW_PROGRESS, ProfileKey.INSTALL_QUALITY_UPDATES)
          .because(
              "Windows 10, and versions of Windows 11 whose servicing has ended, ignore the"
                  + " setting. The end of servicing depends on version and edition, is always a"
                  + " Tuesday, and is compared with the validator's clock: "
                  + WindowsServicing.inWords()
                  + ". Later versions are assumed to be supported, as is Windows 11 without a"
                  + " build. If the edition would decide but is not specified, the rule is not"
                  + " evaluated.")
          .example(
              "Windows 10 with installQualityUpdates: true",
              "Windows 11 25H2 with installQualityUpdates: true")
          .build();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Subject subject, RuleReporter reporter) {
    if (!ShownPage.installsUpdates(subject)) {
      return;
    }
    Scenario scenario = subject.scenario();
    Windows windows =
        scenario
            .windows()
            .orElseThrow(
                () -> subject.notKnown("the scenario does not specify the version of Windows"));
    if (windows == Windows.WINDOWS_10 || !isServiced(scenario, subject)) {
      reporter.report(
          Problem.of("This version of Windows does not install quality updates during setup.")
              .at(Paths.INSTALL_QUALITY_UPDATES)
              .fix(
                  "Turn quality updates off.",
                  ShownPage.edit(settings -> settings.installQualityUpdates(false))));
    }
  }

  private static boolean isServiced(Scenario scenario, Subject subject) {
    return scenario.windowsBuild().isEmpty()
        || WindowsServicing.isServiced(
                scenario.windowsBuild().getAsInt(), scenario.edition(), subject.today())
            .orElseThrow(
                () ->
                    subject.notKnown(
                        "the edition of Windows would decide, but the scenario does not specify"
                            + " it"));
  }
}
