package io.github.autopilotesp.testkit.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The service's time stamps: steps of 100 nanoseconds. Not thread-safe. */
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

  /** A time later than every one that was given here before. */
  String next() {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    last = now.isAfter(last) ? now : last.plusNanos(STEP);
    return text(last);
  }

  /** At most seven digits of fraction, and no zeros at its end. */
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
