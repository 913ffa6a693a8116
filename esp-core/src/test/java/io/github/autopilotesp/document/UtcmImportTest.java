package io.github.autopilotesp.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.autopilotesp.profile.DesiredProfile;
import io.github.autopilotesp.tenant.WireObject;
import io.github.autopilotesp.wire.GraphFormatException;
import io.github.autopilotesp.wire.GraphJson;
import io.github.autopilotesp.wire.GraphProfiles;
import io.github.autopilotesp.wire.Loss;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Snapshots and baselines of Unified Tenant Configuration Management. Samples are made. */
class UtcmImportTest {
  private static final String SNAPSHOT =
      """
      {
        "@odata.context": "https://graph.microsoft.com/beta/$metadata#x",
        "displayName": "Nightly",
        "resources": [
          {
            "displayName": "IntuneDeviceEnrollmentStatusPageWindows10-1",
            "resourceType": "microsoft.intune.deviceenrollmentstatuspagewindows10",
            "properties": {
              "DisplayName": "Kiosk",
              "Id": "e83d36e1-0000-4000-8000-000000000001_Windows10EnrollmentCompletionPageConfiguration",
              "Description": null,
              "ShowInstallationProgress": true,
              "InstallProgressTimeoutInMinutes": 90,
              "BlockDeviceSetupRetryByUser": false,
              "AllowDeviceResetOnInstallFailure": true,
              "AllowDeviceUseOnInstallFailure": false,
              "AllowNonBlockingAppInstallation": true,
              "SelectedMobileAppNames": ["VPN client", "Company Portal"],
              "Priority": 1,
              "Ensure": "Present",
              "Assignments": [
                {
                  "dataType": "#microsoft.graph.groupAssignmentTarget",
                  "groupDisplayName": "Kiosks",
                  "deviceAndAppManagementAssignmentFilterType": "none"
                }
              ]
            }
          }
        ]
      }
      """;

  private static ImportedProfiles read(String json) {
    return ProfileImport.parse(json, "snapshot.json");
  }

  @Test
  void a_snapshot_becomes_a_document_that_leaves_the_rest_unmanaged() {
    ImportedProfiles imported = read(SNAPSHOT);

    assertThat(imported.document().toYaml())
        .endsWith(
            """
            profiles:
              - name: Kiosk
                manage: listed
                order: 1
                settings:
                  showProgress: true
                  timeoutMinutes: 90
                  blockDeviceUse:
                    untilApps:
                      - VPN client
                      - Company Portal
                    allowReset: true
                    allowUse: false
                    onlyFailSelectedAppsInTechnicianPhase: true
                assignments:
                  - group: Kiosks
            """);
    assertThat(imported.losses().isEmpty()).as(imported.losses().toText()).isTrue();
  }

  @Test
  void the_document_says_the_same_when_it_is_read_again() {
    ProfileDocument document = read(SNAPSHOT).document();

    assertThat(ProfileDocument.parse(document.toYaml(), DocumentFormat.YAML, "again"))
        .isEqualTo(document);
  }

  @Test
  void names_are_compared_without_their_case() {
    String odd =
        SNAPSHOT
            .replace("\"resources\"", "\"Resources\"")
            .replace("\"resourceType\"", "\"ResourceType\"")
            .replace("deviceenrollmentstatuspagewindows10", "deviceEnrollmentStatusPageWindows10")
            .replace("\"properties\"", "\"Properties\"")
            .replace("\"BlockDeviceSetupRetryByUser\"", "\"blockdevicesetupRetryByUser\"")
            .replace("\"dataType\"", "\"DataType\"");

    assertThat(read(odd).document()).isEqualTo(read(SNAPSHOT).document());
  }

  @Test
  void a_property_twice_in_another_case_is_refused() {
    String twice = SNAPSHOT.replace("\"Priority\": 1", "\"Priority\": 1, \"priority\": 2");

    assertThatThrownBy(() -> read(twice))
        .isInstanceOf(GraphFormatException.class)
        .hasMessage(
            "snapshot.json: resources[0].properties.priority: expected each property once,"
                + " found a duplicate.");
  }

  @Test
  void a_baseline_is_read_wherever_it_hangs() {
    String monitor = "{\"displayName\": \"x\", \"configurationBaseline\": " + SNAPSHOT + "}";
    String list = "{\"value\": [{\"baseline\": " + SNAPSHOT + "}]}";

    assertThat(read(monitor).document()).isEqualTo(read(SNAPSHOT).document());
    assertThat(read(list).document()).isEqualTo(read(SNAPSHOT).document());
  }

