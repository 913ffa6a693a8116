package io.github.autopilotesp.validation.rules;

import io.github.autopilotesp.filter.FilterProperty;
import io.github.autopilotesp.profile.ProfileKey;
import io.github.autopilotesp.profile.Scenario;
import io.github.autopilotesp.tenant.AssignmentFilter;
import io.github.autopilotesp.validation.Need;
import io.github.autopilotesp.validation.Problem;
import io.github.autopilotesp.validation.Rule;
import io.github.autopilotesp.validation.RuleInfo;
import io.github.autopilotesp.validation.RuleReporter;
import io.github.autopilotesp.validation.Severity;
import io.github.autopilotesp.validation.Subject;

/** ESP414: model and manufacturer need Windows 11 22H2 or 23H2 with KB5035942, or later. */
final class Esp414FilterNeedsWindows implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("ESP414", Severity.WARNING)
          .title("model and manufacturer need Windows 11 22H2 or 23H2 with KB5035942, or later")
          .from(Documents.SETUP)
          .needs(Need.PROFILE, Need.CATALOG, Need.SCENARIO)
          .reads(ProfileKey.ASSIGNMENTS)
          .because(
              "On earlier versions of Windows, model and manufacturer are not available when the"
                  + " profile is chosen. On builds of 22H2 and 23H2, this depends on the update,"
                  + " which a scenario does not include.")
          .example(
              "A filter on the model, and Windows 10", "A filter on the model, and Windows 11 24H2")
          .build();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  private static final int BUILD_22H2 = 22621;
  private static final int BUILD_23H2 = 22631;

  @Override
  public void check(Subject subject, RuleReporter reporter) {
    UsedFilters.forEachRule(
        subject,
        (path, filter, rule) -> {
          if (rule.properties().contains(FilterProperty.MODEL)
              || rule.properties().contains(FilterProperty.MANUFACTURER)) {
            check(path, filter, subject.scenario(), reporter);
          }
        });
  }

  private static void check(
      String path, AssignmentFilter filter, Scenario scenario, RuleReporter reporter) {
    boolean windows10 = scenario.windows().filter(Scenario.Windows.WINDOWS_10::equals).isPresent();
    if (!windows10 && scenario.windowsBuild().isEmpty()) {
      reporter.lacks(path, "the scenario does not specify the build of Windows 11");
      return;
    }
    int build = scenario.windowsBuild().orElse(0);
    if (windows10 || build < BUILD_22H2) {
      reporter.report(
          Problem.of(
                  "The filter \"{0}\" uses model or manufacturer, which this version of Windows"
                      + " does not support.",
                  filter.displayName())
              .at(path)
              .fix("Install Windows 11 22H2 with KB5035942 or later, or use another property."));
    } else if (build == BUILD_22H2 || build == BUILD_23H2) {
      reporter.lacks(path, "whether the device has KB5035942 is unknown");
    }
  }
}
