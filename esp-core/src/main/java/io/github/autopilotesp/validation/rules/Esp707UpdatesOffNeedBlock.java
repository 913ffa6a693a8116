package io.github.autopilotesp.validation.rules;

import io.github.autopilotesp.profile.BlockDeviceUse;
import io.github.autopilotesp.profile.ProfileKey;
import io.github.autopilotesp.profile.ShownSettings;
import io.github.autopilotesp.validation.Need;
import io.github.autopilotesp.validation.Problem;
import io.github.autopilotesp.validation.Rule;
import io.github.autopilotesp.validation.RuleInfo;
import io.github.autopilotesp.validation.RuleReporter;
import io.github.autopilotesp.validation.Severity;
import io.github.autopilotesp.validation.Subject;

/** ESP707: without quality updates, device use is blocked. */
final class Esp707UpdatesOffNeedBlock implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("ESP707", Severity.WARNING)
          .title("without quality updates, device use is blocked")
          .from(Documents.TUTORIAL)
          .needs(Need.PROFILE)
          .reads(
              ProfileKey.SHOW_PROGRESS,
              ProfileKey.INSTALL_QUALITY_UPDATES,
              ProfileKey.BLOCK_DEVICE_USE)
          .because(
              "With \"Install Windows quality updates\" set to No and \"Block device use until all"
                  + " apps and profiles are installed\" set to No, the updates may be installed"
                  + " anyway. The tutorial says not to set the second to No if the first is No.")
          .example(
              "installQualityUpdates: false, blockDeviceUse: false",
              "installQualityUpdates: false, blockDeviceUse: true")
          .build();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Subject subject, RuleReporter reporter) {
    ShownSettings shown = ShownPage.of(subject);
    if (shown != null && !shown.installQualityUpdates() && !shown.blockDeviceUse().blocks()) {
      reporter.report(
          Problem.of("Quality updates are off, but may be installed anyway.")
              .at(Paths.BLOCK_DEVICE_USE)
              .fix(
                  "Block device use.",
                  ShownPage.edit(
                      settings -> settings.blockDeviceUse(BlockDeviceUse.untilAllApps()))));
    }
  }
}
