package io.github.autopilotesp.validation.rules;

import io.github.autopilotesp.profile.AppId;
import io.github.autopilotesp.profile.AssignmentTarget;
import io.github.autopilotesp.profile.ProfileKey;
import io.github.autopilotesp.profile.ShownSettings;
import io.github.autopilotesp.tenant.AppAssignment;
import io.github.autopilotesp.tenant.MobileApp;
import io.github.autopilotesp.validation.Need;
import io.github.autopilotesp.validation.Problem;
import io.github.autopilotesp.validation.Rule;
import io.github.autopilotesp.validation.RuleInfo;
import io.github.autopilotesp.validation.RuleReporter;
import io.github.autopilotesp.validation.Severity;
import io.github.autopilotesp.validation.Subject;
import java.util.List;
import java.util.Map;

/** ESP308: a selected app that is not assigned as required has no effect. */
final class Esp308AppRequired implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("ESP308", Severity.WARNING)
          .title("a selected app that is not assigned as required has no effect")
          .from(Documents.SETUP)
          .needs(Need.PROFILE, Need.CATALOG)
          .reads(ProfileKey.SHOW_PROGRESS, ProfileKey.BLOCK_DEVICE_USE)
          .because(
              "The list filters, it does not install: the page waits only for those selected apps"
                  + " that are assigned as required.")
          .example(
              "A selected app that is only available in the Company Portal",
              "A selected app that is required for the same group")
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
    if (shown.blockDeviceUse().selectedApps().isEmpty()) {
      return;
    }
    Map<AppId, MobileApp> known = subject.catalog().selectedApps();
    List<AppId> apps = shown.blockDeviceUse().selectedApps();
    for (int i = 0; i < apps.size(); i++) {
      MobileApp app = known.get(apps.get(i));
      if (app != null && !isRequired(app)) {
        reporter.report(
            Problem.of(
                    "\"{0}\" is selected but not assigned as required anywhere.", app.displayName())
                .at(Paths.element(Paths.SELECTED_APPS, i))
                .fix("Assign the app as required, or remove it from the selection."));
      }
    }
  }

  private static boolean isRequired(MobileApp app) {
    for (AppAssignment assignment : app.assignments().orElse(List.of())) {
      if (assignment.intent() == AppAssignment.Intent.REQUIRED
          && !(assignment.assignment().target() instanceof AssignmentTarget.ExcludedGroup)) {
        return true;
      }
    }
    return false;
  }
}
