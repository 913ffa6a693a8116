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

/** ESP610: a co-management settings policy fits user-driven, Entra-joined deployments only. */
final class Esp610CoManagement implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("ESP610", Severity.WARNING)
          .title(
              "a co-management settings policy fits user-driven, Entra-joined deployments"
                  + " only")
          .from(Documents.COMANAGE)
          .needs(Need.SCENARIO)
          .reads()
          .because(
              "Pre-provisioning and self-deploying mode are not supported with it, and in Entra"
                  + " hybrid join the ESP times out. Deployments for existing devices are not"
                  + " supported either, as \"user-driven only\" implies. Do not mix its provider"
                  + " with the Intune Management Extension's.")
          .example(
              "Pre-provisioning of devices with a co-management settings policy",
              "A user-driven, Entra-joined deployment with the policy")
          .build();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Subject subject, RuleReporter reporter) {
    if (!subject.scenario().isCoManaged()) {
      return;
    }
    if (!Scenarios.is(subject, Scenario.Mode.USER_DRIVEN)) {
      reporter.report(
          Problem.of("Co-management during Autopilot is supported in user-driven mode only.")
              .variant("mode")
              .fix("Exclude these devices from the co-management settings policy."));
    } else if (Scenarios.joinType(subject) == JoinType.ENTRA_HYBRID) {
      reporter.report(
          Problem.of(
                  "With a co-management settings policy, Entra hybrid join times out in the ESP.")
              .variant("join")
              .fix("Join Microsoft Entra ID, or exclude these devices from the policy."));
    }
  }
}
