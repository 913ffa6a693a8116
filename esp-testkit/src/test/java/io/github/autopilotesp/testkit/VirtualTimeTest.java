package io.github.autopilotesp.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** Time that passes only when someone waits, and latencies that are drawn from it. */
class VirtualTimeTest {
  private static final Instant START = Instant.parse("2026-03-02T08:30:00Z");

  private final VirtualTime time = VirtualTime.startingAt(START);

  @Test
  void it_stands_still_until_someone_waits() throws InterruptedException {
    assertThat(time.instant()).isEqualTo(START);

    time.sleep(Duration.ofHours(3));
    time.sleep(Duration.ofHours(-1));
    time.advance(Duration.ofMinutes(1));

    assertThat(time.instant()).isEqualTo(START.plus(Duration.ofMinutes(181)));
  }

  @Test
  void it_is_the_same_time_in_another_zone() {
    VirtualTime elsewhere = time.withZone(ZoneId.of("Europe/Berlin"));
    time.advance(Duration.ofMinutes(1));

    assertThat(elsewhere.instant()).isEqualTo(time.instant());
    assertThat(elsewhere.getZone()).isEqualTo(ZoneId.of("Europe/Berlin"));
    assertThat(time.getZone()).isEqualTo(ZoneOffset.UTC);
  }

  @Test
  void it_does_not_run_backwards() {
    assertThatThrownBy(() -> time.advance(Duration.ofSeconds(-1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void an_interrupted_thread_does_not_wait() {
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> time.sleep(Duration.ofSeconds(1)))
        .isInstanceOf(InterruptedException.class);
    assertThat(time.instant()).isEqualTo(START);
  }

  @Test
  void an_interrupted_request_has_no_answer() {
    FakeTenant tenant = FakeTenant.builder().time(time).build();
    tenant.faults().latency(Latency.fixed(Duration.ofSeconds(1)));
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> tenant.handle(GraphRequest.get("/beta/groups")))
        .isInstanceOf(ConnectionFailedException.class);
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void latency_between_bounds_stays_between_them() {
    Latency latency = Latency.between(Duration.ofMillis(10), Duration.ofMillis(20), 1);

    for (int i = 0; i < 1000; i++) {
      assertThat(latency.next()).isBetween(Duration.ofMillis(10), Duration.ofMillis(20));
    }
  }

  @Test
  void long_tailed_latency_has_its_median_and_is_repeatable() {
    Latency latency = Latency.longTailed(Duration.ofMillis(100), 1, 7);
    Latency same = Latency.longTailed(Duration.ofMillis(100), 1, 7);
    int longer = 0;
    for (int i = 0; i < 1000; i++) {
      Duration next = latency.next();
      assertThat(same.next()).isEqualTo(next);
      longer += next.compareTo(Duration.ofMillis(100)) > 0 ? 1 : 0;
    }

    assertThat(longer).isBetween(450, 550);
  }

  @Test
  void latency_without_meaning_is_refused() {
    assertThatThrownBy(() -> Latency.fixed(Duration.ofSeconds(-1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Latency.between(Duration.ofSeconds(2), Duration.ofSeconds(1), 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Latency.longTailed(Duration.ZERO, -1, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
