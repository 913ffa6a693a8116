package io.github.autopilotesp.validation.rules;

import io.github.autopilotesp.filter.FilterRule;
import io.github.autopilotesp.profile.ProfileKey;
import io.github.autopilotesp.validation.Concern;
import io.github.autopilotesp.validation.Need;
import io.github.autopilotesp.validation.Problem;
import io.github.autopilotesp.validation.Rule;
import io.github.autopilotesp.validation.RuleInfo;
import io.github.autopilotesp.validation.RuleReporter;
import io.github.autopilotesp.validation.Severity;
import io.github.autopilotesp.validation.Subject;

/** ESP418: a filter rule has at most 3,072 characters; a tenant has at most 200 filters. */
final class Esp418FilterLimits implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("ESP418", Severity.ERROR)
          .title("a filter rule has at most 3,072 characters; a tenant has at most 200 filters")
          .from(Documents.FILTERS)
          .needs(Need.PROFILE, Need.CATALOG)
          .reads(ProfileKey.ASSIGNMENTS)
          .because(
              "A longer rule is refused. A tenant with 200 filters cannot have any more, which"
                  + " causes a warning.")
          .example(
              "A rule that lists every model by name", "(device.model -startsWith \"Surface\")")
          .build();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  private static final int MAX_FILTERS = 200;

  @Override
  public void check(Subject subject, RuleReporter reporter) {
    UsedFilters.forEach(
        subject,
        (path, filter) -> {
          int length = filter.rule().length();
          if (length > FilterRule.MAX_LENGTH) {
            reporter.report(
                Problem.of(
                        "The rule of the filter \"{0}\" has {1} characters; at most {2} are"
                            + " accepted.",
                        filter.displayName(), length, FilterRule.MAX_LENGTH)
                    .at(path)
                    .fix("Shorten the rule, for example with -startsWith."));
          }
          int filters = subject.catalog().filters().size();
          if (filters >= MAX_FILTERS) {
            reporter.report(
                Problem.of("The tenant has {0} filters; {1} is the limit.", filters, MAX_FILTERS)
                    .variant("count")
                    .severity(Severity.WARNING)
                    .about(Concern.WHOLE)
                    .fix("Delete unused filters."));
          }
        });
  }
}
