package io.github.autopilotesp.testkit.fidelity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.autopilotesp.testkit.FakeTenant;
import io.github.autopilotesp.testkit.GraphRequest;
import io.github.autopilotesp.testkit.GraphResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Graph serves, the fake serves. */
class ServedTest {
  private static final String APPS = "/beta/deviceAppManagement/mobileApps";
  private static final String CONFIGURATIONS =
      "/beta/deviceManagement/deviceEnrollmentConfigurations";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00.123456789Z");

  private final FakeTenant tenant =
      FakeTenant.builder().seed(1).clock(Clock.fixed(NOON, ZoneOffset.UTC)).build();

  @Test
  void a_win32_app_has_every_property_of_its_type() {
    tenant.addApp("win32LobApp", "VPN");

    JsonNode app = get(APPS).at("/value/0");

    assertThat(app).hasSizeGreaterThanOrEqualTo(45);
    assertThat(app.path("minimumSupportedOperatingSystem").isNull()).isTrue();
    assertThat(app.path("detectionRules").isArray()).isTrue();
    assertThat(app.path("allowAvailableUninstall").isBoolean()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "groups, SecurityIdentifier, securityIdentifier, null",
    "groups, proxyaddresses, proxyAddresses, []",
    "devices, complianceExpirationDateTime, complianceExpirationDateTime, null",
    "users, ACCOUNTENABLED, accountEnabled, true",
    "deviceAppManagement/mobileApps, dependentAppCount, dependentAppCount, 0",
  })
  void what_was_never_set_can_be_selected_in_any_case(
      String path, String asked, String shown, String value) {
    tenant.addGroup("g");
    tenant.addDevice("d");
    tenant.addUser("u@example.com");
    tenant.addApp("webApp", "a");

    JsonNode item = get("/beta/" + path + "?$select=id," + asked).at("/value/0");

    assertThat(item.path(shown).toString()).isEqualTo(value);
    assertThat(item.has("displayName")).isFalse();
  }

