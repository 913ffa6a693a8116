package io.github.autopilotesp.testkit;

import static io.github.autopilotesp.testkit.GraphClient.parse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Apps, groups, filters, scope tags, devices and users: what clients look up. */
class CatalogueTest {
  private final FakeTenant tenant = FakeTenant.builder().seed(1).build();

  @Test
  void apps_are_found_by_type_with_isof() {
    tenant.addApp("win32LobApp", "VPN");
    tenant.addApp("win32CatalogApp", "7-Zip");
    tenant.addApp("iosStoreApp", "Camera");
    tenant.addApp("winGetApp", "Company Portal");

    assertThat(
            names(
                "/beta/deviceAppManagement/mobileApps?$filter=(isof('microsoft.graph.win32LobApp')"
                    + " or isof('microsoft.graph.winGetApp')) and"
                    + " (microsoft.graph.managedApp/appAvailability eq null)"))
        .containsExactly("VPN", "7-Zip", "Company Portal");
  }

  @Test
  void top_makes_smaller_pages() {
    tenant.addApp("winGetApp", "a");
    tenant.addApp("winGetApp", "b");

    JsonNode page = get("/beta/deviceAppManagement/mobileApps?$top=1");

    assertThat(page.path("value")).hasSize(1);
    assertThat(page.path("@odata.nextLink").asText()).contains("$top=1").contains("$skiptoken=");
  }

  @Test
  void an_assigned_app_says_so_and_lists_its_assignments() {
    String app = tenant.addApp("win32LobApp", "VPN");
    String group = tenant.addGroup("Laptops");
    tenant.assignApp(app, "required", group);
    tenant.addAppAssignment(
        app,
        """
        {"intent": "available",
         "target": {"@odata.type": "#microsoft.graph.allLicensedUsersAssignmentTarget"}}\
        """);

    JsonNode listed = get("/beta/deviceAppManagement/mobileApps/" + app + "/assignments");

    assertThat(get("/beta/deviceAppManagement/mobileApps/" + app).path("isAssigned").asBoolean())
        .isTrue();
    assertThat(listed.path("@odata.context").asText())
        .endsWith("#deviceAppManagement/mobileApps('" + app + "')/assignments");
    assertThat(listed.at("/value/0"))
        .isEqualTo(
            parse(
                """
                {"id": "%1$s_%2$s", "intent": "required", "source": "direct", "sourceId": "%1$s",
                 "target": {"@odata.type": "#microsoft.graph.groupAssignmentTarget",
                            "deviceAndAppManagementAssignmentFilterId": null,
                            "deviceAndAppManagementAssignmentFilterType": "none",
                            "groupId": "%2$s"},
                 "settings": null}\
                """
                    .formatted(app, group)));
    assertThat(listed.at("/value/1/intent").asText()).isEqualTo("available");
  }

