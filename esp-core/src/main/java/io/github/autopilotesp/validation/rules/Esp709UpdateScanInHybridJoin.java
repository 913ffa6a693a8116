package io.github.autopilotesp.validation.rules;

import io.github.autopilotesp.profile.ProfileKey;
import io.github.autopilotesp.profile.Scenario;
import io.github.autopilotesp.profile.Scenario.JoinType;
import io.github.autopilotesp.validation.Need;
import io.github.autopilotesp.validation.Problem;
import io.github.autopilotesp.validation.Rule;
import io.github.autopilotesp.validation.RuleInfo;
import io.github.autopilotesp.validation.RuleReporter;
import io.github.autopilotesp.validation.Severity;
import io.github.autopilotesp.validation.Subject;
import java.util.Set;

/** ESP709: in Entra hybrid join the update scan times out before KB5079473. */
final class Esp709UpdateScanInHybridJoin implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("ESP709", Severity.WARNING)
          .title("in Entra hybrid join the update scan times out before KB5079473")
          .from(Documents.KNOWN)
          .needs(Need.PROFILE, Need.SCENARIO)
          .reads(ProfileKey.SHOW_PROGRESS, ProfileKey.INSTALL_QUALITY_UPDATES)
          .because(
              "KB5079473 updates to builds 26100.8037 (24H2) and 26200.8037 (25H2). The document"
                  + " mentions no other versions, so the rule is not evaluated for them.")
          .example(
              "Entra hybrid join, Windows 11 26100.7171, installQualityUpdates: true",
              "Entra hybrid join, Windows 11 26100.8037, installQualityUpdates: true")
          .build();
  private static final Set<Integer> BUILDS = Set.of(26100, 26200);
  private static final int FIXED_IN = 8037;

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Subject subject, RuleReporter reporter) {
    if (!ShownPage.installsUpdates(subject)
        || Scenarios.joinType(subject) != JoinType.ENTRA_HYBRID) {
      return;
    }
    Scenario scenario = subject.scenario();
    if (scenario.windowsBuild().isEmpty() || scenario.windowsRevision().isEmpty()) {
      reporter.lacks("the scenario does not specify the build and revision of Windows");
    } else if (!BUILDS.contains(scenario.windowsBuild().getAsInt())) {
      reporter.lacks("the known issue is documented for the builds 26100 and 26200 only");
    } else if (scenario.windowsRevision().getAsInt() < FIXED_IN) {
      reporter.report(
          Problem.of("In Entra hybrid join, the scan for quality updates times out on this build.")
              .at(Paths.INSTALL_QUALITY_UPDATES)
              .fix(
                  "Include KB5079473 in the image, or turn quality updates off.",
                  ShownPage.edit(settings -> settings.installQualityUpdates(false))));
    }
  }
}
