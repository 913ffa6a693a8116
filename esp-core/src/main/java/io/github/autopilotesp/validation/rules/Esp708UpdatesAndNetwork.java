package io.github.autopilotesp.validation.rules;

import io.github.autopilotesp.profile.ProfileKey;
import io.github.autopilotesp.validation.Need;
import io.github.autopilotesp.validation.Problem;
import io.github.autopilotesp.validation.Rule;
import io.github.autopilotesp.validation.RuleInfo;
import io.github.autopilotesp.validation.RuleReporter;
import io.github.autopilotesp.validation.Severity;
import io.github.autopilotesp.validation.Subject;

/** ESP708: quality updates need an unmetered network, and Update rings that reach the device. */
final class Esp708UpdatesAndNetwork implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("ESP708", Severity.ADVICE)
          .title(
              "quality updates need an unmetered network, and Update rings that reach the device")
          .from(Documents.SETUP)
          .needs(Need.PROFILE, Need.SCENARIO)
          .reads(ProfileKey.SHOW_PROGRESS, ProfileKey.INSTALL_QUALITY_UPDATES)
          .because(
              "They are not installed on a metered network, which this library cannot detect. On"
                  + " devices that are not Autopilot-registered, the Update rings need the All"
                  + " devices assignment, and Autopatch groups cannot target All devices.")
          .example(
              "Devices that are not Autopilot-registered, whose updates Autopatch groups"
                  + " manage",
              "A custom Update ring, assigned to All devices")
          .build();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Subject subject, RuleReporter reporter) {
    if (!ShownPage.installsUpdates(subject)) {
      return;
    }
    boolean registered =
        subject
            .scenario()
            .autopilotRegistered()
            .orElseThrow(() -> subject.notKnown(Scenarios.REGISTRATION_NOT_SAID));
    if (!registered) {
      reporter.report(
          Problem.of(
                  "Autopatch groups cannot target All devices, which devices that are not"
                      + " Autopilot-registered need for their Update rings.")
              .at(Paths.INSTALL_QUALITY_UPDATES)
              .fix(
                  "Assign a custom Update ring to All devices, and set up the devices on an"
                      + " unmetered network."));
    }
  }
}
