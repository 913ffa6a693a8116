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

/** ESP301: at most 100 apps are selected. */
final class Esp301SelectionSize implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("ESP301", Severity.ERROR)
          .title("at most 100 apps are selected")
          .from(Documents.SETUP)
          .needs(Need.PROFILE)
          .reads(ProfileKey.SHOW_PROGRESS, ProfileKey.BLOCK_DEVICE_USE)
          .because("The admin center accepts at most 100 blocking apps.")
          .example(
              "untilApps with 101 apps",
              "untilApps with the few apps that users cannot work without")
          .build();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  private static final int MAX = 100;

  @Override
  public void check(Subject subject, RuleReporter reporter) {
    ShownSettings shown = ShownPage.of(subject);
    if (shown == null) {
      return;
    }
    int size = shown.blockDeviceUse().selectedApps().size();
    if (size > MAX) {
      reporter.report(
          Problem.of("{0} apps are selected; at most {1} can be.", size, MAX)
              .at(Paths.SELECTED_APPS)
              .fix("Keep only the apps that users cannot work without."));
    }
  }
}
