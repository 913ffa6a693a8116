package io.github.autopilotesp.graph;

import io.github.autopilotesp.tenant.TenantException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.net.ssl.SSLException;
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
    if (attempt instanceof Attempt.Answered answered) {
      take(answered.answer());
    } else if (attempt instanceof Attempt.NotSent unsent) {
      TenantException failure = Failures.unreachable(call, unsent.cause());
      if (unsent.cause() instanceof SSLException) {
        fail(failure);
      } else {
        again(failure, Optional.empty());
      }
    } else if (attempt instanceof Attempt.NoToken noToken) {
      fail(Failures.noToken(call, noToken.cause()));
    } else if (attempt instanceof Attempt.NoAnswer noAnswer) {
      again(Failures.unanswered(call, noAnswer.cause()), Optional.empty());
    } else if (attempt instanceof Attempt.Interrupted interrupted) {
      fail(Failures.interrupted(call, interrupted.cause()));
    } else {
      throw new IllegalStateException("A read is never sent behind another: " + call.operation());
    }
  }

  /** The calling thread was interrupted while nothing was under way. */
  void interruptedBetween(@Nullable Throwable cause) {
    fail(Failures.interrupted(call, cause));
  }

  /** There is no time left to send it. */
  void outOfTime() {
    fail(Failures.outOfTime(call));
  }

  private void take(GraphAnswer answer) {
    Optional<Duration> retryAfter = RetryAfter.in(answer, deadline.clock().instant());
    int status = answer.status();
    if (answer.isSuccess()) {
      result = new GraphResult.Success(answer);
    } else if (status == 429 || (status >= 502 && status <= 504)) {
      again(Failures.refused(call, answer, retryAfter), retryAfter);
    } else if (status < 400) {
      fail(Failures.unreadable(call, answer, "It is neither a result nor a refusal.", null));
    } else {
      fail(Failures.refused(call, answer, retryAfter));
    }
  }

  private void again(TenantException failure, Optional<Duration> retryAfter) {
    Duration wait = retryAfter.orElseGet(() -> policy.backoff(retries));
    if (retries < policy.maxRetries() && deadline.hasTimeFor(wait)) {
      retries++;
      notBefore = deadline.clock().instant().plus(wait);
    } else {
      fail(failure);
    }
  }

  private void fail(TenantException failure) {
    result = new GraphResult.Failure(failure);
  }
}
