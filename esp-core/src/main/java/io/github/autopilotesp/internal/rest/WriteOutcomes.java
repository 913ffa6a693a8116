package io.github.autopilotesp.internal.rest;

import io.github.autopilotesp.tenant.OperationOutcome;
import io.github.autopilotesp.tenant.StoredProfile;
import io.github.autopilotesp.tenant.TenantException;
import io.github.autopilotesp.tenant.TenantOperation;
import io.github.autopilotesp.tenant.WireObject;
import io.github.autopilotesp.wire.GraphFormatException;
import io.github.autopilotesp.wire.GraphProfiles;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Derives the outcome of a write from its only attempt. */
final class WriteOutcomes {
  /** The only server error that leaves no doubt. */
  private static final int NOT_IMPLEMENTED = 501;

  /** The server gave up on a request that may have been received. */
  private static final int REQUEST_TIMEOUT = 408;

  private final TenantOperation operation;
  private final GraphCall call;

  private WriteOutcomes(TenantOperation operation, GraphCall call) {
    this.operation = operation;
    this.call = call;
  }

  static OperationOutcome of(
      TenantOperation operation, GraphCall call, Attempt attempt, Instant now) {
    return new WriteOutcomes(operation, call).of(attempt, now);
  }

  private OperationOutcome of(Attempt attempt, Instant now) {
    if (attempt instanceof Attempt.Answered answered) {
      return of(answered.answer(), now);
    } else if (attempt instanceof Attempt.NoAnswer noAnswer) {
      return unknown(null, noAnswer.cause());
    } else if (attempt instanceof Attempt.Interrupted interrupted) {
      return unknown(null, interrupted.cause());
    }
    return notCarriedOut(Failures.unsent(call, attempt).orElseThrow());
  }

  private OperationOutcome of(GraphAnswer answer, Instant now) {
    int status = answer.status();
    if (status == 429) {
      Optional<Duration> wait = RetryAfter.in(answer, now);
      return new OperationOutcome.NotCarriedOut(
          operation, Failures.answered(call, answer, wait), wait);
    } else if (status == 401) {
      return notCarriedOut(Failures.answered(call, answer, Optional.empty()));
    } else if (isRefusal(status)) {
      return new OperationOutcome.Refused(
          operation, Failures.answered(call, answer, Optional.empty()));
    } else if (answer.isWellFormed() && operation instanceof TenantOperation.Create) {
      return created(answer);
    } else if (answer.isWellFormed() && (status == 200 || status == 204)) {
      boolean mayTell = operation instanceof TenantOperation.Update;
      return done(answer, mayTell ? profileIn(answer) : Optional.empty());
    }
    return unknown(answer, null);
  }

  private static boolean isRefusal(int status) {
    return status == NOT_IMPLEMENTED
        || (status >= 400 && status < 500 && status != REQUEST_TIMEOUT);
  }

  private OperationOutcome created(GraphAnswer answer) {
    Optional<StoredProfile> profile =
        answer.status() == 201 || answer.status() == 200 ? profileIn(answer) : Optional.empty();
    return profile.isPresent() ? done(answer, profile) : unknown(answer, null);
  }

  private OperationOutcome done(GraphAnswer answer, Optional<StoredProfile> profile) {
    return new OperationOutcome.Done(operation, profile, answer.requestId().stream().toList());
  }

  private OperationOutcome notCarriedOut(TenantException reason) {
    return new OperationOutcome.NotCarriedOut(operation, reason, Optional.empty());
  }

  private OperationOutcome unknown(@Nullable GraphAnswer answer, @Nullable Throwable cause) {
    return new OperationOutcome.Unknown(operation, Failures.outcomeUnknown(call, answer, cause));
  }

  /** The profile in the answer to a write, which may have another form or no body. */
  private static Optional<StoredProfile> profileIn(GraphAnswer answer) {
    return answer.body().flatMap(WriteOutcomes::profile);
  }

  private static Optional<StoredProfile> profile(WireObject wire) {
    try {
      return Optional.of(GraphProfiles.read(wire));
    } catch (GraphFormatException noProfile) {
      return Optional.empty();
    }
  }
}
