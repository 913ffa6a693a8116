package io.github.autopilotesp.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.autopilotesp.tenant.IntuneTenant;
import io.github.autopilotesp.wire.GraphJson;
import org.junit.jupiter.api.Test;

/** What a tenant in memory answers is read whatever its length: it is there already. */
class LargeAnswersTest {
  private static final int PROFILES = 4;
  private static final String LONG = "x".repeat(GraphJson.MAX_CHARACTERS / PROFILES);

  private final FakeTenant tenant = FakeTenant.create();
  private final IntuneTenant port = FakeIntuneTenant.over(tenant);

  @Test
  void a_list() {
    for (int number = 0; number < PROFILES; number++) {
      tenant.add(
          TenantCollection.ENROLLMENT_CONFIGURATIONS,
          """
          {"@odata.type": "#microsoft.graph.windows10EnrollmentCompletionPageConfiguration",
           "displayName": "%d", "description": "%s"}
          """
              .formatted(number, LONG));
    }

    assertThat(port.profiles().list()).hasSize(PROFILES + 1);
  }
}
