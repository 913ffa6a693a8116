package io.github.autopilotesp.graph;

import static io.github.autopilotesp.graph.GraphFixture.json;
import static io.github.autopilotesp.graph.GraphFixture.named;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.autopilotesp.profile.AppId;
import io.github.autopilotesp.profile.Assignment;
import io.github.autopilotesp.profile.ProfileId;
import io.github.autopilotesp.tenant.OperationOutcome;
import io.github.autopilotesp.tenant.OperationOutcome.Done;
import io.github.autopilotesp.tenant.OperationOutcome.NotCarriedOut;
import io.github.autopilotesp.tenant.OperationOutcome.Unknown;
import io.github.autopilotesp.tenant.StoredProfile;
import io.github.autopilotesp.tenant.TenantException;
import io.github.autopilotesp.tenant.TenantOperation;
import io.github.autopilotesp.tenant.TenantOperation.Assign;
import io.github.autopilotesp.tenant.TenantOperation.Create;
import io.github.autopilotesp.tenant.TenantOperation.Delete;
import io.github.autopilotesp.tenant.TenantOperation.Reorder;
import io.github.autopilotesp.testkit.Exchange;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BatchTest {
  private static final String BATCH = "/$batch";

  private final GraphFixture graph = new GraphFixture();

  @AfterEach
  void close() {
    graph.close();
  }

  @Test
  void twenty_operations_travel_in_one_request() {
    List<OperationOutcome> outcomes = graph.tenant.send(creates(45));

    assertThat(outcomes).hasSize(45).hasOnlyElementsOfType(Done.class);
    assertThat(batches()).hasSize(3);
    assertThat(graph.customProfiles()).hasSize(45);
  }

  @Test
  void each_outcome_belongs_to_its_operation() {
    List<OperationOutcome> outcomes = graph.tenant.send(creates(25));

    assertThat(outcomes)
        .allSatisfy(
            outcome ->
                assertThat(outcome.orThrow().orElseThrow().displayName())
                    .isEqualTo(((Create) outcome.operation()).profile().displayName()));
  }

  @Test
  void a_batch_holds_the_requests_as_they_would_be_sent_alone() {
    StoredProfile one = graph.stored("One");
    StoredProfile two = graph.stored("Two");

    graph.tenant.send(
        List.of(new Assign(one, List.of(Assignment.toAllDevices())), new Delete(two.id())));

    JsonNode requests = json(batches().get(0).request().body()).path("requests");
    requests.forEach(
        part -> {
          JsonNode id = ((ObjectNode) part.path("headers")).remove("client-request-id");
          assertThat(id.asText()).isNotEmpty();
        });
    assertThat(requests)
        .isEqualTo(
            json(
                """
                [{
                  "id": "1",
                  "method": "POST",
                  "url": "/deviceManagement/deviceEnrollmentConfigurations/%s/assign",
                  "body": {"enrollmentConfigurationAssignments": [
                    {"target": {"@odata.type": "#microsoft.graph.allDevicesAssignmentTarget"}}]},
                  "headers": {"Content-Type": "application/json"}
                }, {
                  "id": "2",
                  "method": "DELETE",
                  "url": "/deviceManagement/deviceEnrollmentConfigurations/%s",
                  "headers": {}
                }]
                """
                    .formatted(one.id(), two.id())));
  }

  @Test
  void a_part_that_fails_leaves_the_others_alone() {
    StoredProfile one = graph.stored("One");
    StoredProfile two = graph.stored("Two");

    List<OperationOutcome> outcomes =
        graph.tenant.send(
            List.of(new Delete(one.id()), new Delete(ProfileId.of("none")), new Delete(two.id())));

    assertThat(outcomes.get(0)).isInstanceOf(Done.class);
    assertThat(failure(outcomes.get(1)))
        .isInstanceOf(TenantException.NotFound.class)
        .hasMessageContaining("delete ESP profile none");
    assertThat(failure(outcomes.get(1)).requestId()).isPresent();
    assertThat(outcomes.get(2)).isInstanceOf(Done.class);
  }

  @Test
  void a_part_that_is_throttled_is_not_carried_out_and_its_wait_is_told() {
    graph
        .fake
        .faults()
        .onNext("POST", "/deviceEnrollmentConfigurations")
        .respond(429)
        .retryAfter(Duration.ofSeconds(9));

    List<OperationOutcome> outcomes = graph.tenant.send(creates(5));

    assertThat(outcomes)
        .filteredOn(NotCarriedOut.class::isInstance)
        .singleElement()
        .extracting(outcome -> ((NotCarriedOut) outcome).retryAfter())
        .isEqualTo(Optional.of(Duration.ofSeconds(9)));
    assertThat(outcomes).filteredOn(Done.class::isInstance).hasSize(4);
    assertThat(batches()).hasSize(1);
  }

  @Test
  void nothing_of_a_throttled_batch_is_carried_out() {
    graph.fake.faults().onNext("POST", BATCH).respond(429).retryAfter(Duration.ofSeconds(4));

    List<OperationOutcome> outcomes = graph.tenant.send(creates(5));

    assertThat(outcomes)
        .hasOnlyElementsOfType(NotCarriedOut.class)
        .allSatisfy(
            outcome ->
                assertThat(((NotCarriedOut) outcome).retryAfter()).contains(Duration.ofSeconds(4)));
    assertThat(graph.customProfiles()).isEmpty();
    assertThat(batches()).hasSize(1);
  }

  @Test
  void all_of_a_batch_whose_answer_is_lost_is_unknown_and_sent_once() {
    graph.fake.faults().onNext("POST", BATCH).respond(504).afterStoring();

    List<OperationOutcome> outcomes = graph.tenant.send(creates(20));

    assertThat(outcomes).hasOnlyElementsOfType(Unknown.class);
    assertThat(graph.customProfiles()).hasSize(20).doesNotHaveDuplicates();
    assertThat(batches()).hasSize(1);
  }

  @Test
  void a_part_that_is_answered_with_a_page_is_unknown() {
    graph
        .fake
        .faults()
        .onNext("POST", BATCH)
        .respond(
            200,
            """
            {"responses": [
              {"id": "1", "status": 200, "body": "<html>Sign in</html>"},
              {"id": "2", "status": 204}]}
            """);
    StoredProfile one = graph.stored("One");
    StoredProfile two = graph.stored("Two");

    List<OperationOutcome> outcomes =
        graph.tenant.send(List.of(new Delete(one.id()), new Delete(two.id())));

    assertThat(outcomes.get(0)).isInstanceOf(Unknown.class);
    assertThat(outcomes.get(1)).isInstanceOf(Done.class);
  }

  @Test
  void moves_of_a_later_batch_are_not_sent_behind_one_that_is_not_done() {
    StoredProfile one = graph.stored("One");
    graph.stored("Two");
    List<TenantOperation> moves = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      moves.add(new Reorder(one.id(), i % 2 == 0 ? 2 : 1));
    }
    moves.set(19, new Reorder(ProfileId.of("none"), 1));

    List<OperationOutcome> outcomes = graph.tenant.send(moves);

    assertThat(outcomes.subList(0, 19)).hasOnlyElementsOfType(Done.class);
    assertThat(outcomes.subList(20, 25)).hasOnlyElementsOfType(NotCarriedOut.class);
    assertThat(batches()).hasSize(1);
  }

  @Test
  void a_part_without_an_answer_is_in_doubt() {
    graph.fake.faults().onNext("POST", BATCH).respond(200, "{\"responses\":[{\"id\":\"7\"}]}");

    List<OperationOutcome> outcomes = graph.tenant.send(creates(2));

    assertThat(outcomes)
        .allSatisfy(
            outcome ->
                assertThat(failure(outcome)).isInstanceOf(TenantException.OutcomeUnknown.class));
  }

  @Test
  void reorders_travel_together_and_keep_their_order() {
    StoredProfile one = graph.stored("One");
    StoredProfile two = graph.stored("Two");
    StoredProfile three = graph.stored("Three");

    graph.tenant.send(
        List.of(new Reorder(two.id(), 1), new Reorder(three.id(), 1), new Reorder(one.id(), 2)));

    assertThat(batches()).hasSize(1);
    assertThat(
            json(batches().get(0).request().body()).path("requests").findValuesAsText("dependsOn"))
        .hasSize(2);
    assertThat(graph.tenant.profiles().list().stream().map(StoredProfile::displayName))
        .startsWith("Three", "One", "Two");
  }

  @Test
  void what_is_refused_here_is_not_sent() {
    ProfileId id = ProfileId.of(graph.fake.defaultProfileId());
    StoredProfile defaultProfile = graph.tenant.profiles().find(id).orElseThrow();

    List<OperationOutcome> outcomes =
        graph.tenant.send(
            List.of(new Assign(defaultProfile, List.of()), new Create(named("Kiosk"))));

    assertThat(failure(outcomes.get(0))).isInstanceOf(TenantException.Rejected.class);
    assertThat(outcomes.get(1)).isInstanceOf(Done.class);
    assertThat(graph.fake.journal().writes()).hasSize(1);
  }

  @Test
  void lookups_by_id_travel_together_too() {
    List<AppId> ids =
        IntStream.range(0, 30)
            .mapToObj(i -> AppId.of(graph.fake.addApp("win32LobApp", "App " + i)))
            .toList();

    assertThat(graph.tenant.apps().find(ids)).hasSize(30);
    assertThat(batches()).hasSize(2);
  }

  @Test
  void an_interrupted_thread_begins_nothing() {
    Thread.currentThread().interrupt();

    List<OperationOutcome> outcomes = graph.tenant.send(creates(45));

    assertThat(Thread.interrupted()).isTrue();
    assertThat(outcomes)
        .allSatisfy(
            outcome ->
                assertThat(failure(outcome)).isInstanceOf(TenantException.Interrupted.class));
    assertThat(graph.requests()).isEmpty();
  }

  @Test
  void nothing_to_do_asks_for_nothing() {
    assertThat(graph.tenant.send(List.of())).isEmpty();
    assertThat(graph.tenant.apps().find(List.of())).isEmpty();
    assertThat(graph.requests()).isEmpty();
  }

  private static List<TenantOperation> creates(int count) {
    return IntStream.range(0, count)
        .<TenantOperation>mapToObj(i -> new Create(named("Profile " + i)))
        .toList();
  }

  private List<Exchange> batches() {
    return graph.fake.journal().to("POST", BATCH);
  }

  private static TenantException failure(OperationOutcome outcome) {
    return outcome.failure().orElseThrow();
  }
}
