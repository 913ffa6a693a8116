package io.github.autopilotesp.validation.rules;

import io.github.autopilotesp.profile.ProfileKey;
import io.github.autopilotesp.profile.Scenario;
import io.github.autopilotesp.tracking.TargetedApp;
import io.github.autopilotesp.tracking.Tracking;
import io.github.autopilotesp.validation.Need;
import io.github.autopilotesp.validation.Problem;
import io.github.autopilotesp.validation.Rule;
import io.github.autopilotesp.validation.RuleInfo;
import io.github.autopilotesp.validation.RuleReporter;
import io.github.autopilotesp.validation.Severity;
import io.github.autopilotesp.validation.Subject;
import java.util.List;
import java.util.Optional;

/**
 * ESP313: in the technician phase, device-context Win32 and LOB apps of the pre-assigned user are
 * installed.
 */
final class Esp313PreAssignedUserApps implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("ESP313", Severity.ADVICE)
          .title(
              "in the technician phase, device-context Win32 and LOB apps of the pre-assigned"
                  + " user are installed")
          .from(Documents.PREPROV)
          .needs(Need.PROFILE, Need.CATALOG, Need.SCENARIO)
          .reads(ProfileKey.SHOW_PROGRESS, ProfileKey.ASSIGNMENTS)
          .because(
              "The technician phase of pre-provisioning installs not only what is targeted at the"
                  + " device, but also Win32 and LOB apps in device context that are targeted at"
                  + " the pre-assigned user. The Device ESP runs again in the user flow.")
          .example(
              "Pre-provisioning, and a Win32 app in device context required for All users",
              "The app required for a group of devices, so that every device gets it")
          .build();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Subject subject, RuleReporter reporter) {
    if (ShownPage.of(subject) == null || !Scenarios.is(subject, Scenario.Mode.PRE_PROVISIONED)) {
      return;
    }
    RequiredApps.forEachTarget(
        subject,
        (index, apps) -> {
          List<TargetedApp> early =
              apps.stream().filter(Esp313PreAssignedUserApps::isEarly).toList();
          if (!early.isEmpty()) {
            reporter.report(
                Problem.of(
                        "The technician phase also installs these user-targeted apps for a"
                            + " pre-assigned user: {0}.",
                        RequiredApps.names(early))
                    .at(Paths.element(Paths.ASSIGNMENTS, index))
                    .fix(
                        "Allow for their installation time in the technician phase, or target"
                            + " devices."));
          }
        });
  }

  private static boolean isEarly(TargetedApp app) {
    return Tracking.inTechnicianPhase(app, Optional.empty()) == Tracking.FOR_THE_PRE_ASSIGNED_USER;
  }
}
