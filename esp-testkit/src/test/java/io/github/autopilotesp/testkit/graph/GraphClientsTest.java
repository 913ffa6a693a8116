package io.github.autopilotesp.testkit.graph;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.graph.serviceclient.GraphServiceClient;
import io.github.autopilotesp.testkit.FakeGraphServer;
import io.github.autopilotesp.testkit.FakeTenant;
import io.github.autopilotesp.testkit.junit.FakeIntune;
import org.junit.jupiter.api.Test;

/** Microsoft's client, given to a test by {@link FakeIntune}. */
@FakeIntune
class GraphClientsTest {
  @Test
  void the_injected_client_reads_the_tests_tenant(GraphServiceClient client, FakeTenant tenant) {
    tenant.addGroup("Autopilot devices");

    assertThat(client.groups().get().getValue())
        .singleElement()
        .satisfies(group -> assertThat(group.getDisplayName()).isEqualTo("Autopilot devices"));
  }

  @Test
  void its_token_is_taken(GraphServiceClient client, FakeTenant tenant) {
    client.groups().get();

    assertThat(tenant.journal().all())
        .singleElement()
        .satisfies(
            exchange ->
                assertThat(exchange.request().headers().get("Authorization"))
                    .startsWith("Bearer "));
  }

  @Test
  void a_client_trusts_a_server_that_speaks_tls() {
    try (FakeGraphServer server = FakeGraphServer.https()) {
      server.tenant().addGroup("Over TLS");

      assertThat(GraphClients.connect(server).groups().get().getValue())
          .extracting(group -> group.getDisplayName())
          .containsExactly("Over TLS");
    }
  }
}
