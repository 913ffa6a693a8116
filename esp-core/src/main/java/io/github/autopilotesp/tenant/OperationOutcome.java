package io.github.autopilotesp.tenant;

import io.github.autopilotesp.internal.json.JsonForm;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The known outcome of a {@link TenantOperation} that was sent once. Only {@link NotCarriedOut}
 * allows sending it again without looking first.
 */
public sealed interface OperationOutcome extends JsonForm {
  /**
   * Returns the operation.
   *
   * @return the operation
   */
  TenantOperation operation();

  /**
   * Returns the failure.
   *
   * @return why the operation is not known to be done, or empty if it was done
   */
  Optional<TenantException> failure();

  /**
   * Returns the profile in the response, or throws the failure.
   *
   * @return the profile after a create, or after an update whose response had one; otherwise empty
   * @throws TenantException if the operation is not known to be done
   */
  default Optional<StoredProfile> orThrow() {
    failure()
        .ifPresent(
            failure -> {
              throw failure;
            });
    return this instanceof Done done ? done.profile() : Optional.empty();
  }

  /**
   * The operation was done.
   *
   * @param operation the operation
   * @param profile the profile in the response: always after a create, after an update if the
   *     response had one
   * @param requestIds the service's request ids, for Microsoft support
   */
  record Done(TenantOperation operation, Optional<StoredProfile> profile, List<String> requestIds)
      implements OperationOutcome {
    /**
     * Creates the outcome.
     *
     * @param operation the operation
     * @param profile the profile in the response
     * @param requestIds the service's request ids
     */
    public Done {
      Objects.requireNonNull(requestIds, "requestIds");
      Objects.requireNonNull(operation, "operation");
      Objects.requireNonNull(profile, "profile");
      requestIds = List.copyOf(requestIds);
    }

    @Override
    public Optional<TenantException> failure() {
      return Optional.empty();
    }
  }

  /**
   * The service refused the operation, or the library did before sending it. Nothing was changed,
   * and sending it again would have the same result.
   *
   * @param operation the operation
   * @param reason why
   */
  record Refused(TenantOperation operation, TenantException reason) implements OperationOutcome {
    /**
     * Creates the outcome.
     *
     * @param operation the operation
     * @param reason why
     */
    public Refused {
      Objects.requireNonNull(operation, "operation");
      Objects.requireNonNull(reason, "reason");
    }

    @Override
    public Optional<TenantException> failure() {
      return Optional.of(reason);
    }
  }

  /**
   * The operation provably had no effect: the request was throttled, no connection or token could
   * be obtained, a preceding move was not done, or it was never sent.
   *
   * @param operation the operation
   * @param reason why
   * @param retryAfter how long the service asks to wait, or empty if not specified
   */
  record NotCarriedOut(
      TenantOperation operation, TenantException reason, Optional<Duration> retryAfter)
      implements OperationOutcome {
    /**
     * Creates the outcome.
     *
     * @param operation the operation
     * @param reason why
     * @param retryAfter how long the service asks to wait
     */
    public NotCarriedOut {
      Objects.requireNonNull(operation, "operation");
      Objects.requireNonNull(reason, "reason");
      Objects.requireNonNull(retryAfter, "retryAfter");
    }

    @Override
    public Optional<TenantException> failure() {
      return Optional.of(reason);
    }
  }

  /**
   * The operation was sent, but it is unknown whether it was or will be carried out. Look before
   * sending it again.
   *
   * @param operation the operation
   * @param reason why the outcome is unknown
   */
  record Unknown(TenantOperation operation, TenantException.OutcomeUnknown reason)
      implements OperationOutcome {
    /**
     * Creates the outcome.
     *
     * @param operation the operation
     * @param reason why the outcome is unknown
     */
    public Unknown {
      Objects.requireNonNull(operation, "operation");
      Objects.requireNonNull(reason, "reason");
    }

    @Override
    public Optional<TenantException> failure() {
      return Optional.of(reason);
    }
  }
}
