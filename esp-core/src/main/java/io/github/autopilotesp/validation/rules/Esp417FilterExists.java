package io.github.autopilotesp.validation.rules;

import io.github.autopilotesp.profile.Assignment;
import io.github.autopilotesp.profile.FilterUse;
import io.github.autopilotesp.profile.ProfileKey;
import io.github.autopilotesp.tenant.AssignmentFilter;
import io.github.autopilotesp.validation.Need;
import io.github.autopilotesp.validation.Problem;
import io.github.autopilotesp.validation.Rule;
import io.github.autopilotesp.validation.RuleInfo;
import io.github.autopilotesp.validation.RuleReporter;
import io.github.autopilotesp.validation.Severity;
import io.github.autopilotesp.validation.Subject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** ESP417: an assignment's filter exists and is for Windows 10 and later. */
final class Esp417FilterExists implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("ESP417", Severity.ERROR)
          .title("an assignment's filter exists and is for Windows 10 and later")
          .from(Documents.OBSERVED)
          .needs(Need.PROFILE, Need.CATALOG)
          .reads(ProfileKey.ASSIGNMENTS)
          .because(
              "A deleted filter, or a filter for another platform, cannot be used with an ESP"
                  + " profile.")
          .example("A filter for iOS", "A filter for Windows 10 and later")
          .build();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Subject subject, RuleReporter reporter) {
    List<Assignment> assignments = subject.profile().assignments();
    for (int i = 0; i < assignments.size(); i++) {
      FilterUse use = assignments.get(i).filter().orElse(null);
      if (use != null) {
        check(use, subject.catalog().filters().get(use.filter()), UsedFilters.path(i), reporter);
      }
    }
  }

  private static void check(
      FilterUse use, @Nullable AssignmentFilter filter, String path, RuleReporter reporter) {
    if (filter == null) {
      reporter.report(
          Problem.of("The tenant has no assignment filter {0}.", use.filter().value())
              .variant("missing")
              .at(path)
              .fix("Use an existing filter, or assign without a filter."));
    } else if (!filter.forWindows()) {
      reporter.report(
          Problem.of(
                  "The filter \"{0}\" is for {1}, not for Windows 10 and later.",
                  filter.displayName(), filter.platform())
              .variant("platform")
              .at(path)
              .fix("Use a filter for Windows 10 and later."));
    }
  }
}
