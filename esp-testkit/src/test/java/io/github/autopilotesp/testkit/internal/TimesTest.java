package io.github.autopilotesp.testkit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Times as the service writes them: no more digits than needed. */
class TimesTest {

  @ParameterizedTest
  @CsvSource({
    "2026-11-28T05:36:00Z, 2026-11-28T05:36:00Z",
    "2026-11-28T05:36:08.5Z, 2026-11-28T05:36:08.5Z",
    "2026-11-28T05:36:08.000010Z, 2026-11-28T05:36:08.00001Z",
    "2026-11-28T05:36:08.123456789Z, 2026-11-28T05:36:08.123456Z",
    "1969-12-31T23:59:59.25Z, 1969-12-31T23:59:59.25Z",
  })
  void now_is_written_to_the_microsecond(Instant now, String text) {
    Times times = new Times(Clock.fixed(now, ZoneOffset.UTC));

    assertThat(times.now()).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-28T05:36:08Z, 2026-11-28T05:36:08.0000001Z",
    "2026-11-28T05:36:08.999999Z, 2026-11-28T05:36:08.9999991Z",
  })
  void the_next_time_of_a_clock_that_stands_is_100_ns_later(Instant now, String second) {
    Times times = new Times(Clock.fixed(now, ZoneOffset.UTC));
    times.next();

    assertThat(times.next()).isEqualTo(second);
  }
}
