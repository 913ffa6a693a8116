package io.github.autopilotesp.testkit;

import static io.github.autopilotesp.testkit.GraphClient.parse;
import static io.github.autopilotesp.testkit.GraphClient.profile;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON batching: parts, dependencies, and what goes wrong with one of them. */
class BatchTest {
  private static final String NOBODY = "00000000-0000-4000-8000-000000000000";
  private static final String CREATE =
      """
      {"id": "%s", "method": "POST", "url": "/deviceManagement/deviceEnrollmentConfigurations",
       "headers": {"Content-Type": "application/json"}, "body": %s, "dependsOn": [%s]}\
      """;
  private static final String GET =
      "{\"id\": \"%s\", \"method\": \"GET\", \"url\": \"%s\", \"dependsOn\": [%s]}";

  private final VirtualTime time = VirtualTime.create();
  private final FakeTenant tenant =
      FakeTenant.builder().time(time).seed(1).habits(Habits.ideal()).build();

  @Test
  void each_part_has_its_own_status_headers_and_body() {
    String id = tenant.addProfile("old");

    JsonNode responses =
        send(
            CREATE.formatted("1", profile("new"), ""),
            GET.formatted("2", "groups/" + NOBODY, ""),
            """
            {"id": "3", "method": "DELETE",
             "url": "/deviceManagement/deviceEnrollmentConfigurations/%s"}\
            """
                .formatted(id));

    assertThat(responses.findValuesAsText("id")).startsWith("1");
    assertThat(statuses(responses)).isEqualTo("1=201 2=404 3=204");
    assertThat(responses.at("/0/body/displayName").asText()).isEqualTo("new");
    assertThat(responses.at("/0/headers/Content-Type").asText()).startsWith("application/json");
    assertThat(responses.at("/1/body/error/code").asText()).isEqualTo("Request_ResourceNotFound");
    assertThat(responses.at("/1/headers/Content-Type").asText()).isEqualTo("application/json");
    assertThat(responses.at("/0/headers/OData-Version").asText()).isEqualTo("4.0");
    assertThat(responses.at("/2").has("body")).isFalse();
    assertThat(responses.at("/0/headers/request-id").asText())
        .isNotEqualTo(responses.at("/1/headers/request-id").asText());
  }

  @Test
  void a_part_that_stands_before_what_it_depends_on_refuses_the_batch() {
    assertThat(
            response(
                    CREATE.formatted("b", profile("second"), "\"a\""),
                    CREATE.formatted("a", profile("first"), ""))
                .status())
        .isEqualTo(400);
  }

  @Test
  void some_parts_that_wait_beside_some_that_do_not_refuse_the_batch() {
    GraphResponse refused =
        response(
            GET.formatted("1", "/groups", ""),
            GET.formatted("2", "/groups", ""),
            GET.formatted("3", "/groups", "\"1\""));

    assertThat(refused.body())
        .contains("Batch should be either fully sequential or fully parallel.");
  }

  @Test
  void a_part_whose_predecessor_failed_is_not_tried() {
    JsonNode responses =
        send(
            GET.formatted("1", "/groups/" + NOBODY, ""),
            CREATE.formatted("2", profile("x"), "\"1\""),
            CREATE.formatted("3", profile("y"), "\"2\""));

    assertThat(statuses(responses)).isEqualTo("1=404 2=424 3=424");
    assertThat(responses.at("/1/body/error/code").asText()).isEqualTo("FailedDependency");
    assertThat(tenant.all(TenantCollection.ENROLLMENT_CONFIGURATIONS)).hasSize(5);
  }

