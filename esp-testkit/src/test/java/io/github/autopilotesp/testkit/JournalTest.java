package io.github.autopilotesp.testkit;

import static io.github.autopilotesp.testkit.GraphClient.CONFIGURATIONS;
import static io.github.autopilotesp.testkit.GraphClient.profile;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the journal keeps, finds and prints. */
class JournalTest {
  private final FakeTenant tenant = FakeTenant.builder().seed(1).habits(Habits.ideal()).build();
  private final Journal journal = tenant.journal();

  @Test
  void it_tells_reads_from_writes_and_finds_by_method_and_path() {
    tenant.handle(GraphRequest.get(CONFIGURATIONS));
    tenant.handle(GraphRequest.post(CONFIGURATIONS, profile("p")));
    tenant.handle(GraphRequest.get("/beta/groups?$top=1"));

    assertThat(journal.all()).extracting(Exchange::number).containsExactly(1L, 2L, 3L);
    assertThat(journal.writes()).extracting(Exchange::path).containsExactly(CONFIGURATIONS);
    assertThat(journal.reads()).hasSize(2);
    assertThat(journal.to("GET", "/groups")).hasSize(1);
    assertThat(journal.matching(exchange -> exchange.stored())).hasSize(1);
  }

  @Test
  void it_prints_one_readable_line_for_each_request_without_tokens() {
    tenant.handle(
        GraphRequest.get("https://host/beta/groups?$top=1")
            .withHeader("Authorization", "Bearer secret"));
    tenant.faults().onNext("POST", "").respond(503).afterStoring();
    tenant.handle(GraphRequest.post(CONFIGURATIONS, profile("p")));

    assertThat(journal)
        .hasToString(
            """
            #1 GET /beta/groups?$top=1 -> 200
            #2 POST /beta/deviceManagement/deviceEnrollmentConfigurations -> 503 \
            [answered 503 after storing]\
            """);
  }

  @Test
  void it_says_what_was_stored_whatever_was_answered() {
    tenant.faults().onNext("POST", "").respond(503).afterStoring();
    tenant.faults().onNext("POST", "").cutConnection();
    GraphRequest create = GraphRequest.post(CONFIGURATIONS, profile("p"));

    tenant.handle(create);
    assertThat(catchThrowable(() -> tenant.handle(create)))
        .isInstanceOf(ConnectionFailedException.class);
    tenant.handle(GraphRequest.post(CONFIGURATIONS, "{}"));

    assertThat(journal.writes()).extracting(Exchange::stored).containsExactly(true, false, false);
    assertThat(journal.writes().get(1).response()).isEmpty();
    assertThat(journal.writes().get(1)).asString().endsWith("-> no answer [connection cut]");
  }

  @Test
  void it_calls_listeners_and_can_be_cleared() {
    List<Exchange> heard = new ArrayList<>();
    journal.onExchange(heard::add);

    tenant.handle(GraphRequest.get("/beta/groups"));
    journal.clear();

    assertThat(heard).hasSize(1);
    assertThat(journal).hasToString("no requests");
  }
}
