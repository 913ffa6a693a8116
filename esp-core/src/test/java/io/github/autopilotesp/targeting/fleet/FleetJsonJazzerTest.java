package io.github.autopilotesp.targeting.fleet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.StringReader;

/** Whatever stands in a fleet of JSON lines, each is a device or says what is wrong with it. */
class FleetJsonJazzerTest {

  @FuzzTest(maxDuration = "5m")
  void any_bytes_are_read_or_refused(byte[] bytes) {
    FleetReader.jsonLines(new StringReader(new String(bytes, UTF_8)))
        .lines()
        .limit(1_000)
        .forEach(line -> assertThat(line.line()).isPositive());
  }
}
