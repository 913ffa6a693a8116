package io.github.autopilotesp.validation.rules;

import io.github.autopilotesp.profile.ProfileKey;
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
 * ESP706: in pre-provisioning, quality updates run in the user flow, not in the technician flow.
 */
final class Esp706UpdatesInPreProvisioning implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("ESP706", Severity.ADVICE)
          .title(
              "in pre-provisioning, quality updates run in the user flow, not in the technician"
                  + " flow")
          .from(Documents.SETUP)
          .needs(Need.PROFILE, Need.SCENARIO)
          .reads(ProfileKey.SHOW_PROGRESS, ProfileKey.INSTALL_QUALITY_UPDATES)
          .because("The user of the device waits for them, some 20 to 40 minutes.")
          .example(
              "Pre-provisioning with installQualityUpdates: true, and a user in a hurry",
              "Pre-provisioning with installQualityUpdates: false")
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
    if (shown.installQualityUpdates() && Scenarios.is(subject, Scenario.Mode.PRE_PROVISIONED)) {
      reporter.report(
          Problem.of("Quality updates run in the user flow, not in the technician flow.")
              .at(Paths.INSTALL_QUALITY_UPDATES)
              .fix("Tell the user of the device, or turn quality updates off."));
    }
  }
}
