package io.github.autopilotesp.validation.rules;

import io.github.autopilotesp.profile.Assignment;
import io.github.autopilotesp.profile.AssignmentTarget;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.ProfileKey;
import io.github.autopilotesp.profile.ShownSettings;
import io.github.autopilotesp.validation.Need;
import io.github.autopilotesp.validation.Problem;
import io.github.autopilotesp.validation.Rule;
import io.github.autopilotesp.validation.RuleInfo;
import io.github.autopilotesp.validation.RuleReporter;
import io.github.autopilotesp.validation.Severity;
import io.github.autopilotesp.validation.Subject;

/**
 * ESP703: quality updates on devices that are not Autopilot-registered need the All devices
 * assignment.
 */
final class Esp703UpdatesWithoutAutopilot implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("ESP703", Severity.WARNING)
          .title(
              "quality updates on devices that are not Autopilot-registered need the All devices"
                  + " assignment")
          .from(Documents.SETUP)
          .needs(Need.PROFILE, Need.SCENARIO)
          .reads(
              ProfileKey.SHOW_PROGRESS, ProfileKey.INSTALL_QUALITY_UPDATES, ProfileKey.ASSIGNMENTS)
          .because(
              "The group memberships of such a device are not known in time. The Update rings also"
                  + " need the All devices assignment, which this library cannot see.")
          .example(
              "A device that is not Autopilot-registered, and a profile assigned to a group",
              "A profile assigned to All devices")
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
    if (!shown.installQualityUpdates()) {
      return;
    }
    boolean registered =
        subject
            .scenario()
            .autopilotRegistered()
            .orElseThrow(() -> subject.notKnown(Scenarios.REGISTRATION_NOT_SAID));
    if (!registered && !isForAllDevices(subject.profile())) {
      reporter.report(
          Problem.of(
                  "Quality updates reach devices that are not Autopilot-registered only through All"
                      + " devices.")
              .at(Paths.ASSIGNMENTS)
              .fix("Assign the profile and the Update rings to All devices."));
    }
  }

  private static boolean isForAllDevices(EspProfile profile) {
    for (Assignment assignment : profile.assignments()) {
      if (assignment.target() instanceof AssignmentTarget.AllDevices) {
        return true;
      }
    }
    return false;
  }
}
