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

/** ESP315: required apps are not tracked again after an Autopilot Reset. */
final class Esp315AppsAfterReset implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("ESP315", Severity.ADVICE)
          .title("required apps are not tracked again after an Autopilot Reset")
          .from(Documents.KNOWN)
          .needs(Need.PROFILE, Need.SCENARIO)
          .reads(ProfileKey.SHOW_PROGRESS)
          .because(
              "After a reset, the page does not wait for the apps again. The rule applies only if"
                  + " the scenario is a reset.")
          .example(
              "A scenario that is a reset, and a page that blocks until apps are installed",
              "A first deployment")
          .build();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Subject subject, RuleReporter reporter) {
    ShownSettings shown = ShownPage.of(subject);
    if (shown != null && subject.scenario().isReset()) {
      reporter.report(
          Problem.of("After an Autopilot Reset, the page does not wait for required apps.")
              .at(Paths.BLOCK_DEVICE_USE)
              .fix("Tell the user of the device that apps may still be missing."));
    }
  }
}
