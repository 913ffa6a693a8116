package io.github.autopilotesp.validation;

import static io.github.autopilotesp.profile.Assignment.toAllDevices;
import static io.github.autopilotesp.profile.Assignment.toAllUsers;
import static io.github.autopilotesp.profile.Assignment.toGroup;
import static io.github.autopilotesp.tenant.AppType.LOB_MSI;
import static io.github.autopilotesp.tenant.AppType.MICROSOFT_365_APPS;
import static io.github.autopilotesp.tenant.AppType.STORE_FOR_BUSINESS;
import static io.github.autopilotesp.tenant.AppType.WIN32;
import static io.github.autopilotesp.validation.CatalogTenant.available;
import static io.github.autopilotesp.validation.CatalogTenant.required;
import static io.github.autopilotesp.validation.RuleCase.breaks;
import static io.github.autopilotesp.validation.RuleCase.keeps;
import static io.github.autopilotesp.validation.RuleCase.lacks;
import static io.github.autopilotesp.validation.Samples.KIOSKS;
import static io.github.autopilotesp.validation.Samples.LAPTOPS;
import static io.github.autopilotesp.validation.Samples.PORTAL;
import static io.github.autopilotesp.validation.Samples.VPN;
import static io.github.autopilotesp.validation.Samples.apps;
import static io.github.autopilotesp.validation.Samples.assigned;
import static io.github.autopilotesp.validation.Samples.profile;
import static io.github.autopilotesp.validation.Samples.settings;
import static io.github.autopilotesp.validation.Samples.wire;

