package io.github.autopilotesp.validation;

import java.util.List;

/** Writes a report for a person. */
final class ReportText {
  private ReportText() {}

  static String write(ValidationReport report) {
    StringBuilder text = new StringBuilder();
    for (Finding finding : report.findings()) {
      text.append(finding).append('\n');
      finding.fix().ifPresent(fix -> text.append("    ").append(fix.text()).append('\n'));
    }
    return text.append(summary(report)).append('\n').toString();
  }

  private static String summary(ValidationReport report) {
    List<NotEvaluated> silent = report.notEvaluated();
    return report.errors().size()
        + " errors, "
        + report.findings(Severity.WARNING).size()
        + " warnings, "
        + report.findings(Severity.ADVICE).size()
        + " pieces of advice; "
        + report.rulesRun()
        + " rules ran, "
        + silent.stream().map(NotEvaluated::ruleId).distinct().count()
        + " could not say everything";
  }
}
