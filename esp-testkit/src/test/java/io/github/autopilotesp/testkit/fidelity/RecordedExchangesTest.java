package io.github.autopilotesp.testkit.fidelity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.autopilotesp.testkit.FakeTenant;
import io.github.autopilotesp.testkit.GraphRequest;
import io.github.autopilotesp.testkit.GraphResponse;
import io.github.autopilotesp.testkit.Habits;
import io.github.autopilotesp.testkit.TenantCollection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was recorded of the service, replayed: requests against the fake, answers as its seed. */
class RecordedExchangesTest {
  private static final String BETA = "https://graph.microsoft.com/beta/";
  private static final String CONFIGURATIONS =
      BETA + "deviceManagement/deviceEnrollmentConfigurations";
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Beside the project, not in it: where it is absent, the tests are skipped and say so. */
  private static final Path CAPTURED =
      Path.of(System.getProperty("esp.shared", "shared"), "data", "captured");

  /** Since then the service keeps the setting. */
  private final FakeTenant tenant =
      FakeTenant.builder()
          .tenantId("636b62ee-ef57-4f54-a1f3-0046fafc9c11")
          .habits(Habits.realistic().droppingOnCreate("installQualityUpdates"))
          .build();

  @BeforeEach
  void holdsWhatTheRequestsName() throws IOException {
    assumeThat(CAPTURED).as("recorded exchanges of the real service").isDirectory();
    recorded("mobile-apps-page.json").path("value").forEach(this::addApp);
    for (String id :
        List.of("e2dd1944-5854-4b0d-951c-7dbd8edab3a8", "2d7531e9-a16c-43a3-b65b-7f3c550b8a4c")) {
      addApp(JSON.createObjectNode().put("@odata.type", "#microsoft.graph.webApp").put("id", id));
    }
  }

  private void addApp(JsonNode app) {
    tenant.add(TenantCollection.APPS, app.toString());
  }

  @Test
  void the_admin_centers_create_is_answered_as_it_was() throws IOException {
    tenant.addProfile("first");
    tenant.addProfile("second");

    JsonNode answer = send("POST", CONFIGURATIONS, "admin-center-create-request.json", 201);

    assertThat(comparable(answer))
        .isEqualTo(comparable(recorded("admin-center-create-response.json")));
  }

  @Test
  void the_profile_is_read_with_its_assignments_as_it_was() throws IOException {
    tenant.addProfile("first");
    tenant.addProfile("second");
    String id =
        send("POST", CONFIGURATIONS, "admin-center-create-request.json", 201).path("id").asText();

    JsonNode read = get(CONFIGURATIONS + "/" + id + "?$expand=assignments");

    assertThat(comparable(read)).isEqualTo(comparable(recorded("admin-center-get-expanded.json")));
  }

  @Test
  void a_recorded_profile_as_a_seed_is_answered_as_it_was() throws IOException {
    JsonNode recorded = recorded("admin-center-get-expanded.json");
    tenant.addProfile("first");
    tenant.addProfile("second");
    tenant.add(TenantCollection.ENROLLMENT_CONFIGURATIONS, recorded.toString());

    assertThat(get(CONFIGURATIONS + "/" + recorded.path("id").asText() + "?$expand=assignments"))
        .isEqualTo(recorded);
  }

  @Test
  void an_untouched_default_profile_is_as_it_was() throws IOException {
    JsonNode read = get(CONFIGURATIONS + "/" + tenant.defaultProfileId());

    assertThat(comparable(read)).isEqualTo(comparable(recorded("default-profile-2025.json")));
  }

  @Test
  void a_recorded_default_profile_as_a_seed_is_answered_as_it_was() throws IOException {
    JsonNode recorded = recorded("default-profile-2025.json");
    tenant.add(TenantCollection.ENROLLMENT_CONFIGURATIONS, recorded.toString());

    assertThat(get(CONFIGURATIONS + "/" + recorded.path("id").asText())).isEqualTo(recorded);
  }

  @Test
  void a_published_script_creates_and_assigns() throws IOException {
    JsonNode created = send("POST", CONFIGURATIONS, "powershell-create-request.json", 201);
    String profile = CONFIGURATIONS + "/" + created.path("id").asText();
    ObjectNode asked = (ObjectNode) recorded("powershell-create-request.json");
    asked.remove(List.of("id", "installQualityUpdates"));

    send("POST", profile + "/assign", "powershell-assign-request.json", 200);

    assertThat(part(created, asked)).isEqualTo(asked);
    JsonNode assigned = get(profile + "/assignments").at("/value/0/target");
    JsonNode target =
        recorded("powershell-assign-request.json")
            .at("/enrollmentConfigurationAssignments/0/target");
    assertThat(part(assigned, target)).isEqualTo(target);
  }

  /** The count of the page is not compared: what asked for it was not recorded. */
  @Test
  void a_page_of_apps_has_every_field_that_was_recorded() throws IOException {
    JsonNode recorded = recorded("mobile-apps-page.json").path("value");

    JsonNode page = get(BETA + "deviceAppManagement/mobileApps");

    assertThat(page.path("@odata.context"))
        .isEqualTo(recorded("mobile-apps-page.json").path("@odata.context"));
    for (int i = 0; i < recorded.size(); i++) {
      assertThat(part(page.path("value").path(i), recorded.path(i))).isEqualTo(recorded.path(i));
    }
  }

  @Test
  void the_example_of_the_reference_names_an_app_that_no_tenant_has() throws IOException {
    send("POST", CONFIGURATIONS, "reference-docs-example.json", 400);
  }

  /** The fields of an object that another one has too. */
  private static JsonNode part(JsonNode whole, JsonNode wanted) {
    ObjectNode part = JSON.createObjectNode();
    wanted.fieldNames().forEachRemaining(name -> part.set(name, whole.path(name)));
    return part;
  }

  /** Without ids and times. */
  private static JsonNode comparable(JsonNode item) {
    String id = item.path("id").asText();
    try {
      ObjectNode copy = (ObjectNode) JSON.readTree(item.toString().replace(id, "{id}"));
      copy.put("createdDateTime", "{time}").put("lastModifiedDateTime", "{time}");
      return copy;
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private JsonNode send(String method, String url, String file, int status) throws IOException {
    GraphRequest request =
        new GraphRequest(
            method, url, Map.of("Content-Type", "application/json"), recorded(file).toString());
    GraphResponse response = tenant.handle(request);
    assertThat(response.status()).as(response.body()).isEqualTo(status);
    return response.body() == null ? JSON.nullNode() : JSON.readTree(response.body());
  }

  private JsonNode get(String url) throws IOException {
    GraphResponse response = tenant.handle(GraphRequest.get(url));
    assertThat(response.status()).as(response.body()).isEqualTo(200);
    return JSON.readTree(response.body());
  }

  private static JsonNode recorded(String file) throws IOException {
    return JSON.readTree(Files.readString(CAPTURED.resolve(file)));
  }
}
