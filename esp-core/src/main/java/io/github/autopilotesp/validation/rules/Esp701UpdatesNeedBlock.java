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

/** ESP701: quality updates without blocked device use may not be installed. */
final class Esp701UpdatesNeedBlock implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("ESP701", Severity.WARNING)
          .title("quality updates without blocked device use may not be installed")
          .from(Documents.SETUP)
          .needs(Need.PROFILE)
          .reads(
              ProfileKey.SHOW_PROGRESS,
              ProfileKey.INSTALL_QUALITY_UPDATES,
              ProfileKey.BLOCK_DEVICE_USE)
          .because(
              "If users may leave the page, setup can continue before the updates are installed."
                  + " Turning the updates off instead leads to ESP707.")
          .example(
              "installQualityUpdates: true, blockDeviceUse: false",
              "installQualityUpdates: true, blockDeviceUse: true")
          .build();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Subject subject, RuleReporter reporter) {
    ShownSettings shown = ShownPage.of(subject);
    if (shown != null && shown.installQualityUpdates() && !shown.blockDeviceUse().blocks()) {
      reporter.report(
          Problem.of(
                  "Quality updates are on, but users may leave the page before they are installed.")
              .at(Paths.INSTALL_QUALITY_UPDATES)
              .fix(
                  "Block device use.",
                  ShownPage.edit(
                      settings -> settings.blockDeviceUse(BlockDeviceUse.untilAllApps()))));
    }
  }
}
