package io.github.autopilotesp.validation.rules;

import io.github.autopilotesp.profile.ProfileKey;
import io.github.autopilotesp.profile.Scenario;
import io.github.autopilotesp.validation.Need;
import io.github.autopilotesp.validation.Problem;
import io.github.autopilotesp.validation.Rule;
import io.github.autopilotesp.validation.RuleInfo;
import io.github.autopilotesp.validation.RuleReporter;
import io.github.autopilotesp.validation.Severity;
import io.github.autopilotesp.validation.Subject;

/** ESP602: in self-deploying and pre-provisioning, user-targeted assignments are not considered. */
final class Esp602UserTargets implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("ESP602", Severity.WARNING)
          .title(
              "in self-deploying and pre-provisioning, user-targeted assignments are not"
                  + " considered")
          .from(Documents.SETUP)
          .needs(Need.PROFILE, Need.SCENARIO)
          .reads(ProfileKey.ASSIGNMENTS)
          .because(
              "No user is known when the profile is chosen. Whether a group contains devices or"
                  + " users is looked up in the tenant; without a tenant, this rule checks only All"
                  + " devices and All users.")
          .example(
              "Pre-provisioning, and a profile assigned to All users",
              "Pre-provisioning, and a profile assigned to a group of devices")
          .build();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Subject subject, RuleReporter reporter) {
    if (subject.isDefaultProfile()
        || (!Scenarios.is(subject, Scenario.Mode.SELF_DEPLOYING)
            && !Scenarios.is(subject, Scenario.Mode.PRE_PROVISIONED))) {
      return;
    }
    AssignedAudience.forEachOfUsers(
        subject,
        reporter,
        (index, assignment) ->
            reporter.report(
                Problem.of(
                        "{0} reaches users, which this mode does not consider.",
                        Targets.inWords(assignment.target()))
                    .at(Paths.element(Paths.ASSIGNMENTS, index))
                    .fix("Assign the profile to a group of devices.")));
  }
}
