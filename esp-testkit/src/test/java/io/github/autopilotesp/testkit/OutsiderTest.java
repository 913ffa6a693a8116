package io.github.autopilotesp.testkit;

import static io.github.autopilotesp.testkit.GraphClient.CONFIGURATIONS;
import static io.github.autopilotesp.testkit.GraphClient.profile;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.autopilotesp.testkit.GraphClient.Reply;
import io.github.autopilotesp.testkit.internal.metadata.Metadata;
import io.github.autopilotesp.testkit.internal.metadata.Property;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a client that knows Graph and not the fake would try, over HTTP. */
class OutsiderTest {
  private static final String APPS = "/beta/deviceAppManagement/mobileApps";
  private static final String NOBODY = "00000000-0000-4000-8000-000000000404";
  private static final Map<String, String> TYPES =
      Map.of(
          "deviceManagement/autopilotEvents", "deviceManagementAutopilotEvent",
          "deviceManagement/deviceEnrollmentConfigurations", "deviceEnrollmentConfiguration",
          "deviceAppManagement/mobileApps", "mobileApp",
          "deviceManagement/assignmentFilters", "deviceAndAppManagementAssignmentFilter",
          "deviceManagement/roleScopeTags", "roleScopeTag",
          "deviceManagement/windowsAutopilotDeviceIdentities", "windowsAutopilotDeviceIdentity",
          "deviceManagement/managedDevices", "managedDevice",
          "groups", "group",
          "devices", "device",
          "users", "user");

  private static final FakeTenant TENANT = FakeTenant.builder().seed(14).build();
  private static final String WIN32 = TENANT.addApp("win32LobApp", "VPN");
  private static final String STORE = TENANT.addApp("winGetApp", "Store");
  private static final String PILOTS = TENANT.addGroup("Pilots");
  private static final String TEAM = TENANT.addGroup("Kiosk team");
  private static final String DEVICE =
      TENANT.add(
          TenantCollection.DEVICES,
          "{\"displayName\": \"PC-1\", \"deviceId\": \"22222222-0000-4000-8000-0000000000d1\","
              + " \"physicalIds\": [\"[OrderID]:Kiosk\"]}");
  private static final String PROFILE = TENANT.addProfile("Kiosks");
  private static final FakeGraphServer SERVER = FakeGraphServer.start(TENANT);

  private final GraphClient graph = new GraphClient(SERVER);

  static {
    TENANT.addUser("ada@example.com");
    TENANT.addMember(PILOTS, DEVICE).addMember(PILOTS, TEAM);
    TENANT.addFilter("Kiosks", "(device.model -eq \"X\")");
    TENANT.addAutopilotDevice("SN-1", "Contoso", "X");
    TENANT.addManagedDevice("PC-1", "10.0.26100.1742", "Contoso", "X");
    TENANT.add(TenantCollection.AUTOPILOT_EVENTS, "{\"deviceSerialNumber\": \"SN-1\"}");
  }

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  /** A collection of a version, with a property that its type has there. */
  record Selected(String version, String path, Property property) {
    @Override
    public String toString() {
      return version + " " + path + " " + property.name();
    }
  }

  static List<Selected> everyProperty() {
    List<Selected> all = new ArrayList<>();
    for (String version : List.of("v1.0", "beta")) {
      Metadata metadata = Metadata.of(version);
      TYPES.forEach(
          (path, type) -> {
            boolean served = metadata.call(path).isPresent();
            if (served) {
              metadata.type(type).orElseThrow().properties().stream()
                  .filter(property -> !property.type().entity())
                  .forEach(property -> all.add(new Selected(version, path, property)));
            }
          });
    }
    return all;
  }

