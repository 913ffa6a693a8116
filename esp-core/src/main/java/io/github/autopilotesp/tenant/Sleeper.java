package io.github.autopilotesp.tenant;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Waits for some time. Everything that waits in this library takes a sleeper along with its clock,
 * so that tests can run in virtual time. Implementations are thread-safe.
 */
@FunctionalInterface
public interface Sleeper {
  /**
   * Waits.
   *
   * @param duration how long; returns at once if zero or negative
   * @throws InterruptedException if the thread is interrupted before or while waiting
   */
  void sleep(Duration duration) throws InterruptedException;

  /**
   * Returns a sleeper that really waits.
   *
   * @return a sleeper that uses system time
   */
  static Sleeper system() {
    return duration -> TimeUnit.NANOSECONDS.sleep(Math.max(0, duration.toNanos()));
  }
}
