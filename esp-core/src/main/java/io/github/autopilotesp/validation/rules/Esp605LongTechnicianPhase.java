package io.github.autopilotesp.validation.rules;

import io.github.autopilotesp.profile.BlockDeviceUse;
import io.github.autopilotesp.profile.ProfileKey;
import io.github.autopilotesp.profile.Scenario;
import io.github.autopilotesp.profile.ShownSettings;
import io.github.autopilotesp.validation.Need;
import io.github.autopilotesp.validation.Problem;
import io.github.autopilotesp.validation.Rule;
import io.github.autopilotesp.validation.RuleInfo;
import io.github.autopilotesp.validation.RuleReporter;
import io.github.autopilotesp.validation.Severity;
import io.github.autopilotesp.validation.Subject;
import java.time.Duration;

/** ESP605: if only selected apps fail the technician phase, it takes longer: raise the timeout. */
final class Esp605LongTechnicianPhase implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("ESP605", Severity.ADVICE)
          .title(
              "if only selected apps fail the technician phase, it takes longer: raise the timeout")
          .from(Documents.SETUP)
          .needs(Need.PROFILE, Need.SCENARIO)
          .reads(ProfileKey.SHOW_PROGRESS, ProfileKey.TIMEOUT, ProfileKey.BLOCK_DEVICE_USE)
          .because(
              "With \"Only fail selected blocking apps in technician phase\", the technician phase"
                  + " of pre-provisioning tries all required apps, not only the selected ones. A"
                  + " timeout over the default 60 minutes counts as raised.")
          .example(
              "Pre-provisioning, onlyFailSelectedAppsInTechnicianPhase: true, 60 minutes",
              "The same with 120 minutes")
          .build();
  private static final Duration RAISED = Duration.ofMinutes(120);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Subject subject, RuleReporter reporter) {
    ShownSettings shown = ShownPage.of(subject);
    if (shown != null
        && Scenarios.is(subject, Scenario.Mode.PRE_PROVISIONED)
        && shown.blockDeviceUse() instanceof BlockDeviceUse.UntilSelectedApps selected
        && selected.failsOnlySelectedAppsInTechnicianPhase()
        && shown.timeout().compareTo(ShownSettings.DEFAULT_TIMEOUT) <= 0) {
      reporter.report(
          Problem.of(
                  "The technician phase tries all required apps; the timeout is {0} minutes.",
                  shown.timeout().toMinutes())
              .at(Paths.TIMEOUT)
              .fix(
                  "Raise the timeout, for example to " + RAISED.toMinutes() + " minutes.",
                  ShownPage.edit(settings -> settings.timeout(RAISED))));
    }
  }
}
