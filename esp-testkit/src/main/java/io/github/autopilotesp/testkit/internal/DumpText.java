package io.github.autopilotesp.testkit.internal;

import io.github.autopilotesp.testkit.internal.EnrollmentPlay.App;
import io.github.autopilotesp.testkit.internal.EnrollmentPlay.Result;
import io.github.autopilotesp.testkit.internal.EnrollmentPlay.Step;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.TreeSet;

/** Writes a registry dump like the diagnostics tool, including its quirks. */
final class DumpText {
  static final String DEPLOYMENT_PROFILE = "Fake deployment profile";

  private static final String MICROSOFT = "HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\";
  private static final String TRACKING =
      MICROSOFT + "Windows\\Autopilot\\EnrollmentStatusTracking\\";
  private static final String USER = "S-1-12-1-1111111111-2222222222-3333333333-4444444444";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
  private static final int POLICIES_SECONDS = 10;

  private final EnrollmentPlay play;
  private final Step device;
  private final Step account;
  private final StringBuilder out = new StringBuilder();

  DumpText(EnrollmentPlay play, Step device, Step account) {
    this.play = play;
    this.device = device;
    this.account = account;
  }

  String write() {
    firstSync();
    key(TRACKING + "Device\\DevicePreparation\\PolicyProviders\\Sidecar");
    dword("InstallationState", 3);
    device.begin().ifPresent(begin -> tracked("Device", "Device", device, begin));
    account
        .begin()
        .ifPresent(
            begin -> {
              key(TRACKING + USER + "\\Setup\\Apps\\PolicyProviders\\Sidecar");
              dword("TrackingPoliciesCreated", account.result() == Result.IN_PROGRESS ? 0 : 1);
              tracked(USER, "User", account, begin);
            });
    key(MICROSOFT + "Provisioning\\Diagnostics\\Autopilot");
    text("DeploymentProfileName", DEPLOYMENT_PROFILE);
    return out.toString();
  }

  private void firstSync() {
    boolean shown = play.isShown();
    boolean blocks = shown && !play.page().path("blockDeviceSetupRetryByUser").asBoolean();
    int minutes = play.page().path("installProgressTimeoutInMinutes").asInt();
    int flags = blocks && flag("allowDeviceResetOnInstallFailure") ? 1 : 0;
    flags |= blocks && flag("allowDeviceUseOnInstallFailure") ? 4 : 0;
    key(MICROSOFT + "Enrollments\\{0F4C5F1A-0000-4000-8000-00000000ABCD}\\FirstSync");
    dword("SkipDeviceStatusPage", shown ? 0 : 1);
    dword("SkipUserStatusPage", shown ? 0 : 1);
    dword("SyncFailureTimeout", minutes == 0 ? 60 : minutes);
    dword("BlockInStatusPage", blocks && flags == 0 ? 2 : flags);
  }

  private boolean flag(String name) {
    return play.page().path(name).asBoolean();
  }

  private void tracked(String owner, String context, Step step, Instant begin) {
    for (App app : step.apps()) {
      if (app.msi()) {
        msiState(app);
      } else {
        win32State(owner, app);
      }
    }
    policies(owner, begin, 0);
    Instant processed =
        begin
            .plus(owner.equals(USER) ? play.script().lockScreen() : Duration.ZERO)
            .plusSeconds(POLICIES_SECONDS);
    if (step.result() != Result.IN_PROGRESS
        && step.end().filter(end -> !processed.isAfter(end)).isPresent()) {
      policies(owner, processed, 1);
    }
    TreeSet<Instant> times = new TreeSet<>();
    step.apps().forEach(app -> times.addAll(app.states().keySet()));
    step.end().filter(end -> !step.apps().isEmpty()).ifPresent(times::add);
    times.forEach(time -> snapshot(context, step, time));
  }

  private void msiState(App app) {
    key(MICROSOFT + "EnterpriseDesktopAppManagement\\S-0-0-00-0000000000\\MSI\\{" + app.id() + "}");
    dword(
        "Status",
        switch (app.last()) {
          case 1 -> 0;
          case 2 -> 50;
          case 3 -> 70;
          default -> 60;
        });
  }

  private void win32State(String owner, App app) {
    key(TRACKING + owner + "\\Setup\\Apps\\Tracking\\Sidecar\\Win32App_" + app.id() + "_1");
    dword("InstallationState", app.last());
    dword("RebootRequired", app.course().restart() ? 1 : 0);
    if (app.last() == 4) {
      key(
          MICROSOFT
              + "IntuneManagementExtension\\Win32Apps\\00000000-0000-0000-0000-000000000000\\"
              + app.id()
              + "_1");
      text("ExitCode", String.valueOf(app.course().exitCode()));
    }
  }

  private void policies(String owner, Instant time, int processed) {
    String user = owner.equals(USER) ? USER + "\\" : "";
    key(
        TRACKING
            + "ESPTrackingInfo\\Diagnostics\\"
            + user
            + "ExpectedPolicies\\"
            + TIME.format(time));
    dword("./Vendor/MSFT/DMClient/Provider/MS%20DM%20Server/EntDMID", processed);
  }

  private void snapshot(String context, Step step, Instant time) {
    key(TRACKING + "ESPTrackingInfo\\Diagnostics\\Sidecar\\" + TIME.format(time));
    for (App app : step.apps()) {
      if (!app.msi()) {
        dword(
            "./"
                + context
                + "/Vendor/MSFT/EnrollmentStatusTracking/Setup/Apps/Tracking/Sidecar/Win32App_"
                + app.id()
                + "_1/InstallationState",
            app.stateAt(time));
      }
    }
    dword("LastLoggedState", 2);
    key(TRACKING + "ESPTrackingInfo\\Diagnostics\\ExpectedMSIAppPackages\\" + TIME.format(time));
    for (App app : step.apps()) {
      if (app.msi()) {
        dword(
            "./"
                + context
                + "/Vendor/MSFT/EnterpriseDesktopAppManagement/MSI/%7B"
                + app.id()
                + "%7D/DownloadInstall",
            app.stateAt(time) == 3 ? 1 : 0);
      }
    }
  }

  private void key(String path) {
    out.append("\r\n[").append(path).append("]\r\n");
  }

  private void dword(String name, int value) {
    out.append(" \"").append(name).append("\"=DWORD:");
    out.append(String.format("%08x", value)).append("\r\n");
  }

  private void text(String name, String value) {
    out.append(" \"").append(name).append("\"=\"").append(value).append("\"\r\n");
  }
}
