package io.github.autopilotesp.validation.rules;

import io.github.autopilotesp.profile.Assignment;
import io.github.autopilotesp.profile.AssignmentTarget;
import io.github.autopilotesp.profile.GroupId;
import io.github.autopilotesp.profile.ProfileKey;
import io.github.autopilotesp.validation.Need;
import io.github.autopilotesp.validation.Problem;
import io.github.autopilotesp.validation.Rule;
import io.github.autopilotesp.validation.RuleInfo;
import io.github.autopilotesp.validation.RuleReporter;
import io.github.autopilotesp.validation.Severity;
import io.github.autopilotesp.validation.Subject;
import java.util.List;

/** ESP403: a group is not both included and excluded. */
final class Esp403GroupInAndOut implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("ESP403", Severity.ERROR)
          .title("a group is not both included and excluded")
          .from(Documents.OBSERVED)
          .needs(Need.PROFILE)
          .reads(ProfileKey.ASSIGNMENTS)
          .because(
              "Including and excluding the same group is contradictory, and the ESP does not"
                  + " support exclusions.")
          .example(
              "group and excludedGroup with the same id", "group with a filter in exclude mode")
          .build();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Subject subject, RuleReporter reporter) {
    List<Assignment> assignments = subject.profile().assignments();
    for (int i = 0; i < assignments.size(); i++) {
      if (assignments.get(i).target() instanceof AssignmentTarget.ExcludedGroup excluded
          && isIncluded(excluded.group(), assignments)) {
        reporter.report(
            Problem.of("The group {0} is included and excluded.", excluded.group().value())
                .at(Paths.element(Paths.ASSIGNMENTS, i))
                .fix("Remove the exclusion, and exclude devices with a filter."));
      }
    }
  }

  private static boolean isIncluded(GroupId group, List<Assignment> assignments) {
    for (Assignment assignment : assignments) {
      if (assignment.target() instanceof AssignmentTarget.Group included
          && included.group().value().equalsIgnoreCase(group.value())) {
        return true;
      }
    }
    return false;
  }
}
