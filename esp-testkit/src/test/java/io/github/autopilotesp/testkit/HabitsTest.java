package io.github.autopilotesp.testkit;

import static io.github.autopilotesp.testkit.GraphClient.CONFIGURATIONS;
import static io.github.autopilotesp.testkit.GraphClient.parse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Collections;
import org.junit.jupiter.api.Test;

/** Each habit, switched on and off. */
class HabitsTest {
  private static final String ESP_TYPE =
      "\"@odata.type\": \"#microsoft.graph.windows10EnrollmentCompletionPageConfiguration\"";

  private final VirtualTime time = VirtualTime.create();
  private final FakeTenant tenant =
      FakeTenant.builder().time(time).seed(1).habits(Habits.ideal()).build();

  @Test
  void a_setting_named_for_it_is_lost_on_create_but_not_on_update() {
    tenant.habits(Habits.ideal().droppingOnCreate("installQualityUpdates"));

    JsonNode created =
        create("\"installQualityUpdates\": true, \"showInstallationProgress\": true");
    JsonNode updated = patch(created.path("id").asText(), "\"installQualityUpdates\": true");

    assertThat(created.path("installQualityUpdates").asBoolean()).isFalse();
    assertThat(created.path("showInstallationProgress").asBoolean()).isTrue();
    assertThat(updated.path("installQualityUpdates").asBoolean()).isTrue();
  }

  @Test
  void reads_lag_behind_writes_by_the_time_asked_for() {
    tenant.habits(Habits.ideal().withReadLag(Duration.ofSeconds(5)));
    String id = create("\"description\": \"old\"").path("id").asText();

    assertThat(read(id).status()).isEqualTo(404);
    assertThat(get(CONFIGURATIONS).path("value")).hasSize(5);
    time.advance(Duration.ofSeconds(5));
    assertThat(read(id).status()).isEqualTo(200);

    patch(id, "\"description\": \"new\"");
    assertThat(get(CONFIGURATIONS + "/" + id).path("description").asText()).isEqualTo("old");
    time.advance(Duration.ofSeconds(3));
    patch(id, "\"description\": \"newer\"");
    time.advance(Duration.ofSeconds(2));
    assertThat(get(CONFIGURATIONS + "/" + id).path("description").asText()).isEqualTo("new");
    time.advance(Duration.ofSeconds(3));
    assertThat(get(CONFIGURATIONS + "/" + id).path("description").asText()).isEqualTo("newer");
  }

  @Test
  void a_write_addresses_what_is_stored_even_where_reads_lag() {
    tenant.habits(Habits.ideal().withReadLag(Duration.ofSeconds(5)));
    String id = create("\"description\": \"\"").path("id").asText();

    assertThat(tenant.handle(GraphRequest.delete(CONFIGURATIONS + "/" + id)).status())
        .isEqualTo(204);
    assertThat(tenant.find(TenantCollection.ENROLLMENT_CONFIGURATIONS, id)).isEmpty();
  }

  @Test
  void a_patch_can_answer_204_without_the_item() {
    String id = tenant.addProfile("p");
    tenant.habits(Habits.ideal().with(Habit.PATCH_ANSWERS_204));

    GraphResponse response = send(id, "\"description\": \"x\"");

    assertThat(response.status()).isEqualTo(204);
    assertThat(response.body()).isNull();
    assertThat(get(CONFIGURATIONS + "/" + id).path("description").asText()).isEqualTo("x");
  }

  @Test
  void assign_and_delete_answer_as_documented_or_as_seen() {
    String id = tenant.addProfile("p");
    GraphRequest assign =
        GraphRequest.post(
            CONFIGURATIONS + "/" + id + "/assign", "{\"enrollmentConfigurationAssignments\": []}");

    assertThat(tenant.handle(assign).status()).isEqualTo(204);
    tenant.habits(Habits.ideal().with(Habit.ASSIGN_ANSWERS_200, Habit.DELETE_ANSWERS_200));
    assertThat(tenant.handle(assign).status()).isEqualTo(200);
    assertThat(tenant.handle(GraphRequest.delete(CONFIGURATIONS + "/" + id)).status())
        .isEqualTo(200);
  }

  @Test
  void a_sparse_patch_can_reset_what_it_leaves_out() {
    tenant.habits(Habits.ideal().with(Habit.SPARSE_PATCH_RESETS));
    String id =
        create("\"installProgressTimeoutInMinutes\": 90, \"description\": \"d\"")
            .path("id")
            .asText();

    JsonNode patched = patch(id, "\"showInstallationProgress\": true");

    assertThat(patched.path("showInstallationProgress").asBoolean()).isTrue();
    assertThat(patched.path("installProgressTimeoutInMinutes").asInt()).isZero();
    assertThat(patched.path("description").isNull()).isTrue();
  }

