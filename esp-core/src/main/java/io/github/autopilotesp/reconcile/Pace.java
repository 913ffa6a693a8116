package io.github.autopilotesp.reconcile;

import io.github.autopilotesp.tenant.Sleeper;
import java.time.Clock;
import java.time.Duration;

/**
 * How long an apply waits for what.
 *
 * @param clock tells the time
 * @param sleeper waits
 * @param settleTime how long reads may lag behind writes
 * @param deadline how long the whole apply may take
 * @param cancellation ends it
 */
record Pace(
    Clock clock,
    Sleeper sleeper,
    Duration settleTime,
    Duration deadline,
    Cancellation cancellation) {}
