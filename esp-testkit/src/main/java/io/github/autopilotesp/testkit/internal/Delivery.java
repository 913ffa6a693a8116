package io.github.autopilotesp.testkit.internal;

import io.github.autopilotesp.testkit.GraphResponse;
import java.time.Duration;

/**
 * A response and how it is delivered.
 *
 * @param response the response; if the connection is cut, the one that would have been sent
 * @param way how it is delivered
 * @param bodyTime how long sending the body takes
 * @param untouched whether no fault affected it, so that a JSON body really is JSON
 */
public record Delivery(GraphResponse response, Way way, Duration bodyTime, boolean untouched) {

  /** How a response is delivered. */
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
