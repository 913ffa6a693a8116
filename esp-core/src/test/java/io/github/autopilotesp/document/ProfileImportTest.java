package io.github.autopilotesp.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.autopilotesp.profile.EspProfileSet;
import io.github.autopilotesp.tenant.WireObject;
import io.github.autopilotesp.wire.GraphExport;
import io.github.autopilotesp.wire.GraphFormatException;
import io.github.autopilotesp.wire.GraphJson;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Files of other tools, in Graph's shape or close to it, become documents. */
class ProfileImportTest {
  private static final String TYPE =
      "\"@odata.type\": \"#microsoft.graph.windows10EnrollmentCompletionPageConfiguration\"";

  /** The shape that IntuneCD writes: no id, names for apps, groups and filters. */
  private static final String INTUNE_CD =
      """
      {
        "@odata.type": "#microsoft.graph.windows10EnrollmentCompletionPageConfiguration",
        "displayName": "Kiosk",
        "description": "",
        "priority": 2,
        "showInstallationProgress": true,
        "blockDeviceSetupRetryByUser": false,
        "installProgressTimeoutInMinutes": 90,
        "selectedMobileAppNames": [
          {"name": "VPN client", "type": "#microsoft.graph.win32LobApp"},
          {"name": "Company Portal", "type": "#microsoft.graph.winGetApp"}
        ],
        "roleScopeTagIds": ["0", "Europe"],
        "assignments": [
          {
            "id": "x",
            "source": "direct",
            "target": {
              "@odata.type": "#microsoft.graph.groupAssignmentTarget",
              "groupId": "0f0c7d6e-52b4-4a0e-8b35-d8a2f5b9c722",
              "groupName": "Kiosks",
              "groupType": "StaticMembership",
              "deviceAndAppManagementAssignmentFilterId": "Surface only",
              "deviceAndAppManagementAssignmentFilterType": "include"
            }
          }
        ]
      }
      """;

  /** The shape that IntuneManagement writes: the object with assignments and annotations. */
  private static final String INTUNE_MANAGEMENT =
      """
      {
        "@odata.context": "https://graph.microsoft.com/beta/$metadata#x/$entity",
        "@odata.type": "#microsoft.graph.windows10EnrollmentCompletionPageConfiguration",
        "id": "6b4d8f50-0000-4000-8000-3d1f6a2b7c91_Windows10EnrollmentCompletionPageConfiguration",
        "displayName": "Laptops",
        "priority": 1,
        "version": 4,
        "showInstallationProgress": false,
        "supportsScopeTags@odata.type": "#Boolean",
        "#microsoft.graph.assign": {"target": "x"},
        "assignments@odata.context": "https://graph.microsoft.com/beta/$metadata#x",
        "assignments": [
          {
            "@odata.type": "#microsoft.graph.enrollmentConfigurationAssignment",
            "id": "y",
            "source": "direct",
            "target": {
              "@odata.type": "#microsoft.graph.groupAssignmentTarget",
              "groupId": "0f0c7d6e-52b4-4a0e-8b35-d8a2f5b9c722",
              "deviceAndAppManagementAssignmentFilterId": null,
              "deviceAndAppManagementAssignmentFilterType": "none"
            }
          },
          {
            "id": "z",
            "source": "policySets",
            "target": {"@odata.type": "#microsoft.graph.allDevicesAssignmentTarget"}
          }
        ]
      }
      """;

  private static ProfileDocument read(String json) {
    return ProfileImport.parse(json, "export.json").document();
  }

  @Test
  void names_of_intune_cd_become_names_of_the_document() {
    assertThat(read(INTUNE_CD).toYaml())
        .isEqualTo(
            """
            # yaml-language-server: $schema=esp-profiles.schema.json
            version: 1
            profiles:
              - name: Kiosk
                order: 2
                settings:
                  showProgress: true
                  timeoutMinutes: 90
                  collectLogs: false
                  onlyDuringOobe: false
                  installQualityUpdates: false
                  blockDeviceUse:
                    untilApps:
                      - VPN client
                      - Company Portal
                    allowReset: false
                    allowUse: false
                    onlyFailSelectedAppsInTechnicianPhase: false
                assignments:
                  - group: Kiosks
                    filter:
                      include: Surface only
                scopeTags:
                  - "0"
                  - Europe
            """);
  }

