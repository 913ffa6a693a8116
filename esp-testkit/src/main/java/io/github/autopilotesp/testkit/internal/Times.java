package io.github.autopilotesp.testkit.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The service's timestamps, in steps of 100 nanoseconds. Not thread-safe. */
final class Times {
  private static final int STEP = 100;
  private static final int NANOS_OF_SECOND = 1_000_000_000;

  private final Clock clock;
  private Instant last = Instant.MIN;
  private long second = Long.MIN_VALUE;
  private String textOfSecond = "";

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
  private String text(Instant moment) {
    if (second != moment.getEpochSecond()) {
      second = moment.getEpochSecond();
      String whole = Instant.ofEpochSecond(second).toString();
      textOfSecond = whole.substring(0, whole.length() - 1);
    }
    return textOfSecond + fraction(moment.getNano()) + "Z";
  }

  private static String fraction(int nanos) {
    String digits = String.valueOf(NANOS_OF_SECOND + nanos);
    int end = digits.length();
    while (digits.charAt(end - 1) == '0') {
      end--;
    }
    return nanos == 0 ? "" : "." + digits.substring(1, end);
  }
}
