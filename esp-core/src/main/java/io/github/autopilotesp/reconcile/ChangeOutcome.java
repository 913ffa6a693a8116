package io.github.autopilotesp.reconcile;

import io.github.autopilotesp.internal.json.JsonForm;
import io.github.autopilotesp.internal.text.VisibleText;
import io.github.autopilotesp.plan.Change;
import io.github.autopilotesp.tenant.TenantException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The outcome of one change of a plan.
 *
 * @param change the change
 * @param status the status
 * @param detail the reason, in a sentence; empty if the change was simply carried out
 * @param requestIds the service's ids of the requests, for its support
 * @param failure why the last request for the change was not successful, or empty
 */
public record ChangeOutcome(
    Change change,
    Status status,
    String detail,
    List<String> requestIds,
    Optional<TenantException> failure)
    implements JsonForm {

  /** The possible outcomes of a change. */
  public enum Status {
    /** It was written. */
    DONE,
    /** The tenant was already up to date, and nothing was written. */
    UP_TO_DATE,
    /**
     * A read showed that someone changed what it touches since the plan was made. It was left
     * alone. Plan again.
     */
    CONFLICT,
    /** It was refused or could not be carried out: the failure says why. Nothing was changed. */
    FAILED,
    /** It was sent, but whether it was carried out is not known. Plan again. */
    UNKNOWN,
    /** It was not started: cancelled, or something it needs was not done. Plan again. */
    NOT_DONE
  }

  /**
   * Creates the value.
   *
   * @param change the change
   * @param status the status
   * @param detail the reason
   * @param requestIds the ids of the requests
   * @param failure why the last request was not successful
   */
  public ChangeOutcome {
    Objects.requireNonNull(detail, "detail");
    Objects.requireNonNull(requestIds, "requestIds");
    Objects.requireNonNull(change, "change");
    Objects.requireNonNull(status, "status");
    detail = VisibleText.of(detail);
    requestIds = List.copyOf(requestIds);
    Objects.requireNonNull(failure, "failure");
  }

  /**
   * Returns whether the tenant is as the change wants it.
   *
   * @return true if the change was written, or the tenant was already up to date
   */
  public boolean isGood() {
    return status == Status.DONE || status == Status.UP_TO_DATE;
  }
}
