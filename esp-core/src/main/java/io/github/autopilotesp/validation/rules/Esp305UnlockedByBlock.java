package io.github.autopilotesp.validation.rules;

import io.github.autopilotesp.validation.Need;
import io.github.autopilotesp.validation.Problem;
import io.github.autopilotesp.validation.Rule;
import io.github.autopilotesp.validation.RuleInfo;
import io.github.autopilotesp.validation.RuleReporter;
import io.github.autopilotesp.validation.Severity;
import io.github.autopilotesp.validation.Subject;
import io.github.autopilotesp.wire.EspProperty;

/**
 * ESP305: where progress is shown: reset, use-on-failure and selected apps need "block device use".
 */
final class Esp305UnlockedByBlock implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("ESP305", Severity.ERROR)
          .title(
              "where progress is shown: reset, use-on-failure and selected apps need \"block device"
                  + " use\"")
          .from(Documents.TUTORIAL)
          .needs(Need.WIRE)
          .because(
              "The admin center offers these settings only if device use is blocked. Otherwise"
                  + " there is nothing to reset, to leave, or to wait for.")
          .example(
              "Block device use: No, allow reset: Yes", "Block device use: Yes, allow reset: Yes")
          .build();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Subject subject, RuleReporter reporter) {
    for (EspProperty locked : subject.wire().settingsLockedByUse()) {
      switch (locked) {
        case ALLOW_RESET -> report(locked, "Allow users to reset device", reporter);
        case ALLOW_USE -> report(locked, "Allow users to use device", reporter);
        case SELECTED_APPS -> report(locked, "Selected blocking apps", reporter);
        default -> {
          // It depends on the selected apps, which are reported.
        }
      }
    }
  }

  private static void report(EspProperty property, String setting, RuleReporter reporter) {
    reporter.report(
        Problem.of("\"{0}\" is set, but device use is not blocked.", setting)
            .at(property.wireName())
            .fix("Block device use, or turn the setting off."));
  }
}
