package io.github.autopilotesp.validation.rules;

import io.github.autopilotesp.profile.Assignment;
import io.github.autopilotesp.profile.ProfileKey;
import io.github.autopilotesp.profile.Scenario;
import io.github.autopilotesp.profile.ShownSettings;
import io.github.autopilotesp.tracking.Audience;
import io.github.autopilotesp.validation.Need;
import io.github.autopilotesp.validation.PlacedProfile;
import io.github.autopilotesp.validation.Problem;
import io.github.autopilotesp.validation.Rule;
import io.github.autopilotesp.validation.RuleInfo;
import io.github.autopilotesp.validation.RuleReporter;
import io.github.autopilotesp.validation.Severity;
import io.github.autopilotesp.validation.Subject;

/** ESP608: pre-provisioning needs an ESP profile targeted at the device. */
final class Esp608PreProvisioningTarget implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("ESP608", Severity.ERROR)
          .title("pre-provisioning needs an ESP profile targeted at the device")
          .from(Documents.PREPROV)
          .needs(Need.OTHER_PROFILES, Need.SCENARIO)
          .reads(ProfileKey.SHOW_PROGRESS, ProfileKey.ASSIGNMENTS)
          .because(
              "Without one, the technician flow does not wait. A default profile that shows"
                  + " progress is assumed to suffice, because it applies to all devices.")
          .example(
              "Pre-provisioning, all custom profiles assigned to users, and a hidden default"
                  + " profile",
              "Pre-provisioning, and a profile assigned to a group of devices")
          .build();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Subject subject, RuleReporter reporter) {
    if (!Scenarios.is(subject, Scenario.Mode.PRE_PROVISIONED)) {
      return;
    }
    boolean unknown = true;
    for (PlacedProfile profile : subject.profiles().ranked()) {
      if (profile.isDefault()) {
        unknown = false;
        if (profile.profile().settings() instanceof ShownSettings) {
          return;
        }
      }
    }
    for (PlacedProfile profile : subject.profiles().ranked()) {
      for (Assignment assignment : profile.assignments()) {
        Audience audience = AssignedAudience.of(assignment.target(), subject);
        if (!profile.isDefault() && audience.reachesDevices()) {
          return;
        }
        unknown |= !profile.isDefault() && !audience.isKnown();
      }
    }
    if (unknown) {
      reporter.lacks("whether a profile is targeted at devices is unknown");
    } else {
      reporter.report(
          Problem.of("No ESP profile is targeted at devices.")
              .fix("Assign a profile that shows progress to a group of devices."));
    }
  }
}
