package io.github.autopilotesp.validation;

import static io.github.autopilotesp.validation.Laptops.LAPTOPS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.autopilotesp.profile.Assignment;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.EspProfileSet;
import io.github.autopilotesp.profile.Scenario;
import io.github.autopilotesp.profile.StartingPoints;
import io.github.autopilotesp.tenant.IntuneTenant;
import io.github.autopilotesp.testkit.FakeIntuneTenant;
import io.github.autopilotesp.testkit.FakeTenant;
import io.github.autopilotesp.testkit.Seed;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The ready-made profiles, once named and assigned to a group of devices. */
class StartingPointsTest {
  static Stream<Arguments> readyMade() {
    return Stream.of(
        Arguments.of(StartingPoints.userDriven(), Scenario.userDriven()),
        Arguments.of(StartingPoints.preProvisioned(), Scenario.preProvisioned()),
        Arguments.of(StartingPoints.selfDeploying(), Scenario.selfDeploying()));
  }

  @ParameterizedTest
  @MethodSource("readyMade")
  void no_error_and_no_warning_in_their_own_scenario(EspProfile.Builder start, Scenario mode) {
    EspProfile profile =
        start.displayName("Ready-made").assign(Assignment.toGroup(LAPTOPS)).build();
    FakeTenant fake = FakeTenant.create();
    Seed.group("Laptops", LAPTOPS.value()).into(fake);
    fake.addMember(LAPTOPS.value(), fake.addDevice("Laptop 1"));
    IntuneTenant tenant = FakeIntuneTenant.over(fake);
    Scenario scenario = mode.entraJoined().windows11();

    assertThat(
            EspValidator.standard()
                .validate(EspProfileSet.of(profile), tenant, scenario)
                .findings())
        .allMatch(finding -> finding.severity() == Severity.ADVICE);
    assertThat(EspValidator.standard().validate(profile, scenario).findings())
        .allMatch(finding -> finding.severity() == Severity.ADVICE);
  }
}
