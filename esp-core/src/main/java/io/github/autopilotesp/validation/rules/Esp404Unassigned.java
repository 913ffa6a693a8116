package io.github.autopilotesp.validation.rules;

import io.github.autopilotesp.profile.ProfileKey;
import io.github.autopilotesp.validation.Need;
import io.github.autopilotesp.validation.Problem;
import io.github.autopilotesp.validation.Rule;
import io.github.autopilotesp.validation.RuleInfo;
import io.github.autopilotesp.validation.RuleReporter;
import io.github.autopilotesp.validation.Severity;
import io.github.autopilotesp.validation.Subject;

/** ESP404: a custom profile with no assignment reaches nobody. */
final class Esp404Unassigned implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("ESP404", Severity.WARNING)
          .title("a custom profile with no assignment reaches nobody")
          .from(Documents.TUTORIAL)
          .needs(Need.PROFILE)
          .reads(ProfileKey.ASSIGNMENTS)
          .because(
              "A custom profile applies only through its assignments. The default profile needs"
                  + " none.")
          .example(
              "A custom profile without assignments",
              "assignments to the device group from the previous step")
          .build();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Subject subject, RuleReporter reporter) {
    if (!subject.isDefaultProfile() && subject.profile().assignments().isEmpty()) {
      reporter.report(
          Problem.of("The profile has no assignment and reaches nobody.")
              .at(Paths.ASSIGNMENTS)
              .fix("Assign it to a group of devices."));
    }
  }
}
