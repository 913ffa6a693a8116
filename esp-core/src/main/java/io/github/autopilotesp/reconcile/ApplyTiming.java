package io.github.autopilotesp.reconcile;

import io.github.autopilotesp.tenant.Sleeper;
import java.time.Clock;
import java.time.Duration;

/**
 * The clock and the time limits of an apply.
 *
 * @param clock the clock
 * @param sleeper waits
 * @param settleTime how long reads may lag behind writes
 * @param deadline how long the whole apply may take
 * @param cancellation stops the apply
 */
record ApplyTiming(
    Clock clock,
    Sleeper sleeper,
    Duration settleTime,
    Duration deadline,
    Cancellation cancellation) {}
