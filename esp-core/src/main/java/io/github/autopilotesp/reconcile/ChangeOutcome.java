package io.github.autopilotesp.reconcile;

import io.github.autopilotesp.internal.json.JsonForm;
import io.github.autopilotesp.internal.text.VisibleText;
import io.github.autopilotesp.plan.Change;
import io.github.autopilotesp.tenant.TenantException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What became of one change of a plan.
 *
 * @param change the change
 * @param status what became of it
 * @param detail why, in a sentence; empty where it was simply done
 * @param requestIds the ids under which the service knows the requests, for its support
 * @param failure what the tenant threw, or empty
 */
public record ChangeOutcome(
    Change change,
    Status status,
    String detail,
    List<String> requestIds,
    Optional<TenantException> failure)
    implements JsonForm {

  /** What can become of a change. */
  public enum Status {
    /** It was written. */
    DONE,
    /** The tenant was already up to date, and nothing was written. */
    ALREADY_SO,
    /** What it touches has moved since the plan, and was left alone. Plan again. */
    CONFLICT,
    /** The tenant refused or failed, and nothing was changed. */
    FAILED,
    /** It was sent, and whether it was carried out is not known. Plan again. */
    UNKNOWN,
    /** It was not begun. */
    NOT_DONE
  }

  /**
   * Creates the value.
   *
   * @param change the change
   * @param status what became of it
   * @param detail why
   * @param requestIds the ids of the requests
   * @param failure what the tenant threw
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
   * Tells whether the tenant is as the change wants it.
   *
   * @return true if it was written, or was so already
   */
  public boolean isGood() {
    return status == Status.DONE || status == Status.ALREADY_SO;
  }
}
