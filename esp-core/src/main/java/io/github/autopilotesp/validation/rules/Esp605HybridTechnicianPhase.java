package io.github.autopilotesp.validation.rules;

import io.github.autopilotesp.profile.Scenario;
import io.github.autopilotesp.profile.Scenario.JoinType;
import io.github.autopilotesp.profile.ShownSettings;
import io.github.autopilotesp.validation.Need;
import io.github.autopilotesp.validation.Problem;
import io.github.autopilotesp.validation.Rule;
import io.github.autopilotesp.validation.RuleInfo;
import io.github.autopilotesp.validation.RuleReporter;
import io.github.autopilotesp.validation.Severity;
import io.github.autopilotesp.validation.Subject;
import java.time.Duration;

/**
 * ESP605: in Entra hybrid join with pre-provisioning, the technician phase takes longer: raise the
 * timeout.
 */
final class Esp605HybridTechnicianPhase implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("ESP605", Severity.ADVICE)
          .title(
              "in Entra hybrid join with pre-provisioning, the technician phase takes longer: raise"
                  + " the timeout")
          .from(Documents.SETUP)
          .needs(Need.PROFILE, Need.SCENARIO)
          .because(
              "The technician phase installs everything that is required for the device, and hybrid"
                  + " join takes its own time. A timeout over the default 60 minutes counts as"
                  + " raised.")
          .example(
              "Entra hybrid join, pre-provisioning, 60 minutes",
              "Entra hybrid join, pre-provisioning, 120 minutes")
          .build();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  private static final Duration RAISED = Duration.ofMinutes(120);

  @Override
  public void check(Subject subject, RuleReporter reporter) {
    ShownSettings shown = ShownPage.of(subject);
    if (shown == null) {
      return;
    }
    if (Scenarios.is(subject, Scenario.Mode.PRE_PROVISIONED)
        && Scenarios.joinType(subject) == JoinType.ENTRA_HYBRID
        && shown.timeout().compareTo(ShownSettings.DEFAULT_TIMEOUT) <= 0) {
      reporter.report(
          Problem.of(
                  "The technician phase takes longer in Entra hybrid join; the timeout is {0}"
                      + " minutes.",
                  shown.timeout().toMinutes())
              .at(Paths.TIMEOUT)
              .fix(
                  "Raise the timeout to " + RAISED.toMinutes() + " minutes.",
                  ShownPage.edit(settings -> settings.timeout(RAISED))));
    }
  }
}
