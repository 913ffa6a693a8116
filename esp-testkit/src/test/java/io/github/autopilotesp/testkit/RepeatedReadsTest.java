package io.github.autopilotesp.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a read was answered is kept, and never longer than it is true. */
class RepeatedReadsTest {
  private static final String LIST = "/beta/deviceManagement/deviceEnrollmentConfigurations";
  private static final String GROUPS = "/beta/groups?$count=true";

  private final FakeTenant tenant = FakeTenant.create();
  private final String profile = tenant.addProfile("First");

  private record Change(String name, java.util.function.BiConsumer<FakeTenant, String> made) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<Change> changes() {
    String url = LIST + "/";
    return List.of(
        new Change("a seed", (tenant, id) -> tenant.addProfile("Second")),
        new Change(
            "an update",
            (tenant, id) ->
                tenant.handle(
                    GraphRequest.patch(
                        url + id,
                        "{\"@odata.type\":\"#microsoft.graph.windows10EnrollmentCompletionPageConfiguration\",\"displayName\":\"Renamed\"}"))),
        new Change("a delete", (tenant, id) -> tenant.handle(GraphRequest.delete(url + id))),
        new Change("a page size", (tenant, id) -> tenant.pageSize(1)),
        new Change(
            "a habit",
            (tenant, id) ->
                tenant.habits(Habits.realistic().withNewProperty("somethingNew", "true"))));
  }

  @ParameterizedTest
  @MethodSource("changes")
  void a_list_shows_a_change_at_once(Change change) {
    String before = body(LIST);

    change.made().accept(tenant, profile);

    assertThat(body(LIST)).isNotEqualTo(before);
  }

  @Test
  void a_list_that_nobody_changed_is_the_same() {
    assertThat(body(LIST)).isEqualTo(body(LIST));
  }

  @Test
  void another_host_gets_links_of_its_own() {
    body("http://one.example" + LIST);

    assertThat(body("http://two.example" + LIST)).contains("http://two.example/beta/$metadata");
  }

  @Test
  void the_directory_is_asked_anew_with_another_consistency() {
    tenant.addGroup("Pilots");
    body(GROUPS);

    GraphRequest eventual = GraphRequest.get(GROUPS).withHeader("ConsistencyLevel", "eventual");
    assertThat(tenant.handle(eventual).body()).contains("@odata.count");
  }

  @Test
  void a_token_without_the_permission_is_refused_what_another_was_given() {
    body(LIST);
    String token = tenant.issueToken(Duration.ofHours(1), "Group.Read.All");

    GraphRequest request = GraphRequest.get(LIST).withHeader("Authorization", "Bearer " + token);
    assertThat(tenant.handle(request).status()).isEqualTo(403);
  }

  @Test
  void each_answer_has_an_id_of_its_own() {
    assertThat(tenant.handle(GraphRequest.get(LIST)).headers().get("request-id"))
        .isNotEqualTo(tenant.handle(GraphRequest.get(LIST)).headers().get("request-id"));
  }

  private String body(String url) {
    return tenant.handle(GraphRequest.get(url)).body();
  }
}
