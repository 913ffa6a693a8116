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
              "Where the device signs in by itself, the User ESP would start in a session"
                  + " that nobody attends, and what comes after it is not installed."
                  + " SkipUserStatusPage is a setting of the DMClient CSP, which a custom policy"
                  + " sets; this library does not see it.")
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
          Problem.of("With autologon, what comes after the User ESP is not installed.")
              .fix("Assign a custom policy that sets SkipUserStatusPage to true."));
    }
  }
}