import io.github.autopilotesp.profile.AppId;
import io.github.autopilotesp.profile.Assignment;
import io.github.autopilotesp.profile.AssignmentTarget;
import io.github.autopilotesp.profile.BlockDeviceUse;
import io.github.autopilotesp.profile.EspSettings;
import io.github.autopilotesp.profile.Scenario;
import io.github.autopilotesp.tenant.AppType;
import io.github.autopilotesp.tenant.Group;
import io.github.autopilotesp.tenant.Installation;
import io.github.autopilotesp.tenant.Installation.Restart;
import io.github.autopilotesp.tenant.Installation.ReturnCode;
import io.github.autopilotesp.tenant.MobileApp.InstallContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** ESP3xx: blocked device use and its apps. */
class AppRulesTest {
  private static final Scenario PRE_PROVISIONED = Scenario.preProvisioned();
  private static final ReturnCode DONE = new ReturnCode(0, Installation.Meaning.SUCCESS);
  private static final ReturnCode REBOOT = new ReturnCode(3010, Installation.Meaning.SOFT_REBOOT);

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
        breaks("ESP306", "an app that is gone", selecting(List.of(VPN), new CatalogTenant()))
            .at("settings.blockDeviceUse.untilApps[0]"),
        keeps(
            "ESP306",
            "an app of the tenant",
            selecting(List.of(VPN), new CatalogTenant().app(VPN, "VPN", WIN32))),
        keeps(
            "ESP306",
            "an id that has not the form of one",
            selecting(List.of(AppId.of("VPN")), new CatalogTenant())),
        lacks(
            "ESP306",
            "apps of a tenant that does not answer",
            selecting(List.of(VPN), new CatalogTenant().refusing("apps"))),
        breaks(
            "ESP307",
            "an app of another type",
            selecting(List.of(VPN), new CatalogTenant().app(VPN, "Link", AppType.OTHER))),
        breaks(
                "ESP307",
                "an app of Microsoft Store for Business",
                selecting(List.of(VPN), new CatalogTenant().app(VPN, "Note", STORE_FOR_BUSINESS)))
            .as(Severity.WARNING),
        keeps(
            "ESP307",
            "Win32, Edge and Microsoft 365",
            selecting(
                apps(3),
                new CatalogTenant()
                    .app(apps(3).get(0), "VPN", WIN32)
                    .app(apps(3).get(1), "Edge", AppType.MICROSOFT_EDGE)
                    .app(apps(3).get(2), "Office", MICROSOFT_365_APPS))),
        breaks(
            "ESP308",
            "an app that is only available",
            selecting(
                List.of(VPN),
                new CatalogTenant().app(VPN, "VPN", WIN32, available(toGroup(LAPTOPS))))),
        breaks(
            "ESP308",
            "an app that is nowhere assigned",
            selecting(List.of(VPN), new CatalogTenant().app(VPN, "VPN", WIN32))),
        keeps(
            "ESP308",
            "a required app",
            selecting(
                List.of(VPN),
                new CatalogTenant().app(VPN, "VPN", WIN32, required(toGroup(LAPTOPS))))),
        breaks(
                "ESP309",
                "a LOB app and a Win32 app of one group",
                waiting(lobAndWin32(toGroup(LAPTOPS), toGroup(LAPTOPS))))
            .at("assignments[0]"),
        breaks(
            "ESP309",
            "a LOB app for everyone and a Win32 app",
            waiting(lobAndWin32(toAllDevices(), toGroup(LAPTOPS)))),
        keeps(
            "ESP309",
            "a LOB app for another group",
            waiting(lobAndWin32(toGroup(KIOSKS), toGroup(LAPTOPS)))),
        keeps(
            "ESP309",
            "a LOB app that is not required",
            waiting(
                new CatalogTenant()
                    .app(VPN, "VPN", WIN32, required(toGroup(LAPTOPS)))
                    .app(PORTAL, "Ledger", LOB_MSI, available(toGroup(LAPTOPS))))),
        keeps(
            "ESP309",
            "a LOB app that leaves the group out",
            waiting(
                new CatalogTenant()
                    .app(VPN, "VPN", WIN32, required(toGroup(LAPTOPS)))
                    .app(
                        PORTAL,
                        "Ledger",
                        LOB_MSI,
                        required(toAllDevices()),
                        required(Assignment.of(new AssignmentTarget.ExcludedGroup(LAPTOPS)))))),
        lacks(
            "ESP309",
            "apps of a tenant that does not answer",
            waiting(new CatalogTenant().refusing("assigned apps"))),
        breaks("ESP310", "Microsoft 365 Apps beside Win32, all apps", waiting(office())),
        breaks(
            "ESP310",
            "Microsoft 365 Apps beside Win32, selected",
            selecting(List.of(PORTAL), office())),
        keeps(
            "ESP310",
            "Microsoft 365 Apps beside Win32, not selected",
            selecting(List.of(VPN), office())),
        breaks(
            "ESP311",
            "user context for devices in hybrid join",
            waiting(inUserContext()).scenario(Scenario.userDriven().entraHybridJoined())),
        keeps(
            "ESP311",
            "user context for devices in Entra join",
            waiting(inUserContext()).scenario(Scenario.userDriven().entraJoined())),
        keeps(
            "ESP311",
            "system context for devices in hybrid join",
            waiting(new CatalogTenant().app(VPN, "VPN", WIN32, required(toGroup(LAPTOPS))))
                .scenario(Scenario.userDriven().entraHybridJoined())),
        lacks(
            "ESP311",
            "a join of unknown type",
            waiting(inUserContext()).scenario(Scenario.userDriven())),
        breaks("ESP312", "a selection for All users", assigned(toAllUsers())).at("assignments[0]"),
        breaks(
            "ESP312",
            "a selection for a group of users",
            assigned(toGroup(LAPTOPS))
                .catalogOf(new CatalogTenant().group(LAPTOPS, Group.MemberKind.USER))),
        keeps(
            "ESP312",
            "a selection for a group of devices",
            assigned(toGroup(LAPTOPS))
                .catalogOf(new CatalogTenant().group(LAPTOPS, Group.MemberKind.DEVICE))),
        keeps("ESP312", "a selection for All devices", assigned(toAllDevices())),
        lacks(
            "ESP312",
            "a selection for a group of unknown members",
            assigned(toGroup(LAPTOPS)).catalogOf(new CatalogTenant().group(LAPTOPS))),
        lacks(
            "ESP312",
            "groups of a tenant that does not answer",
            assigned(toGroup(LAPTOPS)).catalogOf(new CatalogTenant().refusing("groups"))),
        breaks(
                "ESP313",
                "a Win32 app for All users, in device context",
                waiting(win32For(toAllUsers())).scenario(PRE_PROVISIONED))
            .at("assignments[0]"),
        breaks(
            "ESP313",
            "a LOB app for All users, in device context",
            waiting(new CatalogTenant().app(VPN, "VPN", LOB_MSI, required(toAllUsers())))
                .scenario(PRE_PROVISIONED)),
        keeps(
            "ESP313",
            "a Win32 app for All users, in user context",
            waiting(
                    new CatalogTenant()
                        .app(VPN, "VPN", WIN32, InstallContext.USER, required(toAllUsers())))
                .scenario(PRE_PROVISIONED)),
        keeps(
            "ESP313",
            "Microsoft 365 Apps for All users",
            waiting(new CatalogTenant().app(VPN, "365", MICROSOFT_365_APPS, required(toAllUsers())))
                .scenario(PRE_PROVISIONED)),
        keeps(
            "ESP313",
            "a Win32 app for All users and for the devices",
            waiting(
                    new CatalogTenant()
                        .app(VPN, "VPN", WIN32, required(toAllUsers()), required(toGroup(LAPTOPS))))
                .scenario(PRE_PROVISIONED)),
        keeps(
            "ESP313",
            "a Win32 app for All users in user-driven mode",
            waiting(win32For(toAllUsers())).scenario(Scenario.userDriven())),
        breaks(
                "ESP314",
                "an app that may restart the device",
                waiting(win32For(toGroup(LAPTOPS)).restarting(VPN, Restart.ALLOWED)))
            .at("assignments[0]"),
        keeps(
            "ESP314",
            "an app whose restart is suppressed",
            waiting(win32For(toAllUsers()).restarting(VPN, Restart.SUPPRESSED, REBOOT))),
        breaks(
            "ESP314",
            "a forced restart in Account setup",
            waiting(win32For(toAllUsers()).restarting(VPN, Restart.FORCED))),
        keeps(
            "ESP314",
            "a forced restart in Device setup",
            waiting(win32For(toGroup(LAPTOPS)).restarting(VPN, Restart.FORCED))),
        breaks(
            "ESP314",
            "a reboot by return code in Account setup",
            waiting(win32For(toAllUsers()).restarting(VPN, Restart.BY_RETURN_CODE, DONE, REBOOT))),
        keeps(
            "ESP314",
            "return codes without a reboot in Account setup",
            waiting(win32For(toAllUsers()).restarting(VPN, Restart.BY_RETURN_CODE, DONE))),
        keeps(
            "ESP314",
            "a reboot by return code in Device setup",
            waiting(
                win32For(toGroup(LAPTOPS)).restarting(VPN, Restart.BY_RETURN_CODE, DONE, REBOOT))),
        keeps(
            "ESP314",
            "an app that is only available",
            waiting(
                new CatalogTenant()
                    .app(VPN, "VPN", WIN32, available(toAllUsers()))
                    .restarting(VPN, Restart.ALLOWED))),
        keeps(
            "ESP314",
            "an MSI, which does not say how it restarts",
            waiting(new CatalogTenant().app(VPN, "VPN", LOB_MSI, required(toAllUsers())))),
        lacks(
            "ESP314",
            "a Win32 app that does not say how it restarts",
            waiting(win32For(toGroup(LAPTOPS)))),
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

  private static CatalogTenant win32For(Assignment assignment) {
    return new CatalogTenant().app(VPN, "VPN", WIN32, required(assignment));
  }

  private static ValidationInput selecting(Collection<AppId> apps, CatalogTenant tenant) {
    return selecting(apps).catalogOf(tenant);
  }

  /** The page waits for all apps. */
  private static ValidationInput waiting(CatalogTenant tenant) {
    return settings(s -> s.blockDeviceUse(BlockDeviceUse.untilAllApps())).catalogOf(tenant);
  }

  private static CatalogTenant lobAndWin32(Assignment lob, Assignment win32) {
    return new CatalogTenant()
        .app(PORTAL, "Ledger", LOB_MSI, required(lob))
        .app(VPN, "VPN", WIN32, required(win32));
  }

  private static CatalogTenant office() {
    return new CatalogTenant()
        .app(PORTAL, "Office", MICROSOFT_365_APPS, required(toAllUsers()))
        .app(VPN, "VPN", WIN32, required(toGroup(LAPTOPS)));
  }

  private static CatalogTenant inUserContext() {
    return new CatalogTenant()
        .app(VPN, "VPN", WIN32, InstallContext.USER, required(toGroup(LAPTOPS)));
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
