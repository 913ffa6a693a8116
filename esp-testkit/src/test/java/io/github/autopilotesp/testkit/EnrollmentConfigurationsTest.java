package io.github.autopilotesp.testkit;

import static io.github.autopilotesp.testkit.GraphClient.CONFIGURATIONS;
import static io.github.autopilotesp.testkit.GraphClient.parse;
import static io.github.autopilotesp.testkit.GraphClient.profile;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.autopilotesp.testkit.GraphClient.Reply;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The calls on enrollment configurations, as the table of the Graph notes tells them. */
class EnrollmentConfigurationsTest {
  private static final String OF_TOMORROW =
      """
      {"@odata.type": "#microsoft.graph.windows10EnrollmentCompletionPageConfiguration",
       "displayName": "x", "espOfTomorrow": {"deep": [1.50, null]}}\
      """;
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-02T08:30:00Z"), ZoneOffset.UTC);

  private final FakeTenant tenant =
      FakeTenant.builder().clock(CLOCK).habits(Habits.ideal()).seed(1).build();
  private final FakeGraphServer server = FakeGraphServer.start(tenant);
  private final GraphClient graph = new GraphClient(server);

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void an_untouched_tenant_has_a_default_configuration_of_each_kind_among_them_the_hidden_page() {
    JsonNode items = graph.get(CONFIGURATIONS).json().path("value");

    assertThat(items)
        .extracting(item -> item.path("id").asText().replaceFirst(".*_Default", ""))
        .containsExactly(
            "Limit",
            "PlatformRestrictions",
            "WindowsHelloForBusiness",
            "Windows10EnrollmentCompletionPageConfiguration",
            "WindowsRestore");
    assertThat(items.get(3))
        .isEqualTo(
            parse(
                """
                {"@odata.type": "#microsoft.graph.windows10EnrollmentCompletionPageConfiguration",
                 "id": "%s_DefaultWindows10EnrollmentCompletionPageConfiguration",
                 "displayName": "All users and all devices",
                 "description": "This is the default enrollment status screen configuration applied with the lowest priority to all users and all devices regardless of group membership.",
                 "priority": 0,
                 "createdDateTime": "0001-01-01T00:00:00Z",
                 "lastModifiedDateTime": "0001-01-01T00:00:00Z",
                 "version": 0,
                 "roleScopeTagIds": [],
                 "deviceEnrollmentConfigurationType": "windows10EnrollmentCompletionPageConfiguration",
                 "showInstallationProgress": false,
                 "blockDeviceSetupRetryByUser": true,
                 "allowDeviceResetOnInstallFailure": false,
                 "allowLogCollectionOnInstallFailure": false,
                 "customErrorMessage": "",
                 "installProgressTimeoutInMinutes": 0,
                 "allowDeviceUseOnInstallFailure": false,
                 "selectedMobileAppIds": [],
                 "allowNonBlockingAppInstallation": false,
                 "installQualityUpdates": false,
                 "trackInstallProgressForAutopilotOnly": false,
                 "disableUserStatusTrackingAfterFirstUser": false}\
                """
                    .formatted(tenant.tenantId())));
  }

