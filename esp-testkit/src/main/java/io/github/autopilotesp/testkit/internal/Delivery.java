package io.github.autopilotesp.testkit.internal;

import io.github.autopilotesp.testkit.GraphResponse;
import java.time.Duration;

/**
 * An answer and how it travels.
 *
 * @param response the answer; where the connection is cut, what would have been answered
 * @param way how it travels
 * @param bodyTime how long sending the body takes
 * @param untouched whether no fault had a hand in it, so that what it says is JSON is JSON
 */
public record Delivery(GraphResponse response, Way way, Duration bodyTime, boolean untouched) {

  /** How an answer travels. */
  public enum Way {
    WHOLE,
    NOT_AT_ALL,
    HALF_THE_BODY
  }

  static Delivery whole(GraphResponse response) {
    return new Delivery(response, Way.WHOLE, Duration.ZERO, false);
  }

  static Delivery untouched(GraphResponse response) {
    return new Delivery(response, Way.WHOLE, Duration.ZERO, true);
  }
}