  @Test
  void an_object_of_intune_management_is_read_without_its_annotations_and_policy_sets() {
    assertThat(read(INTUNE_MANAGEMENT).toYaml())
        .endsWith(
            """
              - name: Laptops
                order: 1
                settings:
                  showProgress: false
                assignments:
                  - group: 0f0c7d6e-52b4-4a0e-8b35-d8a2f5b9c722
                scopeTags: []
            """);
  }

  @Test
  void app_names_can_be_plain_strings() {
    String json =
        "{"
            + TYPE
            + ", \"displayName\": \"a\", \"showInstallationProgress\": true,"
            + " \"blockDeviceSetupRetryByUser\": false, \"selectedMobileAppNames\": [\"VPN\"]}";

    assertThat(read(json).toYaml()).contains("untilApps:\n          - VPN\n");
  }

  @Test
  void an_app_name_that_is_none_is_refused_with_its_place() {
    String json = "{" + TYPE + ", \"selectedMobileAppNames\": [\"VPN\", {\"type\": \"x\"}]}";

    assertThatThrownBy(() -> read(json))
        .isInstanceOf(GraphFormatException.class)
        .hasMessageContaining("selectedMobileAppNames[1]");
  }

  @Test
  void a_value_list_keeps_its_esp_profiles() {
    String json =
        "\uFEFF{\"value\": ["
            + INTUNE_CD
            + ", {\"@odata.type\": \"#microsoft.graph.deviceEnrollmentLimitConfiguration\"}, "
            + INTUNE_MANAGEMENT
            + "]}";

    assertThat(read(json).toYaml())
        .containsSubsequence("name: Kiosk", "order: 2", "name: Laptops", "order: 1");
  }

  @Test
  void without_all_priorities_there_is_no_order() {
    String json = "{\"value\": [" + INTUNE_CD + ", {" + TYPE + ", \"displayName\": \"Without\"}]}";

    assertThat(read(json).toYaml()).doesNotContain("order:");
  }

  @Test
  void the_default_profile_is_known_by_its_id_or_else_by_its_priority() {
    String byId =
        "{"
            + TYPE
            + ", \"id\": \"t_DefaultWindows10EnrollmentCompletionPageConfiguration\","
            + " \"displayName\": \"a\"}";
    String byPriority = "{" + TYPE + ", \"displayName\": \"b\", \"priority\": 0}";

    EspProfileSet set = read("{\"value\": [" + byId + ", " + byPriority + "]}").resolveOffline();

    assertThat(set.entries()).hasSize(2).allMatch(desired -> desired.isDefault());
  }

  @Test
  void a_file_without_an_esp_profile_is_refused() {
    assertThatThrownBy(() -> read("{\"displayName\": \"An app\"}"))
        .isInstanceOf(GraphFormatException.class)
        .hasMessageContaining("an ESP profile");
    assertThat(read("{\"value\": []}").resolveOffline().entries()).isEmpty();
  }

  @Test
  void a_backup_gives_back_every_object_with_what_is_unknown() {
    List<WireObject> objects =
        List.of(GraphJson.parse(INTUNE_MANAGEMENT), GraphJson.parse("{\"new\": [1, null, 1.50]}"));

    assertThat(GraphExport.parse(GraphExport.print(objects))).isEqualTo(objects);
  }

  @Test
  void a_backup_can_be_read_as_a_document() {
    String backup = GraphExport.print(List.of(GraphJson.parse(INTUNE_MANAGEMENT)));

    assertThat(read(backup)).isEqualTo(read(INTUNE_MANAGEMENT));
  }

  @Test
  void what_was_printed_is_read_again_however_long_and_deep_it_is() {
    int depth = GraphJson.MAX_DEPTH - 1;
    List<WireObject> objects =
        List.of(
            GraphJson.parse("{\"x\":\"" + "x".repeat(GraphJson.MAX_CHARACTERS / 2) + "\"}"),
            GraphJson.parse("{\"x\":\"" + "x".repeat(GraphJson.MAX_CHARACTERS / 2) + "\"}"),
            GraphJson.parse("{\"x\":" + "[".repeat(depth) + "]".repeat(depth) + "}"));

    String printed = GraphExport.print(objects);

    assertThat(printed.length()).isGreaterThan(GraphJson.MAX_CHARACTERS);
    assertThat(GraphExport.parse(printed).equals(objects)).isTrue();
  }
}
