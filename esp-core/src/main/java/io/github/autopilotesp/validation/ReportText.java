package io.github.autopilotesp.validation;

import io.github.autopilotesp.format.SourceLocation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes a report for a person: grouped, the worst first, with the lines of the document. */
final class ReportText {
  private static final String INDENT = "    ";

  private final ValidationReport report;
  private final ReportStyle style;
  private final StringBuilder text = new StringBuilder();

  private ReportText(ValidationReport report, ReportStyle style) {
    this.report = report;
    this.style = style;
  }

  static String write(ValidationReport report, ReportStyle style) {
    ReportText writer = new ReportText(report, style);
    writer.group("Errors", report.findings(Severity.ERROR));
    writer.group("Warnings", report.findings(Severity.WARNING));
    writer.group("Advice", report.findings(Severity.ADVICE));
    writer.group("In the tenant, beside what was checked", report.surroundings());
    writer.group("Silenced", report.silenced());
    writer.notEvaluated();
    writer.summary();
    return writer.text.toString();
  }

  private void group(String title, List<Finding> findings) {
    if (findings.isEmpty()) {
      return;
    }
    line(title + " (" + findings.size() + ")");
    findings.forEach(this::finding);
    text.append('\n');
  }

  private void finding(Finding finding) {
    String what =
        finding.concern().name().map(name -> " \"" + printable(name) + "\"").orElse("")
            + (finding.path().isEmpty() ? "" : " " + finding.path());
    text.append("  ").append(coloured(finding.severity())).append(' ').append(finding.ruleId());
    text.append(what).append('\n');
    wrapped(finding.message().text());
    source(finding);
    finding.fix().ifPresent(fix -> wrapped("Fix: " + fix.text()));
    finding.override().ifPresent(override -> wrapped("Overridden, because: " + override.reason()));
  }

  private void source(Finding finding) {
    report
        .locate(finding)
        .ifPresent(
            location -> {
              text.append(INDENT).append(location).append('\n');
              report.sourceLine(location).ifPresent(line -> excerpt(location, line));
            });
    report.locateInOther(finding).ifPresent(other -> wrapped("and " + other));
  }

  /** The line of the document, and a caret under the place. */
  private void excerpt(SourceLocation location, String line) {
    String number = String.format(Locale.ROOT, "%s%5d | ", INDENT, location.line());
    int before = line.offsetByCodePoints(0, Math.min(location.column() - 1, lengthOf(line)));
    text.append(number).append(printable(line)).append('\n');
    text.append(" ".repeat(number.length() - 2)).append("| ");
    // A tab moves the caret as far as it moves the text above.
    text.append(line.substring(0, before).replaceAll("[^\t]", " ")).append("^\n");
  }

  private static int lengthOf(String line) {
    return line.codePointCount(0, line.length());
  }

  private void notEvaluated() {
    if (report.notEvaluated().isEmpty()) {
      return;
    }
    Map<String, List<String>> rulesByReason = new LinkedHashMap<>();
    for (NotEvaluated silent : report.notEvaluated()) {
      String where = silent.path().isEmpty() ? "" : " (" + silent.path() + ")";
      rulesByReason
          .computeIfAbsent(silent.reason(), reason -> new ArrayList<>())
          .add(silent.ruleId() + where);
    }
    line("Not evaluated");
    rulesByReason.forEach(
        (reason, rules) ->
            wrapped(
                String.join(", ", rules.stream().distinct().toList()) + ": " + printable(reason)));
    text.append('\n');
  }

  private void summary() {
    line(
        count(report.findings(Severity.ERROR).size(), "error", "errors")
            + ", "
            + count(report.findings(Severity.WARNING).size(), "warning", "warnings")
            + ", "
            + count(report.findings(Severity.ADVICE).size(), "piece of advice", "pieces of advice")
            + ". "
            + count(report.rulesRun(), "rule", "rules")
            + " ran.");
  }

  private static String count(int number, String one, String many) {
    return number + " " + (number == 1 ? one : many);
  }

  private String coloured(Severity severity) {
    if (!style.colour()) {
      return severity.name();
    }
    int code =
        switch (severity) {
          case ERROR -> 31;
          case WARNING -> 33;
          case ADVICE -> 36;
        };
    return "\u001b[" + code + "m" + severity + "\u001b[0m";
  }

  private void line(String content) {
    text.append(content).append('\n');
  }

  /** Breaks at spaces; a word that is longer than a line stays whole. */
  private void wrapped(String content) {
    int width = style.width() == 0 ? Integer.MAX_VALUE : style.width() - INDENT.length();
    StringBuilder current = new StringBuilder();
    for (String word : printable(content).split(" ", -1)) {
      if (!current.isEmpty() && current.length() + 1 + word.length() > width) {
        text.append(INDENT).append(current).append('\n');
        current.setLength(0);
      }
      current.append(current.isEmpty() ? "" : " ").append(word);
    }
    text.append(INDENT).append(current).append('\n');
  }

  /** What was read from elsewhere must not move the cursor or colour the terminal. */
  private static String printable(String content) {
    StringBuilder clean = new StringBuilder(content.length());
    content
        .codePoints()
        .forEach(c -> clean.appendCodePoint(Character.isISOControl(c) && c != '\t' ? '\uFFFD' : c));
    return clean.toString();
  }
}
