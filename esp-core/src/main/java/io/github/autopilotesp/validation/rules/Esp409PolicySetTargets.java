package io.github.autopilotesp.validation.rules;

import io.github.autopilotesp.profile.AssignmentTarget;
import io.github.autopilotesp.tenant.StoredAssignment;
import io.github.autopilotesp.tenant.StoredProfile;
import io.github.autopilotesp.validation.Need;
import io.github.autopilotesp.validation.Problem;
import io.github.autopilotesp.validation.Rule;
import io.github.autopilotesp.validation.RuleInfo;
import io.github.autopilotesp.validation.RuleReporter;
import io.github.autopilotesp.validation.Severity;
import io.github.autopilotesp.validation.Subject;
import java.util.List;

/** ESP409: a policy set assigns an ESP profile to groups only, and never the default profile. */
final class Esp409PolicySetTargets implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("ESP409", Severity.WARNING)
          .title(
              "a policy set assigns an ESP profile to groups only, and never the default"
                  + " profile")
          .from(Documents.POLICYSETS)
          .needs(Need.OTHER_PROFILES)
          .reads()
          .because(
              "All users, All devices and the default profile are not supported in policy sets."
                  + " This library never writes policy sets, so the finding is about existing"
                  + " objects in the tenant and blocks nothing.")
          .example(
              "A policy set that assigns a profile to All devices",
              "A policy set that assigns the profile to a group")
          .build();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Subject subject, RuleReporter reporter) {
    List<StoredProfile> stored =
        subject
            .profiles()
            .stored()
            .orElseThrow(() -> subject.notKnown("the tenant's profiles are unknown"));
    for (int i = 0; i < stored.size(); i++) {
      for (StoredAssignment assignment : stored.get(i).assignments()) {
        if (assignment.source() == StoredAssignment.Source.POLICY_SET
            && isUnsupported(stored.get(i), assignment)) {
          reporter.report(
              Problem.of(
                      "A policy set assigns \"{0}\" to {1}, which is not supported.",
                      stored.get(i).displayName(),
                      Targets.inWords(assignment.assignment().target()))
                  .about(subject.profiles().concernOfStored(i))
                  .fix("Assign the profile directly, or assign a group in the policy set."));
        }
      }
    }
  }

  private static boolean isUnsupported(StoredProfile profile, StoredAssignment assignment) {
    AssignmentTarget target = assignment.assignment().target();
    return profile.isDefault()
        || target instanceof AssignmentTarget.AllUsers
        || target instanceof AssignmentTarget.AllDevices;
  }
}
