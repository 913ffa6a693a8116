package io.github.autopilotesp.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.autopilotesp.wire.GraphFormatException;
import io.github.autopilotesp.wire.Loss;
import org.junit.jupiter.api.Test;

/** What {@code terraform show -json} prints for the provider microsoft365. Samples are made. */
class TerraformImportTest {
  private static final String TYPE =
      "microsoft365_graph_beta_device_management_windows_enrollment_status_page";

  private static final String NEWER =
      """
      {
        "id": "e83d36e1-0000-4000-8000-000000000001",
        "display_name": "Kiosk",
        "description": "Made",
        "show_installation_progress": true,
        "custom_error_message": null,
        "install_quality_updates": true,
        "install_progress_timeout_in_minutes": 90,
        "allow_log_collection_on_install_failure": true,
        "only_show_page_to_devices_provisioned_by_out_of_box_experience_oobe": true,
        "block_device_use_until_all_apps_and_profiles_are_installed": false,
        "allow_device_reset_on_install_failure": true,
        "allow_device_use_on_install_failure": false,
        "selected_mobile_app_ids": ["e83d36e1-0000-4000-8000-000000000002"],
        "only_fail_selected_blocking_apps_in_technician_phase": true,
        "role_scope_tag_ids": ["0"],
        "assignments": [
          {"type": "allDevicesAssignmentTarget", "group_id": null},
          {"type": "groupAssignmentTarget", "group_id": "e83d36e1-0000-4000-8000-000000000003"}
        ],
        "timeouts": null
      }
      """;

  private static final String OLDER =
      """
      {
        "id": "e83d36e1-0000-4000-8000-000000000001",
        "display_name": "Kiosk",
        "description": "Made",
        "priority": 1,
        "show_installation_progress": true,
        "custom_error_message": null,
        "install_progress_timeout_in_minutes": 90,
        "allow_log_collection_on_install_failure": true,
        "disable_user_status_tracking_after_first_user": true,
        "track_install_progress_for_autopilot_only": true,
        "block_device_setup_retry_by_user": false,
        "allow_device_reset_on_install_failure": true,
        "allow_device_use_on_install_failure": false,
        "selected_mobile_app_ids": null,
        "role_scope_tag_ids": ["0"],
        "assignments": null,
        "timeouts": {"create": "30s"}
      }
      """;

  private static String resource(String values) {
    return """
    {"address": "ADDRESS", "mode": "managed", "type": "TYPE", "name": "kiosk",
     "provider_name": "registry.terraform.io/deploymenttheory/microsoft365",
     "values": VALUES}\
    """
        .replace("ADDRESS", TYPE + ".kiosk")
        .replace("TYPE", TYPE)
        .replace("VALUES", values);
  }

  private static String state(String resources) {
    return """
    {"format_version": "1.0", "terraform_version": "1.9.0",
     "values": {"root_module": {"resources": [RESOURCES]}}}\
    """
        .replace("RESOURCES", resources);
  }

  private static String plan(String values, String afterUnknown) {
    return """
    {"format_version": "1.2", "terraform_version": "1.9.0",
     "planned_values": {"root_module": {"child_modules": [{"resources": [RESOURCE]}]}},
     "resource_changes": [
       {"address": "ADDRESS", "change": {"actions": ["create"], "after_unknown": UNKNOWN}}],
     "prior_state": {"format_version": "1.0"}}\
    """
        .replace("RESOURCE", resource(values))
        .replace("ADDRESS", TYPE + ".kiosk")
        .replace("UNKNOWN", afterUnknown);
  }

  private static ImportedProfiles read(String json) {
    return ProfileImport.parse(json, "show.json");
  }

  @Test
  void the_newer_attributes_are_read_and_false_blocks() {
    ImportedProfiles imported = read(state(resource(NEWER)));

    assertThat(imported.document().toYaml())
        .endsWith(
            """
              - name: Kiosk
                description: Made
                settings:
                  showProgress: true
                  timeoutMinutes: 90
                  collectLogs: true
                  onlyDuringOobe: true
                  installQualityUpdates: true
                  blockDeviceUse:
                    untilApps:
                      - e83d36e1-0000-4000-8000-000000000002
                    allowReset: true
                    allowUse: false
                    onlyFailSelectedAppsInTechnicianPhase: true
                assignments:
                  - allDevices: true
                  - group: e83d36e1-0000-4000-8000-000000000003
            """);
    assertThat(imported.losses().isEmpty()).as(imported.losses().toText()).isTrue();
  }

