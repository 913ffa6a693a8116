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

/** ESP202: a timeout under the default 60 while device use is blocked leaves apps little time. */
final class Esp202TimeForApps implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("ESP202", Severity.ADVICE)
          .title(
              "a timeout under the default 60 while device use is blocked leaves apps little time")
          .from(Documents.TUTORIAL)
          .needs(Need.PROFILE)
          .reads(ProfileKey.SHOW_PROGRESS, ProfileKey.TIMEOUT, ProfileKey.BLOCK_DEVICE_USE)
          .because(
              "While device use is blocked, a user who reaches the time limit sees an error. The"
                  + " default of 60 minutes gives required apps time to install.")
          .example(
              "timeoutMinutes: 20 with blockDeviceUse", "timeoutMinutes: 60 with blockDeviceUse")
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
    long minutes = shown.timeout().toMinutes();
    long usual = ShownSettings.DEFAULT_TIMEOUT.toMinutes();
    if (minutes >= 1 && minutes < usual && shown.blockDeviceUse().blocks()) {
      reporter.report(
          Problem.of(
                  "The timeout is {0} minutes while device use is blocked; the default is {1}.",
                  minutes, usual)
              .at(Paths.TIMEOUT)
              .fix(
                  "Set the timeout to " + usual + " minutes or more.",
                  ShownPage.edit(settings -> settings.timeout(ShownSettings.DEFAULT_TIMEOUT))));
    }
  }
}
