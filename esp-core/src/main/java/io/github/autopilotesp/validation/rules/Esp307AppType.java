package io.github.autopilotesp.validation.rules;

import io.github.autopilotesp.profile.AppId;
import io.github.autopilotesp.profile.ProfileKey;
import io.github.autopilotesp.profile.ShownSettings;
import io.github.autopilotesp.tenant.MobileApp;
import io.github.autopilotesp.tracking.AppFamily;
import io.github.autopilotesp.validation.Need;
import io.github.autopilotesp.validation.Problem;
import io.github.autopilotesp.validation.Rule;
import io.github.autopilotesp.validation.RuleInfo;
import io.github.autopilotesp.validation.RuleReporter;
import io.github.autopilotesp.validation.Severity;
import io.github.autopilotesp.validation.Subject;
import java.util.List;
import java.util.Map;

/** ESP307: a selected app is of a type the ESP can wait for. */
final class Esp307AppType implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("ESP307", Severity.ERROR)
          .title("a selected app is of a type the ESP can wait for")
          .from(Documents.OBSERVED, Documents.SETUP)
          .needs(Need.PROFILE, Need.CATALOG)
          .reads(ProfileKey.SHOW_PROGRESS, ProfileKey.BLOCK_DEVICE_USE)
          .because(
              "The admin center offers only some types of apps for selection. Apps from the retired"
                  + " Microsoft Store for Business are documented but no longer offered, so they"
                  + " cause a warning.")
          .example(
              "A web link or an iOS app among the selected apps",
              "Win32, Store, line-of-business, Microsoft 365 or Edge apps")
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
      if (app != null) {
        check(app, Paths.element(Paths.SELECTED_APPS, i), reporter);
      }
    }
  }

  private static void check(MobileApp app, String path, RuleReporter reporter) {
    AppFamily family = AppFamily.of(app.type());
    if (family == AppFamily.OTHER) {
      reporter.report(
          Problem.of(
                  "The ESP cannot wait for \"{0}\", an app of the type {1}.",
                  app.displayName(), app.typeName())
              .at(path)
              .fix("Remove the app from the selection."));
    } else if (family == AppFamily.STORE_FOR_BUSINESS) {
      reporter.report(
          Problem.of(
                  "\"{0}\" comes from the retired Microsoft Store for Business.", app.displayName())
              .variant("storeForBusiness")
              .severity(Severity.WARNING)
              .at(path)
              .fix("Replace the app with one from the Microsoft Store."));
    }
  }
}
