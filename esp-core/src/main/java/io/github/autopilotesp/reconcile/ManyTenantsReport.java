package io.github.autopilotesp.reconcile;

import io.github.autopilotesp.internal.page.Medium;
import io.github.autopilotesp.internal.page.Page;
import io.github.autopilotesp.internal.page.Text;
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
    Page page = new Page(Medium.PLAIN);
    for (TenantResult result : results) {
      page.line(
          "%s  %s: %s", result.isGood() ? "ok  " : "LOOK", result.tenantName(), state(result));
    }
    return page.print();
  }

  private static Text state(TenantResult result) {
    if (result.failure().isPresent()) {
      String message = String.valueOf(result.failure().get().getMessage());
      return Text.of("%s", message.lines().findFirst().orElse(""));
    }
    return result
        .report()
        .map(ReportText::summary)
        .orElseGet(() -> result.plan().map(PlanText::summary).orElse(Text.of("")));
  }
}
