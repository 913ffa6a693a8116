package io.github.autopilotesp.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No rule is too long or too deep to be read, or to be refused with a reason. */
class LargeRulesTest {
  private static final String CLAUSE = "device.model eq\"a\"";
  private static final FilterRule CLAUSE_RULE = FilterRule.parse(CLAUSE);
  private static final DeviceFacts DEVICE = DeviceFacts.builder().model("a").build();
  private static final long SMALL_STACK = 512 * 1024;

  @ParameterizedTest
  @ValueSource(ints = {1_500, 1_000_000})
  void parentheses_that_group_nothing_do_not_count(int parentheses) {
    FilterRule rule = FilterRule.parse("(".repeat(parentheses) + CLAUSE + ")".repeat(parentheses));

    assertThat(rule.print()).isEqualTo("(device.model -eq \"a\")");
    assertThat(rule.evaluate(DEVICE)).isEqualTo(Truth.TRUE);
    assertThat(rule).isEqualTo(CLAUSE_RULE).hasSameHashCodeAs(CLAUSE_RULE);
  }

  @ParameterizedTest
  @ValueSource(ints = {1_500, 1_000_000})
  void parentheses_that_never_close_are_refused(int parentheses) {
    assertThat(FilterRule.tryParse("(".repeat(parentheses) + CLAUSE).problem().orElseThrow())
        .extracting(FilterSyntaxProblem::message)
        .isEqualTo("column " + parentheses + ": the parenthesis that opens here is not closed");
  }

  @Test
  void parentheses_with_nothing_inside_are_refused() {
    assertThat(FilterRule.tryParse("(".repeat(3_072)).problem().orElseThrow().column())
        .isEqualTo(3_073);
  }

  @Test
  void the_deepest_rule_that_intune_takes_is_read() throws InterruptedException {
    String text = nested(134);

    assertThat(text.length()).isBetween(FilterRule.MAX_LENGTH - 100, FilterRule.MAX_LENGTH);
    onSmallStack(() -> works(FilterRule.parse(text)));
  }

  @Test
  void the_deepest_rule_that_is_read_needs_no_large_stack() throws InterruptedException {
    onSmallStack(() -> works(FilterRule.parse(nested(FilterRule.MAX_DEPTH))));
  }

  @Test
  void a_deeper_rule_is_refused() {
    assertThat(FilterRule.tryParse(nested(FilterRule.MAX_DEPTH + 1)).problem().orElseThrow())
        .extracting(FilterSyntaxProblem::message)
        .isEqualTo("column 1: groups are nested deeper than 300 levels");
  }

  @Test
  void a_deeper_expression_is_refused() {
    Comparison clause = (Comparison) CLAUSE_RULE.expression();
    FilterExpression expression = clause;
    for (int i = 0; i <= FilterRule.MAX_DEPTH; i++) {
      expression = new And(List.of(clause, expression));
    }
    FilterExpression tooDeep = expression;

    assertThatThrownBy(() -> FilterRule.of(tooDeep))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("300");
  }

  @Test
  void many_groups_side_by_side_are_not_deep() {
    String pair = "(" + CLAUSE + "and " + CLAUSE + ")";
    FilterRule rule = FilterRule.parse(String.join("or", Collections.nCopies(10_000, pair)));

    works(rule);
    assertThat(rule.comparisons()).hasSize(20_000);
  }

  @Test
  void many_alternatives_without_parentheses_are_not_deep() {
    String pair = CLAUSE + "and " + CLAUSE;

    works(FilterRule.parse(String.join("or ", Collections.nCopies(10_000, pair))));
  }

  @Test
  void a_list_may_be_long() {
    String list = String.join(",", Collections.nCopies(100_000, "\"b\""));

    assertThat(FilterRule.parse("device.model -in [" + list + ",\"a\"]").evaluate(DEVICE))
        .isEqualTo(Truth.TRUE);
  }

  /** {@code a and(a or(a and …))}, so that each level is a group of its own. */
  private static String nested(int levels) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < levels; i++) {
      text.append(CLAUSE).append(i % 2 == 0 ? "and(" : "or(");
    }
    return text.append(CLAUSE).append(")".repeat(levels)).toString();
  }

  private static void works(FilterRule rule) {
    FilterRule again = FilterRule.parse(rule.print());
    assertThat(again.equals(rule)).isTrue();
    assertThat(again.hashCode()).isEqualTo(rule.hashCode());
    assertThat(FilterRule.of(rule.expression()).print()).isEqualTo(rule.print());
    assertThat(rule.evaluate(DEVICE)).isEqualTo(Truth.TRUE);
    assertThat(rule.explain(DEVICE).result()).isEqualTo(Truth.TRUE);
    assertThat(rule.problems()).isEmpty();
  }

  private static void onSmallStack(Runnable work) throws InterruptedException {
    Throwable[] failure = new Throwable[1];
    Thread thread =
        new Thread(null, () -> failure[0] = catchThrowable(work::run), "small", SMALL_STACK);
    thread.start();
    thread.join();
    assertThat(failure[0]).isNull();
  }
}
