package io.github.autopilotesp.testkit;

/**
 * A request limit with a token bucket, by the tenant's clock: above it, the fake returns 429, with
 * the seconds until the next token in {@code Retry-After}. Immutable.
 *
 * @param burst the maximum burst; at least 1
 * @param perSecond the rate per second; more than 0
 * @param retryAfter whether the response has {@code Retry-After}
 */
public record Throttle(int burst, double perSecond, boolean retryAfter) {

  /**
   * Checks the limits.
   *
   * @param burst the maximum burst
   * @param perSecond the rate per second
   * @param retryAfter whether the response has {@code Retry-After}
   * @throws IllegalArgumentException if nothing could ever pass
   */
  public Throttle {
    if (burst < 1 || !(perSecond > 0)) {
      throw new IllegalArgumentException(
          "a throttle must let something pass, not a burst of "
              + burst
              + " and "
              + perSecond
              + "/s");
    }
  }

  /**
   * Creates a limit whose 429 responses have {@code Retry-After}.
   *
   * @param burst the maximum burst
   * @param perSecond the rate per second
   * @return the limit
   */
  public static Throttle tokenBucket(int burst, double perSecond) {
    return new Throttle(burst, perSecond, true);
  }

  /**
   * Returns the same limit without {@code Retry-After}.
   *
   * @return a new limit
   */
  public Throttle withoutRetryAfter() {
    return new Throttle(burst, perSecond, false);
  }
}