  @Test
  void a_user_comes_with_what_the_directory_shows_of_users() {
    tenant.addUser("u@example.com");

    assertThat(get("/v1.0/users").at("/value/0").fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder(
            "id",
            "displayName",
            "userPrincipalName",
            "mail",
            "businessPhones",
            "givenName",
            "jobTitle",
            "mobilePhone",
            "officeLocation",
            "preferredLanguage",
            "surname");
  }

  @Test
  void apps_are_expanded_with_their_assignments() {
    String app = tenant.addApp("win32LobApp", "VPN");
    String group = tenant.addGroup("g");
    tenant.assignApp(app, "required", group);
    tenant.addApp("win32LobApp", "Unassigned");

    JsonNode apps = get(APPS + "?$expand=assignments&$select=displayName").path("value");

    assertThat(apps.at("/0/assignments/0/target/groupId").asText()).isEqualTo(group);
    assertThat(apps.at("/0/displayName").asText()).isEqualTo("VPN");
    assertThat(apps.at("/1/assignments")).isEmpty();
    assertThat(apps.at("/0/assignments@odata.context").asText())
        .endsWith(
            "#deviceAppManagement/mobileApps('%s')/microsoft.graph.win32LobApp/assignments"
                .formatted(app));
  }

  @Test
  void one_assignment_is_read_by_its_id() {
    String app = tenant.addApp("win32LobApp", "VPN");
    String assignment = tenant.assignApp(app, "required", tenant.addGroup("g"));
    String defaults = CONFIGURATIONS + "/" + tenant.defaultProfileId() + "/assignments";
    String ofProfile = get(defaults).at("/value/0/id").asText();

    assertThat(get(APPS + "/" + app + "/assignments/" + assignment).path("intent").asText())
        .isEqualTo("required");
    assertThat(get(defaults + "/" + ofProfile).at("/target/@odata.type").asText())
        .isEqualTo("#microsoft.graph.allDevicesAssignmentTarget");
  }

  @ParameterizedTest
  @CsvSource({
    "members, g2 d",
    "members/microsoft.graph.device, d",
    "members/graph.group, g2",
    "members/graph.user, ''",
    "transitiveMembers, g2 d u",
    "transitiveMembers/microsoft.graph.user, u",
  })
  void members_are_cast_and_transitive(String path, String names) {
    String group = nested();

    assertThat(names(get("/beta/groups/" + group + "/" + path))).isEqualTo(names);
  }

  @Test
  void memberships_are_direct_or_transitive() {
    nested();
    String user = get("/beta/users/u@example.com").path("id").asText();

    assertThat(names(get("/beta/users/" + user + "/memberOf"))).isEqualTo("g2");
    assertThat(names(get("/beta/users/" + user + "/transitiveMemberOf/graph.group")))
        .isEqualTo("g2 g1");
    assertThat(
            post("/beta/users/" + user + "/getMemberGroups", "{\"securityEnabledOnly\": true}")
                .path("value"))
        .hasSize(2);
    assertThat(names(get("/beta/groups?$expand=members").at("/value/1").path("members")))
        .isEqualTo("u");
  }

  /** g1 holds g2 and a device, g2 a user. */
  private String nested() {
    String outer = tenant.addGroup("g1");
    String inner = tenant.addGroup("g2");
    tenant.addMember(outer, inner).addMember(outer, tenant.addDevice("d"));
    tenant.addMember(inner, tenant.addUser("u@example.com"));
    return outer;
  }

  @Test
  void objects_are_found_by_their_ids() {
    String group = nested();
    String device = get("/beta/devices").at("/value/0/id").asText();
    String ids = "\"ids\": [\"%s\", \"%s\", \"nobody\"]".formatted(group, device);

    JsonNode all = post("/v1.0/directoryObjects/getByIds", "{" + ids + "}");
    JsonNode groups =
        post("/v1.0/directoryObjects/getByIds", "{" + ids + ", \"types\": [\"group\"]}");

    assertThat(names(all)).isEqualTo("g1 d");
    assertThat(names(groups)).isEqualTo("g1");
  }

  @Test
  void a_device_is_found_by_its_other_id() {
    tenant.addDevice("d");
    String deviceId = get("/beta/devices").at("/value/0/deviceId").asText();

    assertThat(get("/beta/devices(deviceId='" + deviceId + "')").path("displayName").asText())
        .isEqualTo("d");
  }

  @Test
  void items_are_counted_where_the_request_accepts_an_older_state() {
    nested();

    GraphResponse number = eventual("/beta/groups/$count?$filter=displayName eq 'g1'");

    assertThat(number.body()).isEqualTo("1");
    assertThat(number.headers().get("Content-Type")).startsWith("text/plain");
    assertThat(get("/beta/groups?$count=true").has("@odata.count")).isFalse();
    assertThat(
            parse(eventual("/beta/groups?$count=true&$top=1").body()).path("@odata.count").asInt())
        .isEqualTo(2);
    assertThat(parse(get(APPS + "/$count", 200).body()).asInt()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "%22displayName:auto%22, Autopilot devices",
    "%22displayName:devices%22 OR %22displayName:kiosk%22, Autopilot devices Kiosks",
    "%22displayName:auto%22 AND %22displayName:kiosk%22, ''",
    "%22displayName:pilot%22, ''",
  })
  void groups_are_searched_by_the_beginnings_of_words(String search, String names) {
    tenant.addGroup("Autopilot devices");
    tenant.addGroup("Kiosks");

    assertThat(names(parse(eventual("/v1.0/groups?$search=" + search).body()))).isEqualTo(names);
  }

  @ParameterizedTest
  @CsvSource({
    "groupTypes/any(c:c eq 'DynamicMembership'), dynamic",
    "groupTypes/any(c: c eq 'Unified'), ''",
    "groupTypes/any(), dynamic",
    "groupTypes/all(c:c eq 'DynamicMembership'), assigned dynamic",
  })
  void lists_are_filtered_by_their_elements(String filter, String names) {
    tenant.addGroup("assigned");
    tenant.addDynamicGroup("dynamic", "(device.deviceOwnership -eq \"Company\")");

    assertThat(names(get("/v1.0/groups?$filter=" + filter))).isEqualTo(names);
  }

  @Test
  void beta_takes_options_without_the_dollar_and_v1_does_not_look_at_them() {
    tenant.addGroup("a");
    tenant.addGroup("b");

    assertThat(get("/beta/groups?top=1").path("value")).hasSize(1);
    assertThat(get("/v1.0/groups?top=1").path("value")).hasSize(2);
  }

  @Test
  void apps_of_one_type_are_read_by_a_cast() {
    tenant.addApp("win32LobApp", "Win32");
    tenant.addApp("winGetApp", "Store");

    assertThat(names(get(APPS + "/graph.win32LobApp?$select=displayName,setupFilePath")))
        .isEqualTo("Win32");
  }

  @Test
  void v1_shows_what_v1_has() {
    String app = tenant.addApp("win32LobApp", "VPN");
    tenant.assignApp(app, "required", tenant.addGroup("g"));
    String v1 = "/v1.0/deviceManagement/deviceEnrollmentConfigurations/";

    JsonNode profile = get(v1 + tenant.defaultProfileId() + "?$expand=assignments");
    JsonNode ofApp = get("/v1.0/deviceAppManagement/mobileApps/" + app);

    assertThat(profile.has("roleScopeTagIds")).isFalse();
    assertThat(profile.has("showInstallationProgress")).isFalse();
    assertThat(profile.path("allowNonBlockingAppInstallation").isBoolean()).isTrue();
    assertThat(profile.at("/assignments/0").fieldNames())
        .toIterable()
        .containsExactly("id", "target");
    assertThat(ofApp.has("uploadState")).isFalse();
    assertThat(ofApp.has("isAssigned")).isFalse();
    assertThat(ofApp.has("fileName")).isTrue();
  }

  @Test
  void managed_devices_are_counted_unasked_and_not_filtered_by_user() {
    tenant.addManagedDevice("PC-1", "10.0.26100.1742", "Contoso", "X");
    tenant.addManagedDevice("PC-2", "10.0.26100.1742", "Contoso", "X");

    JsonNode page = get("/beta/deviceManagement/managedDevices?$filter=userId eq 'nobody'");

    assertThat(page.path("@odata.count").asInt()).isEqualTo(2);
    assertThat(page.path("value")).hasSize(2);
  }

  @Test
  void times_have_at_most_seven_digits_and_no_two_creations_the_same() {
    List<String> times = new ArrayList<>();
    for (String name : List.of("a", "b", "c")) {
      times.add(
          post(
                  CONFIGURATIONS,
                  "{\"@odata.type\":"
                      + " \"#microsoft.graph.windows10EnrollmentCompletionPageConfiguration\","
                      + " \"displayName\": \""
                      + name
                      + "\"}")
              .path("createdDateTime")
              .asText());
    }

    assertThat(times)
        .containsExactly(
            "2026-03-02T12:00:00.123456Z",
            "2026-03-02T12:00:00.1234561Z",
            "2026-03-02T12:00:00.1234562Z");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/beta/groups?$apply=aggregate($count as n)",
        "/beta/groups?$expand=members($top=1)",
        "/beta/groups?$expand=drive",
        "/beta/groups?$filter=tolower(displayName) eq 'x'",
        "/beta/teams/x/channels",
        "/beta/deviceManagement/deviceConfigurations",
        "/beta/groups/delta()",
      })
  void what_graph_has_and_the_fake_has_not_is_said(String url) {
    assertThat(tenant.handle(GraphRequest.get(url)).status()).isEqualTo(501);
  }

  private GraphResponse eventual(String url) {
    return tenant.handle(GraphRequest.get(url).withHeader("ConsistencyLevel", "eventual"));
  }

  private JsonNode get(String url) {
    return parse(get(url, 200).body());
  }

  private GraphResponse get(String url, int status) {
    GraphResponse response = tenant.handle(GraphRequest.get(url));
    assertThat(response.status()).as(response.body()).isEqualTo(status);
    return response;
  }

  private JsonNode post(String url, String body) {
    GraphResponse response = tenant.handle(GraphRequest.post(url, body));
    assertThat(response.status()).as(response.body()).isBetween(200, 201);
    return parse(response.body());
  }

  private static String names(JsonNode page) {
    List<String> names = new ArrayList<>();
    JsonNode items = page.isArray() ? page : page.path("value");
    items.forEach(item -> names.add(item.path("displayName").asText()));
    return String.join(" ", names);
  }

  private static JsonNode parse(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError(text, e);
    }
  }
}
