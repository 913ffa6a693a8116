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
        breaks("ESP704", "self-deploying", settings(s -> s).scenario(Scenario.selfDeploying())),
        keeps("ESP704", "user-driven", settings(s -> s).scenario(USER_DRIVEN)),
        keeps(
            "ESP704",
            "self-deploying without updates",
            settings(s -> s.installQualityUpdates(false)).scenario(Scenario.selfDeploying())),
        breaks("ESP705", "Windows 10", settings(s -> s).scenario(USER_DRIVEN.windows10())),
        breaks(
            "ESP705", "Windows 11 22H2", settings(s -> s).scenario(USER_DRIVEN.windows11(22621))),
        keeps("ESP705", "Windows 11 23H2", settings(s -> s).scenario(USER_DRIVEN.windows11(22631))),
        keeps("ESP705", "Windows 11", settings(s -> s).scenario(USER_DRIVEN.windows11())),
        keeps(
            "ESP705",
            "Windows 10 without updates",
            settings(s -> s.installQualityUpdates(false)).scenario(USER_DRIVEN.windows10())),
        lacks("ESP705", "some Windows", settings(s -> s).scenario(USER_DRIVEN)),
        breaks("ESP706", "pre-provisioning", settings(s -> s).scenario(Scenario.preProvisioned())),
        keeps("ESP706", "user-driven", settings(s -> s).scenario(USER_DRIVEN)));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void rule(RuleCase theCase) {
    theCase.verify();
  }
}
