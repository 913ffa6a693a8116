package io.github.autopilotesp.validation.rules;

import io.github.autopilotesp.profile.Scenario;
import io.github.autopilotesp.validation.Need;
import io.github.autopilotesp.validation.Problem;
import io.github.autopilotesp.validation.Rule;
import io.github.autopilotesp.validation.RuleInfo;
import io.github.autopilotesp.validation.RuleReporter;
import io.github.autopilotesp.validation.Severity;
import io.github.autopilotesp.validation.Subject;

/** ESP606: Windows Autopilot device preparation does not use the ESP. */
final class Esp606DevicePreparation implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("ESP606", Severity.ERROR)
          .title("Windows Autopilot device preparation does not use the ESP")
          .from(Documents.SETUP)
          .needs(Need.SCENARIO)
          .reads()
          .because(
              "Device preparation has its own page and its own settings. An ESP profile has no"
                  + " effect there.")
          .example(
              "An ESP profile for device preparation", "An ESP profile for another Autopilot mode")
          .build();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Subject subject, RuleReporter reporter) {
    if (Scenarios.is(subject, Scenario.Mode.DEVICE_PREPARATION)) {
      reporter.report(
          Problem.of("Windows Autopilot device preparation does not use the ESP.")
              .fix("Set up a device preparation policy instead."));
    }
  }
}
