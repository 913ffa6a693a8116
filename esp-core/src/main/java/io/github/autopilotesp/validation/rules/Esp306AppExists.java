package io.github.autopilotesp.validation.rules;

import io.github.autopilotesp.profile.AppId;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.ProfileKey;
import io.github.autopilotesp.profile.ShownSettings;
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

/** ESP306: a selected app exists in the tenant. */
final class Esp306AppExists implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("ESP306", Severity.ERROR)
          .title("a selected app exists in the tenant")
          .from(Documents.OBSERVED)
          .needs(Need.PROFILE, Need.CATALOG)
          .reads(ProfileKey.SHOW_PROGRESS, ProfileKey.BLOCK_DEVICE_USE)
          .because(
              "The service refuses a profile that refers to a nonexistent app. A deleted app stays"
                  + " in the selection of existing profiles and then blocks every later write.")
          .example("An app that was deleted", "An app of the tenant")
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
      if (isMissing(apps.get(i), known)) {
        reporter.report(
            Problem.of("The tenant has no app {0}.", apps.get(i).value())
                .at(Paths.element(Paths.SELECTED_APPS, i))
                .fix("Remove the app from the selection.", profile -> without(profile, known)));
      }
    }
  }

  private static EspProfile without(EspProfile profile, Map<AppId, MobileApp> known) {
    return SelectedApps.edit(
        profile, apps -> apps.stream().filter(app -> !isMissing(app, known)).toList());
  }

  /** Returns whether an app is missing; malformed ids are another rule's and were not looked up. */
  private static boolean isMissing(AppId app, Map<AppId, MobileApp> known) {
    return IdForms.isGuid(app.value()) && !known.containsKey(app);
  }
}
