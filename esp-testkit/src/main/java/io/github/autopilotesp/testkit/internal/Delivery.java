package io.github.autopilotesp.testkit.internal;

import io.github.autopilotesp.testkit.GraphResponse;
import java.time.Duration;

/**
 * An answer and how it travels.
 *
 * @param response the answer; where the connection is cut, what would have been answered
 * @param way how it travels
 * @param bodyTime how long sending the body takes
 */
public record Delivery(GraphResponse response, Way way, Duration bodyTime) {

  /** How an answer travels. */
  public enum Way {
    WHOLE,
    NOT_AT_ALL,
    HALF_THE_BODY
  }

  static Delivery whole(GraphResponse response) {
    return new Delivery(response, Way.WHOLE, Duration.ZERO);
  }
}
