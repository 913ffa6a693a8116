package io.github.autopilotesp.validation;

import java.util.List;

/**
 * What a validation found, the worst first, and what it could not say. The order is the same each
 * time for the same input. Immutable.
 */
public final class ValidationReport {
  private final List<Finding> findings;
  private final List<NotEvaluated> notEvaluated;
  private final int rulesRun;

  ValidationReport(List<Finding> findings, List<NotEvaluated> notEvaluated, int rulesRun) {
    this.findings = List.copyOf(findings);
    this.notEvaluated = List.copyOf(notEvaluated);
    this.rulesRun = rulesRun;
  }

  /**
   * All findings, the worst first; those that are silenced or about the surroundings included.
   *
   * @return the findings; not modifiable
   */
  public List<Finding> findings() {
    return findings;
  }

  /**
   * The findings of one severity that count ({@link Finding#counts()}).
   *
   * @param severity the severity, after overrides
   * @return the findings in the report's order
   */
  public List<Finding> findings(Severity severity) {
    return findings.stream()
        .filter(finding -> finding.counts() && finding.severity() == severity)
        .toList();
  }

  /**
   * The errors that count.
   *
   * @return the findings in the report's order
   */
  public List<Finding> errors() {
    return findings(Severity.ERROR);
  }

  /**
   * The rules that could not speak, about everything or about a part, and why.
   *
   * @return one entry for each rule and part, in the order of the rules
   */
  public List<NotEvaluated> notEvaluated() {
    return notEvaluated;
  }

  /**
   * How many rules ran, at least about something.
   *
   * @return the number of rules
   */
  public int rulesRun() {
    return rulesRun;
  }

  /**
   * Tells whether something stands in the way of an apply.
   *
   * @return true if an error counts
   */
  public boolean hasErrors() {
    for (Finding finding : findings) {
      if (finding.severity() == Severity.ERROR && finding.counts()) {
        return true;
      }
    }
    return false;
  }

  /**
   * Throws if something stands in the way of an apply.
   *
   * @throws ValidationException if {@link #hasErrors()}
   */
  public void throwOnErrors() {
    if (hasErrors()) {
      throw new ValidationException(this);
    }
  }

  /**
   * Writes the report for a person, without colour, as wide as it gets.
   *
   * @return lines of text
   */
  public String toText() {
    return ReportText.write(this);
  }

  /**
   * Writes the report for a program. The format has a version, {@code formatVersion}.
   *
   * @return a JSON object
   */
  public String toJson() {
    return ReportJson.write(this);
  }

  /** The same as {@link #toText()}. */
  @Override
  public String toString() {
    return toText();
  }
}