  @Test
  void expand_can_be_ignored_on_the_collection() {
    tenant.habits(Habits.ideal().with(Habit.EXPAND_IGNORED_ON_COLLECTION));
    String id = tenant.addProfile("p");

    JsonNode listed = get(CONFIGURATIONS + "?$expand=assignments");
    JsonNode read = get(CONFIGURATIONS + "/" + id + "?$expand=assignments");

    assertThat(listed.path("value").findValues("assignments")).isEmpty();
    assertThat(read.has("assignments")).isTrue();
  }

  @Test
  void a_reorder_can_raise_the_versions_of_all_that_change_place() {
    String first = tenant.addProfile("a");
    String second = tenant.addProfile("b");
    String third = tenant.addProfile("c");
    tenant.habits(Habits.ideal().with(Habit.REORDER_BUMPS_VERSIONS));

    tenant.handle(
        GraphRequest.post(CONFIGURATIONS + "/" + second + "/setPriority", "{\"priority\": 1}"));

    assertThat(get(CONFIGURATIONS + "/" + first).path("version").asInt()).isEqualTo(2);
    assertThat(get(CONFIGURATIONS + "/" + second).path("version").asInt()).isEqualTo(2);
    assertThat(get(CONFIGURATIONS + "/" + third).path("version").asInt()).isEqualTo(1);
  }

  @Test
  void the_default_profile_can_come_back_assigned_and_with_a_type_of_its_own() {
    tenant.habits(
        Habits.ideal()
            .with(
                Habit.DEFAULT_PROFILE_ASSIGNED_TO_ALL_DEVICES, Habit.DEFAULT_PROFILE_HAS_OWN_TYPE));

    JsonNode read = get(CONFIGURATIONS + "/" + tenant.defaultProfileId() + "?$expand=assignments");

    assertThat(read.at("/assignments/0/target/@odata.type").asText())
        .isEqualTo("#microsoft.graph.allDevicesAssignmentTarget");
    assertThat(read.path("deviceEnrollmentConfigurationType").asText())
        .isEqualTo("defaultWindows10EnrollmentCompletionPageConfiguration");
  }

  @Test
  void an_exclusion_can_be_stored_as_an_include() {
    String id = tenant.addProfile("p");
    GraphRequest assign =
        GraphRequest.post(
            CONFIGURATIONS + "/" + id + "/assign",
            """
            {"enrollmentConfigurationAssignments": [{"target":
              {"@odata.type": "#microsoft.graph.exclusionGroupAssignmentTarget", "groupId": "g"}}]}\
            """);

    tenant.handle(assign);
    assertThat(targetType(id)).isEqualTo("#microsoft.graph.exclusionGroupAssignmentTarget");
    tenant.habits(Habits.realistic());
    tenant.handle(assign);
    assertThat(targetType(id)).isEqualTo("#microsoft.graph.groupAssignmentTarget");
  }

