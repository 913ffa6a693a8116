package io.github.autopilotesp.testkit;

/**
 * A limit on requests, kept with a token bucket by the tenant's clock: beyond it the fake answers
 * 429, with the seconds until the next token as {@code Retry-After}. Immutable.
 *
 * @param burst how many requests may come at once; at least 1
 * @param perSecond how many more are allowed each second; more than 0
 * @param retryAfter whether the refusal carries {@code Retry-After}
 */
public record Throttle(int burst, double perSecond, boolean retryAfter) {

  /**
   * Checks the limits.
   *
   * @param burst how many requests may come at once
   * @param perSecond how many more are allowed each second
   * @param retryAfter whether the refusal carries {@code Retry-After}
   * @throws IllegalArgumentException if nothing could ever pass
   */
  public Throttle {
    if (burst < 1 || !(perSecond > 0)) {
      throw new IllegalArgumentException(
          "a throttle lets something pass, not a burst of " + burst + " and " + perSecond + "/s");
    }
  }

  /**
   * A limit whose refusals carry {@code Retry-After}.
   *
   * @param burst how many requests may come at once
   * @param perSecond how many more are allowed each second
   * @return the limit
   */
  public static Throttle tokenBucket(int burst, double perSecond) {
    return new Throttle(burst, perSecond, true);
  }

  /**
   * The same limit, with refusals that do not say when to come back.
   *
   * @return a new limit
   */
  public Throttle withoutRetryAfter() {
    return new Throttle(burst, perSecond, false);
  }
}
