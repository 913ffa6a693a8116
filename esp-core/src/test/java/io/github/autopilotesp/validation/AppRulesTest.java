package io.github.autopilotesp.validation;

import static io.github.autopilotesp.profile.Assignment.toAllDevices;
import static io.github.autopilotesp.profile.Assignment.toAllUsers;
import static io.github.autopilotesp.validation.RuleCase.breaks;
import static io.github.autopilotesp.validation.RuleCase.keeps;
import static io.github.autopilotesp.validation.Samples.PORTAL;
import static io.github.autopilotesp.validation.Samples.VPN;
import static io.github.autopilotesp.validation.Samples.apps;
import static io.github.autopilotesp.validation.Samples.assigned;
import static io.github.autopilotesp.validation.Samples.profile;
import static io.github.autopilotesp.validation.Samples.settings;
import static io.github.autopilotesp.validation.Samples.wire;

import io.github.autopilotesp.profile.AppId;
import io.github.autopilotesp.profile.BlockDeviceUse;
import io.github.autopilotesp.profile.EspSettings;
import io.github.autopilotesp.profile.Scenario;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** ESP3xx: blocked device use and its apps. */
class AppRulesTest {
  static Stream<RuleCase> cases() {
    return Stream.of(
        breaks("ESP301", "101 apps", selecting(apps(101))).at("settings.blockDeviceUse.untilApps"),
        keeps("ESP301", "100 apps", selecting(apps(100))),
        breaks("ESP302", "an app twice", selecting(List.of(VPN, PORTAL, VPN)))
            .at("settings.blockDeviceUse.untilApps[2]"),
        breaks("ESP302", "an app twice, in capitals", selecting(List.of(VPN, capitals(VPN)))),
        breaks("ESP302", "an app twice among many", selecting(twice(apps(90)))),
        keeps("ESP302", "two apps", selecting(List.of(VPN, PORTAL))),
        keeps("ESP302", "90 apps", selecting(apps(90))),
        breaks("ESP303", "a name", selecting(List.of(VPN, AppId.of("Company Portal"))))
            .at("settings.blockDeviceUse.untilApps[1]"),
        breaks("ESP303", "a GUID in braces", selecting(List.of(AppId.of("{" + VPN + "}")))),
        breaks(
            "ESP303",
            "a digit that is none",
            selecting(List.of(AppId.of("g" + VPN.value().substring(1))))),
        breaks(
                "ESP303",
                "a name on the wire",
                wire(w -> w.put("selectedMobileAppIds", List.of("Company Portal"))))
            .at("selectedMobileAppIds[0]"),
        keeps("ESP303", "a GUID in capitals", selecting(List.of(capitals(VPN)))),
        keeps("ESP303", "GUIDs on the wire", wire(w -> {})),
        keeps("ESP303", "all apps", settings(s -> s.blockDeviceUse(BlockDeviceUse.untilAllApps()))),
        keeps("ESP303", "a hidden page", profile(p -> p.settings(EspSettings.hidden()))),
        breaks(
                "ESP304",
                "the setting without apps",
                wire(
                    w -> {
                      w.put("allowNonBlockingAppInstallation", true);
                      w.put("selectedMobileAppIds", List.of());
                    }))
            .at("allowNonBlockingAppInstallation"),
        keeps(
            "ESP304",
            "the setting with an app",
            wire(w -> w.put("allowNonBlockingAppInstallation", true))),
        keeps(
            "ESP304",
            "a hidden page",
            wire(
                w -> {
                  w.put("showInstallationProgress", false);
                  w.put("allowNonBlockingAppInstallation", true);
                  w.put("selectedMobileAppIds", List.of());
                })),
        breaks(
                "ESP305",
                "reset without block",
                wire(w -> w.put("blockDeviceSetupRetryByUser", true)))
            .at("allowDeviceResetOnInstallFailure"),
        breaks(
                "ESP305",
                "apps without block",
                wire(w -> w.put("blockDeviceSetupRetryByUser", true)))
            .at("selectedMobileAppIds"),
        breaks(
                "ESP305",
                "use without block",
                wire(
                    w -> {
                      w.put("blockDeviceSetupRetryByUser", true);
                      w.put("allowDeviceUseOnInstallFailure", true);
                    }))
            .at("allowDeviceUseOnInstallFailure"),
        keeps("ESP305", "reset and apps with block", wire(w -> {})),
        keeps(
            "ESP305",
            "a page that may be left, with nothing set",
            wire(
                w -> {
                  w.put("blockDeviceSetupRetryByUser", true);
                  w.put("allowDeviceResetOnInstallFailure", false);
                  w.put("selectedMobileAppIds", List.of());
                })),
        keeps(
            "ESP305",
            "reset without block on a hidden page",
            wire(
                w -> {
                  w.put("showInstallationProgress", false);
                  w.put("blockDeviceSetupRetryByUser", true);
                })),
        breaks("ESP312", "a selection for All users", assigned(toAllUsers())).at("assignments[0]"),
        keeps("ESP312", "a selection for All devices", assigned(toAllDevices())),
        breaks(
                "ESP315",
                "an Autopilot Reset",
                settings(s -> s).scenario(Scenario.userDriven().afterReset(true)))
            .at("settings.blockDeviceUse"),
        keeps("ESP315", "a first deployment", settings(s -> s).scenario(Scenario.userDriven())),
        keeps(
            "ESP315",
            "an Autopilot Reset and a hidden page",
            profile(p -> p.settings(EspSettings.hidden()))
                .scenario(Scenario.userDriven().afterReset(true))));
  }

  private static ValidationInput selecting(Collection<AppId> apps) {
    return settings(s -> s.blockDeviceUse(BlockDeviceUse.untilSelectedApps(apps)));
  }

  private static AppId capitals(AppId app) {
    return AppId.of(app.value().toUpperCase(Locale.ROOT));
  }

  private static List<AppId> twice(List<AppId> apps) {
    List<AppId> longer = new ArrayList<>(apps);
    longer.add(apps.get(3));
    return longer;
  }

  @ParameterizedTest
  @MethodSource("cases")
  void rule(RuleCase theCase) {
    theCase.verify();
  }
}
