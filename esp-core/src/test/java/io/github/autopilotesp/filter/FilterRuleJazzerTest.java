package io.github.autopilotesp.filter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Whatever stands in a rule, it is read or refused at a column. */
class FilterRuleJazzerTest {

  @FuzzTest(maxDuration = "5m")
  void any_text_is_read_or_refused(byte[] bytes) {
    String text = new String(bytes, UTF_8);
    FilterParseResult result = FilterRule.tryParse(text);

    result
        .problem()
        .ifPresent(problem -> assertThat(problem.column()).isBetween(1, text.length() + 1));
    result.rule().ifPresent(rule -> assertThat(FilterRule.parse(rule.print())).isEqualTo(rule));
  }
}
