package io.github.autopilotesp.validation.rules;

import io.github.autopilotesp.profile.Assignment;
import io.github.autopilotesp.profile.AssignmentTarget;
import io.github.autopilotesp.profile.ProfileKey;
import io.github.autopilotesp.validation.Need;
import io.github.autopilotesp.validation.Problem;
import io.github.autopilotesp.validation.Rule;
import io.github.autopilotesp.validation.RuleInfo;
import io.github.autopilotesp.validation.RuleReporter;
import io.github.autopilotesp.validation.Severity;
import io.github.autopilotesp.validation.Subject;
import java.util.List;

/** ESP406: excluded groups are not supported for the ESP. */
final class Esp406ExcludedGroup implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("ESP406", Severity.ERROR)
          .title("excluded groups are not supported for the ESP")
          .from(Documents.POLICYSETS, Documents.OBSERVED)
          .needs(Need.PROFILE)
          .reads(ProfileKey.ASSIGNMENTS)
          .because(
              "The service has been observed to store the exclusion as an include, which assigns"
                  + " the profile to the very group that should not have it.")
          .example("excludedGroup: kiosks", "group: laptops with a filter in exclude mode")
          .build();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Subject subject, RuleReporter reporter) {
    List<Assignment> assignments = subject.profile().assignments();
    for (int i = 0; i < assignments.size(); i++) {
      if (assignments.get(i).target() instanceof AssignmentTarget.ExcludedGroup excluded) {
        reporter.report(
            Problem.of(
                    "The group {0} is excluded, which the ESP does not support: the service may"
                        + " assign the profile to it.",
                    excluded.group().value())
                .at(Paths.element(Paths.ASSIGNMENTS, i))
                .fix("Remove the exclusion, and exclude devices with a filter in exclude mode."));
      }
    }
  }
}