  @Test
  void every_property_of_every_type_can_be_selected_in_any_case() {
    List<String> refused = new ArrayList<>();
    for (Selected one : everyProperty()) {
      String name = one.property().name();
      Reply reply =
          graph.get(
              "/" + one.version() + "/" + one.path() + "?$select=" + name.toUpperCase(Locale.ROOT));
      boolean shown = reply.status() == 200 && reply.json().at("/value/0").has(name);
      if (!shown) {
        refused.add(one + ": " + reply.status());
      }
    }

    assertThat(refused).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "groups/{group}/members/microsoft.graph.device?$select=id,displayName",
        "groups/{group}/members/graph.group",
        "groups/{group}/transitiveMembers/microsoft.graph.device",
        "groups/{group}/memberOf",
        "groups/{group}/owners",
        "devices/{device}/memberOf/microsoft.graph.group",
        "devices/{device}/transitiveMemberOf",
        "devices/{device}/registeredOwners",
        "devices(deviceId='22222222-0000-4000-8000-0000000000d1')",
        "devices(deviceId='22222222-0000-4000-8000-0000000000d1')/memberOf",
        "users(userPrincipalName='ada@example.com')",
        "users/ada@example.com/memberOf",
        "devices?$filter=physicalIds/any(p:startswith(p,'[OrderID]'))",
        "groups?$filter=id in ('{group}')",
        "deviceAppManagement/mobileApps/{app}/categories",
        "deviceAppManagement/mobileApps/{app}/relationships",
        "deviceManagement/roleScopeTags/0/assignments",
      })
  void what_public_tools_read_is_answered(String path) {
    Reply reply =
        graph.get(
            "/beta/"
                + path.replace("{group}", PILOTS)
                    .replace("{device}", DEVICE)
                    .replace("{app}", WIN32));

    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    assertThat(reply.json().path("@odata.context").asText()).contains("/beta/$metadata#");
  }

  /** As the admin center asks for the apps that a policy set may hold. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "microsoft.graph.managedApp/appAvailability eq null | Store VPN",
        "isof('microsoft.graph.win32LobApp') or (isof('microsoft.graph.managedIOSStoreApp') and"
            + " microsoft.graph.managedApp/appAvailability eq"
            + " microsoft.graph.managedAppAvailability'global') | VPN",
        "microsoft.graph.win32LobApp/setupFilePath eq null and isof('microsoft.graph.win32LobApp')"
            + " | VPN",
        "createdDateTime eq null or createdDateTime gt 2020-01-01 | Store VPN",
        "contains(displayName,'p') and not (isAssigned eq true) | VPN",
      })
  void apps_are_filtered_as_tools_filter_them(String filter, String names) {
    Reply reply = graph.get(APPS + "?$orderby=displayName&$filter=" + filter);

    assertThat(names(reply.json().path("value"))).as(reply.text()).isEqualTo(names);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "createdDateTime gt '2020-01-01T00:00:00Z' | 'Edm.DateTimeOffset' and 'Edm.String' for"
            + " operator kind 'GreaterThan'",
        "displayName eq 5 | 'Edm.String' and 'Edm.Int32' for operator kind 'Equal'",
        "isAssigned eq 'true' | 'Edm.Boolean' and 'Edm.String' for operator kind 'Equal'",
        "dependentAppCount lt 'x' | 'Edm.Int32' and 'Edm.String' for operator kind 'LessThan'",
        "createdDateTime ge 2020-01-01T00:00:00 | The DateTimeOffset text '2020-01-01T00:00:00'"
            + " should be in format",
      })
  void a_filter_that_compares_what_cannot_be_compared_is_refused(String filter, String said) {
    Reply reply = graph.get(APPS + "?$filter=" + filter);

    assertThat(reply.status()).as(reply.text()).isEqualTo(400);
    assertThat(reply.message()).startsWith("Invalid filter clause: ").contains(said);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "deviceAppManagement/mobileApps?$filter=largeIcon/nothing eq 'x'",
        "deviceAppManagement/mobileApps?$filter=microsoft.graph.win32LobApp/nothing eq 'x'",
        "deviceAppManagement/mobileApps?$filter=isof('microsoft.graph.nothing')",
        "deviceAppManagement/mobileApps?$filter=startswith(isAssigned,'t')",
        "deviceAppManagement/mobileApps?$expand=assignments($select=nothing)",
        "groups?$expand=members($select=nothing)",
        "deviceAppManagement/mobileApps?$orderby=displayName/nothing",
      })
  void what_the_types_do_not_have_is_refused_wherever_it_stands(String path) {
    Reply reply = graph.get("/beta/" + path);

    assertThat(reply.status()).as(reply.text()).isEqualTo(400);
    assertThat(reply.code()).isEqualTo("BadRequest");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "me",
        "$metadata",
        "organization",
        "groups/{group}/displayName",
        "groups/{group}/members/$ref",
        "deviceManagement/deviceEnrollmentConfigurations/{profile}/displayName",
        "deviceManagement/windowsAutopilotDeviceIdentities?$search=%22SN-1%22",
        "deviceAppManagement/mobileApps?$search=VPN",
        "deviceAppManagement/mobileApps?$expand=*",
        "deviceAppManagement/mobileApps?$select=largeIcon/type",
        "deviceAppManagement/mobileApps?$filter=assignments/any(a:a/intent eq 'required')",
        "deviceAppManagement/mobileApps?$deltatoken=x",
        "deviceAppManagement/mobileApps?$filter=length(displayName) gt 2",
        "deviceManagement/managedDevices?$expand=detectedApps",
        "groups?$filter=members/any(m:m/id eq '{group}')",
        "groups/delta",
      })
  void what_graph_has_and_the_fake_has_not_is_answered_with_501(String path) {
    Reply reply =
        graph
            .with("ConsistencyLevel", "eventual")
            .get("/beta/" + path.replace("{group}", PILOTS).replace("{profile}", PROFILE));

    assertThat(reply.status() + " " + reply.code())
        .as(reply.text())
        .isEqualTo("501 NotImplemented");
  }

  @ParameterizedTest
  @CsvSource({
    "deviceManagement/assignmentFilters, 400",
    "deviceManagement/roleScopeTags, 400",
    "deviceManagement/autopilotEvents, 400",
    "deviceManagement/windowsAutopilotDeviceIdentities, 200",
    "deviceManagement/deviceEnrollmentConfigurations?$select=roleScopeTagIds, 400",
    "deviceManagement/deviceEnrollmentConfigurations?$filter=isof('microsoft.graph.windowsRestoreDeviceEnrollmentConfiguration'),"
        + " 400",
    "deviceManagement/deviceEnrollmentConfigurations?$expand=assignments($select=source), 400",
    "deviceManagement/deviceEnrollmentConfigurations?$expand=assignments($select=TARGET), 200",
    "deviceAppManagement/mobileApps?$filter=isAssigned eq true, 400",
  })
  void the_version_1_0_has_what_it_has(String path, int status) {
    Reply reply = graph.get("/v1.0/" + path);

    assertThat(reply.status()).as(reply.text()).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({
    "$select=target, 200",
    "$select=target;, 200",
    "'', 400",
    ";, 400",
    "$select, 400",
    "$select=target;;, 400",
  })
  void an_expansion_in_parentheses_has_options(String options, int status) {
    Reply reply =
        graph.get(
            "/beta/deviceManagement/deviceEnrollmentConfigurations?$expand=assignments("
                + options
                + ")");

    assertThat(reply.status()).as(reply.text()).isEqualTo(status);
  }

  @Test
  void a_cast_to_another_type_finds_nothing() {
    assertThat(graph.get(APPS + "/" + WIN32 + "/microsoft.graph.win32LobApp").status())
        .isEqualTo(200);
    assertThat(graph.get(APPS + "/" + STORE + "/microsoft.graph.win32LobApp").status())
        .isEqualTo(404);
  }

  @Test
  void a_collection_that_is_cast_says_so_in_its_context() {
    JsonNode page = graph.get(APPS + "/microsoft.graph.win32LobApp?$select=setupFilePath").json();

    assertThat(page.path("@odata.context").asText())
        .endsWith(
            "$metadata#deviceAppManagement/mobileApps/microsoft.graph.win32LobApp(setupFilePath)");
  }

  @Test
  void times_are_compared_as_moments_and_not_as_text() {
    FakeTenant tenant = FakeTenant.create();
    for (String time :
        List.of("2026-01-01T12:00:00Z", "2026-01-01T12:00:00.5Z", "2026-01-01T13:30:00+02:00")) {
      tenant.add(
          TenantCollection.APPS,
          "{\"@odata.type\": \"#microsoft.graph.webApp\", \"displayName\": \"%s\","
                  .formatted(time.substring(11))
              + " \"createdDateTime\": \"%s\"}".formatted(time));
    }
    try (FakeGraphServer server = FakeGraphServer.start(tenant)) {
      GraphClient other = new GraphClient(server);

      assertThat(
              names(
                  other
                      .get(APPS + "?$filter=createdDateTime gt 2026-01-01T12:00:00Z")
                      .json()
                      .path("value")))
          .isEqualTo("12:00:00.5Z");
      assertThat(names(other.get(APPS + "?$orderby=createdDateTime").json().path("value")))
          .isEqualTo("13:30:00+02:00 12:00:00Z 12:00:00.5Z");
    }
  }

  @ParameterizedTest
  @MethodSource("longFilters")
  void a_filter_of_any_length_and_depth_is_answered(String filter) {
    GraphResponse response =
        TENANT.handle(GraphRequest.get("/beta/groups?$filter=" + filter.replace(" ", "%20")));

    assertThat(response.status()).isIn(200, 400);
  }

  static List<String> longFilters() {
    String text = "displayName eq '" + "x".repeat(200_000) + "'";
    return List.of(
        "(".repeat(5_000) + "displayName eq 'x'" + ")".repeat(5_000),
        "not ".repeat(5_000) + "displayName eq 'x'",
        "groupTypes/any(c:".repeat(5_000),
        text,
        "displayName" + "/a".repeat(100_000) + " eq 'x'",
        "displayName eq 'x'" + " or displayName eq 'x'".repeat(20_000));
  }

  @Test
  void every_answer_has_the_headers_of_graph() {
    Reply created = graph.with("client-request-id", "my-own").post(CONFIGURATIONS, profile("H"));
    Reply missing = graph.get(APPS + "/" + NOBODY);
    graph.delete(CONFIGURATIONS + "/" + created.id());

    assertThat(created.header("Location"))
        .isEqualTo(SERVER.baseUrl() + CONFIGURATIONS + "('" + created.id() + "')");
    for (Reply reply : List.of(created, missing)) {
      assertThat(reply.header("OData-Version")).isEqualTo("4.0");
      assertThat(reply.header("client-request-id")).isEqualTo("my-own");
      assertThat(reply.header("request-id")).isNotBlank();
    }
    assertThat(missing.header("Content-Type")).isEqualTo("application/json");
  }

  @Test
  void a_tenant_that_nobody_touched_has_the_configurations_that_every_tenant_has() {
    try (FakeGraphServer server = FakeGraphServer.start()) {
      JsonNode all = new GraphClient(server).get(CONFIGURATIONS + "?$expand=assignments").json();

      assertThat(all.path("value"))
          .extracting(item -> item.path("@odata.type").asText().replace("#microsoft.graph.", ""))
          .containsExactlyInAnyOrder(
              "deviceEnrollmentLimitConfiguration",
              "deviceEnrollmentPlatformRestrictionsConfiguration",
              "deviceEnrollmentWindowsHelloForBusinessConfiguration",
              "windows10EnrollmentCompletionPageConfiguration",
              "windowsRestoreDeviceEnrollmentConfiguration");
      assertThat(all.path("value"))
          .extracting(item -> item.at("/assignments/0/target/@odata.type").asText())
          .containsOnly("#microsoft.graph.allDevicesAssignmentTarget");
    }
  }

  private static String names(JsonNode items) {
    List<String> names = new ArrayList<>();
    items.forEach(item -> names.add(item.path("displayName").asText()));
    return String.join(" ", names);
  }
}
