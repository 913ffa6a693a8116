package io.github.autopilotesp.outcome;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.autopilotesp.wire.EnrollmentExport;
import io.github.autopilotesp.wire.GraphFormatException;
import java.io.StringReader;
import java.time.Instant;

/** Whatever stands in an export report, each row is an event or says what is wrong with it. */
class EnrollmentExportJazzerTest {
  private static final Instant NOW = Instant.parse("2026-11-01T00:00:00Z");

  @FuzzTest(maxDuration = "5m")
  void any_bytes_are_read_or_refused(byte[] bytes) {
    try {
      EnrollmentExport.csv(new StringReader(new String(bytes, UTF_8)))
          .read(
              event ->
                  assertThat(EspOutcome.of(EnrollmentRecord.of(event, NOW)).sentence())
                      .endsWith("."),
              bad -> assertThat(bad.line()).isPositive());
    } catch (GraphFormatException refused) {
      assertThat(refused).hasMessageContaining("AutopilotV1DeploymentStatus");
    }
  }
}
