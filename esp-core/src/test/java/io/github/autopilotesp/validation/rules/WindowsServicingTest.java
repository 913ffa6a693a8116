package io.github.autopilotesp.validation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class WindowsServicingTest {
  @Test
  void servicing_always_ends_on_a_tuesday() {
    assertThat(
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}").matcher(WindowsServicing.inWords()).results())
        .hasSize(12)
        .extracting(MatchResult::group)
        .extracting(date -> LocalDate.parse(date).getDayOfWeek())
        .containsOnly(DayOfWeek.TUESDAY);
  }
}
