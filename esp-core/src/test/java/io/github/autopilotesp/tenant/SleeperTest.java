package io.github.autopilotesp.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SleeperTest {
  @Test
  void the_systems_sleeper_really_waits() throws InterruptedException {
    long start = System.nanoTime();

    Sleeper.system().sleep(Duration.ofMillis(20));

    assertThat(Duration.ofNanos(System.nanoTime() - start))
        .isGreaterThanOrEqualTo(Duration.ofMillis(20));
  }

  @Test
  void a_wait_that_is_over_already_is_none() {
    assertThatCode(() -> Sleeper.system().sleep(Duration.ofDays(-1))).doesNotThrowAnyException();
  }

  @Test
  void an_interrupt_ends_the_wait() {
    Thread.currentThread().interrupt();

    assertThatExceptionOfType(InterruptedException.class)
        .isThrownBy(() -> Sleeper.system().sleep(Duration.ofMinutes(5)));
  }

  @Test
  void a_tenant_lives_in_the_systems_time_unless_it_says_otherwise() throws InterruptedException {
    IntuneTenant tenant =
        (IntuneTenant)
            Proxy.newProxyInstance(
                IntuneTenant.class.getClassLoader(),
                new Class<?>[] {IntuneTenant.class},
                InvocationHandler::invokeDefault);

    assertThat(tenant.clock()).isEqualTo(Clock.systemUTC());
    assertThatCode(() -> tenant.sleeper().sleep(Duration.ZERO)).doesNotThrowAnyException();
  }
}
