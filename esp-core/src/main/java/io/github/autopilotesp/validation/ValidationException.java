package io.github.autopilotesp.validation;

import java.util.List;

/** Thrown where findings of severity ERROR stand in the way. It carries the whole report. */
public final class ValidationException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int NAMED = 5;

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
    List<Finding> errors = report.errors();
    StringBuilder text =
        new StringBuilder(errors.size() == 1 ? "1 error" : errors.size() + " errors");
    for (Finding error : errors.subList(0, Math.min(NAMED, errors.size()))) {
      text.append(System.lineSeparator()).append("  ").append(error);
      report.locate(error).ifPresent(at -> text.append(" (").append(at).append(')'));
    }
    return errors.size() > NAMED
        ? text.append(System.lineSeparator())
            .append("  and ")
            .append(errors.size() - NAMED)
            .append(" more")
            .toString()
        : text.toString();
  }
}
