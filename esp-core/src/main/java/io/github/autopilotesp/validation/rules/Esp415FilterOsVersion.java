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

/** ESP415: osVersion is being deprecated. */
final class Esp415FilterOsVersion implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("ESP415", Severity.ADVICE)
          .title("osVersion is being deprecated")
          .from(Documents.FILTER, Documents.SETUP)
          .needs(Need.PROFILE, Need.CATALOG)
          .reads(ProfileKey.ASSIGNMENTS)
          .because(
              "Its successor, operatingSystemVersion, is not supported on an ESP assignment yet, so"
                  + " there is no replacement: prefer another property.")
          .example(
              "(device.osVersion -startsWith \"10.0.22631\")",
              "(device.operatingSystemSKU -eq \"Enterprise\")")
          .build();

  private static final Set<FilterProblem.Kind> KINDS =
      Set.of(FilterProblem.Kind.PROPERTY_DEPRECATED);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Subject subject, RuleReporter reporter) {
    UsedFilters.report(
        subject, reporter, "Prefer another property, and watch for a replacement.", KINDS);
  }
}
