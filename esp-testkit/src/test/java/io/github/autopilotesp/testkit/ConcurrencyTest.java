package io.github.autopilotesp.testkit;

import static io.github.autopilotesp.testkit.GraphClient.CONFIGURATIONS;
import static io.github.autopilotesp.testkit.GraphClient.parse;
import static io.github.autopilotesp.testkit.GraphClient.profile;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many writers at once. */
class ConcurrencyTest {
  private static final int THREADS = 32;

  private final FakeTenant tenant =
      FakeTenant.builder()
          .habits(Habits.ideal().lenientFor("windows10EnrollmentCompletionPageConfiguration"))
          .pageSize(1000)
          .build();

  @Test
  void no_update_is_lost_when_32_threads_write_to_one_profile() throws Exception {
    String id = tenant.addProfile("shared");
    try (FakeGraphServer server = FakeGraphServer.start(tenant)) {
      GraphClient graph = new GraphClient(server);
      inParallel(
          thread -> {
            for (int i = 0; i < 5; i++) {
              graph.patch(
                  CONFIGURATIONS + "/" + id,
                  """
                  {"@odata.type": "#microsoft.graph.windows10EnrollmentCompletionPageConfiguration",
                   "from%d": %d}\
                  """
                      .formatted(thread, i));
            }
          });
    }

    JsonNode stored =
        parse(tenant.find(TenantCollection.ENROLLMENT_CONFIGURATIONS, id).orElseThrow());
    assertThat(stored.path("version").asInt()).isEqualTo(1 + THREADS * 5);
    for (int thread = 0; thread < THREADS; thread++) {
      assertThat(stored.path("from" + thread).asInt()).isEqualTo(4);
    }
  }

  @Test
  void priorities_stay_1_to_n_when_32_threads_create_move_and_delete() throws Exception {
    Set<String> names = new HashSet<>();
    inParallel(
        thread -> {
          String kept = create("kept " + thread);
          String dropped = create("dropped " + thread);
          tenant.handle(
              GraphRequest.post(CONFIGURATIONS + "/" + kept + "/setPriority", "{\"priority\": 1}"));
          tenant.handle(GraphRequest.delete(CONFIGURATIONS + "/" + dropped));
        });

    List<Integer> priorities = new ArrayList<>();
    for (JsonNode item :
        parse(
                tenant
                    .handle(
                        GraphRequest.get(
                            CONFIGURATIONS + "?$filter=priority gt 0&$orderby=priority"))
                    .body())
            .path("value")) {
      priorities.add(item.path("priority").asInt());
      names.add(item.path("displayName").asText());
    }
    assertThat(priorities)
        .containsExactlyElementsOf(IntStream.rangeClosed(1, THREADS).boxed().toList());
    assertThat(names).hasSize(THREADS).allMatch(name -> name.startsWith("kept"));
    assertThat(tenant.journal().all()).hasSize(THREADS * 4 + 1);
  }

  private String create(String name) {
    return parse(tenant.handle(GraphRequest.post(CONFIGURATIONS, profile(name))).body())
        .path("id")
        .asText();
  }

  private interface Writer {
    void write(int thread);
  }

  private static void inParallel(Writer writer) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Callable<Void>> tasks = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        int thread = i;
        tasks.add(
            () -> {
              writer.write(thread);
              return null;
            });
      }
      for (Future<Void> done : threads.invokeAll(tasks)) {
        done.get();
      }
    } finally {
      threads.shutdownNow();
    }
  }
}
