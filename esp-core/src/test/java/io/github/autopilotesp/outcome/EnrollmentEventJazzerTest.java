package io.github.autopilotesp.outcome;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.autopilotesp.tenant.WireObject;
import io.github.autopilotesp.wire.GraphEnrollmentEvents;
import io.github.autopilotesp.wire.GraphFormatException;
import io.github.autopilotesp.wire.GraphJson;
import java.time.Instant;

/** Whatever the service says of an enrollment, it is told or refused. */
class EnrollmentEventJazzerTest {
  private static final Instant NOW = Instant.parse("2026-11-01T00:00:00Z");

  @FuzzTest(maxDuration = "5m")
  void any_bytes_are_read_or_refused(byte[] bytes) {
    try {
      WireObject wire = GraphJson.parse(new String(bytes, UTF_8));
      EspOutcome outcome =
          EspOutcome.of(EnrollmentRecord.of(GraphEnrollmentEvents.readEvent(wire), NOW));
      assertThat(outcome.toText()).startsWith(outcome.sentence());
      assertThat(outcome.timeline()).startsWith("<svg");
      assertThat(GraphEnrollmentEvents.readPolicy(wire)).isNotNull();
    } catch (GraphFormatException refused) {
      assertThat(refused.getMessage()).isNotBlank();
    }
  }
}
