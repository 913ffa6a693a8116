package io.github.autopilotesp.validation.rules;

import io.github.autopilotesp.profile.Assignment;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.ProfileKey;
import io.github.autopilotesp.validation.Need;
import io.github.autopilotesp.validation.Problem;
import io.github.autopilotesp.validation.Rule;
import io.github.autopilotesp.validation.RuleInfo;
import io.github.autopilotesp.validation.RuleReporter;
import io.github.autopilotesp.validation.Severity;
import io.github.autopilotesp.validation.Subject;
import java.util.List;

/** ESP402: no target appears twice. */
final class Esp402TargetTwice implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("ESP402", Severity.WARNING)
          .title("no target appears twice")
          .from(Documents.GRAPH)
          .needs(Need.PROFILE)
          .reads(ProfileKey.ASSIGNMENTS)
          .because(
              "A target can be assigned only once, with at most one filter. Of two assignments to"
                  + " one target, only one can remain. This rule ignores All devices on the default"
                  + " profile, which the service adds itself.")
          .example(
              "assignments to the same group, once with a filter and once without",
              "one assignment to each group")
          .build();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Subject subject, RuleReporter reporter) {
    if (subject.isDefaultProfile()) {
      return;
    }
    List<Assignment> assignments = subject.profile().assignments();
    Duplicates.forEach(
        assignments,
        Targets::key,
        (index, first) ->
            reporter.report(
                Problem.of(
                        "{0} is assigned twice; the first is assignments[{1}].",
                        Targets.inWords(assignments.get(index).target()), first)
                    .at(Paths.element(Paths.ASSIGNMENTS, index))
                    .fix("Keep one of them.", Esp402TargetTwice::withoutDuplicates)));
  }

  private static EspProfile withoutDuplicates(EspProfile profile) {
    return profile.toBuilder()
        .assignments(Duplicates.without(profile.assignments(), Targets::key))
        .build();
  }
}
