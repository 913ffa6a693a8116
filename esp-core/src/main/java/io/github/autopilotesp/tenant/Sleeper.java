package io.github.autopilotesp.tenant;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Waits for a while. Whatever waits in this library takes a sleeper beside its clock, so that tests
 * run in virtual time. Implementations are safe for use by several threads.
 */
@FunctionalInterface
public interface Sleeper {
  /**
   * Waits.
   *
   * @param duration how long; nothing is waited for if it is zero or negative
   * @throws InterruptedException if the thread is interrupted before or while it waits
   */
  void sleep(Duration duration) throws InterruptedException;

  /**
   * The sleeper that really waits.
   *
   * @return a sleeper on the system's time
   */
  static Sleeper system() {
    return duration -> TimeUnit.NANOSECONDS.sleep(Math.max(0, duration.toNanos()));
  }
}
