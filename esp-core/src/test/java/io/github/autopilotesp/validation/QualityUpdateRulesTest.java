package io.github.autopilotesp.validation;

import static io.github.autopilotesp.profile.Assignment.toAllDevices;
import static io.github.autopilotesp.profile.Assignment.toAllUsers;
import static io.github.autopilotesp.profile.Assignment.toGroup;
import static io.github.autopilotesp.validation.RuleCase.breaks;
import static io.github.autopilotesp.validation.RuleCase.keeps;
import static io.github.autopilotesp.validation.RuleCase.lacks;
import static io.github.autopilotesp.validation.Samples.LAPTOPS;
import static io.github.autopilotesp.validation.Samples.assigned;
import static io.github.autopilotesp.validation.Samples.cleanSettings;
import static io.github.autopilotesp.validation.Samples.profile;
import static io.github.autopilotesp.validation.Samples.settings;

import io.github.autopilotesp.profile.BlockDeviceUse;
import io.github.autopilotesp.profile.Scenario;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** ESP7xx: quality updates. */
class QualityUpdateRulesTest {
  private static final Scenario USER_DRIVEN = Scenario.userDriven();

  static Stream<RuleCase> cases() {
    return Stream.of(
        breaks("ESP701", "not blocked", settings(s -> s.blockDeviceUse(BlockDeviceUse.no())))
            .at("settings.installQualityUpdates"),
        keeps("ESP701", "blocked", settings(s -> s)),
        keeps(
            "ESP701",
            "not blocked, without updates",
            settings(s -> s.blockDeviceUse(BlockDeviceUse.no()).installQualityUpdates(false))),
        breaks("ESP702", "updates for All users", assigned(toAllUsers())).at("assignments[0]"),
        keeps("ESP702", "updates for All devices", assigned(toAllDevices())),
        keeps(
            "ESP702",
            "no updates for All users",
            profile(
                p ->
                    p.settings(cleanSettings().installQualityUpdates(false).build())
                        .assignments(List.of(toAllUsers())))),
        lacks("ESP702", "updates for a group", assigned(toGroup(LAPTOPS))),
        lacks(
            "ESP702",
            "updates for a group and All devices",
            assigned(toGroup(LAPTOPS), toAllDevices())),
        breaks(
            "ESP703",
            "a group of devices that are not registered",
            assigned(toGroup(LAPTOPS)).scenario(USER_DRIVEN.autopilotRegistered(false))),
        keeps(
            "ESP703",
            "All devices that are not registered",
            assigned(toAllDevices()).scenario(USER_DRIVEN.autopilotRegistered(false))),
        keeps(
            "ESP703",
            "a group of devices that are registered",
            assigned(toGroup(LAPTOPS)).scenario(USER_DRIVEN.autopilotRegistered(true))),
        lacks(
            "ESP703",
            "devices that may be registered",
            assigned(toGroup(LAPTOPS)).scenario(USER_DRIVEN)),
        breaks("ESP704", "autologon", with(Scenario.selfDeploying().autologon(true))),
        keeps("ESP704", "self-deploying without autologon", with(Scenario.selfDeploying())),
        keeps(
            "ESP704",
            "autologon without updates",
            without(Scenario.selfDeploying().autologon(true))),
        breaks("ESP705", "Windows 10", with(USER_DRIVEN.windows10())),
        breaks("ESP705", "Windows 11 22H2", with(USER_DRIVEN.windows11(22621))),
        breaks("ESP705", "Pro 24H2 a day late", with(pro(26100))).on("2026-10-14"),
        keeps("ESP705", "Pro 24H2 on its last day", with(pro(26100))).on("2026-10-13"),
        keeps("ESP705", "Enterprise 24H2", with(enterprise(26100))).on("2026-10-14"),
        breaks("ESP705", "Enterprise 23H2 a day late", with(enterprise(22631))).on("2026-11-11"),
        keeps("ESP705", "Enterprise 23H2 on its last day", with(enterprise(22631)))
            .on("2026-11-10"),
        keeps("ESP705", "24H2 of any edition", with(USER_DRIVEN.windows11(26100))).on("2026-10-13"),
        lacks("ESP705", "24H2 of some edition", with(USER_DRIVEN.windows11(26100)))
            .on("2026-10-14"),
        breaks("ESP705", "24H2 of any edition, years late", with(USER_DRIVEN.windows11(26100)))
            .on("2027-10-13"),
        keeps("ESP705", "26H1", with(pro(28000))).on("2027-01-01"),
        keeps("ESP705", "26H2, whose end is not known", with(pro(26300))).on("2027-01-01"),
        keeps("ESP705", "Windows 11", with(USER_DRIVEN.windows11())),
        keeps("ESP705", "Windows 10 without updates", without(USER_DRIVEN.windows10())),
        lacks("ESP705", "some Windows", with(USER_DRIVEN)),
        breaks("ESP706", "pre-provisioning", settings(s -> s).scenario(Scenario.preProvisioned())),
        keeps("ESP706", "user-driven", settings(s -> s).scenario(USER_DRIVEN)),
        breaks(
                "ESP707",
                "neither updates nor block",
                settings(s -> s.blockDeviceUse(BlockDeviceUse.no()).installQualityUpdates(false)))
            .at("settings.blockDeviceUse"),
        keeps("ESP707", "block without updates", settings(s -> s.installQualityUpdates(false))),
        keeps(
            "ESP707",
            "updates without block",
            settings(s -> s.blockDeviceUse(BlockDeviceUse.no()))),
        keeps("ESP708", "a registered device", with(USER_DRIVEN.autopilotRegistered(true))),
        breaks("ESP708", "a device not registered", with(USER_DRIVEN.autopilotRegistered(false))),
        lacks("ESP708", "a device that may be registered", with(USER_DRIVEN)),
        keeps("ESP708", "no updates", without(USER_DRIVEN.autopilotRegistered(false))),
        breaks("ESP709", "24H2 before the fix", with(hybrid(26100, 8036)))
            .at("settings.installQualityUpdates"),
        breaks("ESP709", "25H2 before the fix", with(hybrid(26200, 8036))),
        keeps("ESP709", "24H2 with the fix", with(hybrid(26100, 8037))),
        keeps("ESP709", "Entra join", with(USER_DRIVEN.entraJoined().windows11(26100, 8036))),
        keeps("ESP709", "no updates", without(hybrid(26100, 8036))),
        lacks("ESP709", "23H2", with(hybrid(22631, 1))),
        lacks(
            "ESP709",
            "24H2 of any revision",
            with(USER_DRIVEN.entraHybridJoined().windows11(26100))),
        lacks("ESP709", "a join of unknown type", with(USER_DRIVEN.windows11(26100, 8036))));
  }

  private static ValidationInput with(Scenario scenario) {
    return settings(s -> s).scenario(scenario);
  }

  private static ValidationInput without(Scenario scenario) {
    return settings(s -> s.installQualityUpdates(false)).scenario(scenario);
  }

  private static Scenario pro(int build) {
    return USER_DRIVEN.windows11(build).edition(Scenario.Edition.HOME_AND_PRO);
  }

  private static Scenario enterprise(int build) {
    return USER_DRIVEN.windows11(build).edition(Scenario.Edition.ENTERPRISE_AND_EDUCATION);
  }

  private static Scenario hybrid(int build, int revision) {
    return USER_DRIVEN.entraHybridJoined().windows11(build, revision);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void rule(RuleCase theCase) {
    theCase.verify();
  }
}
