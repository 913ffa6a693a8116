package io.github.autopilotesp.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.autopilotesp.internal.rest.Attempt;
import io.github.autopilotesp.internal.rest.GraphAnswer;
import io.github.autopilotesp.internal.rest.ProfileCalls;
import io.github.autopilotesp.internal.rest.Redaction;
import io.github.autopilotesp.profile.ProfileId;
import io.github.autopilotesp.tenant.TenantException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The token goes to the service that was asked for, below its root, and nowhere else. */
class LinkEscapeTest {
  private final GraphFixture graph = new GraphFixture();

  @AfterEach
  void close() {
    graph.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/beta///evil.example/x",
        "/beta/http://evil.example/x",
        "/beta/../v1.0/groups",
        "/beta/%2e%2e/v1.0/groups",
        "/beta/%2E./v1.0/groups",
        "//beta/groups",
        "/betas/groups"
      })
  void a_link_that_leaves_the_root_is_not_followed(String path) {
    String own = "http://" + graph.server.baseUrl().getAuthority();
    graph
        .fake
        .faults()
        .onNext("GET", "")
        .respond(200, "{\"value\":[],\"@odata.nextLink\":\"" + own + path + "\"}");

    assertThatThrownBy(() -> graph.tenant.profiles().list())
        .isInstanceOf(TenantException.UnreadableAnswer.class)
        .hasMessageContaining("is not followed");
    assertThat(graph.requests()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/beta/;@x", "/beta/x:y"})
  void a_link_of_odd_form_within_the_root_ends_typed(String path) {
    String own = "http://" + graph.server.baseUrl().getAuthority();
    graph
        .fake
        .faults()
        .onNext("GET", "")
        .respond(200, "{\"value\":[],\"@odata.nextLink\":\"" + own + path + "\"}");

    assertThatThrownBy(() -> graph.tenant.profiles().list()).isInstanceOf(TenantException.class);
    assertThat(graph.requests()).last().asString().endsWith(path);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", ".."})
  void an_id_that_would_address_something_else_is_not_sent(String id) {
    assertThatThrownBy(() -> Sent.delete(graph.tenant, ProfileId.of(id)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is no id");
    assertThat(graph.requests()).isEmpty();
  }

  @Test
  void a_status_of_a_part_that_is_no_int_is_no_success() {
    GraphAnswer whole =
        GraphAnswer.of(
            200,
            Map.of(),
            "{\"responses\":[{\"id\":\"1\",\"status\":4294967496}]}",
            Redaction.of("", 2_000));

    assertThat(
            new GraphBatch(List.of(ProfileCalls.list()), false).split(new Attempt.Answered(whole)))
        .singleElement()
        .isInstanceOf(Attempt.NoAnswer.class);
  }
}
