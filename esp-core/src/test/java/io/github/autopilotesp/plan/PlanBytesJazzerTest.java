package io.github.autopilotesp.plan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.autopilotesp.SavedStateException;

/** Whatever stands in a file for a plan, it is read or refused in one way. */
class PlanBytesJazzerTest {

  @FuzzTest(maxDuration = "5m")
  void any_bytes_are_read_or_refused(byte[] bytes) {
    try {
      EspPlan plan = EspPlan.fromJson(new String(bytes, UTF_8));

      assertThat(EspPlan.fromJson(plan.toJson()).digest()).isEqualTo(plan.digest());
    } catch (SavedStateException refused) {
      assertThat(refused.getMessage()).isNotBlank();
    }
  }
}
