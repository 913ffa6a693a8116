package io.github.autopilotesp.testkit;

import io.github.autopilotesp.testkit.internal.ScriptedFault;
import io.github.autopilotesp.testkit.internal.ScriptedFault.Effect;
import java.time.Duration;
import java.util.Objects;

/**
 * One rule of {@link Faults}. The method that created it sets which requests it matches; the
 * methods here set what happens to them. Without {@link #afterStoring}, the request does not reach
 * the tenant. The items of a batch are matched individually; instead of cutting the connection of
 * an item, the batch contains a 504. Thread-safe.
 */
public final class FaultRule {
  private final ScriptedFault fault;

  FaultRule(ScriptedFault fault) {
    this.fault = fault;
  }

  /**
   * Sets how often the rule applies.
   *
   * @param times at least 1
   * @return this rule
   */
  public FaultRule times(int times) {
    fault.times(times);
    return this;
  }

  /**
   * Responds with a status, and Graph's error envelope if it is 400 or more.
   *
   * @param status the HTTP status
   * @return this rule
   */
  public FaultRule respond(int status) {
    fault.effect(Effect.RESPOND);
    fault.status(status);
    return this;
  }

  /**
   * Responds with a status and a body.
   *
   * @param status the HTTP status
   * @param body the body as it is sent
   * @return this rule
   */
  public FaultRule respond(int status, String body) {
    Objects.requireNonNull(body, "body");
    respond(status);
    fault.body(body);
    return this;
  }

  /**
   * Adds {@code Retry-After} in seconds to the response.
   *
   * @param wait how long to wait; whole seconds
   * @return this rule
   */
  public FaultRule retryAfter(Duration wait) {
    Objects.requireNonNull(wait, "wait");
    fault.retryAfter(wait, false);
    return this;
  }

  /**
   * Adds {@code Retry-After} as a date to the response.
   *
   * @param wait how long to wait, from the time of the response
   * @return this rule
   */
  public FaultRule retryAfterDate(Duration wait) {
    Objects.requireNonNull(wait, "wait");
    fault.retryAfter(wait, true);
    return this;
  }

  /**
   * Lets the request take effect before the fault.
   *
   * @return this rule
   */
  public FaultRule afterStoring() {
    fault.afterStoring();
    return this;
  }

  /**
   * Cuts the connection without a response.
   *
   * @return this rule
   */
  public FaultRule cutConnection() {
    fault.effect(Effect.CUT);
    return this;
  }

  /**
   * Lets the request take effect, but cuts the connection in the middle of the response body.
   *
   * @return this rule
   */
  public FaultRule truncateBody() {
    fault.effect(Effect.TRUNCATE);
    return afterStoring();
  }

  /**
   * Lets the request take effect, but responds with a complete body that is not JSON.
   *
   * @return this rule
   */
  public FaultRule malformBody() {
    fault.effect(Effect.MALFORM);
    return afterStoring();
  }

  /**
   * Lets the request take effect, but sends the response body slowly.
   *
   * @param duration how long, by the tenant's sleeper
   * @return this rule
   */
  public FaultRule slowBody(Duration duration) {
    Objects.requireNonNull(duration, "duration");
    fault.effect(Effect.SLOW);
    fault.bodyTime(duration);
    return afterStoring();
  }

  /**
   * Refuses the request, and from now on every request with the same token, with 401, as if the
   * token had expired.
   *
   * @return this rule
   */
  public FaultRule expireToken() {
    fault.effect(Effect.EXPIRE_TOKEN);
    fault.status(401);
    return this;
  }
}
