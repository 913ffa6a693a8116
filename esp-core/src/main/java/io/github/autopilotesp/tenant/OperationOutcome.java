package io.github.autopilotesp.tenant;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What became of one {@link TenantOperation}. */
public sealed interface OperationOutcome {
  /**
   * The operation that this is the outcome of.
   *
   * @return the operation
   */
  TenantOperation operation();

  /**
   * Returns the profile that the service answered with, or throws the failure.
   *
   * @return the profile after a read, a create, and an update that was answered with one; else
   *     empty
   * @throws TenantException the failure, if the operation failed
   */
  Optional<StoredProfile> orThrow();

  /**
   * It was done.
   *
   * @param operation the operation
   * @param profile the profile that the service answered with: always after a read and a create,
   *     after an update if the answer had one
   * @param requestIds the ids under which the service knows the requests, for its support
   */
  record Done(TenantOperation operation, Optional<StoredProfile> profile, List<String> requestIds)
      implements OperationOutcome {
    /**
     * Creates the outcome.
     *
     * @param operation the operation
     * @param profile the profile that the service answered with
     * @param requestIds the ids under which the service knows the requests
     * @throws NullPointerException if an argument is null
     */
    public Done {
      Objects.requireNonNull(operation, "operation");
      Objects.requireNonNull(profile, "profile");
      requestIds = List.copyOf(requestIds);
    }

    @Override
    public Optional<StoredProfile> orThrow() {
      return profile;
    }
  }

  /**
   * It failed, or what became of it is not known ({@link TenantException.OutcomeUnknown}).
   *
   * @param operation the operation
   * @param failure why
   */
  record Failed(TenantOperation operation, TenantException failure) implements OperationOutcome {
    /**
     * Creates the outcome.
     *
     * @param operation the operation
     * @param failure why
     * @throws NullPointerException if an argument is null
     */
    public Failed {
      Objects.requireNonNull(operation, "operation");
      Objects.requireNonNull(failure, "failure");
    }

    @Override
    public Optional<StoredProfile> orThrow() {
      throw failure;
    }
  }
}