  @Test
  void a_created_profile_comes_back_as_sent_with_an_id_a_priority_a_version_and_dates() {
    Reply created =
        graph.post(
            CONFIGURATIONS,
            """
            {"@odata.type": "#microsoft.graph.windows10EnrollmentCompletionPageConfiguration",
             "id": "11111111-2222-3333-4444-555555555555",
             "displayName": "Lobby kiosks", "description": "Self-deploying",
             "showInstallationProgress": true, "blockDeviceSetupRetryByUser": false,
             "allowDeviceResetOnInstallFailure": true, "allowLogCollectionOnInstallFailure": true,
             "customErrorMessage": "Call 5555.", "installProgressTimeoutInMinutes": 90,
             "allowDeviceUseOnInstallFailure": false, "selectedMobileAppIds": [],
             "trackInstallProgressForAutopilotOnly": true,
             "disableUserStatusTrackingAfterFirstUser": true, "roleScopeTagIds": ["0"],
             "allowNonBlockingAppInstallation": false, "installQualityUpdates": true}\
            """);

    assertThat(created.status()).isEqualTo(201);
    assertThat(created.id())
        .matches("[0-9a-f-]{36}_Windows10EnrollmentCompletionPageConfiguration")
        .doesNotContain("11111111");
    assertThat(created.json())
        .isEqualTo(
            parse(
                """
                {"@odata.context": "%s/beta/$metadata#deviceManagement/deviceEnrollmentConfigurations/$entity",
                 "@odata.type": "#microsoft.graph.windows10EnrollmentCompletionPageConfiguration",
                 "id": "%s",
                 "displayName": "Lobby kiosks",
                 "description": "Self-deploying",
                 "priority": 1,
                 "createdDateTime": "2026-03-02T08:30:00Z",
                 "lastModifiedDateTime": "2026-03-02T08:30:00Z",
                 "version": 1,
                 "roleScopeTagIds": ["0"],
                 "deviceEnrollmentConfigurationType": "windows10EnrollmentCompletionPageConfiguration",
                 "showInstallationProgress": true,
                 "blockDeviceSetupRetryByUser": false,
                 "allowDeviceResetOnInstallFailure": true,
                 "allowLogCollectionOnInstallFailure": true,
                 "customErrorMessage": "Call 5555.",
                 "installProgressTimeoutInMinutes": 90,
                 "allowDeviceUseOnInstallFailure": false,
                 "selectedMobileAppIds": [],
                 "allowNonBlockingAppInstallation": false,
                 "installQualityUpdates": true,
                 "trackInstallProgressForAutopilotOnly": true,
                 "disableUserStatusTrackingAfterFirstUser": true}\
                """
                    .formatted(server.baseUrl(), created.id())));
  }

  @Test
  void a_new_profile_gets_the_lowest_rank() {
    graph.createProfile("first");
    String second = graph.createProfile("second");

    assertThat(graph.get(CONFIGURATIONS + "/" + second).json().path("priority").asInt())
        .isEqualTo(2);
  }

  @Test
  void a_property_that_the_type_does_not_have_is_refused() {
    Reply refused = graph.post(CONFIGURATIONS, OF_TOMORROW);

    assertThat(refused.code()).isEqualTo("ModelValidationFailure");
    assertThat(refused.message())
        .isEqualTo(
            "The property 'espOfTomorrow' does not exist on type"
                + " 'microsoft.management.services.api.windows10EnrollmentCompletionPageConfiguration'."
                + " Make sure to only use property names that are defined by the type.");
    assertThat(refused.json().at("/error/innerError/message").asText())
        .isEqualTo(refused.message());
  }

  @Test
  void a_service_that_is_ahead_of_the_metadata_keeps_what_it_does_not_know() {
    server
        .tenant()
        .habits(Habits.ideal().lenientFor("windows10EnrollmentCompletionPageConfiguration"));
    String id = graph.post(CONFIGURATIONS, OF_TOMORROW).id();

    assertThat(graph.get(CONFIGURATIONS + "/" + id).text())
        .contains("\"espOfTomorrow\":{\"deep\":[1.50,null]}");
  }

  @Test
  void what_a_seed_holds_the_service_has() {
    server.tenant().add(TenantCollection.ENROLLMENT_CONFIGURATIONS, OF_TOMORROW);

    assertThat(graph.post(CONFIGURATIONS, OF_TOMORROW).status()).isEqualTo(201);
  }

