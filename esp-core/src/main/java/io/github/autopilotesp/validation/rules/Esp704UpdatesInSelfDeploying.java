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

/**
 * ESP704: in self-deploying, quality updates may restart the device and break some autologon
 * set-ups.
 */
final class Esp704UpdatesInSelfDeploying implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("ESP704", Severity.WARNING)
          .title(
              "in self-deploying, quality updates may restart the device and break some autologon"
                  + " set-ups")
          .from(Documents.SETUP)
          .needs(Need.PROFILE, Need.SCENARIO)
          .because(
              "A restart in the middle of set-up loses what autologon needs. No is recommended"
                  + " there.")
          .example(
              "Self-deploying with installQualityUpdates: true",
              "Self-deploying with installQualityUpdates: false")
          .build();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Subject subject, RuleReporter reporter) {
    ShownSettings shown = ShownPage.of(subject);
    if (shown == null) {
      return;
    }
    if (shown.installQualityUpdates() && Scenarios.is(subject, Scenario.Mode.SELF_DEPLOYING)) {
      reporter.report(
          Problem.of("Quality updates may restart the device and break autologon.")
              .at(Paths.QUALITY_UPDATES)
              .fix(
                  "Turn quality updates off.",
                  ShownPage.edit(settings -> settings.installQualityUpdates(false))));
    }
  }
}
