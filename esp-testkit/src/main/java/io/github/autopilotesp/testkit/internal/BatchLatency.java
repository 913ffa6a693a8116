package io.github.autopilotesp.testkit.internal;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Computes the duration of a batch whose items run four at a time, each after those it depends on.
 */
final class BatchLatency {
  private static final int LANES = 4;

  private BatchLatency() {}

  static Duration timeFor(List<Batch.Part> parts, Supplier<Duration> latency) {
    Duration[] freeAt = new Duration[LANES];
    Arrays.fill(freeAt, Duration.ZERO);
    Map<String, Duration> doneAt = new HashMap<>();
    Duration end = Duration.ZERO;
    for (Batch.Part part : parts) {
      int lane = 0;
      for (int i = 1; i < LANES; i++) {
        lane = freeAt[i].compareTo(freeAt[lane]) < 0 ? i : lane;
      }
      Duration start = freeAt[lane];
      for (String before : part.dependsOn()) {
        start = later(start, doneAt.getOrDefault(before, Duration.ZERO));
      }
      Duration done = start.plus(latency.get());
      freeAt[lane] = done;
      doneAt.put(part.id(), done);
      end = later(end, done);
    }
    return end;
  }

  private static Duration later(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? b : a;
  }
}
