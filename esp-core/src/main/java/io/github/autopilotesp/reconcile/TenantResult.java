package io.github.autopilotesp.reconcile;

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
    Optional<RuntimeException> failure) {
  /**
   * Creates the result.
   *
   * @param tenantName the tenant
   * @param plan what was planned
   * @param report what was applied
   * @param failure why it ended early
   * @throws NullPointerException if an argument is null
   */
  public TenantResult {
    Objects.requireNonNull(tenantName, "tenantName");
    Objects.requireNonNull(plan, "plan");
    Objects.requireNonNull(report, "report");
    Objects.requireNonNull(failure, "failure");
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
