package io.github.autopilotesp.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not a rule is refused with a position and a reason; the table is malformed-rules.txt. */
class MalformedRulesTest {

  @ParameterizedTest(name = "{0}")
  @MethodSource("malformedRules")
  void a_malformed_rule_is_refused_with_position_and_reason(String text, String message) {
    assertThatThrownBy(() -> FilterRule.parse(text))
        .isInstanceOf(FilterSyntaxException.class)
        .hasMessage(message);
  }

  @Test
  void the_table_holds_at_least_one_hundred_malformed_rules() {
    assertThat(malformedRules()).hasSizeGreaterThanOrEqualTo(100);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t\r\n"})
  void an_empty_text_is_no_rule(String text) {
    assertThat(FilterRule.tryParse(text).problem())
        .contains(
            new FilterSyntaxProblem(text.length() + 1, "the rule is empty", Optional.empty()));
  }

  @Test
  void a_problem_is_data_too() {
    FilterParseResult result = FilterRule.tryParse("(device.model -contians \"Surface\")");

    assertThat(result.rule()).isEmpty();
    assertThat(result.problem())
        .contains(
            new FilterSyntaxProblem(
                15, "`-contians` is not an operator", Optional.of("-contains")));
  }

  @Test
  void the_exception_carries_the_problem() {
    FilterSyntaxException failure =
        catchThrowableOfType(FilterSyntaxException.class, () -> FilterRule.parse("()"));

    assertThat(failure.problem().column()).isEqualTo(2);
  }

  @Test
  void a_column_counts_through_line_breaks() {
    String text = "(device.model -eq \"a\")\n  and (device.model -contians \"b\")";

    assertThat(FilterRule.tryParse(text).problem().orElseThrow().column())
        .isEqualTo(text.indexOf("-contians") + 1);
  }

  @Test
  void a_long_word_is_cut_short_in_the_message() {
    String word = "x".repeat(10_000);

    assertThat(FilterRule.tryParse("(device.model -eq " + word + ")").problem().orElseThrow())
        .extracting(FilterSyntaxProblem::message)
        .isEqualTo(
            "column 19: `%s…` is not a string: those stand in double quotes (\")"
                .formatted("x".repeat(40)));
  }

  static Stream<Arguments> malformedRules() {
    Iterator<String> lines =
        table().stream().filter(line -> !line.isBlank() && !line.startsWith("#")).iterator();
    Stream.Builder<Arguments> rows = Stream.builder();
    while (lines.hasNext()) {
      rows.add(arguments(lines.next(), lines.next().strip()));
    }
    return rows.build();
  }

  private static List<String> table() {
    try (InputStream table =
        Objects.requireNonNull(
            MalformedRulesTest.class.getResourceAsStream("malformed-rules.txt"))) {
      return new String(table.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new IllegalStateException("malformed-rules.txt can't be read", e);
    }
  }
}
