package io.github.autopilotesp.validation.rules;

import io.github.autopilotesp.profile.ProfileKey;
import io.github.autopilotesp.profile.Scenario;
import io.github.autopilotesp.validation.Need;
import io.github.autopilotesp.validation.Problem;
import io.github.autopilotesp.validation.Rule;
import io.github.autopilotesp.validation.RuleInfo;
import io.github.autopilotesp.validation.RuleReporter;
import io.github.autopilotesp.validation.Severity;
import io.github.autopilotesp.validation.Subject;

/** ESP607: in self-deploying mode no User ESP runs, except with Shared PC. */
final class Esp607NoUserPhase implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("ESP607", Severity.ADVICE)
          .title("in self-deploying mode no User ESP runs, except with Shared PC")
          .from(Documents.SCENARIOS, Documents.KNOWN)
          .needs(Need.PROFILE, Need.SCENARIO)
          .reads(ProfileKey.SHOW_PROGRESS)
          .because(
              "No user signs in during self-deploying mode, so the page does not wait for anything"
                  + " assigned to users. With a Shared PC policy, users who sign in with a password"
                  + " see Account setup nevertheless.")
          .example(
              "Self-deploying mode, and apps that are required for users",
              "Self-deploying mode, and apps that are required for devices")
          .build();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Subject subject, RuleReporter reporter) {
    if (ShownPage.of(subject) != null && Scenarios.is(subject, Scenario.Mode.SELF_DEPLOYING)) {
      reporter.report(
          Problem.of(
                  "No user signs in during self-deploying mode: only the Device ESP runs. With"
                      + " Shared PC, users who sign in with a password see Account setup.")
              .at(Paths.ASSIGNMENTS)
              .fix("Require apps and policies for devices."));
    }
  }
}
