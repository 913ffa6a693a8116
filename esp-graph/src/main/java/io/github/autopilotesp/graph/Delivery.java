package io.github.autopilotesp.graph;

import com.microsoft.kiota.HttpMethod;
import io.github.autopilotesp.tenant.TenantException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * One call on its way until it has ended: decides after each attempt whether it is sent again, and
 * when. Used by one thread at a time.
 */
final class Delivery {
  /** The one server error that leaves no doubt. */
  private static final int NOT_IMPLEMENTED = 501;

  private final GraphCall call;
  private final RetryPolicy policy;
  private final Deadline deadline;
  private final List<String> requestIds = new ArrayList<>();
  private int retries;
  private boolean doubted;
  private Instant notBefore;
  private @Nullable GraphResult result;

  Delivery(GraphCall call, RetryPolicy policy, Deadline deadline) {
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
    } else if (attempt instanceof Attempt.NotTried) {
      notBefore = deadline.clock().instant();
    } else if (attempt instanceof Attempt.NoToken noToken) {
      fail(Failures.noToken(call, noToken.cause()));
    } else if (attempt instanceof Attempt.NoAnswer noAnswer) {
      Throwable cause = noAnswer.cause();
      inDoubt(
          call.isWrite()
              ? Failures.outcomeUnknown(call, null, cause)
              : Failures.unanswered(call, cause),
          Optional.empty());
    } else if (attempt instanceof Attempt.Interrupted interrupted) {
      fail(
          call.isWrite()
              ? Failures.outcomeUnknown(call, null, interrupted.cause())
              : Failures.interrupted(call, interrupted.cause()));
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
    answer.requestId().ifPresent(requestIds::add);
    Optional<Duration> retryAfter = RetryAfter.in(answer, deadline.clock().instant());
    int status = answer.status();
    if (call.isWrite() && answer.isSuccess() && !answer.isWellFormed()) {
      inDoubt(Failures.outcomeUnknown(call, answer, null), Optional.empty());
    } else if (answer.isSuccess() || isDeletedAlready(status)) {
      result = new GraphResult.Success(answer.withRequestIds(requestIds));
    } else if (status == 429) {
      again(Failures.refused(call, answer, retryAfter), retryAfter);
    } else if (status >= 502 && status <= 504) {
      inDoubt(serverFailure(answer, retryAfter), retryAfter);
    } else if (status >= 500 && status != NOT_IMPLEMENTED) {
      doubted = true;
      fail(serverFailure(answer, retryAfter));
    } else if (status < 400) {
      fail(Failures.unreadable(call, answer, "It is neither a result nor a refusal.", null));
    } else {
      fail(Failures.refused(call, answer, retryAfter));
    }
  }

  /** After a doubt, "not found" says that the delete was carried out. */
  private boolean isDeletedAlready(int status) {
    return doubted && status == 404 && call.method() == HttpMethod.DELETE;
  }

  private TenantException serverFailure(GraphAnswer answer, Optional<Duration> retryAfter) {
    return call.isWrite()
        ? Failures.outcomeUnknown(call, answer, null)
        : Failures.refused(call, answer, retryAfter);
  }

  private void inDoubt(TenantException failure, Optional<Duration> retryAfter) {
    doubted = true;
    if (call.repeat() == Repeat.ONCE) {
      fail(failure);
    } else {
      again(failure, retryAfter);
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
    boolean unclear =
        doubted && call.isWrite() && !(failure instanceof TenantException.OutcomeUnknown);
    result =
        new GraphResult.Failure(unclear ? Failures.outcomeUnknown(call, null, failure) : failure);
  }
}
