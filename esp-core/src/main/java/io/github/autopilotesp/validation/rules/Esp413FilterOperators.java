package io.github.autopilotesp.validation.rules;

import io.github.autopilotesp.filter.FilterProblem;
import io.github.autopilotesp.profile.ProfileKey;
import io.github.autopilotesp.validation.Need;
import io.github.autopilotesp.validation.Rule;
import io.github.autopilotesp.validation.RuleInfo;
import io.github.autopilotesp.validation.RuleReporter;
import io.github.autopilotesp.validation.Severity;
import io.github.autopilotesp.validation.Subject;
import java.util.Set;

/** ESP413: a filter's operator fits its property. */
final class Esp413FilterOperators implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("ESP413", Severity.ERROR)
          .title("a filter's operator fits its property")
          .from(Documents.FILTER)
          .needs(Need.PROFILE, Need.CATALOG)
          .reads(ProfileKey.ASSIGNMENTS)
          .because("Each property supports only some operators and values.")
          .example(
              "(device.deviceOwnership -startsWith \"Corp\")",
              "(device.deviceOwnership -eq \"Corporate\")")
          .build();

  private static final Set<FilterProblem.Kind> KINDS =
      Set.of(FilterProblem.Kind.OPERATOR_DOES_NOT_FIT, FilterProblem.Kind.VALUE_DOES_NOT_FIT);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Subject subject, RuleReporter reporter) {
    UsedFilters.report(
        subject, reporter, "Use an operator and a value that the property supports.", KINDS);
  }
}
