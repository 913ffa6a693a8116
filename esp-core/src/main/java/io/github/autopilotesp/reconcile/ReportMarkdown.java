package io.github.autopilotesp.reconcile;

import io.github.autopilotesp.internal.page.Medium;
import io.github.autopilotesp.internal.page.Page;
import java.util.Locale;

/** A report as Markdown, for a pull request or a ticket. */
final class ReportMarkdown {
  private ReportMarkdown() {}

  static String of(ApplyReport report) {
    Page page = new Page(Medium.MARKDOWN);
    page.line("### %s", ReportText.summary(report));
    if (!report.outcomes().isEmpty()) {
      page.gap().line("| outcome | change | detail |").line("|---|---|---|");
    }
    for (ChangeOutcome outcome : report.outcomes()) {
      page.line(
          "| %s | %s | %s |",
          outcome.status().name().toLowerCase(Locale.ROOT).replace('_', ' '),
          outcome.change().describe(),
          outcome.detail());
    }
    ReportText.remarks(report).forEach(remark -> page.gap().line("- %s", remark));
    return page.print();
  }
}
