package io.github.autopilotesp.testkit.assertions;

import io.github.autopilotesp.internal.text.VisibleText;
import io.github.autopilotesp.validation.Finding;
import io.github.autopilotesp.validation.Severity;
import io.github.autopilotesp.validation.ValidationReport;
import java.util.Objects;
import org.assertj.core.api.AbstractAssert;

/** Assertions about a {@link ValidationReport}; a failure shows the report. */
public final class ValidationReportAssert
    extends AbstractAssert<ValidationReportAssert, ValidationReport> {
  ValidationReportAssert(ValidationReport actual) {
    super(actual, ValidationReportAssert.class);
  }

  /**
   * Checks that it has no errors that block an apply.
   *
   * @return this assertion
   */
  public ValidationReportAssert hasNoErrors() {
    isNotNull();
    return require(!actual.hasErrors(), "Expected no error");
  }

  /**
   * Checks that it has no findings.
   *
   * @return this assertion
   */
  public ValidationReportAssert hasNoFindings() {
    isNotNull();
    return require(actual.findings().isEmpty(), "Expected no finding");
  }

  /**
   * Checks that a rule has a finding.
   *
   * @param ruleId the rule, such as {@code ESP201}
   * @return this assertion
   */
  public ValidationReportAssert reports(String ruleId) {
    Objects.requireNonNull(ruleId, "ruleId");
    return require(found(ruleId), "Expected a finding of " + ruleId);
  }

  /**
   * Checks that a rule has a finding of a severity.
   *
   * @param severity the severity, after overrides
   * @param ruleId the rule, such as {@code ESP201}
   * @return this assertion
   */
  public ValidationReportAssert reports(Severity severity, String ruleId) {
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(ruleId, "ruleId");
    isNotNull();
    return require(
        actual.findings(severity).stream().anyMatch(finding -> isOf(finding, ruleId)),
        "Expected a finding of " + ruleId + " with severity " + severity);
  }

  /**
   * Checks that a rule was evaluated and has no findings.
   *
   * @param ruleId the rule, such as {@code ESP201}
   * @return this assertion
   */
  public ValidationReportAssert doesNotReport(String ruleId) {
    Objects.requireNonNull(ruleId, "ruleId");
    require(!found(ruleId), "Expected no finding of " + ruleId);
    return require(
        actual.notEvaluated().stream().noneMatch(rule -> rule.ruleId().equals(ruleId)),
        "Expected no finding of " + ruleId + ", but it was not evaluated");
  }

  private boolean found(String ruleId) {
    isNotNull();
    return actual.findings().stream().anyMatch(finding -> isOf(finding, ruleId));
  }

  private static boolean isOf(Finding finding, String ruleId) {
    return finding.ruleId().equals(ruleId);
  }

  private ValidationReportAssert require(boolean holds, String expectation) {
    if (!holds) {
      failWithMessage("%s, but the report says:%n%s", VisibleText.of(expectation), actual.toText());
    }
    return this;
  }
}
