package io.github.autopilotesp.validation.rules;

import io.github.autopilotesp.profile.ProfileKey;
import io.github.autopilotesp.tenant.AppType;
import io.github.autopilotesp.tenant.Installation;
import io.github.autopilotesp.tenant.Installation.Restart;
import io.github.autopilotesp.tracking.TargetedApp;
import io.github.autopilotesp.validation.Need;
import io.github.autopilotesp.validation.Problem;
import io.github.autopilotesp.validation.Rule;
import io.github.autopilotesp.validation.RuleInfo;
import io.github.autopilotesp.validation.RuleReporter;
import io.github.autopilotesp.validation.Severity;
import io.github.autopilotesp.validation.Subject;
import java.util.List;
import java.util.function.Predicate;

/** ESP314: no required app restarts the device by itself. */
final class Esp314RestartingApp implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("ESP314", Severity.WARNING)
          .title("no required app restarts the device by itself")
          .from(Documents.ESPTROUBLE)
          .needs(Need.PROFILE, Need.CATALOG)
          .reads(ProfileKey.SHOW_PROGRESS, ProfileKey.ASSIGNMENTS)
          .because(
              "An unexpected restart breaks the page. With the restart behavior \"App install may"
                  + " force a device restart\" (allow), Intune ignores return codes that request a"
                  + " restart, and does not suppress the restart of an MSI. In Account setup, a"
                  + " restart breaks the page even if Intune causes it, through \"Intune will force"
                  + " a mandatory device restart\" (force) or a return code that means a reboot. In"
                  + " Device setup, \"Determine behavior based on return codes\" is fine. Only"
                  + " Win32 apps specify their restart behavior, so this rule ignores other apps,"
                  + " and it ignores filters of app assignments.")
          .example(
              "A required Win32 app with the restart behavior allow",
              "The same app with the restart behavior suppress")
          .build();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Subject subject, RuleReporter reporter) {
    if (ShownPage.of(subject) == null) {
      return;
    }
    RequiredApps.forEachTarget(
        subject,
        (index, apps) -> {
          String path = Paths.element(Paths.ASSIGNMENTS, index);
          report(
              apps,
              Esp314RestartingApp::mayRestart,
              reporter,
              path,
              "may restart the device at any time");
          report(
              apps,
              Esp314RestartingApp::restartsInAccountSetup,
              reporter,
              path,
              "can ask for a restart in Account setup");
          List<TargetedApp> silent = apps.stream().filter(Esp314RestartingApp::isSilent).toList();
          if (!silent.isEmpty()) {
            reporter.lacks(
                path,
                "the restart behavior of these apps is unknown: " + RequiredApps.names(silent));
          }
        });
  }

  private static void report(
      List<TargetedApp> apps,
      Predicate<TargetedApp> which,
      RuleReporter reporter,
      String path,
      String does) {
    List<TargetedApp> found = apps.stream().filter(which).toList();
    if (!found.isEmpty()) {
      reporter.report(
          Problem.of(
                  "{0}: a required app that {1}, which breaks the page.",
                  RequiredApps.names(found), does)
              .at(path)
              .fix("Set the restart behavior to \"No specific action\" (suppress)."));
    }
  }

  private static boolean mayRestart(TargetedApp app) {
    return app.app().installation().restart().filter(Restart.ALLOWED::equals).isPresent();
  }

  private static boolean restartsInAccountSetup(TargetedApp app) {
    Installation installation = app.app().installation();
    return !app.reach().isDevice()
        && (installation.restart().filter(Restart.FORCED::equals).isPresent()
            || installation.restartsByReturnCode());
  }

  private static boolean isSilent(TargetedApp app) {
    boolean win32 = app.app().type() == AppType.WIN32 || app.app().type() == AppType.WIN32_CATALOG;
    return win32 && app.app().installation().restart().isEmpty();
  }
}
