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

/** ESP205: log collection is on. */
final class Esp205LogCollection implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("ESP205", Severity.ADVICE)
          .title("log collection is on")
          .from(Documents.TUTORIAL)
          .needs(Need.PROFILE)
          .reads(ProfileKey.SHOW_PROGRESS, ProfileKey.COLLECT_LOGS)
          .because(
              "With log collection on, users can save the logs if setup fails. Microsoft recommends"
                  + " Yes.")
          .example("collectLogs: false", "collectLogs: true")
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
    if (!shown.collectLogs()) {
      reporter.report(
          Problem.of("Log collection is off.")
              .at(Paths.COLLECT_LOGS)
              .fix(
                  "Turn on log collection.",
                  ShownPage.edit(settings -> settings.collectLogs(true))));
    }
  }
}