  @Test
  void the_resource_label_is_not_the_name_of_the_profile() {
    String nameless = SNAPSHOT.replace("\"DisplayName\": \"Kiosk\",", "");

    assertThatThrownBy(() -> read(nameless))
        .isInstanceOf(GraphFormatException.class)
        .hasMessage(
            "snapshot.json: resources[0].properties.displayName: expected the name of the profile,"
                + " found none.");
  }

  @Test
  void a_setting_without_the_one_that_unlocks_it_is_dropped() {
    String partial = SNAPSHOT.replace("\"BlockDeviceSetupRetryByUser\": false,", "");

    ImportedProfiles imported = read(partial);

    assertThat(imported.document().toYaml()).doesNotContain("blockDeviceUse");
    assertThat(imported.losses().losses())
        .extracting(Loss::path, Loss::ruleId)
        .contains(
            tuple(
                "resources[0].properties.allowDeviceResetOnInstallFailure", Optional.of("ESP305")));
  }

  @Test
  void a_page_that_nobody_says_is_shown_is_left_as_it_is() {
    String unsaid = SNAPSHOT.replace("\"ShowInstallationProgress\": true,", "");

    assertThat(read(unsaid).document().toYaml())
        .contains("timeoutMinutes: 90")
        .doesNotContain("showProgress");
  }

  @Test
  void resources_of_other_types_are_counted() {
    String more =
        SNAPSHOT.replace(
            "\"resources\": [",
            "\"resources\": [{\"resourceType\": \"microsoft.entra.user\", \"properties\": {}},");

    assertThat(read(more).losses().toText())
        .contains("dropped resources[0] (ESP805)", "microsoft.entra.user is not an ESP profile");
  }

  @Test
  void a_parameter_of_the_baseline_has_no_value() {
    String parameter = SNAPSHOT.replace("\"Kiosk\"", "\"[parameters('Name')]\"");

    assertThatThrownBy(() -> read(parameter))
        .hasMessageContaining("resources[0].properties.DisplayName")
        .hasMessageContaining("a baseline parameter");
  }

  /** The promise itself: what a resource says is in the document, or in the report. */
  @Property
  void nothing_is_dropped_in_silence(@ForAll("resources") Map<String, Object> said) {
    Map<String, Object> properties = new LinkedHashMap<>(said);
    properties.put("displayName", "Kiosk");
    WireObject resource =
        WireObject.of(
            Map.of(
                "resources",
                List.of(
                    Map.of(
                        "resourceType",
                        "microsoft.intune.deviceenrollmentstatuspagewindows10",
                        "properties",
                        properties))));

    ImportedProfiles imported = read(GraphJson.print(resource));

    DesiredProfile desired = imported.document().resolveOffline().entries().get(0);
    WireObject written = GraphProfiles.create(desired.profile());
    String reported = imported.losses().toText();
    assertThat(ProfileDocument.parse(imported.document().toJson(), DocumentFormat.JSON, "again"))
        .isEqualTo(imported.document());
    said.forEach(
        (name, value) -> {
          if (!WireObject.of(Map.of(name, value))
              .properties()
              .get(name)
              .equals(written.properties().get(name))) {
            assertThat(reported).contains("." + name);
          }
        });
  }

  @Provide
  Arbitrary<Map<String, Object>> resources() {
    Arbitrary<Object> flags = Arbitraries.of(true, false).map(flag -> flag);
    Map<String, Arbitrary<Object>> values =
        Map.of(
            "showInstallationProgress", flags,
            "blockDeviceSetupRetryByUser", flags,
            "allowDeviceResetOnInstallFailure", flags,
            "allowDeviceUseOnInstallFailure", flags,
            "allowLogCollectionOnInstallFailure", flags,
            "allowNonBlockingAppInstallation", flags,
            "disableUserStatusTrackingAfterFirstUser", flags,
            "trackInstallProgressForAutopilotOnly", flags,
            "installProgressTimeoutInMinutes", Arbitraries.of(90, 120).map(minutes -> minutes),
            "selectedMobileAppIds",
                Arbitraries.of(List.of(), List.of("e83d36e1-0000-4000-8000-000000000002"))
                    .map(apps -> apps));
    return Arbitraries.subsetOf(values.keySet())
        .flatMap(
            names ->
                Combinators.combine(names.stream().map(values::get).toList())
                    .as(
                        chosen -> {
                          Map<String, Object> said = new LinkedHashMap<>();
                          Iterator<Object> next = chosen.iterator();
                          names.forEach(name -> said.put(name, next.next()));
                          return said;
                        }));
  }
}
