package io.github.autopilotesp.internal.rest;

import io.github.autopilotesp.tenant.TenantException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.net.ssl.SSLException;

/** The result of a read: a 2xx answer or a failure. */
public sealed interface GraphResult {
  /** The service returned it. */
  record Success(GraphAnswer answer) implements GraphResult {
    @Override
    public GraphAnswer orThrow() {
      return answer;
    }
  }

  /**
   * The read failed.
   *
   * @param exception the failure
   * @param mayPass whether a retry may help
   * @param retryAfter how long the service asks to wait before a retry
   */
  record Failure(TenantException exception, boolean mayPass, Optional<Duration> retryAfter)
      implements GraphResult {
    @Override
    public GraphAnswer orThrow() {
      throw exception;
    }
  }

  GraphAnswer orThrow();

  /** The result of one attempt to read. */
  static GraphResult of(GraphCall call, Attempt attempt, Instant now) {
    if (attempt instanceof Attempt.Answered answered) {
      return of(call, answered.answer(), now);
    } else if (attempt instanceof Attempt.NoAnswer noAnswer) {
      return failure(Failures.unanswered(call, noAnswer.cause()), true);
    } else if (attempt instanceof Attempt.Interrupted interrupted) {
      return failure(Failures.interrupted(call, interrupted.cause()), false);
    }
    boolean mayPass =
        attempt instanceof Attempt.NotSent unsent
            && !(unsent.cause() instanceof SSLException)
            && !(unsent.cause() instanceof InterruptedException);
    return failure(Failures.unsent(call, attempt).orElseThrow(), mayPass);
  }

  private static GraphResult of(GraphCall call, GraphAnswer answer, Instant now) {
    int status = answer.status();
    if (answer.isSuccess()) {
      return new Success(answer);
    } else if (status < 400) {
      return failure(
          Failures.unreadable(call, answer, "It is neither a result nor a refusal."), false);
    }
    Optional<Duration> retryAfter = RetryAfter.in(answer, now);
    boolean mayPass = status == 429 || (status >= 502 && status <= 504);
    return new Failure(Failures.answered(call, answer, retryAfter), mayPass, retryAfter);
  }

  private static GraphResult failure(TenantException exception, boolean mayPass) {
    return new Failure(exception, mayPass, Optional.empty());
  }

  /** The answer, or empty if it was not found or cannot exist. */
  default Optional<GraphAnswer> ifFound() {
    return this instanceof Failure failure && isAbsence(failure.exception())
        ? Optional.empty()
        : Optional.of(orThrow());
  }

  /** The service answers 400, not 404, for an id in a form that it never assigns. */
  private static boolean isAbsence(TenantException failure) {
    return failure instanceof TenantException.NotFound
        || (failure instanceof TenantException.Rejected && failure.status().orElse(0) == 400);
  }
}
