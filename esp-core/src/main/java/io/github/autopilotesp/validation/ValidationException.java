package io.github.autopilotesp.validation;

import io.github.autopilotesp.internal.text.BoundedText;
import java.util.List;

/** Thrown where findings of severity ERROR stand in the way. It carries the whole report. */
public final class ValidationException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient ValidationReport report;

  ValidationException(ValidationReport report) {
    super(summary(report));
    this.report = report;
  }

  /**
   * What was found.
   *
   * @return the report, with at least one error
   */
  public ValidationReport report() {
    return report;
  }

  private static String summary(ValidationReport report) {
    List<String> lines =
        report.errors().stream()
            .map(error -> error + report.locate(error).map(at -> " (" + at + ")").orElse(""))
            .toList();
    String separator = System.lineSeparator() + "  ";
    return (lines.size() == 1 ? "1 error" : lines.size() + " errors")
        + separator
        + BoundedText.lines(lines, separator);
  }
}