  @Test
  void assigning_an_app_that_is_not_there_is_a_mistake_of_the_test() {
    assertThatThrownBy(() -> tenant.assignApp("nothing", "required", "g"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no app nothing");
  }

  @Test
  void a_group_is_found_by_name_with_doubled_quotes() {
    tenant.addGroup("O'Brien's devices");
    tenant.addGroup("Others");

    assertThat(names("/beta/groups?$filter=displayName eq 'O''Brien''s devices'"))
        .containsExactly("O'Brien's devices");
  }

  @Test
  void a_dynamic_group_shows_its_rule() {
    String id = tenant.addDynamicGroup("Kiosks", "(device.model -eq \"Kiosk\")");

    JsonNode group = get("/v1.0/groups/" + id);

    assertThat(group.path("groupTypes")).isEqualTo(parse("[\"DynamicMembership\"]"));
    assertThat(group.path("membershipRule").asText()).isEqualTo("(device.model -eq \"Kiosk\")");
  }

  @Test
  void filters_and_scope_tags_are_listed() {
    String filter = tenant.addFilter("Surface only", "(device.model -startsWith \"Surface\")");
    String tag = tenant.addScopeTag("Field");

    JsonNode filters = get("/beta/deviceManagement/assignmentFilters");
    JsonNode tags = get("/beta/deviceManagement/roleScopeTags");

    assertThat(filters.at("/value/0/id").asText()).isEqualTo(filter);
    assertThat(filters.at("/value/0/platform").asText()).isEqualTo("windows10AndLater");
    assertThat(tags.at("/value/0/id").asText()).isEqualTo("0");
    assertThat(tags.at("/value/1/id").asText()).isEqualTo(tag).isEqualTo("1");
  }

  @Test
  void devices_of_autopilot_and_intune_are_listed() {
    tenant.addAutopilotDevice("SN-1", "Microsoft Corporation", "Surface Laptop 6");
    String managed =
        tenant.addManagedDevice("PC-1", "10.0.26100.1", "Microsoft Corporation", "Surface Pro");

    assertThat(
            get("/beta/deviceManagement/windowsAutopilotDeviceIdentities")
                .at("/value/0/serialNumber")
                .asText())
        .isEqualTo("SN-1");
    assertThat(get("/beta/deviceManagement/managedDevices/" + managed).path("model").asText())
        .isEqualTo("Surface Pro");
  }

  @Test
  void memberships_reach_through_nested_groups_page_by_page() {
    String device = tenant.addDevice("PC-1");
    String inner = tenant.addGroup("Inner");
    String outer = tenant.addGroup("Outer");
    tenant.addGroup("Unrelated");
    tenant.addMember(inner, device).addMember(outer, inner).addMember(inner, outer).pageSize(1);
    String deviceId = get("/beta/devices/" + device).path("deviceId").asText();

    JsonNode found = get("/beta/devices?$filter=deviceId eq '" + deviceId + "'");
    JsonNode first = get("/beta/devices/" + device + "/transitiveMemberOf");
    JsonNode second = get(first.path("@odata.nextLink").asText());

    assertThat(found.at("/value/0/id").asText()).isEqualTo(device);
    assertThat(first.path("@odata.context").asText()).endsWith("#directoryObjects");
    assertThat(first.at("/value/0/@odata.type").asText()).isEqualTo("#microsoft.graph.group");
    assertThat(first.at("/value/0/displayName").asText()).isEqualTo("Inner");
    assertThat(second.at("/value/0/displayName").asText()).isEqualTo("Outer");
    assertThat(second.has("@odata.nextLink")).isFalse();
  }

  @Test
  void the_members_of_a_group_are_listed_by_kind() {
    String group = tenant.addGroup("Mixed");
    tenant.addMember(group, tenant.addDevice("PC-1"));
    tenant.addMember(group, tenant.addUser("ada@contoso.example"));
    tenant.addMember(group, tenant.addGroup("Inner"));
    String members = "/beta/groups/" + group + "/members";

    assertThat(get(members).path("value").findValuesAsText("@odata.type"))
        .containsExactly(
            "#microsoft.graph.device", "#microsoft.graph.user", "#microsoft.graph.group");
    assertThat(names(members + "/microsoft.graph.device?$count=true&$top=1&$select=displayName"))
        .containsExactly("PC-1");
    assertThat(names(members + "/microsoft.graph.user")).containsExactly("ada");
  }

  @Test
  void a_user_is_found_by_id_and_by_name() {
    String user = tenant.addUser("ada@contoso.example");
    tenant.addMember(tenant.addGroup("Staff"), user);

    assertThat(get("/beta/users/" + user).path("userPrincipalName").asText())
        .isEqualTo("ada@contoso.example");
    assertThat(names("/beta/users/ADA@contoso.example/transitiveMemberOf/microsoft.graph.group"))
        .containsExactly("Staff");
    assertThat(tenant.handle(GraphRequest.get("/beta/users/nobody")).status()).isEqualTo(404);
  }

  @Test
  void a_seed_in_the_shape_of_graph_makes_a_tenant_and_a_tenant_makes_a_seed(@TempDir Path folder)
      throws IOException {
    Path file = folder.resolve("seed.json");
    Files.writeString(
        file,
        """
        {"deviceAppManagement/mobileApps": {"@odata.context": "c", "value": [
           {"@odata.type": "#microsoft.graph.winGetApp", "id": "a-1", "displayName": "Portal",
            "assignments": [{"intent": "required", "target":
               {"@odata.type": "#microsoft.graph.allDevicesAssignmentTarget"}}]}]},
         "groups": [{"id": "g-1", "displayName": "Laptops", "members": ["d-1", {"id": "d-2"}]}],
         "deviceManagement/deviceEnrollmentConfigurations": [
           {"@odata.type": "#microsoft.graph.windows10EnrollmentCompletionPageConfiguration",
            "displayName": "low", "priority": 9},
           {"@odata.type": "#microsoft.graph.windows10EnrollmentCompletionPageConfiguration",
            "displayName": "high", "priority": 4, "assignments": []},
           {"@odata.type": "#microsoft.graph.windows10EnrollmentCompletionPageConfiguration",
            "id": "t_DefaultWindows10EnrollmentCompletionPageConfiguration",
            "displayName": "All users and all devices", "showInstallationProgress": true}]}\
        """);

    tenant.load(file);
    FakeTenant copy = FakeTenant.builder().seed(2).build().load(tenant.save());

    assertThat(
            names(
                "/beta/deviceManagement/deviceEnrollmentConfigurations?$orderby=priority"
                    + "&$filter=isof('microsoft.graph.windows10EnrollmentCompletionPageConfiguration')"))
        .containsExactly("All users and all devices", "high", "low");
    assertThat(tenant.defaultProfileId()).startsWith("t_Default");
    assertThat(tenant.all(TenantCollection.GROUPS))
        .containsExactly(
            "{\"id\":\"g-1\",\"displayName\":\"Laptops\",\"members\":[\"d-1\",\"d-2\"]}");
    assertThat(parse(copy.save()).path("groups")).isEqualTo(parse(tenant.save()).path("groups"));
    assertThat(parse(copy.save()).path("deviceAppManagement/mobileApps"))
        .isEqualTo(parse(tenant.save()).path("deviceAppManagement/mobileApps"));
  }

  @Test
  void a_seed_with_an_unknown_collection_is_refused() {
    assertThatThrownBy(() -> tenant.load("{\"group\": []}"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no collection has the path 'group'");
    assertThatThrownBy(() -> tenant.load("{\"groups\": {}}"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> tenant.load("{\"groups\": [1]}"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> tenant.load("nothing")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void what_is_removed_from_outside_is_gone() {
    String app = tenant.addApp("winGetApp", "x");
    String profile = tenant.addProfile("p");

    assertThat(tenant.remove(TenantCollection.APPS, app)).isTrue();
    assertThat(tenant.remove(TenantCollection.APPS, app)).isFalse();
    assertThat(tenant.remove(TenantCollection.ENROLLMENT_CONFIGURATIONS, profile)).isTrue();
    assertThat(tenant.remove(TenantCollection.ENROLLMENT_CONFIGURATIONS, profile)).isFalse();
    assertThat(tenant.find(TenantCollection.APPS, app)).isEmpty();
  }

  private JsonNode get(String url) {
    GraphResponse response = tenant.handle(GraphRequest.get(url));
    assertThat(response.status()).as(response.body()).isEqualTo(200);
    return parse(response.body());
  }

  private List<String> names(String url) {
    return get(url).path("value").findValuesAsText("displayName");
  }
}
