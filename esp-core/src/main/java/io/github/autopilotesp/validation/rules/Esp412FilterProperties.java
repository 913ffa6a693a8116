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

/** ESP412: a filter on an ESP assignment uses only the six properties that the ESP supports. */
final class Esp412FilterProperties implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("ESP412", Severity.ERROR)
          .title("a filter on an ESP assignment uses only the six properties that the ESP supports")
          .from(Documents.SETUP)
          .needs(Need.PROFILE, Need.CATALOG)
          .reads(ProfileKey.ASSIGNMENTS)
          .because(
              "Only model, manufacturer, osVersion, operatingSystemSKU, deviceOwnership and"
                  + " enrollmentProfileName are known early enough.")
          .example(
              "(device.deviceName -startsWith \"PC\")",
              "(device.enrollmentProfileName -startsWith \"PC\")")
          .build();

  private static final Set<FilterProblem.Kind> KINDS =
      Set.of(
          FilterProblem.Kind.PROPERTY_NOT_LISTED, FilterProblem.Kind.PROPERTY_NOT_SUPPORTED_BY_ESP);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Subject subject, RuleReporter reporter) {
    UsedFilters.report(
        subject,
        reporter,
        "Use one of the six properties, or a group instead of the filter.",
        KINDS);
  }
}
