package io.github.autopilotesp.validation;

import io.github.autopilotesp.EspException;
import io.github.autopilotesp.internal.text.BoundedText;
import io.github.autopilotesp.internal.text.VisibleText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Thrown if there are findings of severity ERROR. Contains the whole report. */
public final class ValidationException extends EspException {
  private static final long serialVersionUID = 1L;

  private final transient @Nullable ValidationReport report;

  ValidationException(ValidationReport report) {
    super(summary(report));
    this.report = report;
  }

  /**
   * Returns the report.
   *
   * @return the report, with at least one error
   */
  public ValidationReport report() {
    return carried(report);
  }

  private static String summary(ValidationReport report) {
    List<Finding> errors = report.errors();
    String count = errors.size() == 1 ? "1 error" : errors.size() + " errors";
    List<String> lines =
        errors.stream().map(error -> error + fix(error) + place(report, error)).toList();
    return count + "\n  " + BoundedText.lines(lines, "\n  ");
  }

  private static String fix(Finding error) {
    return error.fix().map(fix -> " Fix: " + VisibleText.of(fix.text())).orElse("");
  }

  private static String place(ValidationReport report, Finding error) {
    return report.locate(error).map(at -> " (" + at + ")").orElse("");
  }
}
