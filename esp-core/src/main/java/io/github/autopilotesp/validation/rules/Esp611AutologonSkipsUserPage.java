package io.github.autopilotesp.validation.rules;

import io.github.autopilotesp.profile.Scenario;
import io.github.autopilotesp.validation.Need;
import io.github.autopilotesp.validation.Problem;
import io.github.autopilotesp.validation.Rule;
import io.github.autopilotesp.validation.RuleInfo;
import io.github.autopilotesp.validation.RuleReporter;
import io.github.autopilotesp.validation.Severity;
import io.github.autopilotesp.validation.Subject;

/** ESP611: self-deploying with autologon needs SkipUserStatusPage. */
final class Esp611AutologonSkipsUserPage implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("ESP611", Severity.ADVICE)
          .title("self-deploying with autologon needs SkipUserStatusPage")
          .from(Documents.AUTOPILOTFAQ)
          .needs(Need.SCENARIO)
          .reads()
          .because(
              "If the device signs in automatically, the User ESP would start in an unattended"
                  + " session, and nothing after it is installed. SkipUserStatusPage is a DMClient"
                  + " CSP setting that a custom policy sets; this library cannot see it.")
          .example(
              "Self-deploying with autologon, without SkipUserStatusPage",
              "A custom policy that sets SkipUserStatusPage to true")
          .build();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Subject subject, RuleReporter reporter) {
    if (Scenarios.is(subject, Scenario.Mode.SELF_DEPLOYING)
        && subject.scenario().signsInAutomatically()) {
      reporter.report(
          Problem.of("With autologon, nothing after the User ESP is installed.")
              .fix("Assign a custom policy that sets SkipUserStatusPage to true."));
    }
  }
}
