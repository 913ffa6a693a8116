package io.github.autopilotesp.validation.rules;

import io.github.autopilotesp.profile.AppId;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.ProfileKey;
import io.github.autopilotesp.profile.ShownSettings;
import io.github.autopilotesp.validation.Need;
import io.github.autopilotesp.validation.Problem;
import io.github.autopilotesp.validation.Rule;
import io.github.autopilotesp.validation.RuleInfo;
import io.github.autopilotesp.validation.RuleReporter;
import io.github.autopilotesp.validation.Severity;
import io.github.autopilotesp.validation.Subject;
import java.util.List;

/** ESP302: no app is selected twice. */
final class Esp302AppSelectedTwice implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("ESP302", Severity.WARNING)
          .title("no app is selected twice")
          .from(Documents.SETUP)
          .needs(Need.PROFILE)
          .reads(ProfileKey.SHOW_PROGRESS, ProfileKey.BLOCK_DEVICE_USE)
          .because(
              "The selection is a set of at most 100 apps: a duplicate has no effect but uses a"
                  + " slot.")
          .example("untilApps: [vpn, vpn]", "untilApps: [vpn]")
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
    List<AppId> apps = shown.blockDeviceUse().selectedApps();
    Duplicates.forEach(
        apps,
        AppId::value,
        (index, first) ->
            reporter.report(
                Problem.of("The app {0} is selected twice.", apps.get(index).value())
                    .at(Paths.element(Paths.SELECTED_APPS, index))
                    .fix("Remove the duplicate.", Esp302AppSelectedTwice::withoutDuplicates)));
  }

  private static EspProfile withoutDuplicates(EspProfile profile) {
    return SelectedApps.edit(profile, apps -> Duplicates.without(apps, AppId::value));
  }
}
