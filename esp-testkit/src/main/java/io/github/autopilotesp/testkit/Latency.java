package io.github.autopilotesp.testkit;

import java.time.Duration;
import java.util.Objects;
import java.util.Random;
import java.util.function.Supplier;

/**
 * The latency of the fake's responses; in a batch, of its items, four at a time. Thread-safe;
 * repeatable if it has a seed.
 */
public final class Latency {
  private final Supplier<Duration> next;

  private Latency(Supplier<Duration> next) {
    this.next = next;
  }

  /**
   * Returns no latency.
   *
   * @return the default latency of a fake
   */
  public static Latency none() {
    return fixed(Duration.ZERO);
  }

  /**
   * Returns the same latency for every response.
   *
   * @param duration how long; not negative
   * @return the latency
   */
  public static Latency fixed(Duration duration) {
    requireNotNegative(duration);
    return new Latency(() -> duration);
  }

  /**
   * Returns a uniformly distributed latency.
   *
   * @param shortest the lower bound
   * @param longest the upper bound
   * @param seed makes the times repeatable
   * @return the latency
   * @throws IllegalArgumentException if a bound is negative or they are in the wrong order
   */
  public static Latency between(Duration shortest, Duration longest, long seed) {
    Objects.requireNonNull(shortest, "shortest");
    requireNotNegative(shortest);
    if (longest.compareTo(shortest) < 0) {
      throw new IllegalArgumentException(longest + " is shorter than " + shortest);
    }
    Random random = new Random(seed);
    double range = longest.minus(shortest).toNanos();
    return new Latency(() -> shortest.plusNanos((long) (random.nextDouble() * range)));
  }

  /**
   * Returns a log-normally distributed latency, as real services have: mostly near the median,
   * occasionally much longer.
   *
   * @param median the median
   * @param spread the standard deviation of the logarithm: 0 for none, 1 for a long tail
   * @param seed makes the times repeatable
   * @return the latency
   * @throws IllegalArgumentException if the median or the spread is negative
   */
  public static Latency longTailed(Duration median, double spread, long seed) {
    Objects.requireNonNull(median, "median");
    requireNotNegative(median);
    if (!(spread >= 0)) {
      throw new IllegalArgumentException("a spread must not be negative: " + spread);
    }
    Random random = new Random(seed);
    return new Latency(
        () ->
            Duration.ofNanos((long) (median.toNanos() * Math.exp(spread * random.nextGaussian()))));
  }

  /**
   * Returns the latency of the next response.
   *
   * @return a duration, not negative
   */
  public Duration next() {
    return next.get();
  }

  private static void requireNotNegative(Duration duration) {
    if (duration.isNegative()) {
      throw new IllegalArgumentException("a latency must not be negative: " + duration);
    }
  }
}
