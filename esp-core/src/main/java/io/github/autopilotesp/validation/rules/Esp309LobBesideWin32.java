package io.github.autopilotesp.validation.rules;

import io.github.autopilotesp.profile.ProfileKey;
import io.github.autopilotesp.profile.ShownSettings;
import io.github.autopilotesp.tracking.Hazard;
import io.github.autopilotesp.tracking.HazardKind;
import io.github.autopilotesp.validation.Need;
import io.github.autopilotesp.validation.Problem;
import io.github.autopilotesp.validation.Rule;
import io.github.autopilotesp.validation.RuleInfo;
import io.github.autopilotesp.validation.RuleReporter;
import io.github.autopilotesp.validation.Severity;
import io.github.autopilotesp.validation.Subject;
import java.util.List;
import java.util.Optional;

/**
 * ESP309: LOB (MSI) and Win32-type apps are not both targeted at the same devices, selected or not.
 */
final class Esp309LobBesideWin32 implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("ESP309", Severity.WARNING)
          .title(
              "LOB (MSI) and Win32-type apps are not both targeted at the same devices, selected or"
                  + " not")
          .from(Documents.SETUP)
          .needs(Need.PROFILE, Need.CATALOG)
          .reads(ProfileKey.SHOW_PROGRESS, ProfileKey.ASSIGNMENTS)
          .because(
              "Both install through TrustedInstaller. If they overlap, the second fails, and the"
                  + " ESP with it. This rule ignores filters of app assignments.")
          .example(
              "A line-of-business MSI and a Win32 app required for one group",
              "All of them packaged as Win32 apps")
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
    RequiredApps.forEachTarget(
        subject,
        (index, apps) -> {
          for (Hazard hazard : Hazard.among(apps, List.of(), Optional.empty())) {
            if (hazard.kind() == HazardKind.LOB_BESIDE_WIN32) {
              reporter.report(
                  Problem.of(
                          "Line-of-business and Win32 apps are required together: {0}.",
                          RequiredApps.names(hazard.apps(), apps))
                      .at(Paths.element(Paths.ASSIGNMENTS, index))
                      .fix("Package them all as Win32 apps."));
            }
          }
        });
  }
}
