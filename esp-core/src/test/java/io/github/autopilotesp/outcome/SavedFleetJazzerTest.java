package io.github.autopilotesp.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.autopilotesp.targeting.fleet.FleetImpact;

/** Whatever bytes a part of a fleet comes in, it is read or refused, and what is read is kept. */
class SavedFleetJazzerTest {

  @FuzzTest(maxDuration = "5m")
  void any_bytes_are_read_or_refused(byte[] bytes) {
    try {
      FleetOutcomes outcomes = FleetOutcomes.load(bytes);
      assertThat(FleetOutcomes.load(outcomes.save())).isEqualTo(outcomes);
    } catch (IllegalArgumentException refused) {
      assertThat(refused.getMessage()).isNotBlank();
    }
    try {
      FleetImpact impact = FleetImpact.load(bytes);
      assertThat(FleetImpact.load(impact.save())).isEqualTo(impact);
    } catch (IllegalArgumentException refused) {
      assertThat(refused.getMessage()).isNotBlank();
    }
  }
}
