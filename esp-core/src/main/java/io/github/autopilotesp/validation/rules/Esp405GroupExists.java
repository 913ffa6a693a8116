package io.github.autopilotesp.validation.rules;

import io.github.autopilotesp.profile.Assignment;
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

/** ESP405: an assigned group exists. */
final class Esp405GroupExists implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("ESP405", Severity.ERROR)
          .title("an assigned group exists")
          .from(Documents.TUTORIAL)
          .needs(Need.PROFILE, Need.CATALOG)
          .reads(ProfileKey.ASSIGNMENTS)
          .because(
              "An assignment to a deleted group reaches nobody, and the service may refuse it.")
          .example("A group that was deleted", "A group of the tenant")
          .build();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Subject subject, RuleReporter reporter) {
    List<Assignment> assignments = subject.profile().assignments();
    for (int i = 0; i < assignments.size(); i++) {
      GroupId group = Targets.group(assignments.get(i).target());
      if (group != null
          && IdForms.isGuid(group.value())
          && !subject.catalog().groups().containsKey(group)) {
        reporter.report(
            Problem.of("The tenant has no group {0}.", group.value())
                .at(Paths.element(Paths.ASSIGNMENTS, i))
                .fix("Use an existing group, or remove the assignment."));
      }
    }
  }
}
