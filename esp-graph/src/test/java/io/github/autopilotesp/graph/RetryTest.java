package io.github.autopilotesp.graph;

import static io.github.autopilotesp.graph.GraphFixture.named;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.autopilotesp.tenant.StoredProfile;
import io.github.autopilotesp.tenant.TenantException;
import io.github.autopilotesp.testkit.FaultRule;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetryTest {
  private final GraphFixture graph = new GraphFixture();
  private final Instant start = graph.time.instant();

  @AfterEach
  void close() {
    graph.close();
  }

  @Test
  void a_wait_in_seconds_is_kept() {
    onNextRead().respond(429).retryAfter(Duration.ofSeconds(17));

    assertThat(graph.tenant.profiles().list()).hasSize(1);
    assertThat(graph.passed(start)).isEqualTo(Duration.ofSeconds(17));
  }

  @Test
  void a_wait_until_a_date_is_kept() {
    onNextRead().respond(503).retryAfterDate(Duration.ofSeconds(40));

    assertThat(graph.tenant.profiles().list()).hasSize(1);
    assertThat(graph.passed(start)).isEqualTo(Duration.ofSeconds(40));
  }

  @Test
  void without_a_word_from_the_service_waits_double_from_one_second() {
    onNextRead().respond(429).times(3);

    assertThat(graph.tenant.profiles().list()).hasSize(1);
    assertThat(graph.passed(start)).isEqualTo(Duration.ofSeconds(1 + 2 + 4));
  }

  @Test
  void half_of_a_wait_is_left_to_chance() {
    GraphIntuneTenant lucky = graph.builder().random(() -> 0.0).build();
    onNextRead().respond(429);

    lucky.profiles().list();

    assertThat(graph.passed(start)).isEqualTo(Duration.ofMillis(500));
    lucky.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 502, 503, 504})
  void a_read_is_repeated_five_times_and_then_fails(int status) {
    graph.fake.faults().onEvery("GET", "").respond(status);

    assertThatThrownBy(() -> graph.tenant.profiles().list())
        .isInstanceOfSatisfying(
            TenantException.class, failure -> assertThat(failure.status()).hasValue(status));

    assertThat(graph.requests()).hasSize(6);
  }

  @Test
  void retries_can_be_turned_off() {
    graph.fake.faults().onEvery("GET", "").respond(503);
    GraphIntuneTenant impatient = graph.builder().maxRetries(0).build();

    assertThatThrownBy(() -> impatient.profiles().list())
        .isInstanceOf(TenantException.Unavailable.class);

    assertThat(graph.requests()).hasSize(1);
    impatient.close();
  }

  @Test
  void a_wait_beyond_the_deadline_is_not_begun() {
    GraphIntuneTenant hurried = graph.builder().deadline(Duration.ofSeconds(60)).build();
    onNextRead().respond(429).retryAfter(Duration.ofSeconds(61));

    assertThatThrownBy(() -> hurried.profiles().list())
        .isInstanceOfSatisfying(
            TenantException.Throttled.class,
            failure -> assertThat(failure.retryAfter()).contains(Duration.ofSeconds(61)));

    assertThat(graph.passed(start)).isZero();
    hurried.close();
  }

  @Test
  void a_call_does_not_go_on_after_its_deadline() {
    GraphIntuneTenant late = graph.builder().deadline(Duration.ZERO).build();

    assertThatThrownBy(() -> late.profiles().list())
        .isInstanceOf(TenantException.Unavailable.class)
        .hasMessageContaining("deadline");

    assertThat(graph.requests()).isEmpty();
    late.close();
  }

  @Test
  void a_server_error_on_a_read_is_not_repeated_for_it_would_come_again() {
    graph.fake.faults().onEvery("GET", "").respond(500);

    assertThatThrownBy(() -> graph.tenant.profiles().list())
        .isInstanceOf(TenantException.Unavailable.class);

    assertThat(graph.requests()).hasSize(1);
  }

  @Test
  void a_read_whose_connection_breaks_is_repeated() {
    onNextRead().cutConnection();
    onNextRead().truncateBody();

    assertThat(graph.tenant.profiles().list()).hasSize(1);
  }

  @Test
  void an_interrupt_ends_a_wait_and_the_flag_stays_set() {
    onNextRead().respond(429);
    GraphIntuneTenant interrupted =
        graph
            .builder()
            .sleeper(
                duration -> {
                  throw new InterruptedException("now");
                })
            .build();

    assertThatThrownBy(() -> interrupted.profiles().list())
        .isInstanceOf(TenantException.Interrupted.class);

    assertThat(Thread.interrupted()).isTrue();
    assertThat(graph.requests()).hasSize(1);
    interrupted.close();
  }

  @Test
  void an_interrupt_ends_the_wait_for_an_answer() throws InterruptedException {
    Throwable failure = interruptedDuring(() -> graph.tenant.profiles().list());

    assertThat(failure).isInstanceOf(TenantException.Interrupted.class);
  }

  @Test
  void an_interrupt_during_a_write_leaves_its_outcome_unknown() throws InterruptedException {
    StoredProfile kiosk = graph.stored("Kiosk");

    Throwable failure = interruptedDuring(() -> Sent.delete(graph.tenant, kiosk.id()));

    assertThat(failure).isInstanceOf(TenantException.OutcomeUnknown.class);
  }

  /** Runs a call, and interrupts its thread while the service is busy with the request. */
  private Throwable interruptedDuring(Runnable call) throws InterruptedException {
    CountDownLatch answering = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    graph
        .fake
        .journal()
        .onExchange(
            exchange -> {
              answering.countDown();
              try {
                release.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    AtomicReference<Throwable> failure = new AtomicReference<>();
    Thread caller = new Thread(() -> failure.set(catchThrowable(call::run)));
    caller.start();
    answering.await();
    caller.interrupt();
    caller.join();
    release.countDown();
    return failure.get();
  }

  @Test
  void an_interrupted_thread_creates_nothing() {
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> Sent.create(graph.tenant, named("Kiosk")))
        .isInstanceOf(TenantException.Interrupted.class);

    assertThat(Thread.interrupted()).isTrue();
    assertThat(graph.requests()).isEmpty();
  }

  private FaultRule onNextRead() {
    return graph.fake.faults().onNext("GET", "");
  }
}