  @Test
  void a_patch_changes_what_it_names_and_raises_the_version() {
    String id = graph.createProfile("before");

    Reply patched =
        graph.patch(
            CONFIGURATIONS + "/" + id,
            """
            {"@odata.type": "#microsoft.graph.windows10EnrollmentCompletionPageConfiguration",
             "displayName": "after", "priority": 7, "version": 40}\
            """);

    assertThat(patched.status()).isEqualTo(200);
    assertThat(patched.json().path("displayName").asText()).isEqualTo("after");
    assertThat(patched.json().path("version").asInt()).isEqualTo(2);
    assertThat(patched.json().path("priority").asInt()).isEqualTo(1);
  }

  @Test
  void a_patch_without_a_type_is_refused() {
    String id = graph.createProfile("p");

    Reply refused = graph.patch(CONFIGURATIONS + "/" + id, "{\"displayName\": \"x\"}");

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.message()).isEqualTo("Cannot create an abstract class.");
  }

  @Test
  void a_patch_with_the_type_of_another_kind_is_refused() {
    String id = graph.createProfile("p");

    Reply refused =
        graph.patch(
            CONFIGURATIONS + "/" + id,
            "{\"@odata.type\": \"#microsoft.graph.deviceEnrollmentLimitConfiguration\"}");

    assertThat(refused.status()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"installProgressTimeoutInMinutes\": \"60\"",
        "\"installProgressTimeoutInMinutes\": 60.5",
        "\"showInstallationProgress\": \"yes\"",
        "\"customErrorMessage\": 5",
        "\"selectedMobileAppIds\": \"x\"",
        "\"selectedMobileAppIds\": [1]",
        "\"roleScopeTagIds\": [0]",
        "\"description\": 1"
      })
  void a_value_of_the_wrong_type_is_refused(String property) {
    String body = profile("p").replace("}", "," + property + "}");

    Reply refused = graph.post(CONFIGURATIONS, body);

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.message()).contains("to the expected type '").contains("Cannot convert");
  }

  @Test
  void a_switch_is_never_null() {
    Reply refused =
        graph.post(
            CONFIGURATIONS, profile("p").replace("}", ",\"showInstallationProgress\": null}"));

    assertThat(refused.message()).contains("'Edm.Boolean[Nullable=False]' does not allow null");
  }

  @Test
  void a_create_without_a_name_is_refused() {
    assertThat(graph.post(CONFIGURATIONS, profile(" ")).status()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "not JSON", "[]", "{\"displayName\": \"a\", \"displayName\": \"b\"}"})
  void a_body_that_is_no_configuration_is_refused(String body) {
    assertThat(graph.post(CONFIGURATIONS, body).code()).isEqualTo("BadRequest");
  }

  @Test
  void reading_with_expand_shows_the_assignments_under_a_context_that_names_the_profile() {
    String id = graph.createProfile("p");
    graph.post(
        CONFIGURATIONS + "/" + id + "/assign",
        """
        {"enrollmentConfigurationAssignments": [
          {"target": {"@odata.type": "#microsoft.graph.groupAssignmentTarget",
                      "groupId": "0a0a0a0a-0000-4000-8000-000000000001",
                      "deviceAndAppManagementAssignmentFilterId": "0f0f0f0f-0000-4000-8000-000000000001",
                      "deviceAndAppManagementAssignmentFilterType": "include"}},
          {"target": {"@odata.type": "#microsoft.graph.allDevicesAssignmentTarget"}}]}\
        """);

    JsonNode read = graph.get(CONFIGURATIONS + "/" + id + "?$expand=assignments").json();

    assertThat(read.path("@odata.context").asText())
        .endsWith("#deviceManagement/deviceEnrollmentConfigurations(assignments())/$entity");
    assertThat(read.path("assignments@odata.context").asText())
        .endsWith(
            "#deviceManagement/deviceEnrollmentConfigurations('%s')/microsoft.graph.windows10EnrollmentCompletionPageConfiguration/assignments"
                .formatted(id));
    assertThat(read.path("assignments"))
        .isEqualTo(
            parse(
                """
                [{"id": "%2$s_0a0a0a0a-0000-4000-8000-000000000001",
                  "source": "direct", "sourceId": "%2$s",
                  "target": {"@odata.type": "#microsoft.graph.groupAssignmentTarget",
                             "deviceAndAppManagementAssignmentFilterId": "0f0f0f0f-0000-4000-8000-000000000001",
                             "deviceAndAppManagementAssignmentFilterType": "include",
                             "groupId": "0a0a0a0a-0000-4000-8000-000000000001"}},
                 {"id": "%2$s_adadadad-808e-44e2-905a-0b7873a8a531",
                  "source": "direct", "sourceId": "%2$s",
                  "target": {"@odata.type": "#microsoft.graph.allDevicesAssignmentTarget",
                             "deviceAndAppManagementAssignmentFilterId": null,
                             "deviceAndAppManagementAssignmentFilterType": "none"}}]\
                """
                    .formatted(id, id.replaceFirst("_.*", ""))));
    assertThat(graph.get(CONFIGURATIONS + "/" + id + "/assignments").json().path("value"))
        .isEqualTo(read.path("assignments"));
  }

  @Test
  void assign_replaces_all_assignments_and_an_empty_list_unassigns() {
    String id = graph.createProfile("p");
    graph.post(CONFIGURATIONS + "/" + id + "/assign", assignment("allDevicesAssignmentTarget"));

    graph.post(
        CONFIGURATIONS + "/" + id + "/assign", assignment("allLicensedUsersAssignmentTarget"));

    JsonNode assignments = graph.get(CONFIGURATIONS + "/" + id + "/assignments").json();
    assertThat(assignments.path("value")).hasSize(1);
    assertThat(assignments.at("/value/0/target/@odata.type").asText())
        .isEqualTo("#microsoft.graph.allLicensedUsersAssignmentTarget");

    Reply emptied =
        graph.post(
            CONFIGURATIONS + "/" + id + "/assign", "{\"enrollmentConfigurationAssignments\": []}");

    assertThat(emptied.status()).isEqualTo(204);
    assertThat(emptied.text()).isEmpty();
    assertThat(graph.get(CONFIGURATIONS + "/" + id + "/assignments").json().path("value"))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"enrollmentConfigurationAssignments\": {}}",
        "{\"enrollmentConfigurationAssignments\": [{\"target\": {}}]}",
        "{\"enrollmentConfigurationAssignments\": [{\"target\": {\"@odata.type\":"
            + " \"#microsoft.graph.groupAssignmentTarget\"}}]}"
      })
  void an_assign_that_names_no_target_is_refused(String body) {
    String id = graph.createProfile("p");

    assertThat(graph.post(CONFIGURATIONS + "/" + id + "/assign", body).status()).isEqualTo(400);
  }

  @Test
  void set_priority_moves_the_profile_and_shifts_the_others() {
    List<String> ids = new ArrayList<>();
    for (String name : List.of("a", "b", "c", "d")) {
      ids.add(graph.createProfile(name));
    }

    Reply moved = setPriority(ids.get(3), "2");

    assertThat(moved.status()).isEqualTo(204);
    assertThat(namesByPriority()).containsExactly("a", "d", "b", "c");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "3", "-1", "1.5", "\"2\"", "null"})
  void a_priority_outside_of_the_order_is_refused(String priority) {
    graph.createProfile("a");
    String id = graph.createProfile("b");

    assertThat(setPriority(id, priority).status()).isEqualTo(400);
  }

  @Test
  void the_priority_that_a_profile_has_is_refused() {
    assertThat(setPriority(graph.createProfile("a"), "1").message())
        .isEqualTo("The configuration already has the priority 1.");
  }

  @Test
  void a_deleted_profile_is_gone_and_leaves_no_gap() {
    graph.createProfile("a");
    String id = graph.createProfile("b");
    graph.createProfile("c");

    Reply deleted = graph.delete(CONFIGURATIONS + "/" + id);

    assertThat(deleted.status()).isEqualTo(204);
    assertThat(graph.get(CONFIGURATIONS + "/" + id).code()).isEqualTo("ResourceNotFound");
    assertThat(namesByPriority()).containsExactly("a", "c");
  }

  @Test
  void the_default_profile_can_be_updated() {
    Reply patched =
        graph.patch(
            CONFIGURATIONS + "/" + tenant.defaultProfileId(),
            """
            {"@odata.type": "#microsoft.graph.windows10EnrollmentCompletionPageConfiguration",
             "showInstallationProgress": true}\
            """);

    assertThat(patched.status()).isEqualTo(200);
    assertThat(patched.json().path("showInstallationProgress").asBoolean()).isTrue();
    assertThat(patched.json().path("priority").asInt()).isZero();
  }

  @Test
  void the_default_profile_is_not_deleted_assigned_or_reordered() {
    String path = CONFIGURATIONS + "/" + tenant.defaultProfileId();

    assertThat(graph.delete(path).status()).isEqualTo(400);
    assertThat(graph.post(path + "/assign", assignment("allDevicesAssignmentTarget")).status())
        .isEqualTo(400);
    assertThat(setPriority(tenant.defaultProfileId(), "1").status()).isEqualTo(400);
  }

  @Test
  void each_kind_has_an_order_of_its_own() {
    graph.createProfile("page");

    Reply limit =
        graph.post(
            CONFIGURATIONS,
            """
            {"@odata.type": "#microsoft.graph.deviceEnrollmentLimitConfiguration",
             "displayName": "Two devices", "limit": 2}\
            """);

    assertThat(limit.id()).endsWith("_Limit");
    assertThat(limit.json().path("priority").asInt()).isEqualTo(1);
    assertThat(limit.json().path("limit").asInt()).isEqualTo(2);
  }

  @Test
  void version_1_0_shows_one_property_of_the_page_and_refuses_the_others() {
    String id = graph.createProfile("p");
    String path = CONFIGURATIONS.replace("beta", "v1.0");

    Reply read = graph.get(path + "/" + id);
    Reply refused =
        graph.post(path, profile("q").replace("}", ", \"installQualityUpdates\": true}"));

    assertThat(read.json().properties().stream().map(java.util.Map.Entry::getKey))
        .containsExactly(
            "@odata.context",
            "@odata.type",
            "id",
            "displayName",
            "description",
            "priority",
            "createdDateTime",
            "lastModifiedDateTime",
            "version",
            "allowNonBlockingAppInstallation");
    assertThat(refused.status()).isEqualTo(400);
  }

  @Test
  void what_is_not_there_is_answered_with_404() {
    assertThat(graph.get(CONFIGURATIONS + "/nobody").status()).isEqualTo(404);
    assertThat(graph.patch(CONFIGURATIONS + "/nobody", profile("p")).status()).isEqualTo(404);
    assertThat(graph.delete(CONFIGURATIONS + "/nobody").status()).isEqualTo(404);
    assertThat(graph.get(CONFIGURATIONS + "/nobody/assignments").status()).isEqualTo(404);
  }

  private Reply setPriority(String id, String priority) {
    return graph.post(
        CONFIGURATIONS + "/" + id + "/setPriority", "{\"priority\": " + priority + "}");
  }

  private static String assignment(String type) {
    return """
    {"enrollmentConfigurationAssignments": [{"target": {"@odata.type": "#microsoft.graph.%s"}}]}\
    """
        .formatted(type);
  }

  private List<String> namesByPriority() {
    List<String> names = new ArrayList<>();
    graph
        .get(CONFIGURATIONS + "?$filter=priority gt 0&$orderby=priority")
        .json()
        .path("value")
        .forEach(item -> names.add(item.path("displayName").asText()));
    return names;
  }
}
