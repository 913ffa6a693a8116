package io.github.autopilotesp.validation.rules;

import io.github.autopilotesp.profile.AppId;
import io.github.autopilotesp.profile.ProfileKey;
import io.github.autopilotesp.profile.ShownSettings;
import io.github.autopilotesp.tracking.AppFamily;
import io.github.autopilotesp.tracking.Hazard;
import io.github.autopilotesp.tracking.HazardKind;
import io.github.autopilotesp.tracking.TargetedApp;
import io.github.autopilotesp.validation.Need;
import io.github.autopilotesp.validation.Problem;
import io.github.autopilotesp.validation.Rule;
import io.github.autopilotesp.validation.RuleInfo;
import io.github.autopilotesp.validation.RuleReporter;
import io.github.autopilotesp.validation.Severity;
import io.github.autopilotesp.validation.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** ESP310: the page does not wait for the Microsoft 365 Apps type together with Win32 apps. */
final class Esp310Microsoft365BesideWin32 implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("ESP310", Severity.WARNING)
          .title("the page does not wait for the Microsoft 365 Apps type together with Win32 apps")
          .from(Documents.SETUP)
          .needs(Need.PROFILE, Need.CATALOG)
          .reads(ProfileKey.SHOW_PROGRESS, ProfileKey.BLOCK_DEVICE_USE, ProfileKey.ASSIGNMENTS)
          .because(
              "If the page waits for the Microsoft 365 Apps type, it can hang while a Win32 app"
                  + " installs. This rule ignores filters of app assignments.")
          .example(
              "The page waits for Microsoft 365 Apps, and a Win32 app is required too",
              "Microsoft 365 Apps deployed as a Win32 app, or not among the selected apps")
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
    List<AppId> selected = shown.blockDeviceUse().selectedApps();
    RequiredApps.forEachTarget(
        subject,
        (index, apps) -> {
          List<TargetedApp> considered = new ArrayList<>(apps);
          considered.removeIf(app -> isNotWaitedFor(app, selected));
          for (Hazard hazard : Hazard.among(considered, List.of(), Optional.empty())) {
            if (hazard.kind() == HazardKind.MICROSOFT_365_APPS_BESIDE_WIN32) {
              reporter.report(
                  Problem.of(
                          "The page waits for Microsoft 365 Apps together with Win32 apps: {0}.",
                          RequiredApps.names(hazard.apps(), apps))
                      .at(Paths.element(Paths.ASSIGNMENTS, index))
                      .fix("Deploy Microsoft 365 Apps as a Win32 app, or do not select it."));
            }
          }
        });
  }

  private static boolean isNotWaitedFor(TargetedApp app, List<AppId> selected) {
    return app.family() == AppFamily.MICROSOFT_365_APPS
        && !selected.isEmpty()
        && !selected.contains(app.app().id());
  }
}
