package io.github.autopilotesp.graph;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * How often and after what wait a request is sent again.
 *
 * @param maxRetries how often at most, beyond the first time
 * @param random numbers from 0 to 1, so that many clients do not come back at once
 */
record RetryPolicy(int maxRetries, DoubleSupplier random) {
  private static final Duration FIRST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofSeconds(30);

  /** The wait where the service names none: doubling from a second, with half of it by chance. */
  Duration backoff(int retriesBefore) {
    Duration full = FIRST.multipliedBy(1L << Math.min(retriesBefore, 10));
    long millis = Math.min(full.toMillis(), LONGEST.toMillis());
    return Duration.ofMillis(millis / 2 + (long) (millis / 2.0 * random.getAsDouble()));
  }
}
