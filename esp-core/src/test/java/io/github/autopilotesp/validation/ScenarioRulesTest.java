package io.github.autopilotesp.validation;

import static io.github.autopilotesp.profile.Assignment.toAllDevices;
import static io.github.autopilotesp.profile.Assignment.toAllUsers;
import static io.github.autopilotesp.profile.Assignment.toGroup;
import static io.github.autopilotesp.validation.RuleCase.breaks;
import static io.github.autopilotesp.validation.RuleCase.keeps;
import static io.github.autopilotesp.validation.RuleCase.lacks;
import static io.github.autopilotesp.validation.Samples.LAPTOPS;
import static io.github.autopilotesp.validation.Samples.VPN;
import static io.github.autopilotesp.validation.Samples.assigned;
import static io.github.autopilotesp.validation.Samples.clean;
import static io.github.autopilotesp.validation.Samples.profile;
import static io.github.autopilotesp.validation.Samples.settings;
import static java.time.Duration.ofMinutes;

import io.github.autopilotesp.profile.Assignment;
import io.github.autopilotesp.profile.BlockDeviceUse;
import io.github.autopilotesp.profile.DesiredProfile;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.EspProfileSet;
import io.github.autopilotesp.profile.EspSettings;
import io.github.autopilotesp.profile.Scenario;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** ESP6xx: the deployment that profiles are meant for. */
class ScenarioRulesTest {
  private static final Scenario USER_DRIVEN = Scenario.userDriven();
  private static final Scenario PRE_PROVISIONED = Scenario.preProvisioned();
  private static final Scenario SELF_DEPLOYING = Scenario.selfDeploying();

  static Stream<RuleCase> cases() {
    return Stream.of(
        breaks("ESP601", "hybrid join", in(SELF_DEPLOYING.entraHybridJoined())),
        keeps("ESP601", "Entra join", in(SELF_DEPLOYING.entraJoined())),
        keeps("ESP601", "user-driven hybrid join", in(USER_DRIVEN.entraHybridJoined())),
        lacks("ESP601", "a join of unknown type", in(SELF_DEPLOYING)),
        breaks(
                "ESP602",
                "All users in self-deploying",
                assigned(toAllDevices(), toAllUsers()).scenario(SELF_DEPLOYING))
            .at("assignments[1]"),
        keeps("ESP602", "All devices", assigned(toAllDevices()).scenario(PRE_PROVISIONED)),
        keeps("ESP602", "All users in user-driven", assigned(toAllUsers()).scenario(USER_DRIVEN)),
        lacks("ESP602", "a group", assigned(toGroup(LAPTOPS)).scenario(SELF_DEPLOYING)),
        breaks("ESP603", "hybrid join", in(USER_DRIVEN.entraHybridJoined()))
            .at("settings.timeoutMinutes"),
        keeps("ESP603", "Entra join", in(USER_DRIVEN.entraJoined())),
        lacks("ESP603", "a join of unknown type", in(USER_DRIVEN)),
        breaks(
                "ESP605",
                "only selected apps fail, 60 minutes",
                onlySelectedFail(60).scenario(PRE_PROVISIONED))
            .at("settings.timeoutMinutes"),
        keeps(
            "ESP605",
            "only selected apps fail, 61 minutes",
            onlySelectedFail(61).scenario(PRE_PROVISIONED)),
        keeps(
            "ESP605",
            "every app fails, hybrid join, 60 minutes",
            in(PRE_PROVISIONED.entraHybridJoined())),
        keeps(
            "ESP605",
            "only selected apps fail, 60 minutes, user-driven",
            onlySelectedFail(60).scenario(USER_DRIVEN)),
        breaks("ESP606", "device preparation", in(Scenario.devicePreparation())),
        keeps("ESP606", "existing devices", in(Scenario.existingDevices())),
        breaks("ESP607", "self-deploying", in(SELF_DEPLOYING)),
        keeps("ESP607", "pre-provisioning", in(PRE_PROVISIONED)),
        breaks(
            "ESP608",
            "All users and a hidden default profile",
            beside(EspSettings.hidden(), toAllUsers()).scenario(PRE_PROVISIONED)),
        keeps(
            "ESP608",
            "All users and a shown default profile",
            beside(clean().settings(), toAllUsers()).scenario(PRE_PROVISIONED)),
        keeps(
            "ESP608",
            "All devices and a hidden default profile",
            beside(EspSettings.hidden(), toAllDevices()).scenario(PRE_PROVISIONED)),
        keeps(
            "ESP608",
            "user-driven",
            beside(EspSettings.hidden(), toAllUsers()).scenario(USER_DRIVEN)),
        lacks(
            "ESP608",
            "a group of unknown members",
            beside(EspSettings.hidden(), toGroup(LAPTOPS)).scenario(PRE_PROVISIONED)),
        lacks(
            "ESP608",
            "All users and an unknown default profile",
            ValidationInput.of(EspProfileSet.of(to(toAllUsers()))).scenario(PRE_PROVISIONED)),
        breaks("ESP609", "a hidden page", hidden().scenario(PRE_PROVISIONED))
            .at("settings.showProgress"),
        keeps("ESP609", "a shown page", in(PRE_PROVISIONED)),
        keeps("ESP609", "a hidden page in user-driven", hidden().scenario(USER_DRIVEN)),
        breaks("ESP610", "pre-provisioning", in(PRE_PROVISIONED.entraJoined().coManaged(true))),
        breaks("ESP610", "self-deploying", in(SELF_DEPLOYING.coManaged(true))),
        breaks("ESP610", "hybrid join", in(USER_DRIVEN.entraHybridJoined().coManaged(true))),
        keeps("ESP610", "Entra join", in(USER_DRIVEN.entraJoined().coManaged(true))),
        keeps("ESP610", "hybrid join without the policy", in(USER_DRIVEN.entraHybridJoined())),
        lacks("ESP610", "a join of unknown type", in(USER_DRIVEN.coManaged(true))),
        breaks("ESP611", "self-deploying with autologon", in(SELF_DEPLOYING.autologon(true))),
        keeps("ESP611", "self-deploying without autologon", in(SELF_DEPLOYING)),
        keeps("ESP611", "user-driven with autologon", in(USER_DRIVEN.autologon(true))));
  }

  private static ValidationInput onlySelectedFail(int minutes) {
    return settings(
        s ->
            s.timeout(ofMinutes(minutes))
                .blockDeviceUse(
                    BlockDeviceUse.untilSelectedApps(VPN)
                        .onlyFailSelectedAppsInTechnicianPhase(true)));
  }

  private static ValidationInput in(Scenario scenario) {
    return profile(p -> p).scenario(scenario);
  }

  private static ValidationInput hidden() {
    return profile(p -> p.settings(EspSettings.hidden()));
  }

  private static EspProfile to(Assignment assignment) {
    return clean().toBuilder().assignments(List.of(assignment)).build();
  }

  private static ValidationInput beside(EspSettings ofDefault, Assignment assignment) {
    return ValidationInput.of(
        EspProfileSet.of(
            List.of(
                DesiredProfile.of(to(assignment)),
                DesiredProfile.ofDefault(clean().toBuilder().settings(ofDefault).build()))));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void rule(RuleCase theCase) {
    theCase.verify();
  }
}
