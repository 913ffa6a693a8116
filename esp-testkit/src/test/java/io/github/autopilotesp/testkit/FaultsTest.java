package io.github.autopilotesp.testkit;

import static io.github.autopilotesp.testkit.GraphClient.CONFIGURATIONS;
import static io.github.autopilotesp.testkit.GraphClient.profile;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.autopilotesp.testkit.ConnectionFailedException.Kind;
import io.github.autopilotesp.testkit.GraphClient.Reply;
import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What can be made to go wrong, over HTTP and in memory. */
class FaultsTest {
  private final VirtualTime time = VirtualTime.startingAt(Instant.parse("2026-03-02T08:30:00Z"));
  private final FakeTenant tenant =
      FakeTenant.builder().time(time).seed(1).habits(Habits.ideal()).build();
  private final FakeGraphServer server = FakeGraphServer.start(tenant);
  private final GraphClient graph = new GraphClient(server);

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void the_next_fitting_request_is_answered_with_a_status_and_nothing_is_stored() {
    tenant.faults().onNext("POST", "/deviceEnrollmentConfigurations").respond(503);

    Reply refused = graph.post(CONFIGURATIONS, profile("p"));

    assertThat(refused.status()).isEqualTo(503);
    assertThat(refused.code()).isEqualTo("ServiceUnavailable");
    assertThat(refused.header("request-id")).isNotBlank();
    assertThat(customProfiles()).isZero();
    assertThat(graph.post(CONFIGURATIONS, profile("p")).status()).isEqualTo(201);
  }

  @Test
  void a_status_after_storing_hides_a_write_that_took_effect() {
    tenant.faults().onNext("POST", "/deviceEnrollmentConfigurations").respond(504).afterStoring();

    assertThat(graph.post(CONFIGURATIONS, profile("p")).status()).isEqualTo(504);
    assertThat(customProfiles()).isEqualTo(1);
  }

  @Test
  void a_path_fits_by_whole_segments_and_by_method() {
    String id = tenant.addProfile("p");
    tenant.faults().onEvery("POST", "/assign").respond(500);

    assertThat(graph.get(CONFIGURATIONS + "/" + id + "/assignments").status()).isEqualTo(200);
    assertThat(graph.post(CONFIGURATIONS, profile("q")).status()).isEqualTo(201);
    assertThat(graph.post(CONFIGURATIONS + "/" + id + "/assign?x=/y", "{}").status())
        .isEqualTo(500);
  }

  @Test
  void a_rule_applies_as_often_as_it_is_told() {
    tenant.faults().onNext("*", "").times(2).respond(500);

    assertThat(List.of(status(), status(), status())).containsExactly(500, 500, 200);
  }

  @Test
  void a_rule_that_was_not_told_what_to_do_does_nothing() {
    tenant.faults().onNext("*", "");

    assertThat(status()).isEqualTo(200);
  }

  @Test
  void retry_after_is_absent_a_number_or_a_date() {
    tenant.faults().onNext("GET", "/groups").respond(429);
    tenant.faults().onNext("GET", "/groups").respond(429).retryAfter(Duration.ofSeconds(7));
    tenant.faults().onNext("GET", "/groups").respond(429).retryAfterDate(Duration.ofSeconds(7));

    assertThat(graph.get("/beta/groups").header("Retry-After")).isNull();
    assertThat(graph.get("/beta/groups").header("Retry-After")).isEqualTo("7");
    assertThat(graph.get("/beta/groups").header("Retry-After"))
        .isEqualTo("Mon, 2 Mar 2026 08:30:07 GMT");
  }

  @Test
  void an_answer_can_have_any_body_or_none() {
    tenant.faults().onNext("GET", "/groups").respond(502, "<html>Bad gateway</html>");
    tenant.faults().onNext("GET", "/groups").respond(204);

    assertThat(graph.get("/beta/groups").text()).isEqualTo("<html>Bad gateway</html>");
    assertThat(graph.get("/beta/groups").header("Content-Type")).isNull();
  }

  @Test
  void a_cut_before_storing_stores_nothing() {
    tenant.faults().onNext("POST", "/deviceEnrollmentConfigurations").cutConnection();

    assertThatThrownBy(() -> graph.trySend("POST", CONFIGURATIONS, profile("p")))
        .isInstanceOf(IOException.class);
    assertThat(customProfiles()).isZero();
  }

  @Test
  void a_cut_after_storing_stores() {
    tenant
        .faults()
        .onNext("POST", "/deviceEnrollmentConfigurations")
        .cutConnection()
        .afterStoring();

    assertThatThrownBy(() -> graph.trySend("POST", CONFIGURATIONS, profile("p")))
        .isInstanceOf(IOException.class);
    assertThat(customProfiles()).isEqualTo(1);
  }

  @Test
  void a_truncated_body_ends_before_its_length() {
    tenant.faults().onNext("POST", "/deviceEnrollmentConfigurations").truncateBody();

    assertThatThrownBy(() -> graph.trySend("POST", CONFIGURATIONS, profile("p")))
        .isInstanceOf(IOException.class);
    assertThat(customProfiles()).isEqualTo(1);
  }

  @Test
  void a_malformed_body_is_whole_but_no_json() {
    tenant.faults().onNext("GET", "/groups").malformBody();

    Reply reply = graph.get("/beta/groups");

    assertThat(reply.status()).isEqualTo(200);
    assertThatThrownBy(() -> new ObjectMapper().readTree(reply.text()))
        .isInstanceOf(JsonProcessingException.class);
  }

