package io.github.autopilotesp.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for any rule and any device. */
class FilterRulePropertyTest {

  @Property(tries = 200)
  void printing_and_parsing_gives_the_same_expression(
      @ForAll("expressions") FilterExpression expression) {
    assertThat(FilterRule.parse(expression.toString()).expression()).isEqualTo(expression);
  }

  @Property(tries = 200)
  void evaluation_agrees_with_the_plain_reference(
      @ForAll("expressions") FilterExpression expression, @ForAll("devices") DeviceFacts device) {
    assertThat(FilterRule.of(expression).evaluate(device))
        .isEqualTo(ReferenceFilter.evaluate(expression, device));
  }

  @Property(tries = 200)
  void an_explanation_gives_the_same_answer_and_names_clauses_that_decide(
      @ForAll("expressions") FilterExpression expression, @ForAll("devices") DeviceFacts device) {
    FilterRule rule = FilterRule.of(expression);

    FilterExplanation explanation = rule.explain(device);

    assertThat(explanation.result()).isEqualTo(rule.evaluate(device));
    assertThat(explanation.clauses())
        .extracting(FilterExplanation.Clause::comparison)
        .isEqualTo(rule.comparisons());
    assertThat(explanation.deciding())
        .isNotEmpty()
        .allMatch(clause -> clause.truth() == explanation.result());
  }

  @Property(tries = 200)
  void the_deciding_clauses_alone_give_a_known_answer(
      @ForAll("expressions") FilterExpression expression, @ForAll("devices") DeviceFacts device) {
    FilterRule rule = FilterRule.of(expression);
    FilterExplanation explanation = rule.explain(device);
    DeviceFacts onlyWhatDecides = restrictedTo(decidingProperties(explanation), device);

    if (explanation.result() != Truth.UNKNOWN) {
      assertThat(rule.evaluate(onlyWhatDecides)).isEqualTo(explanation.result());
    }
  }

  @Property(tries = 200)
  void learning_a_fact_never_turns_an_answer_round(
      @ForAll("expressions") FilterExpression expression,
      @ForAll("devices") DeviceFacts device,
      @ForAll FilterProperty property) {
    FilterRule rule = FilterRule.of(expression);
    DeviceFacts less = device.toBuilder().unknown(property).build();

    assertThat(rule.evaluate(less)).isIn(rule.evaluate(device), Truth.UNKNOWN);
  }

  @Property(tries = 200)
  void case_makes_no_difference(
      @ForAll("expressions") FilterExpression expression, @ForAll("devices") DeviceFacts device) {
    DeviceFacts.Builder upper = device.toBuilder();
    for (FilterProperty property : FilterProperty.values()) {
      device.value(property).ifPresent(value -> upper.value(property, CaseFold.of(value)));
    }
    FilterRule rule = FilterRule.of(expression);

    assertThat(rule.evaluate(upper.build())).isEqualTo(rule.evaluate(device));
  }

  @Property(tries = 1_000)
  void any_text_is_a_rule_or_has_a_problem_within_it(@ForAll("almostRules") String text) {
    FilterParseResult result = FilterRule.tryParse(text);

    assertThat(result.rule().isPresent()).isNotEqualTo(result.problem().isPresent());
    assertThat(result.problem().map(FilterSyntaxProblem::column).orElse(1))
        .isBetween(1, text.length() + 1);
  }

  @Property(tries = 500)
  void no_text_fails_but_by_the_typed_exception(@ForAll String text) {
    assertThatCode(() -> FilterRule.tryParse(text)).doesNotThrowAnyException();
  }

  @Property
  void truth_follows_the_laws_of_three_valued_logic(
      @ForAll Truth a, @ForAll Truth b, @ForAll Truth c) {
    assertThat(a.and(b)).isEqualTo(b.and(a));
    assertThat(a.or(b)).isEqualTo(b.or(a));
    assertThat(a.and(b).and(c)).isEqualTo(a.and(b.and(c)));
    assertThat(a.or(b).or(c)).isEqualTo(a.or(b.or(c)));
    assertThat(a.and(b.or(c))).isEqualTo(a.and(b).or(a.and(c)));
    assertThat(a.and(b).not()).isEqualTo(a.not().or(b.not()));
    assertThat(a.not().not()).isEqualTo(a);
    assertThat(a.and(Truth.TRUE)).isEqualTo(a);
    assertThat(a.or(Truth.FALSE)).isEqualTo(a);
  }

  private static Set<FilterProperty> decidingProperties(FilterExplanation explanation) {
    return explanation.deciding().stream()
        .flatMap(clause -> clause.comparison().property().stream())
        .collect(Collectors.toSet());
  }

  private static DeviceFacts restrictedTo(Set<FilterProperty> properties, DeviceFacts device) {
    DeviceFacts.Builder restricted = device.toBuilder();
    for (FilterProperty property : FilterProperty.values()) {
      if (!properties.contains(property)) {
        restricted.unknown(property);
      }
    }
    return restricted.build();
  }

  @Provide
  Arbitrary<FilterExpression> expressions() {
    return FilterArbitraries.expressions();
  }

  @Provide
  Arbitrary<DeviceFacts> devices() {
    return FilterArbitraries.devices();
  }

  @Provide
  Arbitrary<String> almostRules() {
    return FilterArbitraries.almostRules();
  }
}
