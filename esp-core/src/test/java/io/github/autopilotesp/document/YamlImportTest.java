package io.github.autopilotesp.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.autopilotesp.wire.GraphFormatException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** IntuneCD's YAML. Samples are made. */
class YamlImportTest {
  private static final String YAML =
      """
      '@odata.type': '#microsoft.graph.windows10EnrollmentCompletionPageConfiguration'
      displayName: Kiosk
      description: ''
      priority: 1
      showInstallationProgress: true
      installProgressTimeoutInMinutes: 90
      customErrorMessage: null
      allowLogCollectionOnInstallFailure: false
      disableUserStatusTrackingAfterFirstUser: false
      trackInstallProgressForAutopilotOnly: false
      installQualityUpdates: false
      blockDeviceSetupRetryByUser: true
      roleScopeTagIds:
      - '0'
      assignments:
      - target:
          '@odata.type': '#microsoft.graph.groupAssignmentTarget'
          groupName: Kiosks
          groupType: StaticMembership
          deviceAndAppManagementAssignmentFilterType: none
      """;

  private static ImportedProfiles read(String yaml) {
    return ProfileImport.parse(yaml, "kiosk.yaml");
  }

  @Test
  void yaml_is_read_as_the_same_json_is() {
    ImportedProfiles imported = read(YAML);

    assertThat(imported.document().toYaml())
        .endsWith(
            """
              - name: Kiosk
                order: 1
                settings:
                  showProgress: true
                  timeoutMinutes: 90
                  collectLogs: false
                  onlyDuringOobe: false
                  installQualityUpdates: false
                  blockDeviceUse: false
                assignments:
                  - group: Kiosks
            """);
    assertThat(imported.losses().isEmpty()).as(imported.losses().toText()).isTrue();
  }

  @Test
  void yaml_is_known_without_a_telling_name() {
    assertThat(ProfileImport.parse(YAML, "stdin").document()).isEqualTo(read(YAML).document());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "displayName: &a Kiosk|kiosk.yaml:2:14: |anchor",
        "displayName: !!python/object:x Kiosk|kiosk.yaml:2:14: |tag",
        "displayName: *a|kiosk.yaml:2:14: |alias",
        "'@odata.type': x|kiosk.yaml:2:1: |each key once",
      })
  void what_is_not_plain_data_is_refused_with_its_place(String line, String place, String why) {
    assertThatThrownBy(() -> read(YAML.replace("displayName: Kiosk", line)))
        .isInstanceOf(GraphFormatException.class)
        .hasMessageStartingWith(place)
        .hasMessageContaining(why);
  }

  @Test
  void a_text_that_is_no_structure_is_refused() {
    assertThatThrownBy(() -> read("just words"))
        .isInstanceOf(GraphFormatException.class)
        .hasMessage("kiosk.yaml:1:1: expected keys and values, or a list, found text.");
  }

  @Test
  void yaml_over_a_mebibyte_is_refused() {
    assertThatThrownBy(() -> read("a: " + "b".repeat(1024 * 1024)))
        .isInstanceOf(GraphFormatException.class)
        .hasMessageContaining("over 1 MiB");
  }

  @Test
  void a_profile_document_is_sent_to_its_reader() {
    assertThatThrownBy(() -> read("version: 1\nprofiles: []\n"))
        .hasMessageContaining("a profile document, which ProfileDocument.read or parse reads");
  }
}
