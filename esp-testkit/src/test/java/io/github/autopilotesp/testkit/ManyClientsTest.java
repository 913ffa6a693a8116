package io.github.autopilotesp.testkit;

import static io.github.autopilotesp.testkit.GraphClient.CONFIGURATIONS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A hundred clients at once, each of which does all that clients do: a few rounds in the gate, and
 * a minute with the profile {@code load}.
 */
@Tag("load")
class ManyClientsTest {
  private static final int CLIENTS = 100;
  private static final int FEWEST_ROUNDS = 3;
  private static final Duration TIME = Duration.ofSeconds(Long.getLong("esp.load.seconds", 0));
  private static final int LONGEST_JOURNAL = 5_000;

  @Test
  void none_of_a_hundred_clients_meets_an_error() throws Exception {
    FakeTenant tenant = FakeTenant.create();
    List<String> errors = new ArrayList<>();
    try (FakeGraphServer server = FakeGraphServer.start(tenant)) {
      for (Future<List<String>> client : all(server, tenant)) {
        errors.addAll(client.get());
      }

      assertThat(errors).isEmpty();
      assertThat(new GraphClient(server).get(CONFIGURATIONS).json().path("value")).hasSize(5);
    }
  }

  private static List<Future<List<String>>> all(FakeGraphServer server, FakeTenant tenant)
      throws InterruptedException {
    long end = System.nanoTime() + TIME.toNanos();
    List<Callable<List<String>>> clients = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      String name = "Client " + i;
      clients.add(
          () -> {
            Client client = new Client(new GraphClient(server), name);
            for (int round = 0; round < FEWEST_ROUNDS || System.nanoTime() < end; round++) {
              client.round();
              if (tenant.journal().all().size() > LONGEST_JOURNAL) {
                tenant.journal().clear();
              }
            }
            return client.errors;
          });
    }
    ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
    try {
      return threads.invokeAll(clients);
    } finally {
      threads.shutdownNow();
    }
  }

  private static final class Client {
    private final GraphClient graph;
    private final String name;
    private final List<String> errors = new ArrayList<>();

    Client(GraphClient graph, String name) {
      this.graph = graph;
      this.name = name;
    }

    void round() {
      GraphClient.Reply created = graph.post(CONFIGURATIONS, GraphClient.profile(name));
      expect(201, created);
      String own = CONFIGURATIONS + "/" + created.id();
      expect(200, graph.get(CONFIGURATIONS + "?$expand=assignments"));
      expect(200, graph.patch(own, GraphClient.profile(name + ", renamed")));
      expect(
          200,
          graph.post(
              own + "/assign",
              "{\"enrollmentConfigurationAssignments\": [{\"target\": {\"@odata.type\":"
                  + " \"#microsoft.graph.allDevicesAssignmentTarget\"}}]}"));
      GraphClient.Reply batch =
          graph.post(
              "/beta/$batch",
              "{\"requests\": [{\"id\": \"1\", \"method\": \"GET\", \"url\": \"%s\"}]}"
                  .formatted(own.replace("/beta", "")));
      expect(200, batch);
      String seen = batch.json().at("/responses/0/body/displayName").asText();
      if (!seen.equals(name + ", renamed")) {
        errors.add("read " + seen + " after a rename of " + name);
      }
      expect(200, graph.delete(own));
    }

    private void expect(int status, GraphClient.Reply reply) {
      if (reply.status() != status) {
        errors.add(reply.status() + " " + reply.text());
      }
    }
  }
}
