package io.github.autopilotesp.validation;

import static io.github.autopilotesp.profile.Assignment.toAllDevices;
import static io.github.autopilotesp.profile.Assignment.toAllUsers;
import static io.github.autopilotesp.profile.Assignment.toGroup;
import static io.github.autopilotesp.testkit.Seed.app;
import static io.github.autopilotesp.testkit.Seed.tenantWith;
import static io.github.autopilotesp.validation.CatalogCase.breaks;
import static io.github.autopilotesp.validation.CatalogCase.keeps;
import static io.github.autopilotesp.validation.CatalogCase.lacks;
import static io.github.autopilotesp.validation.Laptops.KIOSKS;
import static io.github.autopilotesp.validation.Laptops.LAPTOPS;
import static io.github.autopilotesp.validation.Laptops.PORTAL;
import static io.github.autopilotesp.validation.Laptops.VPN;
import static io.github.autopilotesp.validation.Laptops.assigned;
import static io.github.autopilotesp.validation.Laptops.clean;
import static io.github.autopilotesp.validation.Laptops.profile;
import static io.github.autopilotesp.validation.Laptops.settings;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.autopilotesp.profile.AppId;
import io.github.autopilotesp.profile.Assignment;
import io.github.autopilotesp.profile.BlockDeviceUse;
import io.github.autopilotesp.profile.DesiredProfile;
import io.github.autopilotesp.profile.EspProfileSet;
import io.github.autopilotesp.profile.EspSettings;
import io.github.autopilotesp.profile.Scenario;
import io.github.autopilotesp.profile.ScopeTag;
import io.github.autopilotesp.tenant.IntuneTenant;
import io.github.autopilotesp.testkit.FakeIntuneTenant;
import io.github.autopilotesp.testkit.Seed;
import io.github.autopilotesp.testkit.TenantCollection;
import io.github.autopilotesp.validation.CatalogCase.Outcome;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules that look into the tenant: at apps, groups and scope tags. */
class CatalogRulesTest {
  private static final Scenario PRE_PROVISIONED = Scenario.preProvisioned();
  private static final AppId EDGE = AppId.of("5f0c7e0a-3c1e-4d59-9d6e-0b8f1d2a7a03");
  private static final AppId OFFICE = AppId.of("5f0c7e0a-3c1e-4d59-9d6e-0b8f1d2a7a04");
  private static final Map<String, Object> DONE = Map.of("returnCode", 0, "type", "success");
  private static final Map<String, Object> REBOOT =
      Map.of("returnCode", 3010, "type", "softReboot");

