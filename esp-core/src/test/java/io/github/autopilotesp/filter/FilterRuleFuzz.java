package io.github.autopilotesp.filter;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/**
 * Reads very many texts that are rules, almost rules, or nothing like rules. Runs in the profile
 * {@code fuzz} only, which sets how many.
 */
class FilterRuleFuzz {

  @Property(shrinking = ShrinkingMode.BOUNDED)
  void any_text_is_read_or_refused(@ForAll String text) {
    isReadOrRefused(text);
  }

  @Property(shrinking = ShrinkingMode.BOUNDED)
  void a_text_of_pieces_of_rules_is_read_or_refused(@ForAll("almostRules") String text) {
    isReadOrRefused(text);
  }

  @Property(shrinking = ShrinkingMode.BOUNDED)
  void a_damaged_rule_is_read_or_refused(@ForAll("damagedRules") String text) {
    isReadOrRefused(text);
  }

  private static void isReadOrRefused(String text) {
    FilterParseResult result = FilterRule.tryParse(text);

    result
        .problem()
        .ifPresent(problem -> assertThat(problem.column()).isBetween(1, text.length() + 1));
    result.rule().ifPresent(FilterRuleFuzz::works);
  }

  private static void works(FilterRule rule) {
    DeviceFacts device = DeviceFacts.builder().model("a").osVersion("10.0").build();

    assertThat(FilterRule.parse(rule.print())).isEqualTo(rule);
    assertThat(rule.explain(device).result()).isEqualTo(rule.evaluate(device));
    assertThat(rule.problems())
        .allSatisfy(problem -> assertThat(problem.message()).startsWith("column "));
  }

  /** Rules in which a stretch of characters was replaced. */
  @Provide
  Arbitrary<String> damagedRules() {
    Arbitrary<String> replacements =
        Arbitraries.oneOf(Arbitraries.strings().ofMaxLength(3), FilterArbitraries.almostRules());
    return Combinators.combine(
            FilterArbitraries.expressions(),
            Arbitraries.doubles().between(0, 1),
            Arbitraries.integers().between(0, 5),
            replacements)
        .as(
            (expression, where, length, replacement) -> {
              String text = expression.toString();
              int start = (int) (where * text.length());
              int end = Math.min(text.length(), start + length);
              return text.substring(0, start) + replacement + text.substring(end);
            });
  }

  @Provide
  Arbitrary<String> almostRules() {
    return FilterArbitraries.almostRules();
  }
}
