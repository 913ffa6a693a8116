package io.github.autopilotesp.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilterSyntaxTest {
  private static final Comparison A = equal("a");
  private static final Comparison B = equal("b");
  private static final Comparison C = equal("c");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(device.model -eq \"a\")",
        "device.model -eq \"a\"",
        "device.model eq \"a\"",
        "DEVICE.MODEL -EQ \"a\"",
        "((device.model -eq \"a\"))",
        "  ( \t(device.model\r\n-eq\"a\" ) ) \n",
      })
  void a_clause_may_be_spelled_in_many_ways(String text) {
    FilterRule rule = FilterRule.parse(text);

    assertThat(rule.expression()).isEqualTo(A);
    assertThat(rule.print()).isEqualTo("(device.model -eq \"a\")");
  }

  @ParameterizedTest
  @CsvSource({
    "eq, -eq",
    "-NE, -ne",
    "startswith, -startsWith",
    "-CONTAINS, -contains",
    "notcontains, -notContains",
    "-GT, -gt",
    "ge, -ge",
    "-lt, -lt",
    "Le, -le"
  })
  void an_operator_needs_no_dash_and_ignores_case(String written, String documented) {
    assertThat(FilterRule.parse("(device.model " + written + " \"a\")").print())
        .isEqualTo("(device.model " + documented + " \"a\")");
  }

  @ParameterizedTest
  @CsvSource({"in, -in", "-IN, -in", "notin, -notIn", "-NotIn, -notIn"})
  void a_list_operator_takes_a_single_string_too(String written, String documented) {
    assertThat(FilterRule.parse("(device.model " + written + " \"a\")").print())
        .isEqualTo("(device.model " + documented + " [\"a\"])");
  }

  @ParameterizedTest
  @ValueSource(strings = {"$null", "$NULL", "Null", "null"})
  void null_is_written_with_or_without_its_dollar(String written) {
    assertThat(FilterRule.parse("(device.model -ne " + written + ")").print())
        .isEqualTo("(device.model -ne $null)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"and", "-and", "AND", "-And"})
  void and_needs_no_dash_and_ignores_case(String and) {
    assertThat(FilterRule.parse(A + and + B).expression()).isEqualTo(new And(List.of(A, B)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"or", "-or", "OR", "-Or"})
  void or_needs_no_dash_and_ignores_case(String or) {
    assertThat(FilterRule.parse(A + or + B).expression()).isEqualTo(new Or(List.of(A, B)));
  }

  @Test
  void and_binds_tighter_than_or() {
    FilterRule rule = FilterRule.parse(A + " or " + B + " and " + C + " or " + A);

    assertThat(rule.expression()).isEqualTo(new Or(List.of(A, new And(List.of(B, C)), A)));
    assertThat(rule.print()).isEqualTo(A + " or (" + B + " and " + C + ") or " + A);
  }

  @Test
  void parentheses_bind_tighter_than_and() {
    FilterRule rule = FilterRule.parse("(" + A + " or " + B + ") and " + C);

    assertThat(rule.expression()).isEqualTo(new And(List.of(new Or(List.of(A, B)), C)));
    assertThat(rule.print()).isEqualTo("(" + A + " or " + B + ") and " + C);
  }

  @Test
  void a_group_inside_a_group_of_the_same_kind_stays_a_group() {
    FilterRule rule = FilterRule.parse("(" + A + " and " + B + ") and " + C);

    assertThat(rule.expression()).isEqualTo(new And(List.of(new And(List.of(A, B)), C)));
  }

  @Test
  void nothing_escapes_in_a_string() {
    Comparison comparison = equal("C:\\new `x` 'y' (z) and [ü]");

    assertThat(FilterRule.parse(comparison.toString()).expression()).isEqualTo(comparison);
  }

  @Test
  void a_rule_keeps_its_text() {
    String text = " device.MODEL eq \"a\" ";

    assertThat(FilterRule.parse(text).text()).isEqualTo(text);
    assertThat(FilterRule.parse(text)).hasToString(text);
  }

  @Test
  void rules_are_equal_when_they_say_the_same() {
    FilterRule rule = FilterRule.parse("device.MODEL eq \"a\"");

    assertThat(rule)
        .isEqualTo(FilterRule.parse("(device.model -eq \"a\")"))
        .hasSameHashCodeAs(FilterRule.parse("(device.model -eq \"a\")"))
        .isNotEqualTo(FilterRule.parse("(device.model -eq \"b\")"))
        .isNotEqualTo("device.MODEL eq \"a\"");
  }

  @Test
  void a_property_that_nobody_documents_parses() {
    FilterRule rule = FilterRule.parse("(device.fooBar -eq \"a\")");

    assertThat(rule.comparisons())
        .containsExactly(new Comparison("fooBar", FilterOperator.EQ, new FilterValue.Text("a")));
    assertThat(rule.properties()).isEmpty();
  }

  @Test
  void a_rule_tells_its_clauses_and_properties() {
    FilterRule rule =
        FilterRule.parse("(" + A + " or device.osVersion startsWith \"10\") and " + B);

    assertThat(rule.comparisons())
        .extracting(Comparison::toString)
        .containsExactly(A.toString(), "(device.osVersion -startsWith \"10\")", B.toString());
    assertThat(rule.properties()).containsExactly(FilterProperty.MODEL, FilterProperty.OS_VERSION);
  }

  @Test
  void an_expression_becomes_a_rule() {
    And expression = new And(List.of(A, new Or(List.of(B, C))));

    FilterRule rule = FilterRule.of(expression);

    assertThat(rule.expression()).isEqualTo(expression);
    assertThat(rule.text()).isEqualTo(rule.print()).isEqualTo(expression.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1model", "mod el", "mod-el", "modèl", "_model"})
  void a_comparison_refuses_what_is_no_property_name(String name) {
    assertThatThrownBy(() -> new Comparison(name, FilterOperator.EQ, new FilterValue.Text("a")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(name);
  }

  @Test
  void a_comparison_refuses_a_kind_of_value_that_its_operator_does_not_take() {
    assertThatThrownBy(() -> new Comparison("model", FilterOperator.IN, FilterValue.Null.NULL))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("-in does not take $null");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "with \" quote"})
  void a_string_that_no_rule_can_hold_is_refused(String text) {
    assertThatThrownBy(() -> new FilterValue.Text(text))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void an_empty_list_is_refused() {
    assertThatThrownBy(() -> new FilterValue.TextList(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_version_that_is_no_version_is_refused() {
    assertThatThrownBy(() -> new FilterValue.Version("10.x"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("10.x");
  }

  @Test
  void joining_takes_at_least_two() {
    assertThatThrownBy(() -> new And(List.of(A))).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Or(List.of(A))).isInstanceOf(IllegalArgumentException.class);
  }

  private static Comparison equal(String model) {
    return new Comparison("model", FilterOperator.EQ, new FilterValue.Text(model));
  }
}
