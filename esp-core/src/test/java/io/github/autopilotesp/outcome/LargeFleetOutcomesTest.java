package io.github.autopilotesp.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Many enrollments are counted in a small heap. In the gate few in a small one; {@code -Pfleet}
 * takes one million in 256 MiB.
 */
@Tag("fleet")
class LargeFleetOutcomesTest {
  private static final int EVENTS = Integer.getInteger("esp.fleet.devices", 10_000);
  private static final String HEAP = System.getProperty("esp.fleet.heap", "32m");

  @Test
  void many_enrollments_are_counted_in_a_small_heap() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + HEAP,
                "-XX:+UseSerialGC",
                "-cp",
                Stream.of(
                        FleetOutcomes.class,
                        LargeFleetOutcomes.class,
                        Histogram.class,
                        NullMarked.class,
                        ObjectMapper.class,
                        JsonFactory.class,
                        JsonInclude.class)
                    .map(LargeFleetOutcomesTest::placeOf)
                    .distinct()
                    .collect(Collectors.joining(File.pathSeparator)),
                LargeFleetOutcomes.class.getName(),
                String.valueOf(EVENTS))
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).as(output).isZero();
    assertThat(output).startsWith(EVENTS + " counted, " + EVENTS / 100 + " repeats, reported");
  }

  private static String placeOf(Class<?> type) {
    return Path.of(URI.create(type.getProtectionDomain().getCodeSource().getLocation().toString()))
        .toString();
  }
}
