package io.github.autopilotesp.graph;

import io.github.autopilotesp.internal.rest.Attempt;
import io.github.autopilotesp.internal.rest.GraphCall;
import io.github.autopilotesp.internal.rest.GraphResult;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One read on its way until it has ended: decides after each attempt whether it is sent again, and
 * when. Used by one thread at a time.
 */
final class RetryingCall {
  private final GraphCall call;
  private final RetryPolicy policy;
  private final Deadline deadline;
  private int retries;
  private Instant notBefore;
  private @Nullable GraphResult result;

  RetryingCall(GraphCall call, RetryPolicy policy, Deadline deadline) {
    this.call = call;
    this.policy = policy;
    this.deadline = deadline;
    this.notBefore = deadline.clock().instant();
  }

  GraphCall call() {
    return call;
  }

  boolean isOpen() {
    return result == null;
  }

  boolean isDue() {
    Duration wait = untilDue();
    return wait.isNegative() || wait.isZero();
  }

  /** How long to wait before the next attempt; zero or less if it is due. */
  Duration untilDue() {
    return Duration.between(deadline.clock().instant(), notBefore);
  }

  /** How it ended. */
  GraphResult result() {
    if (result == null) {
      throw new IllegalStateException("It has not ended: " + call.operation());
    }
    return result;
  }

  void take(Attempt attempt) {
    Instant now = deadline.clock().instant();
    GraphResult seen = GraphResult.of(call, attempt, now);
    if (seen instanceof GraphResult.Failure failure && failure.mayPass()) {
      Duration wait = failure.retryAfter().orElseGet(() -> policy.backoff(retries));
      if (retries < policy.maxRetries() && deadline.hasTimeFor(wait)) {
        retries++;
        notBefore = now.plus(wait);
        return;
      }
    }
    result = seen;
  }
}
