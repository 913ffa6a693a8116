package io.github.autopilotesp.testkit.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The service's timestamps, in steps of 100 nanoseconds. Not thread-safe. */
final class Times {
  private static final int STEP = 100;

  private final Clock clock;
  private Instant last = Instant.MIN;

  Times(Clock clock) {
    this.clock = clock;
  }

  String now() {
    return text(clock.instant().truncatedTo(ChronoUnit.MICROS));
  }

  /** Returns a time later than all previous ones. */
  String next() {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    last = now.isAfter(last) ? now : last.plusNanos(STEP);
    return text(last);
  }

  /** Formats a time with at most seven fractional digits, without trailing zeros. */
  private static String text(Instant moment) {
    String text = moment.toString();
    if (text.indexOf('.') < 0) {
      return text;
    }
    int end = text.length() - 1;
    while (text.charAt(end - 1) == '0') {
      end--;
    }
    return text.substring(0, end) + "Z";
  }
}
