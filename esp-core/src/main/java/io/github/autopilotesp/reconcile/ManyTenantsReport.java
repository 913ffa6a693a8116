package io.github.autopilotesp.reconcile;

import java.util.List;

/**
 * What became of many tenants.
 *
 * @param results one per job, in the order of the jobs
 */
public record ManyTenantsReport(List<TenantResult> results) {
  /**
   * Creates the report.
   *
   * @param results one per job
   * @throws NullPointerException if the list or a result is null
   */
  public ManyTenantsReport {
    results = List.copyOf(results);
  }

  /**
   * Tells whether no tenant needs attention.
   *
   * @return true if all results are good
   */
  public boolean isGood() {
    return results.stream().allMatch(TenantResult::isGood);
  }

  /**
   * Shows the report to a person, one line a tenant.
   *
   * @return text of several lines, ending with a line break
   */
  public String render() {
    StringBuilder text = new StringBuilder();
    for (TenantResult result : results) {
      text.append(result.isGood() ? "ok    " : "LOOK  ")
          .append(result.tenantName())
          .append(": ")
          .append(state(result))
          .append('\n');
    }
    return text.toString();
  }

  private static String state(TenantResult result) {
    if (result.failure().isPresent()) {
      return String.valueOf(result.failure().get().getMessage()).lines().findFirst().orElse("");
    }
    return result
        .report()
        .map(report -> report.render().lines().findFirst().orElse(""))
        .orElseGet(() -> result.plan().map(PlanText::summary).orElse(""));
  }
}
