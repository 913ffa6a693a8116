package io.github.autopilotesp.targeting.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A fleet of any size is resolved in the same memory. In the gate a small fleet in a small heap;
 * {@code -Pfleet} takes one million devices in 256 MiB.
 */
@Tag("fleet")
class LargeFleetTest {
  private static final int DEVICES = Integer.getInteger("esp.fleet.devices", 10_000);
  private static final String HEAP = System.getProperty("esp.fleet.heap", "16m");

  @Test
  void a_large_fleet_is_resolved_in_a_small_heap() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + HEAP,
                "-XX:+UseSerialGC",
                "-cp",
                placeOf(FleetReader.class) + File.pathSeparator + placeOf(LargeFleet.class),
                LargeFleet.class.getName(),
                String.valueOf(DEVICES))
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).as(output).isZero();
    assertThat(output.strip()).isEqualTo(DEVICES + " counted, " + DEVICES / 50 + " changed");
  }

  private static Path placeOf(Class<?> type) {
    return Path.of(URI.create(type.getProtectionDomain().getCodeSource().getLocation().toString()));
  }
}
