package io.github.autopilotesp.reconcile.tenants;

import io.github.autopilotesp.internal.json.JsonForm;
import io.github.autopilotesp.internal.page.Text;
import io.github.autopilotesp.internal.text.VisibleText;
import io.github.autopilotesp.plan.EspPlan;
import io.github.autopilotesp.reconcile.ApplyReport;
import java.util.Objects;
import java.util.Optional;

/**
 * The result for one tenant.
 *
 * @param tenantName the tenant
 * @param plan the plan, or empty if planning failed
 * @param report the report of the apply, or empty if nothing was applied
 * @param failure the failure that ended the job, or empty
 */
public record TenantResult(
    String tenantName,
    Optional<EspPlan> plan,
    Optional<ApplyReport> report,
    Optional<RuntimeException> failure)
    implements JsonForm {
  /** The status of a tenant. */
  public enum Status {
    /** It was already as desired. */
    UP_TO_DATE,
    /** It differs from the desired state, and was only read. */
    DRIFT,
    /** It was brought to the desired state. */
    APPLIED,
    /** It was written to, but not all changes are known to be done. */
    INCOMPLETE,
    /** The job did not finish; see {@link TenantResult#failure()}. */
    FAILED
  }

  /**
   * Creates the result.
   *
   * @param tenantName the tenant
   * @param plan the plan
   * @param report the report of the apply
   * @param failure the failure that ended the job
   */
  public TenantResult {
    Objects.requireNonNull(tenantName, "tenantName");
    Objects.requireNonNull(plan, "plan");
    Objects.requireNonNull(report, "report");
    Objects.requireNonNull(failure, "failure");
  }

  /**
   * Returns the tenant's status.
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

  /** Summarizes the result in one line. */
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
   * Returns whether the tenant needs no attention.
   *
   * @return true if nothing failed, and everything to be written was written
   */
  public boolean isGood() {
    return failure.isEmpty() && report.map(ApplyReport::isComplete).orElse(true);
  }
}
