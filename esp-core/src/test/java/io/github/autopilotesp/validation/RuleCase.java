package io.github.autopilotesp.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One line of a table: what is checked, and what a rule makes of it. */
record RuleCase(
    String ruleId,
    Outcome outcome,
    String name,
    ValidationInput input,
    Optional<String> path,
    Optional<Severity> severity,
    LocalDate day) {
  private static final LocalDate A_DAY = LocalDate.of(2026, 3, 1);

  enum Outcome {
    FINDS,
    ACCEPTS,
    CANNOT_JUDGE
  }

  /** A case in which the rule finds something. */
  static RuleCase breaks(String ruleId, String name, ValidationInput input) {
    return new RuleCase(
        ruleId, Outcome.FINDS, name, input, Optional.empty(), Optional.empty(), A_DAY);
  }

  /** A near miss: the rule looks, and finds nothing. */
  static RuleCase keeps(String ruleId, String name, ValidationInput input) {
    return new RuleCase(
        ruleId, Outcome.ACCEPTS, name, input, Optional.empty(), Optional.empty(), A_DAY);
  }

  /** The rule misses something, and says so instead of passing. */
  static RuleCase lacks(String ruleId, String name, ValidationInput input) {
    return new RuleCase(
        ruleId, Outcome.CANNOT_JUDGE, name, input, Optional.empty(), Optional.empty(), A_DAY);
  }

  RuleCase at(String expected) {
    return new RuleCase(ruleId, outcome, name, input, Optional.of(expected), severity, day);
  }

  RuleCase as(Severity expected) {
    return new RuleCase(ruleId, outcome, name, input, path, Optional.of(expected), day);
  }

  /** The day at which the validator judges. */
  RuleCase on(String day) {
    return new RuleCase(ruleId, outcome, name, input, path, severity, LocalDate.parse(day));
  }

  void verify() {
    Clock clock = Clock.fixed(day.atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    ValidationReport report = EspValidator.builder().clock(clock).build().validate(input);
    List<Finding> found =
        report.findings().stream().filter(finding -> finding.ruleId().equals(ruleId)).toList();
    List<NotEvaluated> silent =
        report.notEvaluated().stream().filter(one -> one.ruleId().equals(ruleId)).toList();

    assertThat(silent).noneMatch(one -> one.cause() == NotEvaluated.Cause.RULE_FAILED);
    if (outcome == Outcome.CANNOT_JUDGE) {
      assertThat(silent).isNotEmpty();
      assertThat(found).isEmpty();
      return;
    }
    assertThat(silent).isEmpty();
    if (outcome == Outcome.ACCEPTS) {
      assertThat(found).isEmpty();
      return;
    }
    assertThat(found)
        .isNotEmpty()
        .allSatisfy(finding -> assertThat(finding.message().text()).isNotBlank());
    path.ifPresent(expected -> assertThat(found).extracting(Finding::path).contains(expected));
    assertThat(found)
        .extracting(Finding::severity)
        .contains(severity.orElseGet(this::severityOfRule));
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
    return ruleId + " " + outcome.name().toLowerCase(Locale.ROOT).replace('_', ' ') + " " + name;
  }
}
