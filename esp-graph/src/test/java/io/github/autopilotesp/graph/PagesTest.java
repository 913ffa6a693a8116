package io.github.autopilotesp.graph;

import static io.github.autopilotesp.graph.GraphFixture.CONFIGURATIONS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.autopilotesp.tenant.StoredProfile;
import io.github.autopilotesp.tenant.TenantException;
import io.github.autopilotesp.testkit.TenantCollection;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {
  private final GraphFixture graph = new GraphFixture();

  @AfterEach
  void close() {
    graph.close();
  }

  @Test
  void profiles_are_found_among_a_thousand_configurations_of_all_kinds() {
    int others = 1000 - 50 - graph.fake.all(TenantCollection.ENROLLMENT_CONFIGURATIONS).size();
    List<String> kinds =
        List.of(
            "deviceEnrollmentLimitConfiguration",
            "deviceEnrollmentPlatformRestrictionsConfiguration",
            "deviceEnrollmentWindowsHelloForBusinessConfiguration",
            "deviceComanagementAuthorityConfiguration",
            "windows10EnrollmentCompletionPageConfiguration");
    IntStream.range(0, 50).forEach(i -> graph.fake.addProfile("Profile " + i));
    for (int i = 0; i < others; i++) {
      graph.fake.add(
          TenantCollection.ENROLLMENT_CONFIGURATIONS,
          "{\"@odata.type\": \"#microsoft.graph.%s\", \"displayName\": \"Other %d\"}"
              .formatted(kinds.get(i % 4), i));
    }

    List<StoredProfile> profiles = graph.tenant.profiles().list();

    assertThat(profiles).hasSize(51);
    assertThat(profiles.stream().map(StoredProfile::priority).limit(50))
        .isEqualTo(IntStream.rangeClosed(1, 50).boxed().toList());
    assertThat(profiles.get(50).isDefault()).isTrue();
    assertThat(graph.requests()).hasSize(10);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://graph.evil.example/beta/deviceManagement/deviceEnrollmentConfigurations?$skiptoken=2",
        "http://127.0.0.1:1/beta/deviceManagement/deviceEnrollmentConfigurations",
        "http://user@127.0.0.1/beta/groups",
        "http://127.0.0.1.evil.example/beta/groups",
        "file:///etc/hosts",
        "/beta/groups",
        "not a link"
      })
  void a_link_that_leads_elsewhere_is_not_followed(String link) {
    graph
        .fake
        .faults()
        .onNext("GET", "")
        .respond(200, "{\"value\":[],\"@odata.nextLink\":\"" + link + "\"}");

    assertThatThrownBy(() -> graph.tenant.profiles().list())
        .isInstanceOf(TenantException.UnreadableAnswer.class)
        .hasMessageContaining("link to the next page");

    assertThat(graph.requests()).hasSize(1);
  }

  @Test
  void a_link_to_another_version_is_not_followed() {
    graph
        .fake
        .faults()
        .onNext("GET", "")
        .respond(
            200,
            "{\"value\":[],\"@odata.nextLink\":\"" + graph.server.baseUrl() + "/v1.0/groups\"}");

    assertThatThrownBy(() -> graph.tenant.profiles().list())
        .isInstanceOf(TenantException.UnreadableAnswer.class);
  }

  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  @Test
  void links_in_a_circle_are_noticed() {
    String page =
        "{\"value\":[],\"@odata.nextLink\":\""
            + graph.server.baseUrl()
            + CONFIGURATIONS
            + "?$skiptoken=2\"}";
    graph.fake.faults().onEvery("GET", "").respond(200, page);

    assertThatThrownBy(() -> graph.tenant.profiles().list())
        .isInstanceOf(TenantException.UnreadableAnswer.class)
        .hasMessageContaining("leads back");

    assertThat(graph.requests()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"value\": null}",
        "{\"value\": {}}",
        "{\"value\": [7]}",
        "[]",
        "",
        "<html>Sign in</html>"
      })
  void what_is_no_page_is_told(String body) {
    graph.fake.faults().onNext("GET", "").respond(200, body);

    assertThatThrownBy(() -> graph.tenant.profiles().list())
        .isInstanceOf(TenantException.UnreadableAnswer.class)
        .hasMessageContaining("list ESP profiles");
  }

  @Test
  void an_item_that_cannot_be_read_is_told_with_its_property() {
    graph
        .fake
        .faults()
        .onNext("GET", "")
        .respond(
            200,
            """
            {"value": [{
              "@odata.type": "#microsoft.graph.windows10EnrollmentCompletionPageConfiguration",
              "id": "x_Windows10EnrollmentCompletionPageConfiguration",
              "assignments": [],
              "installProgressTimeoutInMinutes": "sixty"}]}
            """);

    assertThatThrownBy(() -> graph.tenant.profiles().list())
        .isInstanceOf(TenantException.UnreadableAnswer.class)
        .hasMessageContaining("installProgressTimeoutInMinutes");
  }
}
