package io.github.autopilotesp.internal.rest;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** The header in which the service says how long to wait, in seconds or as an HTTP date. */
final class RetryAfter {
  static final String HEADER = "Retry-After";

  private RetryAfter() {}

  /** The wait that an answer asks for; empty if it asks for none, or in an unknown form. */
  static Optional<Duration> in(GraphAnswer answer, Instant now) {
    return answer.header(HEADER).flatMap(text -> seconds(text).or(() -> untilDate(text, now)));
  }

  private static Optional<Duration> seconds(String text) {
    try {
      long seconds = Long.parseLong(text.trim());
      return seconds < 0 ? Optional.empty() : Optional.of(Duration.ofSeconds(seconds));
    } catch (NumberFormatException notANumber) {
      return Optional.empty();
    }
  }

  private static Optional<Duration> untilDate(String text, Instant now) {
    try {
      Instant then =
          ZonedDateTime.parse(text.trim(), DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return Optional.of(then.isAfter(now) ? Duration.between(now, then) : Duration.ZERO);
    } catch (DateTimeException notADate) {
      return Optional.empty();
    }
  }
}
