package io.github.autopilotesp.graph;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** The moment by which a call to the port has to have ended. */
record Deadline(Clock clock, Instant end) {
  static Deadline in(Duration duration, Clock clock) {
    return new Deadline(clock, clock.instant().plus(duration));
  }

  Duration left() {
    Duration left = Duration.between(clock.instant(), end);
    return left.isNegative() ? Duration.ZERO : left;
  }

  boolean hasTimeFor(Duration wait) {
    return left().compareTo(wait) > 0;
  }
}