  @Test
  void a_slow_body_takes_its_time() {
    Instant before = time.instant();
    tenant.faults().onNext("GET", "/groups").slowBody(Duration.ofMinutes(2));

    assertThat(graph.get("/beta/groups").json().has("value")).isTrue();
    assertThat(time.instant()).isEqualTo(before.plus(Duration.ofMinutes(2)));
    tenant.faults().onNext("GET", "/groups").slowBody(Duration.ofMinutes(1));
    tenant.handle(GraphRequest.get("/beta/groups"));
    assertThat(time.instant()).isEqualTo(before.plus(Duration.ofMinutes(3)));
  }

  @Test
  void refused_connections_come_back_on_the_same_port() {
    graph.get("/beta/groups");
    tenant.faults().refuseConnections();

    assertThatThrownBy(() -> graph.trySend("GET", "/beta/groups", null))
        .isInstanceOf(ConnectException.class);
    assertThatThrownBy(() -> tenant.handle(GraphRequest.get("/beta/groups")))
        .isInstanceOfSatisfying(
            ConnectionFailedException.class, e -> assertThat(e.kind()).isEqualTo(Kind.REFUSED));

    tenant.faults().acceptConnections();
    assertThat(graph.get("/beta/groups").status()).isEqualTo(200);
  }

  @Test
  void a_cut_in_memory_is_an_exception() {
    tenant.faults().onNext("GET", "/groups").cutConnection();

    assertThatThrownBy(() -> tenant.handle(GraphRequest.get("/beta/groups")))
        .isInstanceOfSatisfying(
            ConnectionFailedException.class, e -> assertThat(e.kind()).isEqualTo(Kind.CUT));
  }

  @Test
  void an_expired_token_stays_expired_and_another_works() {
    tenant.faults().onNext("GET", "/groups").expireToken();

    Reply first = graph.get("/beta/groups");
    Reply second = graph.get("/beta/groups");
    Reply renewed = graph.with("Authorization", "Bearer another").get("/beta/groups");

    assertThat(first.status()).isEqualTo(401);
    assertThat(first.message()).isEqualTo("Lifetime validation failed, the token is expired.");
    assertThat(second.status()).isEqualTo(401);
    assertThat(renewed.status()).isEqualTo(200);
  }

  @Test
  void a_rate_hits_a_share_of_the_requests_and_the_same_ones_every_time() {
    assertThat(hits(42)).isEqualTo(hits(42)).isNotEqualTo(hits(43));
    assertThat(hits(42).stream().filter(status -> status == 500).count()).isBetween(10L, 50L);
  }

  private static List<Integer> hits(long seed) {
    FakeTenant fresh = FakeTenant.create();
    fresh.faults().atRate(0.3, seed).respond(500);
    List<Integer> statuses = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      statuses.add(fresh.handle(GraphRequest.get("/beta/groups")).status());
    }
    return statuses;
  }

  @Test
  void a_rate_can_be_limited_to_some_requests() {
    tenant.faults().atRate(1, 1, "GET", "/users").respond(500);

    assertThat(status()).isEqualTo(200);
    assertThat(graph.get("/beta/users").status()).isEqualTo(500);
  }

  @Test
  void latency_passes_on_the_tenants_clock() {
    Instant before = time.instant();
    tenant.faults().latency(Latency.fixed(Duration.ofMillis(250)));

    graph.get("/beta/groups");
    tenant.handle(GraphRequest.get("/beta/groups"));

    assertThat(time.instant()).isEqualTo(before.plusMillis(500));
  }

  @Test
  void a_throttle_lets_a_burst_through_and_then_a_rate() {
    tenant.faults().throttle(Throttle.tokenBucket(2, 0.25));

    assertThat(List.of(status(), status())).containsExactly(200, 200);
    Reply refused = graph.get("/beta/groups");
    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.code()).isEqualTo("TooManyRequests");
    assertThat(refused.header("Retry-After")).isEqualTo("4");
    time.advance(Duration.ofSeconds(4));
    assertThat(List.of(status(), status())).containsExactly(200, 429);
  }

  @Test
  void a_throttle_can_keep_silent_about_when_to_come_back() {
    tenant.faults().throttle(Throttle.tokenBucket(1, 1).withoutRetryAfter());
    graph.get("/beta/groups");

    assertThat(graph.get("/beta/groups").header("Retry-After")).isNull();
  }

  @Test
  void cleared_faults_are_gone() {
    tenant.faults().onEvery("*", "").respond(500);
    tenant.faults().throttle(Throttle.tokenBucket(1, 1)).refuseConnections();

    tenant.faults().clear();

    assertThat(List.of(status(), status())).containsExactly(200, 200);
  }

  @Test
  void a_fault_without_meaning_is_refused() {
    assertThatThrownBy(() -> tenant.faults().onNext("*", "").respond(42))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> tenant.faults().onNext("*", "").times(0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> tenant.faults().atRate(1.5, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Throttle.tokenBucket(0, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Throttle.tokenBucket(1, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private int status() {
    return graph.get("/beta/groups").status();
  }

  private long customProfiles() {
    return tenant.all(TenantCollection.ENROLLMENT_CONFIGURATIONS).size() - 5L;
  }
}
