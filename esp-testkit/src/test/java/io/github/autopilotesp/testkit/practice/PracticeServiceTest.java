package io.github.autopilotesp.testkit.practice;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.autopilotesp.tenant.PracticeService;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class PracticeServiceTest {
  private static final String CONFIGURATIONS =
      "/beta/deviceManagement/deviceEnrollmentConfigurations";

  @Test
  void the_service_is_found_without_being_named() {
    assertThat(ServiceLoader.load(PracticeService.Provider.class)).hasSize(1);
  }

  @Test
  void the_same_seed_makes_the_same_tenant_and_another_seed_another() throws Exception {
    assertThat(read(7, CONFIGURATIONS)).isEqualTo(read(7, CONFIGURATIONS));
    assertThat(read(7, CONFIGURATIONS)).isNotEqualTo(read(8, CONFIGURATIONS));
  }

  @Test
  void there_is_a_profile_made_by_hand_and_enrollments_of_which_one_failed() throws Exception {
    assertThat(read(1, CONFIGURATIONS)).contains("Autopilot - user-driven");
    assertThat(read(1, "/beta/deviceManagement/autopilotEvents"))
        .contains("0F37-SURFACE", "\"failure\"", "\"success\"");
  }

  @Test
  void what_a_document_names_can_be_added() throws Exception {
    try (PracticeService service = start(1)) {
      service.addApp("My app");
      service.addGroup("My group");
      service.addFilter("My filter");
      service.addScopeTag("My tag");

      assertThat(get(service, "/beta/deviceAppManagement/mobileApps")).contains("My app");
      assertThat(get(service, "/beta/groups")).contains("My group");
      assertThat(get(service, "/beta/deviceManagement/assignmentFilters")).contains("My filter");
      assertThat(get(service, "/beta/deviceManagement/roleScopeTags")).contains("My tag");
    }
  }

  private static PracticeService start(long seed) {
    return ServiceLoader.load(PracticeService.Provider.class).findFirst().orElseThrow().start(seed);
  }

  private static String read(long seed, String path) throws Exception {
    try (PracticeService service = start(seed)) {
      return get(service, path)
          .replace(service.endpoint().toString(), "")
          .replaceAll("\"@odata.context\":\"[^\"]*\"", "");
    }
  }

  private static String get(PracticeService service, String path)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(service.endpoint().resolve(path))
            .header("Authorization", "Bearer any")
            .build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
  }
}
