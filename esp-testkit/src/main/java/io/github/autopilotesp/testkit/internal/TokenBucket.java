package io.github.autopilotesp.testkit.internal;

import io.github.autopilotesp.testkit.Throttle;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Counts requests against a throttle. Not thread-safe. */
final class TokenBucket {
  private static final double NANOS = 1e9;

  private final Throttle throttle;
  private final Clock clock;
  private double tokens;
  private Instant filled;

  TokenBucket(Throttle throttle, Clock clock) {
    this.throttle = throttle;
    this.clock = clock;
    this.tokens = throttle.burst();
    this.filled = clock.instant();
  }

  Optional<GraphError> take() {
    Instant now = clock.instant();
    double gained = Duration.between(filled, now).toNanos() / NANOS * throttle.perSecond();
    tokens = Math.min(throttle.burst(), tokens + gained);
    filled = now;
    if (tokens >= 1) {
      tokens--;
      return Optional.empty();
    }
    long seconds = (long) Math.ceil((1 - tokens) / throttle.perSecond());
    Map<String, String> headers =
        throttle.retryAfter()
            ? Map.of("Retry-After", String.valueOf(Math.max(1, seconds)))
            : Map.of();
    return Optional.of(
        new GraphError(429, "TooManyRequests", "Too many requests. Try again later.", headers));
  }
}
