package io.github.autopilotesp.testkit;

import io.github.autopilotesp.testkit.internal.ScriptedFault;
import io.github.autopilotesp.testkit.internal.ScriptedFault.Effect;
import java.time.Duration;
import java.util.Objects;

/**
 * One rule of {@link Faults}: which requests it fits was said when it was begun, and what happens
 * to them is said here. Without {@link #afterStoring} the request does not reach the tenant. The
 * parts of a batch can be hit one by one; where the connection of one would be cut, the batch holds
 * a 504 in its place. Thread-safe.
 */
public final class FaultRule {
  private final ScriptedFault fault;

  FaultRule(ScriptedFault fault) {
    this.fault = fault;
  }

  /**
   * How often the rule applies before it is used up.
   *
   * @param times at least 1
   * @return this rule
   */
  public FaultRule times(int times) {
    fault.times(times);
    return this;
  }

  /**
   * Answers with a status, and Graph's error envelope where it is 400 or more.
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
   * Answers with a status and a body.
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
   * Adds {@code Retry-After} in seconds to the answer.
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
   * Adds {@code Retry-After} as a date to the answer.
   *
   * @param wait how long to wait, from the moment of the answer
   * @return this rule
   */
  public FaultRule retryAfterDate(Duration wait) {
    Objects.requireNonNull(wait, "wait");
    fault.retryAfter(wait, true);
    return this;
  }

  /**
   * Lets the request take effect first, and only then goes wrong.
   *
   * @return this rule
   */
  public FaultRule afterStoring() {
    fault.afterStoring();
    return this;
  }

  /**
   * Cuts the connection without an answer.
   *
   * @return this rule
   */
  public FaultRule cutConnection() {
    fault.effect(Effect.CUT);
    return this;
  }

  /**
   * Lets the request take effect, and cuts the connection in the middle of the answer's body.
   *
   * @return this rule
   */
  public FaultRule truncateBody() {
    fault.effect(Effect.TRUNCATE);
    return afterStoring();
  }

  /**
   * Lets the request take effect, and answers with a whole body that is no JSON.
   *
   * @return this rule
   */
  public FaultRule malformBody() {
    fault.effect(Effect.MALFORM);
    return afterStoring();
  }

  /**
   * Lets the request take effect, and takes a while to send the answer's body.
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
   * Refuses the request with 401, and from now on every request with the same token: its life
   * ended.
   *
   * @return this rule
   */
  public FaultRule expireToken() {
    fault.effect(Effect.EXPIRE_TOKEN);
    fault.status(401);
    return this;
  }
}
