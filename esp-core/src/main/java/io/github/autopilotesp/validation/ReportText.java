package io.github.autopilotesp.validation;

import io.github.autopilotesp.document.SourceLocation;
import io.github.autopilotesp.internal.page.Medium;
import io.github.autopilotesp.internal.page.Page;
import io.github.autopilotesp.internal.page.Text;
import io.github.autopilotesp.internal.text.VisibleText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Writes a report for people: grouped, the most severe first, with the lines of the document. */
final class ReportText {
  private static final String INDENT = "    ";

  private final ValidationReport report;
  private final ReportStyle style;
  private final Page page = new Page(Medium.PLAIN);

  private ReportText(ValidationReport report, ReportStyle style) {
    this.report = report;
    this.style = style;
  }

  static String write(ValidationReport report, ReportStyle style) {
    ReportText writer = new ReportText(report, style);
    writer.group("Errors", report.findings(Severity.ERROR));
    writer.group("Warnings", report.findings(Severity.WARNING));
    writer.group("Advice", report.findings(Severity.ADVICE));
    writer.group("Elsewhere in the tenant", report.surroundings());
    writer.group("Silenced", report.silenced());
    writer.notEvaluated();
    writer.page.line("%s", summary(report));
    return writer.page.print();
  }

  private void group(String title, List<Finding> findings) {
    if (findings.isEmpty()) {
      return;
    }
    page.line("%s (%s)", title, findings.size());
    findings.forEach(this::finding);
    page.gap();
  }

  private void finding(Finding finding) {
    page.line(
        "  %s %s%s%s",
        coloured(finding.severity()),
        finding.ruleId(),
        finding.concern().name().map(name -> Text.of(" \"%s\"", name)).orElse(Text.of("")),
        finding.path().isEmpty() ? Text.of("") : Text.of(" %s", finding.path()));
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
              page.line("%s%s", INDENT, location);
              report.sourceLine(location).ifPresent(line -> excerpt(location, line));
            });
    report.locateInOther(finding).ifPresent(other -> wrapped("and " + other));
  }

  /** Writes the line of the document, and a caret under the location. */
  private void excerpt(SourceLocation location, String line) {
    String number = String.format(Locale.ROOT, "%s%5d ", INDENT, location.line());
    int before = line.offsetByCodePoints(0, Math.min(location.column() - 1, lengthOf(line)));
    int shownBefore = lengthOf(VisibleText.of(line.substring(0, before)));
    page.line("%s| %s", number, line);
    page.line("%s| %s^", " ".repeat(number.length()), " ".repeat(shownBefore));
  }

  private static int lengthOf(String line) {
    return line.codePointCount(0, line.length());
  }

  private void notEvaluated() {
    if (report.notEvaluated().isEmpty()) {
      return;
    }
    page.line("Not evaluated");
    silentRules(report)
        .forEach((reason, rules) -> wrapped(Text.joined(", ", rules) + ": " + reason));
    page.gap();
  }

  /** Returns the rules that could not be evaluated, by reason. */
  static Map<String, Set<String>> silentRules(ValidationReport report) {
    Map<String, Set<String>> rulesByReason = new LinkedHashMap<>();
    for (NotEvaluated silent : report.notEvaluated()) {
      String where = silent.path().isEmpty() ? "" : " (" + silent.path() + ")";
      rulesByReason
          .computeIfAbsent(silent.reason(), reason -> new LinkedHashSet<>())
          .add(silent.ruleId() + where);
    }
    return rulesByReason;
  }

  /** Returns the counts, in a sentence or two. */
  static Text summary(ValidationReport report) {
    return Text.of(
        "%s, %s, %s. %s ran.",
        count(report.findings(Severity.ERROR).size(), "error", "errors"),
        count(report.findings(Severity.WARNING).size(), "warning", "warnings"),
        count(report.findings(Severity.ADVICE).size(), "piece of advice", "pieces of advice"),
        count(report.rulesRun(), "rule", "rules"));
  }

  private static Text count(int number, String one, String many) {
    return Text.of("%s %s", number, number == 1 ? one : many);
  }

  private Text coloured(Severity severity) {
    if (!style.colour()) {
      return Text.of("%s", severity);
    }
    return switch (severity) {
      case ERROR -> Text.of("\u001b[31m%s\u001b[0m", severity);
      case WARNING -> Text.of("\u001b[33m%s\u001b[0m", severity);
      case ADVICE -> Text.of("\u001b[36m%s\u001b[0m", severity);
    };
  }

  /** Wraps at spaces; a word longer than a line is not split. */
  private void wrapped(String content) {
    int width = style.width() == 0 ? Integer.MAX_VALUE : style.width() - INDENT.length();
    List<String> words = new ArrayList<>();
    int length = -1;
    for (String word : VisibleText.of(content).split(" ", -1)) {
      if (!words.isEmpty() && length + 1 + word.length() > width) {
        page.line("%s%s", INDENT, Text.joined(" ", words));
        words.clear();
        length = -1;
      }
      words.add(word);
      length += 1 + word.length();
    }
    page.line("%s%s", INDENT, Text.joined(" ", words));
  }
}
