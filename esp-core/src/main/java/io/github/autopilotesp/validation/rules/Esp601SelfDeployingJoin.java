package io.github.autopilotesp.validation.rules;

import io.github.autopilotesp.profile.Scenario;
import io.github.autopilotesp.profile.Scenario.JoinType;
import io.github.autopilotesp.validation.Need;
import io.github.autopilotesp.validation.Problem;
import io.github.autopilotesp.validation.Rule;
import io.github.autopilotesp.validation.RuleInfo;
import io.github.autopilotesp.validation.RuleReporter;
import io.github.autopilotesp.validation.Severity;
import io.github.autopilotesp.validation.Subject;

/** ESP601: self-deploying does not support Entra hybrid join. */
final class Esp601SelfDeployingJoin implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("ESP601", Severity.ERROR)
          .title("self-deploying does not support Entra hybrid join")
          .from(Documents.SCENARIOS)
          .needs(Need.SCENARIO)
          .reads()
          .because("Self-deploying mode supports only Microsoft Entra join.")
          .example("Self-deploying with Entra hybrid join", "Self-deploying with Entra join")
          .build();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Subject subject, RuleReporter reporter) {
    if (Scenarios.is(subject, Scenario.Mode.SELF_DEPLOYING)
        && Scenarios.joinType(subject) == JoinType.ENTRA_HYBRID) {
      reporter.report(
          Problem.of("Self-deploying mode does not support Entra hybrid join.")
              .fix("Join Microsoft Entra ID, or use another mode."));
    }
  }
}
