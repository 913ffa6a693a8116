package io.github.autopilotesp.validation.rules;

import io.github.autopilotesp.internal.text.Guid;
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

/** ESP401: a group id is a GUID. */
final class Esp401GroupIdIsGuid implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("ESP401", Severity.ERROR)
          .title("a group id is a GUID")
          .from(Documents.GRAPH)
          .needs(Need.PROFILE)
          .reads(ProfileKey.ASSIGNMENTS)
          .because(
              "Microsoft Entra assigns every group a GUID. The service refuses an assignment to"
                  + " anything else.")
          .example(
              "group: autopilot-devices, used as an id",
              "An id such as b7e0f3a4-6f0f-4c4d-9d5e-2f3a52b5c1de, or the name in a profile"
                  + " document")
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
      if (group == null || IdForms.isGuid(group.value())) {
        continue;
      }
      String path = Paths.element(Paths.ASSIGNMENTS, i);
      boolean name = subject.isName(path + ".group") || subject.isName(path + ".excludedGroup");
      if (name && !Guid.looksBroken(group.value())) {
        reporter.lacks(path, IdForms.IS_A_NAME);
      } else {
        reporter.report(
            Problem.of("\"{0}\" is not the id of a group: it is not a GUID.", group.value())
                .at(path)
                .fix("Use the object id of the group, or name it in a profile document."));
      }
    }
  }
}
