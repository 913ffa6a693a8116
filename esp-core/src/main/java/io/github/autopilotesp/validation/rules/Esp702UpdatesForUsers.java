package io.github.autopilotesp.validation.rules;

import io.github.autopilotesp.profile.ProfileKey;
import io.github.autopilotesp.profile.ShownSettings;
import io.github.autopilotesp.validation.Need;
import io.github.autopilotesp.validation.Problem;
import io.github.autopilotesp.validation.Rule;
import io.github.autopilotesp.validation.RuleInfo;
import io.github.autopilotesp.validation.RuleReporter;
import io.github.autopilotesp.validation.Severity;
import io.github.autopilotesp.validation.Subject;

/** ESP702: quality updates are not supported through user-targeted assignment. */
final class Esp702UpdatesForUsers implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("ESP702", Severity.WARNING)
          .title("quality updates are not supported through user-targeted assignment")
          .from(Documents.SETUP)
          .needs(Need.PROFILE)
          .reads(
              ProfileKey.SHOW_PROGRESS, ProfileKey.INSTALL_QUALITY_UPDATES, ProfileKey.ASSIGNMENTS)
          .because(
              "The highest-priority device-targeted profile decides, usually the default, and if it"
                  + " hides the page, nothing is installed. Whether a group contains devices or"
                  + " users is looked up in the tenant; without a tenant, this rule checks only All"
                  + " devices and All users.")
          .example(
              "installQualityUpdates: true, assigned to All users",
              "installQualityUpdates: true, assigned to a group of devices")
          .build();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Subject subject, RuleReporter reporter) {
    ShownSettings shown = ShownPage.of(subject);
    if (shown == null) {
      return;
    }
    if (!shown.installQualityUpdates() || subject.isDefaultProfile()) {
      return;
    }
    AssignedAudience.forEachOfUsers(
        subject,
        reporter,
        (index, assignment) ->
            reporter.report(
                Problem.of(
                        "{0} reaches users: quality updates are not installed through it.",
                        Targets.inWords(assignment.target()))
                    .at(Paths.element(Paths.ASSIGNMENTS, index))
                    .fix("Assign the profile to a group of devices.")));
  }
}
