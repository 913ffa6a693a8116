package io.github.autopilotesp.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

/** One line of a table: what is checked, and whether a rule finds something in it. */
record RuleCase(
    String ruleId,
    String name,
    boolean fires,
    ValidationInput input,
    Optional<String> path,
    Optional<Severity> severity) {

  /** A case in which the rule finds something. */
  static RuleCase breaks(String ruleId, String name, ValidationInput input) {
    return new RuleCase(ruleId, name, true, input, Optional.empty(), Optional.empty());
  }

  /** A near miss: the rule looks, and finds nothing. */
  static RuleCase keeps(String ruleId, String name, ValidationInput input) {
    return new RuleCase(ruleId, name, false, input, Optional.empty(), Optional.empty());
  }

  RuleCase at(String expected) {
    return new RuleCase(ruleId, name, fires, input, Optional.of(expected), severity);
  }

  RuleCase as(Severity expected) {
    return new RuleCase(ruleId, name, fires, input, path, Optional.of(expected));
  }

  void verify() {
    ValidationReport report = EspValidator.standard().validate(input);
    List<Finding> found =
        report.findings().stream().filter(finding -> finding.ruleId().equals(ruleId)).toList();

    assertThat(report.notEvaluated())
        .as("rules that could not speak")
        .noneMatch(silent -> silent.ruleId().equals(ruleId));
    if (!fires) {
      assertThat(found).isEmpty();
      return;
    }
    assertThat(found)
        .isNotEmpty()
        .allSatisfy(finding -> assertThat(finding.message().text()).isNotBlank());
    path.ifPresent(expected -> assertThat(found).extracting(Finding::path).contains(expected));
    assertThat(found)
        .extracting(Finding::severity)
        .contains(severity.orElseGet(() -> severityOfRule()));
  }

  private Severity severityOfRule() {
    return EspValidator.standard().rulesKnown().stream()
        .filter(rule -> rule.id().equals(ruleId))
        .findFirst()
        .orElseThrow()
        .severity();
  }

  @Override
  public String toString() {
    return ruleId + (fires ? " finds " : " accepts ") + name;
  }
}
