package io.github.autopilotesp.tenant;

import io.github.autopilotesp.internal.json.JsonForm;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What is known of a {@link TenantOperation} that was sent once. The four forms are all there are,
 * and only one of them allows to send it again without looking: {@link NotCarriedOut}.
 */
public sealed interface OperationOutcome extends JsonForm {
  /**
   * The operation that this is the outcome of.
   *
   * @return the operation
   */
  TenantOperation operation();

  /**
   * Why it is not known to be done.
   *
   * @return the failure, or empty if it was done
   */
  Optional<TenantException> failure();

  /**
   * Returns the profile that the service answered with, or throws the failure.
   *
   * @return the profile after a create, and after an update that was answered with one; else empty
   * @throws TenantException the failure, if it is not known to be done
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
   * It was done.
   *
   * @param operation the operation
   * @param profile the profile that the service answered with: always after a create, after an
   *     update if the answer had one
   * @param requestIds the ids under which the service knows the request, for its support
   */
  record Done(TenantOperation operation, Optional<StoredProfile> profile, List<String> requestIds)
      implements OperationOutcome {
    /**
     * Creates the outcome.
     *
     * @param operation the operation
     * @param profile the profile that the service answered with
     * @param requestIds the ids under which the service knows the request
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
   * The service, or the library before it asked, refused it. Nothing was changed, and sending it
   * again is answered alike.
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
   * There is proof that nothing happened: the service asked for fewer requests, no connection or no
   * token could be had, a move before it was not done, or it was not sent at all.
   *
   * @param operation the operation
   * @param reason why
   * @param retryAfter how long the service asks to wait, or empty if it did not say
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
   * It was sent, and whether it was carried out, or will be, is not known. Look before it is sent
   * again.
   *
   * @param operation the operation
   * @param reason what leaves it open
   */
  record Unknown(TenantOperation operation, TenantException.OutcomeUnknown reason)
      implements OperationOutcome {
    /**
     * Creates the outcome.
     *
     * @param operation the operation
     * @param reason what leaves it open
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
