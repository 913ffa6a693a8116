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
 * ESP304: "only fail selected blocking apps in technician phase" has no effect without selected
 * apps.
 */
final class Esp304OnlyFailSelectedNeedsApps implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("ESP304", Severity.WARNING)
          .title(
              "\"only fail selected blocking apps in technician phase\" has no effect without"
                  + " selected apps")
          .from(Documents.SETUP)
          .needs(Need.WIRE)
          .because(
              "The setting applies to selected apps. If the page waits for all apps, it has nothing"
                  + " to act on.")
          .example(
              "Only fail selected blocking apps: Yes, while all apps block",
              "Only fail selected blocking apps: Yes, with selected apps")
          .build();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Subject subject, RuleReporter reporter) {
    if (subject.wire().onlyFailsSelectedAppsOfNone()) {
      reporter.report(
          Problem.of(
                  "\"Only fail selected blocking apps in technician phase\" is on, but no app is"
                      + " selected.")
              .at(EspProperty.ONLY_FAIL_SELECTED_APPS.wireName())
              .fix("Select the blocking apps, or turn the setting off."));
    }
  }
}
