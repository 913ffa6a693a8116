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

/**
 * ESP416: with -eq, -ne, -in, -notIn, operatingSystemSKU is compared with a value that Intune
 * lists.
 */
final class Esp416FilterSku implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("ESP416", Severity.WARNING)
          .title(
              "with -eq, -ne, -in, -notIn, operatingSystemSKU is compared with a value that Intune"
                  + " lists")
          .from(Documents.FILTER)
          .needs(Need.PROFILE, Need.CATALOG)
          .reads(ProfileKey.ASSIGNMENTS)
          .because(
              "A value that Intune does not list is accepted but matches no device. New editions"
                  + " may be missing from the list.")
          .example(
              "(device.operatingSystemSKU -eq \"Enterprize\")",
              "(device.operatingSystemSKU -eq \"Enterprise\")")
          .build();

  private static final Set<FilterProblem.Kind> KINDS = Set.of(FilterProblem.Kind.VALUE_NOT_LISTED);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Subject subject, RuleReporter reporter) {
    UsedFilters.report(subject, reporter, "Correct the value.", KINDS);
  }
}
