package io.github.autopilotesp.targeting.preview;

import io.github.autopilotesp.profile.AppId;
import io.github.autopilotesp.profile.Assignment;
import io.github.autopilotesp.profile.BlockDeviceUse;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.EspSettings;
import io.github.autopilotesp.profile.Scenario;
import io.github.autopilotesp.targeting.DeviceContext;
import io.github.autopilotesp.targeting.EspExpectation;
import io.github.autopilotesp.targeting.Memberships;
import io.github.autopilotesp.targeting.RankedProfile;
import io.github.autopilotesp.targeting.RequiredApps;
import io.github.autopilotesp.targeting.Resolution;
import io.github.autopilotesp.tenant.AppAssignment;
import io.github.autopilotesp.tenant.AppType;
import io.github.autopilotesp.tenant.MobileApp;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Expectations to draw. */
final class PreviewSamples {
  static final MobileApp VPN = app("Contoso VPN", AppType.WIN32, Assignment.toAllDevices());
  static final MobileApp LEDGER = app("Ledger", AppType.LOB_MSI, Assignment.toAllDevices());
  static final MobileApp OFFICE =
      app("Office tools", AppType.MICROSOFT_365_APPS, Assignment.toAllDevices());
  static final MobileApp PORTAL = app("Portal", AppType.WINGET, Assignment.toAllUsers());

  private PreviewSamples() {}

  static EspExpectation userDrivenHybrid() {
    return expectation(
        "Autopilot - user-driven",
        "5CG1234XYZ",
        Scenario.userDriven().entraHybridJoined(),
        EspSettings.showProgress()
            .timeout(Duration.ofMinutes(90))
            .customMessage(
                "Call the service desk on 5555, or come to room 12 of the main building. Keep the"
                    + " device plugged in and connected until somebody has looked at it.")
            .collectLogs(true)
            .blockDeviceUse(
                BlockDeviceUse.untilSelectedApps(VPN.id(), PORTAL.id(), LEDGER.id())
                    .allowReset(true)
                    .allowUse(true))
            .build(),
        VPN,
        LEDGER,
        OFFICE,
        PORTAL);
  }

  static EspExpectation selfDeploying() {
    return expectation(
        "Kiosk",
        "KIOSK-7",
        Scenario.selfDeploying().entraJoined(),
        EspSettings.showProgress().blockDeviceUse(BlockDeviceUse.untilAllApps()).build(),
        VPN);
  }

  static EspExpectation expectation(
      String profile, String device, Scenario scenario, EspSettings settings, MobileApp... apps) {
    RankedProfile ranked =
        RankedProfile.planned(EspProfile.builder().displayName(profile).settings(settings).build());
    DeviceContext context =
        DeviceContext.builder(device).scenario(scenario).groups().user(Memberships.of()).build();
    return EspExpectation.of(
        new Resolution.Decided(ranked, Resolution.Step.DEVICE),
        context,
        RequiredApps.of(List.of(apps), List.of(), context));
  }

  static MobileApp app(String name, AppType type, Assignment assignment) {
    return new MobileApp(
        AppId.of("app " + name),
        name,
        type,
        "type",
        Optional.of(MobileApp.InstallContext.SYSTEM),
        Optional.of(
            List.of(
                new AppAssignment(AppAssignment.Intent.REQUIRED, assignment, Optional.empty()))));
  }
}
