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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

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

  /** Each kind of page, by what is special about it. */
  static Map<String, EspExpectation> each() {
    Map<String, EspExpectation> each = new LinkedHashMap<>();
    each.put("user-driven, hybrid join, every button", userDrivenHybrid());
    each.put("self-deploying, no button", selfDeploying());
    each.put("pre-provisioned, nobody is kept", preProvisioned());
    each.put("as many apps as fit", crowded(6));
    each.put("one app more than fits", crowded(7));
    return each;
  }

  private static EspExpectation preProvisioned() {
    MobileApp unread =
        new MobileApp(
            AppId.of("unread"),
            "Unread",
            AppType.WIN32,
            "type",
            Optional.empty(),
            Optional.empty());
    return expectation(
        "Technicians",
        "DESK-1",
        Scenario.preProvisioned().entraJoined(),
        EspSettings.showProgress().timeout(Duration.ofMinutes(60)).build(),
        OFFICE,
        unread);
  }

  private static EspExpectation crowded(int apps) {
    return expectation(
        "Crowded",
        "DESK-2",
        Scenario.existingDevices().entraJoined(),
        EspSettings.showProgress().blockDeviceUse(BlockDeviceUse.untilAllApps()).build(),
        IntStream.rangeClosed(1, apps)
            .mapToObj(i -> app("App " + i, AppType.WIN32, Assignment.toAllDevices()))
            .toArray(MobileApp[]::new));
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
