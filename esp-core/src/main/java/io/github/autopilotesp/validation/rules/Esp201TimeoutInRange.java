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
import java.time.Duration;

/** ESP201: the timeout is 1 to 1440 minutes. */
final class Esp201TimeoutInRange implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("ESP201", Severity.ERROR)
          .title("the timeout is 1 to 1440 minutes")
          .from(Documents.DMCLIENT)
          .needs(Need.PROFILE)
          .reads(ProfileKey.SHOW_PROGRESS, ProfileKey.TIMEOUT)
          .because(
              "Windows accepts a time limit of 1 to 1440 minutes; any other value never reaches the"
                  + " device.")
          .example("timeoutMinutes: 0", "timeoutMinutes: 60")
          .build();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  private static final long MIN = 1;
  private static final long MAX = 1440;

  @Override
  public void check(Subject subject, RuleReporter reporter) {
    ShownSettings shown = ShownPage.of(subject);
    if (shown == null) {
      return;
    }
    long minutes = shown.timeout().toMinutes();
    if (minutes < MIN || minutes > MAX) {
      long better = minutes < MIN ? ShownSettings.DEFAULT_TIMEOUT.toMinutes() : MAX;
      reporter.report(
          Problem.of("The timeout is {0} minutes; Windows accepts 1 to 1440.", minutes)
              .at(Paths.TIMEOUT)
              .fix(
                  "Set the timeout to " + better + " minutes.",
                  ShownPage.edit(settings -> settings.timeout(Duration.ofMinutes(better)))));
    }
  }
}