  static Stream<CatalogCase> cases() {
    return Stream.of(
        breaks("ESP306", "an app that is gone", selecting(List.of(VPN), holding()))
            .at("settings.blockDeviceUse.untilApps[0]"),
        keeps("ESP306", "an app of the tenant", selecting(List.of(VPN), holding(win32()))),
        keeps(
            "ESP306",
            "an id that has not the form of one",
            selecting(List.of(AppId.of("VPN")), holding())),
        lacks(
            "ESP306",
            "apps of a tenant that does not answer",
            selecting(List.of(VPN), refusing("mobileApps"))),
        breaks(
            "ESP307",
            "an app of another type",
            selecting(List.of(VPN), holding(app("webApp", "Link", VPN.value())))),
        breaks(
                "ESP307",
                "an app of Microsoft Store for Business",
                selecting(
                    List.of(VPN),
                    holding(app("microsoftStoreForBusinessApp", "Note", VPN.value()))))
            .as(Severity.WARNING),
        keeps(
            "ESP307",
            "Win32, Edge and Microsoft 365",
            selecting(
                List.of(VPN, EDGE, OFFICE),
                holding(
                    win32(),
                    app("windowsMicrosoftEdgeApp", "Edge", EDGE.value()),
                    app("officeSuiteApp", "Office", OFFICE.value())))),
        breaks(
            "ESP308",
            "an app that is only available",
            selecting(List.of(VPN), holding(win32().assigned("available", toGroup(LAPTOPS))))),
        breaks(
            "ESP308", "an app that is nowhere assigned", selecting(List.of(VPN), holding(win32()))),
        keeps(
            "ESP308",
            "a required app",
            selecting(List.of(VPN), holding(win32().assigned("required", toGroup(LAPTOPS))))),
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
                holding(
                    win32().assigned("required", toGroup(LAPTOPS)),
                    lob().assigned("available", toGroup(LAPTOPS))))),
        keeps(
            "ESP309",
            "a LOB app that leaves the group out",
            waiting(
                holding(
                    win32().assigned("required", toGroup(LAPTOPS)),
                    lob().assigned("required", toAllDevices()).excluding("required", LAPTOPS)))),
        lacks("ESP309", "apps of a tenant that does not answer", waiting(refusing("mobileApps"))),
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
            waiting(holding(inUserContext().assigned("required", toGroup(LAPTOPS))))
                .scenario(Scenario.userDriven().entraHybridJoined())),
        keeps(
            "ESP311",
            "user context for devices in Entra join",
            waiting(holding(inUserContext().assigned("required", toGroup(LAPTOPS))))
                .scenario(Scenario.userDriven().entraJoined())),
        keeps(
            "ESP311",
            "system context for devices in hybrid join",
            waiting(holding(win32().assigned("required", toGroup(LAPTOPS))))
                .scenario(Scenario.userDriven().entraHybridJoined())),
        lacks(
            "ESP311",
            "a join of unknown type",
            waiting(holding(inUserContext().assigned("required", toGroup(LAPTOPS))))
                .scenario(Scenario.userDriven())),
        breaks(
            "ESP312",
            "a selection for a group of users",
            assigned(toGroup(LAPTOPS)).catalogOf(holding(groupOf("user-1")))),
        keeps(
            "ESP312",
            "a selection for a group of devices",
            assigned(toGroup(LAPTOPS)).catalogOf(holding(groupOf("device-1")))),
        lacks(
            "ESP312",
            "a selection for a group of unknown members",
            assigned(toGroup(LAPTOPS)).catalogOf(holding(groupOf()))),
        lacks(
            "ESP312",
            "groups of a tenant that does not answer",
            assigned(toGroup(LAPTOPS)).catalogOf(refusing("groups"))),
        breaks(
                "ESP313",
                "a Win32 app for All users, in device context",
                waiting(holding(win32().assigned("required", toAllUsers())))
                    .scenario(PRE_PROVISIONED))
            .at("assignments[0]"),
        breaks(
            "ESP313",
            "a LOB app for All users, in device context",
            waiting(holding(lob().assigned("required", toAllUsers()))).scenario(PRE_PROVISIONED)),
        keeps(
            "ESP313",
            "a Win32 app for All users, in user context",
            waiting(holding(inUserContext().assigned("required", toAllUsers())))
                .scenario(PRE_PROVISIONED)),
        keeps(
            "ESP313",
            "Microsoft 365 Apps for All users",
            waiting(
                    holding(
                        app("officeSuiteApp", "365", VPN.value())
                            .assigned("required", toAllUsers())))
                .scenario(PRE_PROVISIONED)),
        keeps(
            "ESP313",
            "a Win32 app for All users and for the devices",
            waiting(
                    holding(
                        win32()
                            .assigned("required", toAllUsers())
                            .assigned("required", toGroup(LAPTOPS))))
                .scenario(PRE_PROVISIONED)),
        keeps(
            "ESP313",
            "a Win32 app for All users in user-driven mode",
            waiting(holding(win32().assigned("required", toAllUsers())))
                .scenario(Scenario.userDriven())),
        breaks(
                "ESP314",
                "an app that may restart the device",
                waiting(holding(restarting("allow").assigned("required", toGroup(LAPTOPS)))))
            .at("assignments[0]"),
        keeps(
            "ESP314",
            "an app whose restart is suppressed",
            waiting(holding(restarting("suppress", REBOOT).assigned("required", toAllUsers())))),
        breaks(
            "ESP314",
            "a forced restart in Account setup",
            waiting(holding(restarting("force").assigned("required", toAllUsers())))),
        keeps(
            "ESP314",
            "a forced restart in Device setup",
            waiting(holding(restarting("force").assigned("required", toGroup(LAPTOPS))))),
        breaks(
            "ESP314",
            "a reboot by return code in Account setup",
            waiting(
                holding(
                    restarting("basedOnReturnCode", DONE, REBOOT)
                        .assigned("required", toAllUsers())))),
        keeps(
            "ESP314",
            "return codes without a reboot in Account setup",
            waiting(
                holding(restarting("basedOnReturnCode", DONE).assigned("required", toAllUsers())))),
        keeps(
            "ESP314",
            "a reboot by return code in Device setup",
            waiting(
                holding(
                    restarting("basedOnReturnCode", DONE, REBOOT)
                        .assigned("required", toGroup(LAPTOPS))))),
        keeps(
            "ESP314",
            "an app that is only available",
            waiting(holding(restarting("allow").assigned("available", toAllUsers())))),
        keeps(
            "ESP314",
            "an MSI, which does not say how it restarts",
            waiting(holding(lob().assigned("required", toAllUsers())))),
        lacks(
            "ESP314",
            "a Win32 app that does not say how it restarts",
            waiting(holding(win32().assigned("required", toGroup(LAPTOPS))))),
        breaks(
                "ESP405",
                "a group that is gone",
                assigned(toGroup(LAPTOPS), toGroup(KIOSKS)).catalogOf(holding(groupOf())))
            .at("assignments[1]"),
        keeps(
            "ESP405",
            "a group of the tenant",
            assigned(toGroup(LAPTOPS)).catalogOf(holding(groupOf()))),
        lacks(
            "ESP405",
            "groups of a tenant that does not answer",
            assigned(toGroup(LAPTOPS)).catalogOf(refusing("groups"))),
        breaks("ESP902", "a tag that is gone", tagged("0", "7").catalogOf(holding()))
            .at("scopeTags[1]"),
        keeps("ESP902", "the default tag", tagged("0").catalogOf(holding())),
        keeps("ESP902", "a name", tagged("Helpdesk").catalogOf(holding())),
        lacks(
            "ESP902",
            "tags of a tenant that does not answer",
            tagged("0").catalogOf(refusing("roleScopeTags"))),
        breaks(
            "ESP602",
            "a group of users in pre-provisioning",
            assigned(toGroup(LAPTOPS))
                .scenario(PRE_PROVISIONED)
                .catalogOf(holding(groupOf().with("membershipRule", "(user.country -eq \"NO\")")))),
        keeps(
            "ESP608",
            "a group of devices and a hidden default profile",
            beside(EspSettings.hidden(), toGroup(LAPTOPS))
                .scenario(PRE_PROVISIONED)
                .catalogOf(holding(groupOf("device-1")))),
        breaks(
            "ESP504",
            "a group of users above All devices",
            inOrder(toGroup(LAPTOPS), toAllDevices()).catalogOf(holding(groupOf("user-1")))),
        keeps(
            "ESP504",
            "a group of devices above All devices",
            inOrder(toGroup(LAPTOPS), toAllDevices()).catalogOf(holding(groupOf("device-1")))));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void rule(CatalogCase theCase) {
    theCase.verify();
  }

  static Stream<RuleInfo> rulesThatNeedATenant() {
    return EspValidator.standard().rulesKnown().stream()
        .filter(rule -> rule.needs().contains(Need.CATALOG));
  }

  @ParameterizedTest
  @MethodSource("rulesThatNeedATenant")
  void a_rule_has_a_case_that_fires_and_a_near_miss(RuleInfo rule) {
    assertThat(Stream.concat(cases(), FilterRulesTest.cases()))
        .filteredOn(one -> one.ruleId().equals(rule.id()))
        .extracting(CatalogCase::outcome)
        .contains(Outcome.BREAKS, Outcome.KEEPS);
  }

  /** A tenant with a user and a device besides. */
  private static IntuneTenant holding(Seed... seeds) {
    FakeIntuneTenant tenant = tenantWith(seeds);
    tenant.tenant().add(TenantCollection.USERS, "{\"id\": \"user-1\"}");
    tenant.tenant().add(TenantCollection.DEVICES, "{\"id\": \"device-1\"}");
    return tenant;
  }

  private static IntuneTenant refusing(String collection) {
    FakeIntuneTenant tenant = FakeIntuneTenant.create();
    tenant.tenant().faults().onEvery("GET", collection).respond(503);
    return tenant;
  }

  private static Seed groupOf(String... members) {
    return Seed.group("Laptops", LAPTOPS.value()).with("members", List.of(members));
  }

  private static Seed win32() {
    return app("VPN", VPN.value()).with("installExperience", Map.of("runAsAccount", "system"));
  }

  private static Seed inUserContext() {
    return win32().with("installExperience", Map.of("runAsAccount", "user"));
  }

  private static Seed restarting(String behavior, Object... returnCodes) {
    return win32()
        .with(
            "installExperience",
            Map.of("runAsAccount", "system", "deviceRestartBehavior", behavior))
        .with("returnCodes", List.of(returnCodes));
  }

  private static Seed lob() {
    return app("windowsMobileMSI", "Ledger", PORTAL.value()).with("useDeviceContext", true);
  }

  private static IntuneTenant lobAndWin32(Assignment lob, Assignment win32) {
    return holding(lob().assigned("required", lob), win32().assigned("required", win32));
  }

  private static IntuneTenant office() {
    return holding(
        app("officeSuiteApp", "Office", PORTAL.value()).assigned("required", toAllUsers()),
        win32().assigned("required", toGroup(LAPTOPS)));
  }

  private static ValidationInput selecting(List<AppId> apps, IntuneTenant tenant) {
    return settings(s -> s.blockDeviceUse(BlockDeviceUse.untilSelectedApps(apps)))
        .catalogOf(tenant);
  }

  /** The page waits for all apps. */
  private static ValidationInput waiting(IntuneTenant tenant) {
    return settings(s -> s.blockDeviceUse(BlockDeviceUse.untilAllApps())).catalogOf(tenant);
  }

  private static ValidationInput tagged(String... ids) {
    return profile(p -> p.scopeTags(Stream.of(ids).map(ScopeTag::of).toList()));
  }

  private static ValidationInput inOrder(Assignment first, Assignment second) {
    return ValidationInput.of(
        EspProfileSet.inOrder(
            clean().toBuilder().displayName("First").assignments(List.of(first)).build(),
            clean().toBuilder().displayName("Second").assignments(List.of(second)).build()));
  }

  private static ValidationInput beside(EspSettings ofDefault, Assignment assignment) {
    return ValidationInput.of(
        EspProfileSet.of(
            List.of(
                DesiredProfile.of(clean().toBuilder().assignments(List.of(assignment)).build()),
                DesiredProfile.ofDefault(clean().toBuilder().settings(ofDefault).build()))));
  }
}
