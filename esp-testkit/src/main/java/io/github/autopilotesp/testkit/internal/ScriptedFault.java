package io.github.autopilotesp.testkit.internal;

import io.github.autopilotesp.testkit.GraphRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** A fault rule: which requests it affects, how often, and how. Thread-safe. */
public final class ScriptedFault {

  /** What goes wrong. */
  public enum Effect {
    NONE,
    RESPOND,
    CUT,
    TRUNCATE,
    MALFORM,
    SLOW,
    EXPIRE_TOKEN
  }

  private final PathPattern pattern;
  private final BooleanSupplier chance;
  private long left;
  private Effect effect = Effect.NONE;
  private int status;
  private @Nullable String body;
  private @Nullable Duration retryAfter;
  private boolean retryAfterAsDate;
  private boolean afterStoring;
  private Duration bodyTime = Duration.ZERO;

  public ScriptedFault(PathPattern pattern, long times, BooleanSupplier chance) {
    this.pattern = pattern;
    this.left = times;
    this.chance = chance;
  }

  public synchronized void times(int times) {
    if (times < 1) {
      throw new IllegalArgumentException("a rule applies at least once, not " + times + " times");
    }
    left = times;
  }

  public synchronized void effect(Effect newEffect) {
    effect = newEffect;
  }

  public synchronized void status(int newStatus) {
    if (newStatus < 200 || newStatus > 599) {
      throw new IllegalArgumentException("no status of an answer: " + newStatus);
    }
    status = newStatus;
  }

  public synchronized void body(String newBody) {
    body = newBody;
  }

  public synchronized void retryAfter(Duration wait, boolean asDate) {
    retryAfter = wait;
    retryAfterAsDate = asDate;
  }

  public synchronized void afterStoring() {
    afterStoring = true;
  }

  public synchronized void bodyTime(Duration duration) {
    bodyTime = duration;
  }

  /** Applies the rule once, if it matches. */
  synchronized boolean take(GraphRequest request) {
    if (effect == Effect.NONE || left == 0 || !pattern.matches(request) || !chance.getAsBoolean()) {
      return false;
    }
    left--;
    return true;
  }

  synchronized boolean isUsedUp() {
    return left == 0;
  }

  synchronized Effect effect() {
    return effect;
  }

  synchronized boolean isAfterStoring() {
    return afterStoring;
  }

  synchronized @Nullable String body() {
    return body;
  }

  synchronized int status() {
    return status;
  }

  synchronized Duration bodyTime() {
    return bodyTime;
  }

  synchronized Map<String, String> headers(Instant now) {
    if (retryAfter == null) {
      return Map.of();
    }
    String value =
        retryAfterAsDate
            ? GraphService.httpDate(now.plus(retryAfter))
            : String.valueOf(retryAfter.toSeconds());
    return Map.of("Retry-After", value);
  }

  /** Returns the description for the journal. */
  @Override
  public synchronized String toString() {
    String what =
        switch (effect) {
          case NONE -> "nothing";
          case RESPOND -> "answered " + status;
          case CUT -> "connection cut";
          case TRUNCATE -> "body truncated";
          case MALFORM -> "body malformed";
          case SLOW -> "slow body";
          case EXPIRE_TOKEN -> "token expired";
        };
    return afterStoring ? what + " after storing" : what;
  }
}
