package io.github.autopilotesp.reconcile.tenants;

import io.github.autopilotesp.internal.json.JsonForm;
import io.github.autopilotesp.internal.json.PlainJson;
import io.github.autopilotesp.internal.page.Medium;
import io.github.autopilotesp.internal.page.Page;
import io.github.autopilotesp.internal.page.Text;
import io.github.autopilotesp.internal.saved.SavedJson;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The results for many tenants.
 *
 * @param results one per job, in the order of the jobs
 */
public record ManyTenantsReport(List<TenantResult> results) implements JsonForm {
  private static final int FORMAT_VERSION = 1;

  /**
   * Creates the report.
   *
   * @param results one per job
   */
  public ManyTenantsReport {
    Objects.requireNonNull(results, "results");
    results = List.copyOf(results);
  }

  /**
   * Returns whether no tenant needs attention.
   *
   * @return true if all results are good
   */
  public boolean isGood() {
    return results.stream().allMatch(TenantResult::isGood);
  }

  /**
   * Counts the tenants by status.
   *
   * @return the number of results by status; a status that no tenant has is left out
   */
  public Map<TenantResult.Status, Integer> counts() {
    Map<TenantResult.Status, Integer> counts = new EnumMap<>(TenantResult.Status.class);
    results.forEach(result -> counts.merge(result.status(), 1, Integer::sum));
    return Collections.unmodifiableMap(counts);
  }

  /**
   * Renders the report as plain text: one line per tenant, and a summary line.
   *
   * @return text of several lines, ending with a line break
   */
  public String toText() {
    Page page = new Page(Medium.PLAIN);
    for (TenantResult result : results) {
      String status = String.format(Locale.ROOT, "%-10s", words(result.status()));
      page.line("%s  %s: %s", status, result.tenantName(), result.inWords());
    }
    return page.line("%s", summary()).print();
  }

  /**
   * Renders the report as Markdown, for a pull request or an issue.
   *
   * @return Markdown, ending with a line break
   */
  public String toMarkdown() {
    Page page = new Page(Medium.MARKDOWN);
    page.line("### %s", summary()).gap();
    page.line("| tenant | status | |").line("|---|---|---|");
    for (TenantResult result : results) {
      page.line("| %s | %s | %s |", result.tenantName(), words(result.status()), result.inWords());
    }
    return page.print();
  }

  /**
   * Renders the report as JSON, for other programs.
   *
   * @return JSON with a format version
   */
  public String toJson() {
    Map<String, @Nullable Object> root = SavedJson.start(FORMAT_VERSION);
    root.put("good", isGood());
    root.put("results", results.stream().map(ManyTenantsReport::json).toList());
    return SavedJson.print(root);
  }

  private static Object json(TenantResult result) {
    Map<String, @Nullable Object> node = new LinkedHashMap<>();
    node.put("tenant", result.tenantName());
    node.put("status", result.status().name().toLowerCase(Locale.ROOT));
    node.put("detail", result.inWords().toString());
    result.failure().ifPresent(failure -> node.put("failure", failure.getClass().getSimpleName()));
    result.plan().ifPresent(plan -> node.put("changes", plan.changes().size()));
    return node;
  }

  private Text summary() {
    List<Text> counted =
        counts().entrySet().stream()
            .map(entry -> Text.of("%s %s", entry.getValue(), words(entry.getKey())))
            .toList();
    return Text.of(
        results.size() == 1 ? "%s tenant%s%s" : "%s tenants%s%s",
        results.size(),
        counted.isEmpty() ? "" : ": ",
        Text.joined(", ", counted));
  }

  private static String words(TenantResult.Status status) {
    return status.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  @Override
  public Object jsonForm() {
    return PlainJson.parse(toJson());
  }
}
