package io.github.autopilotesp.validation.rules;

import io.github.autopilotesp.profile.ProfileKey;
import io.github.autopilotesp.validation.Need;
import io.github.autopilotesp.validation.Problem;
import io.github.autopilotesp.validation.Rule;
import io.github.autopilotesp.validation.RuleInfo;
import io.github.autopilotesp.validation.RuleReporter;
import io.github.autopilotesp.validation.Severity;
import io.github.autopilotesp.validation.Subject;

/** ESP704: quality updates may restart the device and break some autologon setups. */
final class Esp704UpdatesWithAutologon implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("ESP704", Severity.WARNING)
          .title("quality updates may restart the device and break some autologon setups")
          .from(Documents.SETUP)
          .needs(Need.PROFILE, Need.SCENARIO)
          .reads(ProfileKey.SHOW_PROGRESS, ProfileKey.INSTALL_QUALITY_UPDATES)
          .because(
              "A restart during setup loses what autologon needs, so No is recommended. The rule"
                  + " applies only if the scenario says that the device signs in automatically.")
          .example(
              "A device with autologon and installQualityUpdates: true",
              "A device with autologon and installQualityUpdates: false")
          .build();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Subject subject, RuleReporter reporter) {
    if (ShownPage.installsUpdates(subject) && subject.scenario().signsInAutomatically()) {
      reporter.report(
          Problem.of("Quality updates may restart the device and break autologon.")
              .at(Paths.INSTALL_QUALITY_UPDATES)
              .fix(
                  "Turn quality updates off.",
                  ShownPage.edit(settings -> settings.installQualityUpdates(false))));
    }
  }
}
