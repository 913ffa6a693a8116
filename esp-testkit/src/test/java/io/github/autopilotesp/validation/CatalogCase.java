package io.github.autopilotesp.validation;

import static io.github.autopilotesp.testkit.assertions.EspAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;

/** One line of a table: what is checked beside which tenant, and what a rule makes of it. */
record CatalogCase(
    String ruleId,
    Outcome outcome,
    String name,
    ValidationInput input,
    Optional<String> path,
    Optional<Severity> severity) {
  enum Outcome {
    BREAKS,
    KEEPS,
    LACKS
  }

  /** A case in which the rule finds something. */
  static CatalogCase breaks(String ruleId, String name, ValidationInput input) {
    return of(ruleId, Outcome.BREAKS, name, input);
  }

  /** A near miss: the rule looks, and finds nothing. */
  static CatalogCase keeps(String ruleId, String name, ValidationInput input) {
    return of(ruleId, Outcome.KEEPS, name, input);
  }

  /** The rule misses something, and says so instead of passing. */
  static CatalogCase lacks(String ruleId, String name, ValidationInput input) {
    return of(ruleId, Outcome.LACKS, name, input);
  }

  private static CatalogCase of(
      String ruleId, Outcome outcome, String name, ValidationInput input) {
    return new CatalogCase(ruleId, outcome, name, input, Optional.empty(), Optional.empty());
  }

  CatalogCase at(String expected) {
    return new CatalogCase(ruleId, outcome, name, input, Optional.of(expected), severity);
  }

  CatalogCase as(Severity expected) {
    return new CatalogCase(ruleId, outcome, name, input, path, Optional.of(expected));
  }

  void verify() {
    EspValidator validator = EspValidator.standard();
    ValidationReport report = validator.validate(input);

    assertThat(report.notEvaluated())
        .filteredOn(rule -> rule.ruleId().equals(ruleId))
        .extracting(NotEvaluated::cause)
        .doesNotContain(NotEvaluated.Cause.RULE_FAILED)
        .hasSizeBetween(outcome == Outcome.LACKS ? 1 : 0, outcome == Outcome.LACKS ? 1 : 0);
    if (outcome == Outcome.BREAKS) {
      assertThat(report).reports(severity.orElseGet(() -> usual(validator)), ruleId);
      path.ifPresent(
          expected ->
              assertThat(report.findings())
                  .filteredOn(finding -> finding.ruleId().equals(ruleId))
                  .extracting(Finding::path)
                  .contains(expected));
    } else {
      assertThat(report.findings()).extracting(Finding::ruleId).doesNotContain(ruleId);
    }
  }

  private Severity usual(EspValidator validator) {
    return validator.rulesKnown().stream()
        .filter(rule -> rule.id().equals(ruleId))
        .findFirst()
        .orElseThrow()
        .severity();
  }

  @Override
  public String toString() {
    return ruleId + " " + outcome + " " + name;
  }
}
