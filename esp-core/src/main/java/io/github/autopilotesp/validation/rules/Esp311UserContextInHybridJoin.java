package io.github.autopilotesp.validation.rules;

import io.github.autopilotesp.profile.ProfileKey;
import io.github.autopilotesp.profile.Scenario.JoinType;
import io.github.autopilotesp.profile.ShownSettings;
import io.github.autopilotesp.tracking.Hazard;
import io.github.autopilotesp.tracking.HazardKind;
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
 * ESP311: in Entra hybrid join, Win32 and UWP apps with user install context assigned to devices
 * are not tracked.
 */
final class Esp311UserContextInHybridJoin implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("ESP311", Severity.WARNING)
          .title(
              "in Entra hybrid join, Win32 and UWP apps with user install context assigned to"
                  + " devices are not tracked")
          .from(Documents.SETUP)
          .needs(Need.PROFILE, Need.CATALOG, Need.SCENARIO)
          .reads(ProfileKey.SHOW_PROGRESS, ProfileKey.ASSIGNMENTS)
          .because("They install, but the page does not wait for them.")
          .example(
              "Entra hybrid join, and a Win32 app in user context required for a group of devices",
              "The app assigned to users, or installed in system context")
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
    JoinType joinType = Scenarios.joinType(subject);
    if (joinType != JoinType.ENTRA_HYBRID) {
      return;
    }
    RequiredApps.forEachTarget(
        subject,
        (index, apps) -> {
          for (Hazard hazard : Hazard.among(apps, List.of(), Optional.of(joinType))) {
            if (hazard.kind() == HazardKind.USER_CONTEXT_IN_HYBRID_JOIN) {
              reporter.report(
                  Problem.of(
                          "In Entra hybrid join the page does not track {0}: user install context,"
                              + " assigned to devices.",
                          RequiredApps.names(hazard.apps(), apps))
                      .at(Paths.element(Paths.ASSIGNMENTS, index))
                      .fix("Assign the apps to users, or install them in system context."));
            }
          }
        });
  }
}
