package io.github.autopilotesp.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.autopilotesp.profile.Scenario;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class EnrollmentTypeTest {
  @Test
  void every_type_but_the_unknown_belongs_to_a_scenario() {
    assertThat(
            Arrays.stream(EnrollmentType.values())
                .filter(type -> type.scenario().isPresent())
                .collect(Collectors.toMap(type -> type, type -> type.scenario().get())))
        .isEqualTo(
            Map.of(
                EnrollmentType.AZURE_AD_JOINED_WITH_AUTOPILOT_PROFILE,
                Scenario.userDriven().entraJoined(),
                EnrollmentType.OFFLINE_DOMAIN_JOINED,
                Scenario.userDriven().entraHybridJoined(),
                EnrollmentType.AZURE_AD_JOINED_USING_DEVICE_AUTH_WITH_AUTOPILOT_PROFILE,
                Scenario.selfDeploying().entraJoined(),
                EnrollmentType.AZURE_AD_JOINED_USING_DEVICE_AUTH_WITHOUT_AUTOPILOT_PROFILE,
                Scenario.selfDeploying().entraJoined(),
                EnrollmentType.AZURE_AD_JOINED_WITH_OFFLINE_AUTOPILOT_PROFILE,
                Scenario.existingDevices().entraJoined(),
                EnrollmentType.AZURE_AD_JOINED_WITH_WHITE_GLOVE,
                Scenario.preProvisioned().entraJoined(),
                EnrollmentType.OFFLINE_DOMAIN_JOINED_WITH_WHITE_GLOVE,
                Scenario.preProvisioned().entraHybridJoined(),
                EnrollmentType.OFFLINE_DOMAIN_JOINED_WITH_OFFLINE_AUTOPILOT_PROFILE,
                Scenario.existingDevices().entraHybridJoined()));
  }
}
