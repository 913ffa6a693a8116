package io.github.autopilotesp.testkit;

import static io.github.autopilotesp.testkit.GraphClient.CONFIGURATIONS;
import static io.github.autopilotesp.testkit.GraphClient.parse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.autopilotesp.testkit.GraphClient.Reply;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Headers, errors, tokens and paging: what every answer has, whatever was asked. */
class FakeGraphServerTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-02T08:30:00Z"), ZoneOffset.UTC);

  private final FakeTenant tenant = FakeTenant.builder().clock(CLOCK).seed(1).build();
  private final FakeGraphServer server = FakeGraphServer.start(tenant);
  private final GraphClient graph = new GraphClient(server);

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void an_error_has_the_envelope_of_graph() {
    Reply reply =
        graph
            .with("client-request-id", "mine")
            .get("/beta/groups/0f0f0f0f-0000-4000-8000-000000000009");

    assertThat(reply.status()).isEqualTo(404);
    assertThat(reply.json())
        .isEqualTo(
            parse(
                """
                {"error": {"code": "Request_ResourceNotFound",
                           "message": "Resource '0f0f0f0f-0000-4000-8000-000000000009' does not exist or one of its queried reference-property objects are not present.",
                           "innerError": {"date": "2026-03-02T08:30:00",
                                          "request-id": "%s",
                                          "client-request-id": "mine"}}}\
                """
                    .formatted(reply.header("request-id"))));
  }

  @Test
  void every_answer_has_ids_and_a_date() {
    Reply reply = graph.with("client-request-id", "mine").get("/beta/groups");

    assertThat(reply.header("request-id")).matches("[0-9a-f-]{36}");
    assertThat(reply.header("client-request-id")).isEqualTo("mine");
    assertThat(reply.header("Date")).isNotBlank();
    assertThat(reply.header("Content-Type")).startsWith("application/json;odata.metadata=minimal");
  }

  @Test
  void an_answer_without_a_body_has_no_content_type() {
    String id = graph.createProfile("p");

    Reply reply = graph.delete(CONFIGURATIONS + "/" + id);

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.text()).isEmpty();
    assertThat(reply.header("Content-Type")).isNull();
  }

  @Test
  void a_request_without_a_token_is_refused() {
    Reply reply = graph.without("Authorization").get("/beta/groups");

    assertThat(reply.status()).isEqualTo(401);
    assertThat(reply.code()).isEqualTo("InvalidAuthenticationToken");
    assertThat(reply.header("WWW-Authenticate")).startsWith("Bearer");
  }

  @Test
  void a_token_of_another_scheme_is_refused() {
    assertThat(graph.with("Authorization", "Basic x").get("/beta/groups").status()).isEqualTo(401);
  }

  @Test
  void a_server_without_authentication_asks_for_no_token() {
    try (FakeGraphServer open = FakeGraphServer.builder().withoutAuthentication().start()) {
      Reply reply = new GraphClient(open).without("Authorization").get("/beta/groups");

      assertThat(reply.status()).isEqualTo(200);
    }
  }

  @Test
  void a_request_that_the_fake_does_not_know_is_named_in_a_501() {
    Reply reply = graph.get("/beta/deviceManagement/deviceConfigurations");

    assertThat(reply.status()).isEqualTo(501);
    assertThat(reply.message())
        .isEqualTo("The fake does not know this: GET /deviceManagement/deviceConfigurations");
  }

  @Test
  void an_unknown_query_option_is_named_in_a_501() {
    assertThat(graph.get("/beta/groups?$apply=x").message()).contains("query option $apply");
  }

  @Test
  void another_version_is_refused() {
    assertThat(graph.get("/v2/groups").code()).isEqualTo("ResourceNotFound");
    assertThat(graph.get("/v2/groups").message()).isEqualTo("Invalid version: v2");
    assertThat(graph.get("/").status()).isEqualTo(404);
    assertThat(graph.get("/Beta/groups").status()).isEqualTo(200);
  }

  @Test
  void a_url_that_is_not_percent_encoded_is_refused() {
    assertThat(tenant.handle(GraphRequest.get("/beta/groups?$filter=%zz")).status()).isEqualTo(400);
    assertThat(tenant.handle(GraphRequest.get("/beta/groups/%zz")).status()).isEqualTo(400);
  }

  @Test
  void pages_are_linked_absolutely_until_all_were_read() {
    tenant.pageSize(10);
    for (int i = 0; i < 25; i++) {
      tenant.addGroup("Group " + i);
    }

    List<String> names = new ArrayList<>();
    List<Integer> sizes = new ArrayList<>();
    graph.with("ConsistencyLevel", "eventual");
    String next = "/beta/groups?$count=true";
    while (next != null) {
      JsonNode page = graph.get(next).json();
      assertThat(page.path("@odata.count").asInt()).isEqualTo(names.isEmpty() ? 25 : 0);
      page.path("value").forEach(group -> names.add(group.path("displayName").asText()));
      sizes.add(page.path("value").size());
      next = page.has("@odata.nextLink") ? page.path("@odata.nextLink").asText() : null;
      assertThat(next == null || next.startsWith(server.baseUrl() + "/beta/groups?")).isTrue();
    }

    assertThat(sizes).containsExactly(10, 10, 5);
    assertThat(names).hasSize(25).doesNotHaveDuplicates();
  }

  @Test
  void a_skip_token_that_is_not_ours_is_refused() {
    assertThat(graph.get("/beta/groups?$skiptoken=abc").status()).isEqualTo(400);
  }

  @Test
  void links_lead_back_to_the_host_that_was_asked() {
    tenant.pageSize(1).addGroup("a");
    tenant.addGroup("b");
    int port = server.baseUrl().getPort();

    Reply reply = graph.get("http://localhost:" + port + "/beta/groups");

    assertThat(reply.json().path("@odata.nextLink").asText())
        .startsWith("http://localhost:" + port + "/beta/groups?");
  }

  @Test
  void equal_seeds_give_equal_tenants() {
    FakeTenant other = FakeTenant.builder().clock(CLOCK).seed(1).build();
    tenant.addGroup("g");
    tenant.handle(GraphRequest.get("/beta/groups"));
    tenant.addApp("win32LobApp", "a");
    other.addGroup("g");
    other.addApp("win32LobApp", "a");

    assertThat(other.save()).isEqualTo(tenant.save());
  }

  @Test
  void a_port_in_use_is_said() {
    assertThatThrownBy(() -> FakeGraphServer.builder().port(server.baseUrl().getPort()).start())
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("the fake can't listen on 127.0.0.1:" + server.baseUrl().getPort());
  }

  @Test
  void a_closed_server_answers_no_more() {
    server.close();
    server.close();

    assertThatThrownBy(() -> graph.trySend("GET", "/beta/groups", null))
        .isInstanceOf(IOException.class);
  }

  @Test
  void a_request_never_shows_its_token() {
    GraphRequest request =
        GraphRequest.get("/beta/groups").withHeader("Authorization", "Bearer secret");

    assertThat(request).hasToString("GET /beta/groups");
  }
}
