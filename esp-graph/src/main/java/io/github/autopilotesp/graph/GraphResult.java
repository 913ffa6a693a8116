package io.github.autopilotesp.graph;

import io.github.autopilotesp.tenant.TenantException;
import java.util.Optional;

/** How a call ended: with an answer of 2xx, or with a failure. */
sealed interface GraphResult {
  /** The service did it, or has it. */
  record Success(GraphAnswer answer) implements GraphResult {
    @Override
    public GraphAnswer orThrow() {
      return answer;
    }
  }

  /** It did not end well. */
  record Failure(TenantException exception) implements GraphResult {
    @Override
    public GraphAnswer orThrow() {
      throw exception;
    }
  }

  GraphAnswer orThrow();

  /** The answer, or empty if the service has no such thing, or no such thing can exist. */
  default Optional<GraphAnswer> ifFound() {
    return this instanceof Failure failure && isAbsence(failure.exception())
        ? Optional.empty()
        : Optional.of(orThrow());
  }

  /** An id of a form that the service never gives out is answered with 400, not with 404. */
  private static boolean isAbsence(TenantException failure) {
    return failure instanceof TenantException.NotFound
        || (failure instanceof TenantException.Rejected && failure.status().orElse(0) == 400);
  }
}
