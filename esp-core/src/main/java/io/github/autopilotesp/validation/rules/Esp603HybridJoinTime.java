package io.github.autopilotesp.validation.rules;

import io.github.autopilotesp.profile.ProfileKey;
import io.github.autopilotesp.profile.ShownSettings;
import io.github.autopilotesp.tracking.EffectiveTimeout;
import io.github.autopilotesp.validation.Need;
import io.github.autopilotesp.validation.Problem;
import io.github.autopilotesp.validation.Rule;
import io.github.autopilotesp.validation.RuleInfo;
import io.github.autopilotesp.validation.RuleReporter;
import io.github.autopilotesp.validation.Severity;
import io.github.autopilotesp.validation.Subject;
import java.util.Optional;

/** ESP603: Entra hybrid join adds 40 minutes to the timeout. */
final class Esp603HybridJoinTime implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("ESP603", Severity.ADVICE)
          .title("Entra hybrid join adds 40 minutes to the timeout")
          .from(Documents.SETUP)
          .needs(Need.PROFILE, Need.SCENARIO)
          .reads(ProfileKey.SHOW_PROGRESS, ProfileKey.TIMEOUT)
          .because(
              "The effective time limit is longer than the configured one. No profile can avoid"
                  + " this; the finding states the effective limit.")
          .example(
              "Entra hybrid join and a timeout of 60 minutes: 100 minutes",
              "Entra join and a timeout of 60 minutes: 60 minutes")
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
    EffectiveTimeout timeout = EffectiveTimeout.of(shown, Optional.of(Scenarios.joinType(subject)));
    if (!timeout.added().isZero()) {
      reporter.report(
          Problem.of(
                  "Entra hybrid join adds {0} minutes: the effective timeout is {1} minutes.",
                  timeout.added().toMinutes(), timeout.total().toMinutes())
              .at(Paths.TIMEOUT)
              .fix("Allow for the longer time."));
    }
  }
}
