package io.github.autopilotesp.validation.rules;

import io.github.autopilotesp.validation.Need;
import io.github.autopilotesp.validation.OverrideUse;
import io.github.autopilotesp.validation.Problem;
import io.github.autopilotesp.validation.Rule;
import io.github.autopilotesp.validation.RuleInfo;
import io.github.autopilotesp.validation.RuleReporter;
import io.github.autopilotesp.validation.Severity;
import io.github.autopilotesp.validation.Subject;

/** ESP002: an override gives its reason. */
final class Esp002OverrideHasReason implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("ESP002", Severity.WARNING)
          .title("an override gives its reason")
          .from(Documents.LIBRARY)
          .needs(Need.OVERRIDES)
          .reads()
          .because("Readers of the report need to know why a rule does not apply here.")
          .example(
              "An override of ESP205 without a reason",
              "reason: \"Logs hold patient data, see ticket 4711\"")
          .build();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Subject subject, RuleReporter reporter) {
    for (OverrideUse use : subject.overrides()) {
      if (use.override().reason().isBlank()) {
        reporter.report(
            Problem.of("The override of {0} has no reason.", use.override().ruleId())
                .at(use.path())
                .fix("Explain why the rule should not apply here."));
      }
    }
  }
}
