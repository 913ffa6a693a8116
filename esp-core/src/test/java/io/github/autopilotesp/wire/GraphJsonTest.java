package io.github.autopilotesp.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.autopilotesp.wire.GraphFormatException.Position;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GraphJsonTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"b\":1,\"a\":2}",
        "{\"unknown\":{\"deep\":[null,{\"er\":[[],{}]}]}}",
        "{\"whole\":60,\"fraction\":60.0,\"more\":60.00}",
        "{\"big\":123456789012345678901234567890,\"exact\":0.1234567890123456789012345}",
        "{\"exponent\":6E+1,\"huge\":1E+400,\"tiny\":1E-400}",
        "{\"text\":\"line\\nquote\\\" Grüße 日本 \\\\ \\u0001\",\"empty\":\"\"}",
        "{\"half\\ud83d\":\"\\udc69 and a pair \ud83d\ude80\"}",
        "{\"yes\":true,\"no\":false,\"nothing\":null}"
      })
  void prints_what_it_read(String json) {
    assertThat(GraphJson.print(GraphJson.parse(json))).isEqualTo(json);
  }

  @Test
  void a_number_with_an_exponent_of_nothing_is_read_as_it_is_printed() {
    var number = GraphJson.parse("{\"a\":1e+00}");

    assertThat(GraphJson.parse(GraphJson.print(number))).isEqualTo(number);
  }

  @Test
  void keeps_numbers_as_they_were_written() {
    var numbers = GraphJson.parse("{\"whole\": 60, \"fraction\": 60.0, \"exponent\": 6e1}");

    assertThat(numbers.properties())
        .containsEntry("whole", BigInteger.valueOf(60))
        .containsEntry("fraction", new BigDecimal("60.0"))
        .containsEntry("exponent", new BigDecimal("6E+1"));
  }

  @Test
  void prints_for_people_one_property_a_line() {
    var object = GraphJson.parse("{\"a\":{\"b\":[1,{\"c\":null}]},\"d\":[],\"e\":{}}");

    assertThat(GraphJson.printPretty(object))
        .isEqualTo(
            """
            {
              "a": {
                "b": [
                  1,
                  {
                    "c": null
                  }
                ]
              },
              "d": [],
              "e": {}
            }\
            """);
  }

  @ParameterizedTest(name = "{0} is refused at line {1}, column {2}: {3}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "''                     | 1 | 1  | ''",
        "[1]                    | 1 | 1  | ''",
        "'true'                 | 1 | 1  | ''",
        "{\"a\":1} {\"b\":2}    | 1 | 9  | ''",
        "{\"a\":1}]             | 1 | 8  | ''",
        "{\"a\":[1,{\"b\":x}]}  | 1 | 15 | a[1].b",
        "{\"a\":1,}             | 1 | 8  | a",
        "{\"a\":{\"b\":1        | 1 | 12 | a.b",
        "{\"a\":1,\"a\":2}      | 1 | 11 | a",
        "{\"a\":NaN}            | 1 | 9  | a",
        "{\"a\":1e99999999999}  | 1 | 6  | a",
      })
  void refuses_what_is_not_one_json_object(String json, int line, int column, String path) {
    var failure = catchThrowableOfType(GraphFormatException.class, () -> GraphJson.parse(json));

    assertThat(failure.position().map(Position::line)).contains(line);
    assertThat(failure.path()).isEqualTo(path);
    assertThat(failure.position().map(Position::column)).contains(column);
  }

  @Test
  void counts_lines_and_names_what_it_expected_and_found() {
    var failure =
        catchThrowableOfType(
            GraphFormatException.class, () -> GraphJson.parse("{\n  \"a\": 1,\n  \"a\": 2\n}"));

    assertThat(failure)
        .hasMessageContaining("property a at line 3, column")
        .hasMessageContaining("expected JSON without duplicate names")
        .hasMessageContaining("the key \"a\" stands there twice");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-0", "-0.0", "-0.00", "-0e0", "-0E+5", "[-0,{\"b\":-0.0}]"})
  void a_zero_with_a_minus_sign_is_printed_as_it_was_read(String zero) {
    String json = "{\"a\":" + zero + "}";

    assertThat(GraphJson.print(GraphJson.parse(json))).isEqualTo(json);
    assertThat(GraphJson.parse(GraphJson.printPretty(GraphJson.parse(json))))
        .isEqualTo(GraphJson.parse(json))
        .isNotEqualTo(GraphJson.parse(json.replace("-", "")));
  }

  @Test
  void a_number_keeps_its_digits_and_noughts() {
    String json = "{\"a\":-" + "0." + "0".repeat(900) + "1}";

    assertThat(GraphJson.parse(GraphJson.print(GraphJson.parse(json))))
        .isEqualTo(GraphJson.parse(json));
  }

  @Test
  void reads_up_to_the_depth_limit() {
    String deepest = "{\"a\":".repeat(GraphJson.MAX_DEPTH) + "1" + "}".repeat(GraphJson.MAX_DEPTH);

    assertThat(GraphJson.print(GraphJson.parse(deepest))).isEqualTo(deepest);
  }

  @Test
  void refuses_more_depth_than_the_limit() {
    String tooDeep = "{\"a\":" + "[".repeat(100_000);

    var failure = catchThrowableOfType(GraphFormatException.class, () -> GraphJson.parse(tooDeep));

    assertThat(failure.expected()).contains("at most 200 levels");
    assertThat(failure.position()).contains(new Position(1, 205));
  }

  @Test
  void refuses_numbers_of_more_than_a_thousand_digits() {
    var failure =
        catchThrowableOfType(
            GraphFormatException.class, () -> GraphJson.parse("{\"a\":" + "9".repeat(1001) + "}"));

    assertThat(failure.path()).isEqualTo("a");
    assertThat(failure.expected()).contains("1,000 digits");
  }

  @Test
  void refuses_a_text_over_the_size_limit() {
    String tooLong = " ".repeat(GraphJson.MAX_CHARACTERS) + "{}";

    var failure = catchThrowableOfType(GraphFormatException.class, () -> GraphJson.parse(tooLong));

    assertThat(failure.expected()).isEqualTo("at most 33554432 characters");
    assertThat(failure.found()).isEqualTo("33554434 characters");
  }
}
