package io.github.autopilotesp.validation;

import io.github.autopilotesp.internal.page.Medium;
import io.github.autopilotesp.internal.page.Page;
import io.github.autopilotesp.internal.page.Text;
import java.util.List;

/** A report as Markdown, for a pull request. */
final class ReportMarkdown {
  private final ValidationReport report;
  private final Page page = new Page(Medium.MARKDOWN);

  private ReportMarkdown(ValidationReport report) {
    this.report = report;
  }

  static String of(ValidationReport report) {
    ReportMarkdown result = new ReportMarkdown(report);
    result.page.line("### ESP check: %s", ReportText.summary(report));
    result.group("Errors", report.findings(Severity.ERROR));
    result.group("Warnings", report.findings(Severity.WARNING));
    result.group("Advice", report.findings(Severity.ADVICE));
    result.group("Elsewhere in the tenant", report.surroundings());
    result.group("Silenced", report.silenced());
    result.notEvaluated();
    return result.page.print();
  }

  private void group(String title, List<Finding> findings) {
    if (!findings.isEmpty()) {
      page.gap().line("**%s (%s)**", title, findings.size()).gap();
      findings.forEach(this::finding);
    }
  }

  private void finding(Finding finding) {
    page.line(
        "- **%s**%s%s%s: %s%s%s",
        finding.ruleId(),
        finding.concern().name().map(name -> Text.of(" %s", name)).orElse(Text.of("")),
        finding.path().isEmpty() ? Text.of("") : Text.of(" %s", finding.path()),
        report.locate(finding).map(place -> Text.of(" (%s)", place)).orElse(Text.of("")),
        finding.message().text(),
        finding.fix().map(fix -> Text.of(" *Fix:* %s", fix.text())).orElse(Text.of("")),
        finding
            .override()
            .map(override -> Text.of(" *Overridden, because:* %s", override.reason()))
            .orElse(Text.of("")));
  }

  private void notEvaluated() {
    if (!report.notEvaluated().isEmpty()) {
      page.gap().line("**Not evaluated**").gap();
      ReportText.silentRules(report)
          .forEach((reason, rules) -> page.line("- %s: %s", Text.joined(", ", rules), reason));
    }
  }
}
