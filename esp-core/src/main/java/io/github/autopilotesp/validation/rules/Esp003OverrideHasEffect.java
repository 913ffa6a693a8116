package io.github.autopilotesp.validation.rules;

import io.github.autopilotesp.validation.Need;
import io.github.autopilotesp.validation.OverrideUse;
import io.github.autopilotesp.validation.Problem;
import io.github.autopilotesp.validation.Rule;
import io.github.autopilotesp.validation.RuleInfo;
import io.github.autopilotesp.validation.RuleReporter;
import io.github.autopilotesp.validation.Severity;
import io.github.autopilotesp.validation.Subject;

/** ESP003: an override lowers or silences something. */
final class Esp003OverrideHasEffect implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("ESP003", Severity.WARNING)
          .title("an override lowers or silences something")
          .from(Documents.LIBRARY)
          .needs(Need.OVERRIDES)
          .reads()
          .because("An override that is no longer needed hides the next problem of its kind.")
          .example(
              "An override of ESP205 while log collection is on",
              "An override only for a rule that has findings")
          .build();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Subject subject, RuleReporter reporter) {
    for (OverrideUse use : subject.overrides()) {
      if (use.ruleKnown() && use.ruleRan() && use.findings() == 0) {
        reporter.report(
            Problem.of("The override of {0} has no effect.", use.override().ruleId())
                .at(use.path())
                .fix("Remove the override."));
      }
    }
  }
}