  @Test
  void twenty_parts_pass_and_twenty_one_do_not() {
    String[] parts =
        IntStream.range(0, 21)
            .mapToObj(i -> GET.formatted(String.valueOf(i), "/groups", ""))
            .toArray(String[]::new);

    assertThat(response(parts).status()).isEqualTo(400);
    assertThat(response(parts).body()).contains("exceeds the maximum value of 20");
    parts[20] = "";
    assertThat(response(List.of(parts).subList(0, 20).toArray(new String[0])).status())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"id\": \"1\", \"method\": \"GET\"}",
        "{\"id\": \"1\", \"url\": \"/groups\"}",
        "{\"method\": \"GET\", \"url\": \"/groups\"}",
        "{\"id\": \"1\", \"method\": \"BREW\", \"url\": \"/groups\"}",
        "{\"id\": \"1\", \"method\": \"POST\", \"url\": \"/groups\", \"body\": {}}",
        "{\"id\": \"1\", \"method\": \"GET\", \"url\": \"/groups\", \"dependsOn\": [\"2\"]}",
        "{\"id\": \"1\", \"method\": \"GET\", \"url\": \"/groups\", \"dependsOn\": [\"1\"]}",
        ""
      })
  void a_part_that_makes_no_sense_refuses_the_batch(String part) {
    assertThat(response(part).status()).isEqualTo(400);
  }

  @Test
  void an_id_that_occurs_twice_refuses_the_batch() {
    String part = GET.formatted("1", "/groups", "");

    assertThat(response(part, part).body()).contains("'1' occurs more than once");
  }

  @Test
  void ids_that_differ_in_case_only_are_the_same() {
    String[] parts = {GET.formatted("a", "/groups", ""), GET.formatted("A", "/groups", "")};

    assertThat(response(parts).body()).contains("'A' occurs more than once");
  }

  @Test
  void an_unknown_call_is_named_in_its_part() {
    assertThat(send(GET.formatted("1", "/teams", "")).at("/0/status").asInt()).isEqualTo(501);
  }

  @Test
  void links_in_parts_lead_to_the_host_of_the_batch() {
    tenant.pageSize(1).addGroup("a");
    tenant.addGroup("b");

    JsonNode responses = send(GET.formatted("1", "/groups?$orderby=displayName", ""));

    assertThat(responses.at("/0/body/@odata.nextLink").asText())
        .startsWith("https://graph.microsoft.com/beta/groups?$orderby=");
  }

  @Test
  void a_fault_can_hit_one_part() {
    tenant.faults().onNext("GET", "/users").respond(429).retryAfter(Duration.ofSeconds(9));
    tenant.faults().onNext("GET", "/devices").cutConnection();

    JsonNode responses =
        send(
            GET.formatted("1", "/users", ""),
            GET.formatted("2", "/groups", ""),
            GET.formatted("3", "/devices", ""));

    assertThat(statuses(responses)).isEqualTo("1=429 2=200 3=504");
    assertThat(responses.at("/0/headers/Retry-After").asText()).isEqualTo("9");
  }

  @Test
  void a_part_can_be_answered_with_something_that_is_no_json() {
    tenant.faults().onNext("GET", "/users").respond(502, "<html>");

    assertThat(send(GET.formatted("1", "/users", "")).at("/0/body").asText()).isEqualTo("<html>");
  }

  @Test
  void a_fault_can_hit_the_whole_batch_after_its_parts_took_effect() {
    tenant.faults().onNext("POST", "/$batch").cutConnection().afterStoring();

    assertThatThrownBy(() -> response(CREATE.formatted("1", profile("p"), "")))
        .isInstanceOf(ConnectionFailedException.class);
    assertThat(tenant.all(TenantCollection.ENROLLMENT_CONFIGURATIONS)).hasSize(6);
    assertThat(tenant.journal().writes()).extracting(Exchange::stored).containsExactly(true);
  }

  @Test
  void the_throttle_counts_parts() {
    tenant.faults().throttle(Throttle.tokenBucket(1, 1));

    JsonNode responses = send(GET.formatted("1", "/groups", ""), GET.formatted("2", "/groups", ""));

    assertThat(statuses(responses)).isEqualTo("1=200 2=429");
  }

  @Test
  void the_journal_knows_which_batch_a_part_came_in() {
    send(GET.formatted("1", "/groups", ""));

    assertThat(tenant.journal())
        .hasToString("#2 (in #1) GET /beta/groups -> 200\n#1 POST /beta/$batch -> 200");
    assertThat(tenant.journal().all().get(0).batch()).isEqualTo(OptionalLong.of(1));
    assertThat(tenant.journal().writes()).isEmpty();
  }

  @Test
  void the_journal_has_the_body_of_a_part_as_it_was_sent() {
    String first =
        "{ \"name\":\"\\u0041 \ud83d\ude00\", \"number\": 1.50,\n \"body\": {\"body\": {}} }";
    String second = "{\"long\": \"" + "x".repeat(100_000) + "\"}";
    String part =
        "{\"id\": \"%s\", \"url\": \"/groups\", \"method\": \"POST\", \"body\": %s ,"
            + " \"headers\": {\"Content-Type\": \"application/json\"}}";
    String body =
        "{\"others\": [{\"body\": {\"no\": 1}}], \"requests\": ["
            + part.formatted("1", first)
            + ", "
            + part.formatted("2", "[ 1 ]")
            + ", "
            + part.formatted("3", second)
            + ", "
            + part.formatted("4", "{}")
            + "]}";

    tenant.handle(GraphRequest.post("/beta/$batch", body));

    assertThat(tenant.journal().all())
        .filteredOn(exchange -> exchange.batch().isPresent())
        .extracting(exchange -> exchange.request().body())
        .containsExactly(first, "[1]", second, "{}");
  }

  @Test
  void parts_run_four_at_a_time() {
    tenant.faults().latency(Latency.fixed(Duration.ofSeconds(1)));
    String[] nine =
        IntStream.range(0, 9)
            .mapToObj(i -> GET.formatted(String.valueOf(i), "/groups", ""))
            .toArray(String[]::new);

    Instant before = time.instant();
    response(nine);
    assertThat(Duration.between(before, time.instant())).isEqualTo(Duration.ofSeconds(3));
  }

  @Test
  void parts_that_depend_on_one_another_run_one_after_the_other() {
    tenant.faults().latency(Latency.fixed(Duration.ofSeconds(1)));

    Instant before = time.instant();
    send(
        GET.formatted("1", "/groups", ""),
        GET.formatted("2", "/groups", "\"1\""),
        GET.formatted("3", "/groups", "\"2\""));
    assertThat(Duration.between(before, time.instant())).isEqualTo(Duration.ofSeconds(3));
  }

  @Test
  void a_malformed_batch_takes_the_time_of_one_request() {
    tenant.faults().latency(Latency.fixed(Duration.ofSeconds(1)));

    Instant before = time.instant();
    tenant.handle(GraphRequest.post("/beta/$batch", "{}"));
    assertThat(Duration.between(before, time.instant())).isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void a_batch_needs_a_good_token_and_its_parts_need_permissions() {
    String token = tenant.issueToken(Duration.ofHours(1), "Group.Read.All");
    GraphRequest batch =
        GraphRequest.post(
            "/v1.0/$batch",
            "{\"requests\": ["
                + GET.formatted("1", "/groups", "")
                + ","
                + GET.formatted("2", "/users", "")
                + "]}");

    GraphResponse allowed = tenant.handle(batch.withHeader("Authorization", "Bearer " + token));
    time.advance(Duration.ofHours(1));
    GraphResponse expired = tenant.handle(batch.withHeader("Authorization", "Bearer " + token));

    assertThat(statuses(parse(allowed.body()).path("responses"))).isEqualTo("1=200 2=403");
    assertThat(expired.status()).isEqualTo(401);
  }

  private JsonNode send(String... parts) {
    GraphResponse response = response(parts);
    assertThat(response.status()).as(response.body()).isEqualTo(200);
    return parse(response.body()).path("responses");
  }

  private GraphResponse response(String... parts) {
    return tenant.handle(
        GraphRequest.post("/beta/$batch", "{\"requests\": [" + String.join(",", parts) + "]}"));
  }

  private static String statuses(JsonNode responses) {
    return IntStream.range(0, responses.size())
        .mapToObj(responses::get)
        .map(part -> part.path("id").asText() + "=" + part.path("status").asText())
        .collect(Collectors.joining(" "));
  }
}
