package io.github.autopilotesp.validation.rules;

import io.github.autopilotesp.filter.FilterRule;
import io.github.autopilotesp.profile.ProfileKey;
import io.github.autopilotesp.validation.Need;
import io.github.autopilotesp.validation.Problem;
import io.github.autopilotesp.validation.Rule;
import io.github.autopilotesp.validation.RuleInfo;
import io.github.autopilotesp.validation.RuleReporter;
import io.github.autopilotesp.validation.Severity;
import io.github.autopilotesp.validation.Subject;

/** ESP411: a filter's rule parses. */
final class Esp411FilterParses implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("ESP411", Severity.ERROR)
          .title("a filter's rule parses")
          .from(Documents.FILTER)
          .needs(Need.PROFILE, Need.CATALOG)
          .reads(ProfileKey.ASSIGNMENTS)
          .because("A rule that cannot be read matches no device.")
          .example("(device.model -eq 'Surface')", "(device.model -eq \"Surface\")")
          .build();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Subject subject, RuleReporter reporter) {
    UsedFilters.forEach(
        subject,
        (path, filter) ->
            FilterRule.tryParse(filter.rule())
                .problem()
                .ifPresent(
                    problem ->
                        reporter.report(
                            Problem.of(
                                    "The rule of the filter \"{0}\" cannot be read: {1}",
                                    filter.displayName(), problem.message())
                                .at(path)
                                .fix("Correct the rule in Intune."))));
  }
}
