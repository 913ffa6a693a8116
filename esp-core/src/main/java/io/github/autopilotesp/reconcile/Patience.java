package io.github.autopilotesp.reconcile;

import io.github.autopilotesp.tenant.Sleeper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * How long, and how, it is waited for reads to show what was written.
 *
 * @param clock tells the time
 * @param sleeper waits
 * @param deadline how long at most
 * @param cancellation ends every wait
 */
record Patience(Clock clock, Sleeper sleeper, Duration deadline, Cancellation cancellation) {
  private static final Duration INTERVAL = Duration.ofSeconds(2);

  Instant end() {
    return clock.instant().plus(deadline);
  }

  Duration left(Instant end) {
    return Duration.between(clock.instant(), end);
  }

  /** Waits a little; false if it was interrupted or cancelled, or nothing is left to wait. */
  boolean waitUntil(Instant end) {
    Duration left = left(end);
    if (cancellation.isCancelled() || left.isZero() || left.isNegative()) {
      return false;
    }
    try {
      sleeper.sleep(left.compareTo(INTERVAL) < 0 ? left : INTERVAL);
      return true;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
