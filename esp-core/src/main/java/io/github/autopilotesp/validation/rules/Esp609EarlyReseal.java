package io.github.autopilotesp.validation.rules;

import io.github.autopilotesp.profile.EspSettings;
import io.github.autopilotesp.profile.ProfileKey;
import io.github.autopilotesp.profile.Scenario;
import io.github.autopilotesp.validation.Need;
import io.github.autopilotesp.validation.Problem;
import io.github.autopilotesp.validation.Rule;
import io.github.autopilotesp.validation.RuleInfo;
import io.github.autopilotesp.validation.RuleReporter;
import io.github.autopilotesp.validation.Severity;
import io.github.autopilotesp.validation.Subject;

/**
 * ESP609: with progress hidden in pre-provisioning, Reseal can appear before apps and policies are
 * applied.
 */
final class Esp609EarlyReseal implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("ESP609", Severity.WARNING)
          .title(
              "with progress hidden in pre-provisioning, Reseal can appear before apps and policies"
                  + " are applied")
          .from(Documents.PREPROV)
          .needs(Need.PROFILE, Need.SCENARIO)
          .reads(ProfileKey.SHOW_PROGRESS)
          .because("It is the page that makes the technician flow wait.")
          .example(
              "Pre-provisioning with showProgress: false",
              "Pre-provisioning with showProgress: true")
          .build();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Subject subject, RuleReporter reporter) {
    if (Scenarios.is(subject, Scenario.Mode.PRE_PROVISIONED)
        && subject.profile().settings() instanceof EspSettings.Hidden) {
      reporter.report(
          Problem.of("The page is hidden: Reseal can appear before apps and policies are applied.")
              .at(Paths.SHOW_PROGRESS)
              .fix(
                  "Show progress, and review the settings that this unlocks.",
                  profile ->
                      profile.toBuilder().settings(EspSettings.showProgress().build()).build()));
    }
  }
}
