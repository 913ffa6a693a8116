package io.github.autopilotesp.validation.rules;

import io.github.autopilotesp.validation.Need;
import io.github.autopilotesp.validation.OverrideUse;
import io.github.autopilotesp.validation.Problem;
import io.github.autopilotesp.validation.Rule;
import io.github.autopilotesp.validation.RuleInfo;
import io.github.autopilotesp.validation.RuleReporter;
import io.github.autopilotesp.validation.Severity;
import io.github.autopilotesp.validation.Subject;

/** ESP001: an override names a rule that exists. */
final class Esp001OverrideKnowsItsRule implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("ESP001", Severity.WARNING)
          .title("an override names a rule that exists")
          .from(Documents.LIBRARY)
          .needs(Need.OVERRIDES)
          .reads()
          .because(
              "An override with a misspelled id has no effect, although its author relies on it.")
          .example("ruleOverrides: ESP2O5 with the letter O", "ruleOverrides: ESP205")
          .build();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Subject subject, RuleReporter reporter) {
    for (OverrideUse use : subject.overrides()) {
      if (!use.ruleKnown()) {
        reporter.report(
            Problem.of("There is no rule {0} to override.", use.override().ruleId())
                .at(use.path())
                .fix("Correct the id, or remove the override."));
      }
    }
  }
}
