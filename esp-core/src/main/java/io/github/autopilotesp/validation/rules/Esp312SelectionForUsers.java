package io.github.autopilotesp.validation.rules;

import io.github.autopilotesp.profile.ProfileKey;
import io.github.autopilotesp.profile.ShownSettings;
import io.github.autopilotesp.validation.Need;
import io.github.autopilotesp.validation.Problem;
import io.github.autopilotesp.validation.Rule;
import io.github.autopilotesp.validation.RuleInfo;
import io.github.autopilotesp.validation.RuleReporter;
import io.github.autopilotesp.validation.Severity;
import io.github.autopilotesp.validation.Subject;

/** ESP312: selected apps in a user-targeted profile are ignored during the Device ESP. */
final class Esp312SelectionForUsers implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("ESP312", Severity.WARNING)
          .title("selected apps in a user-targeted profile are ignored during the Device ESP")
          .from(Documents.KNOWN)
          .needs(Need.PROFILE)
          .reads(ProfileKey.SHOW_PROGRESS, ProfileKey.BLOCK_DEVICE_USE, ProfileKey.ASSIGNMENTS)
          .because(
              "During device setup the user is not known yet, so the selection of a user-targeted"
                  + " profile does not count. Target a group of devices. Whether a group contains"
                  + " devices or users is looked up in the tenant; without a tenant, this rule"
                  + " checks only All devices and All users.")
          .example(
              "untilApps in a profile that is assigned to All users",
              "untilApps in a profile that is assigned to a group of devices")
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
    if (shown.blockDeviceUse().selectedApps().isEmpty()) {
      return;
    }
    AssignedAudience.forEachOfUsers(
        subject,
        reporter,
        (index, assignment) ->
            reporter.report(
                Problem.of(
                        "{0} reaches users: the selected apps are ignored during the Device ESP.",
                        Targets.inWords(assignment.target()))
                    .at(Paths.element(Paths.ASSIGNMENTS, index))
                    .fix("Assign the profile to a group of devices.")));
  }
}