  @Test
  void the_older_attributes_are_read_and_false_blocks() {
    ImportedProfiles imported = read(state(resource(OLDER)));

    assertThat(imported.document().toYaml())
        .contains("order: 1", "untilApps: all", "allowReset: true", "onlyDuringOobe: true");
    assertThat(imported.losses().losses())
        .extracting(Loss::kind, Loss::message)
        .containsExactly(
            tuple(
                Loss.Kind.GUESSED,
                "not in the file; the service's default is used: installQualityUpdates"));
  }

  @Test
  void true_lets_a_person_leave_in_either_generation() {
    assertThat(
            read(state(
                    resource(
                        OLDER.replace(
                            "block_device_setup_retry_by_user\": false",
                            "block_device_setup_retry_by_user\": true"))))
                .document()
                .toYaml())
        .contains("blockDeviceUse: false");
    assertThat(
            read(state(
                    resource(
                        NEWER.replace(
                            "profiles_are_installed\": false", "profiles_are_installed\": true"))))
                .document()
                .toYaml())
        .contains("blockDeviceUse: false");
  }

  @Test
  void both_generations_of_one_attribute_are_refused() {
    String both =
        NEWER.replace("\"timeouts\"", "\"block_device_setup_retry_by_user\": true, \"x\"");

    assertThatThrownBy(() -> read(state(resource(both))))
        .isInstanceOf(GraphFormatException.class)
        .hasMessageContaining("kiosk.block_device_setup_retry_by_user")
        .hasMessageContaining("found two");
  }

  @Test
  void the_planned_values_of_child_modules_are_read() {
    assertThat(read(plan(NEWER, "{\"id\": true}")).document())
        .isEqualTo(read(state(resource(NEWER))).document());
    assertThat(read(plan(NEWER, "{\"id\": true, \"timeouts\": true}")).losses().isEmpty()).isTrue();
  }

  @Test
  void what_is_known_only_after_apply_is_a_loss_and_stays_unmanaged() {
    String values =
        NEWER
            .replace("\"description\": \"Made\",", "")
            .replace("\"group_id\": \"e83d36e1-0000-4000-8000-000000000003\"", "\"x\": null");
    String unknown = "{\"description\": true, \"assignments\": [{}, {\"group_id\": true}]}";

    ImportedProfiles imported = read(plan(values, unknown));

    assertThat(imported.document().toYaml())
        .contains("manage: listed", "timeoutMinutes: 90")
        .doesNotContain("description", "assignments");
    assertThat(imported.losses().losses())
        .extracting(Loss::kind, Loss::path)
        .containsExactlyInAnyOrder(
            tuple(Loss.Kind.DROPPED, TYPE + ".kiosk.description"),
            tuple(Loss.Kind.DROPPED, TYPE + ".kiosk.assignments"));
  }

  @Test
  void a_part_of_the_apps_that_is_unknown_leaves_device_use_unmanaged() {
    ImportedProfiles imported = read(plan(NEWER, "{\"selected_mobile_app_ids\": [false, true]}"));

    assertThat(imported.document().toYaml()).doesNotContain("blockDeviceUse");
    assertThat(imported.losses().toText()).contains("settings.blockDeviceUse unmanaged");
  }

  @Test
  void a_name_that_is_not_known_yet_is_refused() {
    assertThatThrownBy(() -> read(plan(NEWER, "{\"display_name\": true}")))
        .isInstanceOf(GraphFormatException.class)
        .hasMessageContaining("kiosk.display_name: expected the name of the profile");
  }

  @Test
  void a_state_file_is_sent_to_terraform() {
    String raw =
        "{\"version\": 4, \"terraform_version\": \"1.9.0\", \"serial\": 3, \"lineage\": \"x\","
            + " \"resources\": []}";

    assertThatThrownBy(() -> read(raw))
        .isInstanceOf(GraphFormatException.class)
        .hasMessage(
            "show.json: expected what \"terraform show -json\" prints, found Terraform's own state"
                + " file; run that command on it.");
  }

  @Test
  void other_resources_and_attributes_are_reported() {
    String other =
        "{\"address\": \"random_string.x\", \"type\": \"random_string\", \"values\": {}}";
    String odd = NEWER.replace("\"timeouts\": null", "\"new_switch\": true");

    assertThat(read(state(other + "," + resource(odd))).losses().toText())
        .contains("random_string is not an ESP profile", "unknown to this version: new_switch");
  }

  @Test
  void a_state_without_resources_is_an_empty_document() {
    assertThat(read("{\"format_version\": \"1.0\", \"terraform_version\": \"1.9.0\"}").document())
        .isEqualTo(read("[]").document());
  }
}