  @Test
  void a_write_that_names_an_unknown_app_can_be_refused() {
    String app = tenant.addApp("win32LobApp", "VPN");
    String id = create("\"selectedMobileAppIds\": [\"" + app + "\"]").path("id").asText();
    tenant.remove(TenantCollection.APPS, app);
    tenant.habits(Habits.ideal().with(Habit.UNKNOWN_APPS_REFUSED));

    GraphResponse refused = send(id, "\"selectedMobileAppIds\": [\"" + app + "\"]");

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body()).contains("The selected mobile app '" + app + "' does not exist.");
    assertThat(get(CONFIGURATIONS + "/" + id).path("selectedMobileAppIds")).hasSize(1);
  }

  @Test
  void documented_limits_can_be_enforced() {
    tenant.habits(Habits.ideal().with(Habit.LIMITS_ENFORCED, Habit.PROFILE_COUNT_LIMITED));
    String apps = String.join(",", Collections.nCopies(101, "\"a\""));

    assertThat(post("\"selectedMobileAppIds\": [" + apps + "]").status()).isEqualTo(400);
    assertThat(post("\"customErrorMessage\": \"" + "x".repeat(10_001) + "\"").status())
        .isEqualTo(400);
    for (int i = 0; i < 50; i++) {
      tenant.addProfile("p" + i);
    }
    assertThat(post("\"description\": \"\"").body()).contains("at most 51");
  }

  @Test
  void the_52nd_profile_is_refused_by_a_habit_only() {
    for (int i = 0; i < 50; i++) {
      tenant.addProfile("p" + i);
    }

    tenant.habits(Habits.realistic().with(Habit.PROFILE_COUNT_LIMITED));
    int limited = post("\"description\": \"\"").status();
    tenant.habits(Habits.realistic());
    int unlimited = post("\"description\": \"\"").status();

    assertThat(limited).isEqualTo(400);
    assertThat(unlimited).isEqualTo(201);
  }

  @Test
  void assign_can_leave_what_a_policy_set_assigned() {
    String id =
        tenant.add(
            TenantCollection.ENROLLMENT_CONFIGURATIONS,
            "{"
                + ESP_TYPE
                + """
                , "displayName": "p", "assignments": [
                 {"id": "s", "source": "policySets", "sourceId": "set",
                  "target": {"@odata.type": "#microsoft.graph.allDevicesAssignmentTarget"}}]}\
                """);
    GraphRequest unassign =
        GraphRequest.post(
            CONFIGURATIONS + "/" + id + "/assign", "{\"enrollmentConfigurationAssignments\": []}");

    tenant.habits(Habits.ideal().with(Habit.ASSIGN_KEEPS_POLICY_SETS));
    tenant.handle(unassign);
    assertThat(get(CONFIGURATIONS + "/" + id + "/assignments").path("value")).hasSize(1);
    tenant.habits(Habits.ideal());
    tenant.handle(unassign);
    assertThat(get(CONFIGURATIONS + "/" + id + "/assignments").path("value")).isEmpty();
  }

  @Test
  void a_create_with_retry_by_user_can_be_refused() {
    tenant.habits(Habits.ideal().with(Habit.CREATE_REFUSES_RETRY_BY_USER));

    assertThat(post("\"blockDeviceSetupRetryByUser\": true").status()).isEqualTo(400);
    assertThat(post("\"blockDeviceSetupRetryByUser\": false").status()).isEqualTo(201);
  }

  @Test
  void a_property_that_no_client_knows_can_appear_and_keeps_what_is_written_to_it() {
    String id = tenant.addProfile("p");
    tenant.habits(Habits.ideal().withNewProperty("espOfTomorrow", "{\"level\": 3}"));

    assertThat(get(CONFIGURATIONS + "/" + id).path("espOfTomorrow"))
        .isEqualTo(parse("{\"level\": 3}"));
    patch(id, "\"espOfTomorrow\": null");
    assertThat(get(CONFIGURATIONS + "/" + id).path("espOfTomorrow").isNull()).isTrue();
  }

  @Test
  void realistic_habits_are_those_that_were_seen_and_do_not_lag() {
    Habits realistic = Habits.realistic();

    assertThat(realistic.readLag()).isZero();
    assertThat(realistic.droppedOnCreate()).isEmpty();
    assertThat(realistic.has(Habit.EXCLUSION_STORED_AS_INCLUDE)).isTrue();
    assertThat(realistic.has(Habit.PATCH_ANSWERS_204)).isFalse();
    assertThat(realistic.without(Habit.EXCLUSION_STORED_AS_INCLUDE))
        .hasToString(
            "Habits[ASSIGN_ANSWERS_200, DELETE_ANSWERS_200,"
                + " DEFAULT_PROFILE_ASSIGNED_TO_ALL_DEVICES, UNKNOWN_APPS_REFUSED,"
                + " LIMITS_ENFORCED, EVENT_INCOMPLETE_FOR_AN_HOUR, EVENT_KEEPS_FAILURE],"
                + " dropped on create [], new properties [], lenient for [], read"
                + " lag PT0S");
  }

  @Test
  void a_habit_has_a_name_for_the_command_line() {
    assertThat(Habit.PATCH_ANSWERS_204.optionName()).isEqualTo("patch-answers-204");
  }

  @Test
  void a_habit_without_meaning_is_refused() {
    assertThatThrownBy(() -> Habits.ideal().withReadLag(Duration.ofSeconds(-1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Habits.ideal().withNewProperty("x", "{"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private JsonNode create(String properties) {
    GraphResponse response = post(properties);
    assertThat(response.status()).as(response.body()).isEqualTo(201);
    return parse(response.body());
  }

  private GraphResponse post(String properties) {
    return tenant.handle(
        GraphRequest.post(
            CONFIGURATIONS, "{" + ESP_TYPE + ", \"displayName\": \"p\", " + properties + "}"));
  }

  private JsonNode patch(String id, String properties) {
    GraphResponse response = send(id, properties);
    assertThat(response.status()).as(response.body()).isEqualTo(200);
    return parse(response.body());
  }

  private GraphResponse send(String id, String properties) {
    return tenant.handle(
        GraphRequest.patch(CONFIGURATIONS + "/" + id, "{" + ESP_TYPE + ", " + properties + "}"));
  }

  private GraphResponse read(String id) {
    return tenant.handle(GraphRequest.get(CONFIGURATIONS + "/" + id));
  }

  private JsonNode get(String url) {
    GraphResponse response = tenant.handle(GraphRequest.get(url));
    assertThat(response.status()).as(response.body()).isEqualTo(200);
    return parse(response.body());
  }

  private String targetType(String id) {
    return get(CONFIGURATIONS + "/" + id + "/assignments")
        .at("/value/0/target/@odata.type")
        .asText();
  }
}
