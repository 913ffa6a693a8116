package io.github.autopilotesp.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.autopilotesp.profile.AppId;
import io.github.autopilotesp.profile.Assignment;
import io.github.autopilotesp.profile.BlockDeviceUse;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.EspSettings;
import io.github.autopilotesp.profile.GroupId;
import io.github.autopilotesp.profile.ScopeTag;
import io.github.autopilotesp.tenant.AppType;
import io.github.autopilotesp.tenant.MobileApp;
import io.github.autopilotesp.tenant.StoredProfile;
import io.github.autopilotesp.tenant.WireObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the real service was seen to send means what it should, and nothing of it is lost. */
class CapturedDataTest {
  private static final Path CAPTURED =
      Path.of(System.getProperty("esp.shared", "shared"), "data", "captured");

  @BeforeEach
  void captured_data_is_there() {
    assumeThat(CAPTURED)
        .as("the captured data is not part of the repository; these tests need it")
        .isDirectory();
  }

  private static WireObject captured(String file) throws IOException {
    return GraphJson.parse(Files.readString(CAPTURED.resolve(file)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "admin-center-create-request.json",
        "admin-center-create-response.json",
        "admin-center-get-expanded.json",
        "default-profile-2025.json",
        "powershell-create-request.json",
        "reference-docs-example.json"
      })
  void a_profile_is_read_written_and_read_again_with_nothing_lost(String file) throws IOException {
    WireObject wire = captured(file);
    StoredProfile profile = GraphProfiles.read(wire);

    WireObject body = GraphProfiles.update(profile, profile.profile());

    assertThat(GraphJson.print(body)).isEqualTo(GraphJson.print(WireFixtures.writable(wire)));
    assertThat(GraphProfiles.readContent(GraphJson.parse(GraphJson.print(body))))
        .isEqualTo(profile.profile());
  }

  @Test
  void the_admin_centers_request_is_what_create_sends_for_its_meaning() throws IOException {
    WireObject request = captured("admin-center-create-request.json");

    WireObject body = GraphProfiles.create(GraphProfiles.readContent(request));

    assertThat(GraphJson.print(WireFixtures.without(request, "id")))
        .as("same content; the order of three properties is ours")
        .hasSameSizeAs(GraphJson.print(body));
    assertThat(body).isEqualTo(WireFixtures.without(request, "id"));
  }

  @Test
  void the_admin_centers_profile_means_what_was_clicked() throws IOException {
    EspProfile asked = GraphProfiles.readContent(captured("admin-center-create-request.json"));

    assertThat(asked)
        .isEqualTo(
            EspProfile.builder()
                .displayName("ttest")
                .description("test")
                .settings(
                    EspSettings.showProgress()
                        .timeout(Duration.ofMinutes(60))
                        .collectLogs(true)
                        .onlyDuringOobe(true)
                        .installQualityUpdates(true)
                        .blockDeviceUse(
                            BlockDeviceUse.untilSelectedApps(
                                    AppId.of("e83d36e1-3ff2-4567-90d9-940919184ad5"),
                                    AppId.of("3e17a039-a8c6-4cac-b892-ee5b9d64b2b6"),
                                    AppId.of("e2dd1944-5854-4b0d-951c-7dbd8edab3a8"))
                                .allowReset(true)
                                .allowUse(true)
                                .onlyFailSelectedAppsInTechnicianPhase(true))
                        .build())
                .scopeTag(ScopeTag.DEFAULT)
                .build());
  }

  @Test
  void the_answer_differs_from_the_request_in_quality_updates_only() throws IOException {
    EspProfile asked = GraphProfiles.readContent(captured("admin-center-create-request.json"));
    StoredProfile stored = GraphProfiles.read(captured("admin-center-create-response.json"));

    var settings = (io.github.autopilotesp.profile.ShownSettings) asked.settings();
    assertThat(stored.profile())
        .isEqualTo(
            asked.toBuilder()
                .settings(settings.toBuilder().installQualityUpdates(false).build())
                .build());
    assertThat(stored.priority()).isEqualTo(3);
  }

  @Test
  void the_untouched_default_profile_is_hidden() throws IOException {
    StoredProfile stored = GraphProfiles.read(captured("default-profile-2025.json"));

    assertThat(stored.isDefault()).isTrue();
    assertThat(stored.profile().settings()).isEqualTo(EspSettings.hidden());
  }

  @Test
  void the_assignment_of_a_script_is_what_assign_sends_for_its_meaning() throws IOException {
    WireObject request = captured("powershell-assign-request.json");
    StoredProfile current = GraphProfiles.read(captured("admin-center-get-expanded.json"));

    WireObject body =
        GraphProfiles.assign(
            current,
            List.of(Assignment.toGroup(GroupId.of("0d3f7bb6-5a6e-4f0d-9b54-2f1f6e3a9c11"))));

    assertThat(GraphJson.print(body)).isEqualTo(GraphJson.print(request));
  }

  @Test
  void apps_of_a_page_are_read() throws IOException {
    List<?> page = (List<?>) captured("mobile-apps-page.json").properties().get("value");

    assertThat(page)
        .map(app -> GraphCatalog.readApp(WireObject.of(asMap(app))))
        .extracting(MobileApp::displayName, MobileApp::type)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("3CX", AppType.WINGET),
            org.assertj.core.groups.Tuple.tuple("Azure Cli", AppType.WIN32),
            org.assertj.core.groups.Tuple.tuple("Azure Virtual Desktop Preview", AppType.WINGET));
  }

  private static Map<String, Object> asMap(Object app) {
    return WireValues.object(app);
  }
}
