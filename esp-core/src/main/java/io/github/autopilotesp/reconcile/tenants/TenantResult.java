package io.github.autopilotesp.reconcile.tenants;

import io.github.autopilotesp.internal.json.JsonForm;
import io.github.autopilotesp.internal.page.Text;
import io.github.autopilotesp.internal.text.VisibleText;
import io.github.autopilotesp.plan.EspPlan;
import io.github.autopilotesp.reconcile.ApplyReport;
import java.util.Objects;
import java.util.Optional;

/**
 * What became of one tenant.
 *
 * @param tenantName the tenant
 * @param plan what was planned, or empty if it did not come to a plan
 * @param report what was applied, or empty if it did not come to that, or nothing was to be written
 * @param failure why it ended early, or empty
 */
public record TenantResult(
    String tenantName,
    Optional<EspPlan> plan,
    Optional<ApplyReport> report,
    Optional<RuntimeException> failure)
    implements JsonForm {
  /** How a tenant stands. */
  public enum Status {
    /** It is as it should be, and was before. */
    UP_TO_DATE,
    /** It is not as it should be, and was only looked at. */
    DRIFT,
    /** It was brought to what it should be. */
    APPLIED,
    /** It was written to, and not all that was to be done is known to be done. */
    INCOMPLETE,
    /** It came to no end; see {@link TenantResult#failure()}. */
    FAILED
  }

  /**
   * Creates the result.
   *
   * @param tenantName the tenant
   * @param plan what was planned
   * @param report what was applied
   * @param failure why it ended early
   */
  public TenantResult {
    Objects.requireNonNull(tenantName, "tenantName");
    Objects.requireNonNull(plan, "plan");
    Objects.requireNonNull(report, "report");
    Objects.requireNonNull(failure, "failure");
  }

  /**
   * Tells how the tenant stands.
   *
   * @return the status
   */
  public Status status() {
    if (failure.isPresent() || plan.isEmpty()) {
      return Status.FAILED;
    }
    if (report.isPresent()) {
      return report.get().isComplete() ? Status.APPLIED : Status.INCOMPLETE;
    }
    return plan.get().isEmpty() ? Status.UP_TO_DATE : Status.DRIFT;
  }

  /** Says in a line what became of the tenant. */
  Text inWords() {
    if (failure.isPresent()) {
      String message = String.valueOf(failure.get().getMessage());
      return Text.of("%s", VisibleText.of(message.lines().findFirst().orElse(""), 500));
    }
    return report
        .map(it -> Text.of("%s", it.summary()))
        .orElseGet(() -> plan.map(it -> Text.of("%s", it.summary())).orElse(Text.of("")));
  }

  /**
   * Tells whether the tenant needs no attention.
   *
   * @return true if nothing failed, and all that was to be written was
   */
  public boolean isGood() {
    return failure.isEmpty() && report.map(ApplyReport::isComplete).orElse(true);
  }
}
