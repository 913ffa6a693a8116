package io.github.autopilotesp.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.ShownSettings;
import io.github.autopilotesp.tenant.WireObject;
import io.github.autopilotesp.wire.GraphJson;
import io.github.autopilotesp.wire.GraphProfiles;
import io.github.autopilotesp.wire.Loss;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a document cannot say of an export, or had to be guessed, is reported. Samples are made. */
class LossReportTest {
  private static final String APP = "0f0c7d6e-52b4-4a0e-8b35-d8a2f5b9c711";

  /** Says everything that the admin center would send, and nothing that a document cannot say. */
  private static final Map<String, Object> WHOLE =
      Map.ofEntries(
          Map.entry(
              "@odata.type", "#microsoft.graph.windows10EnrollmentCompletionPageConfiguration"),
          Map.entry("displayName", "Kiosk"),
          Map.entry("description", "Made"),
          Map.entry("showInstallationProgress", true),
          Map.entry("installProgressTimeoutInMinutes", 90),
          Map.entry("customErrorMessage", "Call us."),
          Map.entry("allowLogCollectionOnInstallFailure", true),
          Map.entry("disableUserStatusTrackingAfterFirstUser", true),
          Map.entry("trackInstallProgressForAutopilotOnly", true),
          Map.entry("installQualityUpdates", true),
          Map.entry("blockDeviceSetupRetryByUser", false),
          Map.entry("allowDeviceResetOnInstallFailure", true),
          Map.entry("allowDeviceUseOnInstallFailure", true),
          Map.entry("selectedMobileAppIds", List.of(APP)),
          Map.entry("allowNonBlockingAppInstallation", true),
          Map.entry("roleScopeTagIds", List.of("0")),
          Map.entry("assignments", List.of()));

  private static ImportedProfiles imported(Object... changes) {
    return ProfileImport.parse(GraphJson.print(wire(changes)), "kiosk.json");
  }

  private static WireObject wire(Object... changes) {
    Map<String, Object> properties = new LinkedHashMap<>(WHOLE);
    for (int i = 0; i < changes.length; i += 2) {
      properties.put((String) changes[i], changes[i + 1]);
    }
    return WireObject.of(properties);
  }

  private static WireObject without(String... names) {
    Map<String, Object> properties = new LinkedHashMap<>(WHOLE);
    properties.keySet().removeAll(List.of(names));
    return WireObject.of(properties);
  }

  private static boolean onlyDuringOobe(ImportedProfiles imported) {
    EspProfile profile = imported.document().resolveOffline().entries().get(0).profile();
    return ((ShownSettings) profile.settings()).onlyDuringOobe();
  }

  @Test
  void a_file_that_a_document_can_say_loses_nothing() {
    assertThat(imported().losses().isEmpty()).isTrue();
    assertThat(imported().losses().toText())
        .isEqualTo("kiosk.json: nothing dropped, nothing guessed\n");
  }

  @Test
  void a_template_that_speaks_about_selected_apps_and_has_none_says_what_vanishes() {
    assertThat(imported("selectedMobileAppIds", List.of()).losses().toText())
        .isEqualTo(
            """
            kiosk.json: 1 dropped, 0 guessed
              dropped "Kiosk" allowNonBlockingAppInstallation (ESP304)
                "Only fail selected blocking apps in technician phase" is Yes, but no app is \
            selected, so it has no effect
            """);
  }

  @Test
  void what_only_blocked_device_use_unlocks_is_dropped_without_it() {
    assertThat(imported("blockDeviceSetupRetryByUser", true).losses().losses())
        .extracting(Loss::kind, Loss::path, Loss::ruleId)
        .containsExactly(
            tuple(Loss.Kind.DROPPED, "allowDeviceResetOnInstallFailure", Optional.of("ESP305")),
            tuple(Loss.Kind.DROPPED, "allowDeviceUseOnInstallFailure", Optional.of("ESP305")),
            tuple(Loss.Kind.DROPPED, "selectedMobileAppIds", Optional.of("ESP305")),
            tuple(Loss.Kind.DROPPED, "allowNonBlockingAppInstallation", Optional.of("ESP305")));
  }

  @Test
  void what_a_hidden_page_hides_is_dropped() {
    assertThat(imported("showInstallationProgress", false).losses().losses())
        .allMatch(loss -> loss.ruleId().equals(Optional.of("ESP801")))
        .extracting(Loss::path)
        .contains("installProgressTimeoutInMinutes", "customErrorMessage", "selectedMobileAppIds");
  }

  @ParameterizedTest
  @CsvSource({"true, false, true", "false, true, false"})
  void where_the_oobe_properties_differ_the_first_is_read_and_the_report_says_both(
      boolean first, boolean second, boolean read) {
    ImportedProfiles imported =
        imported(
            "disableUserStatusTrackingAfterFirstUser",
            first,
            "trackInstallProgressForAutopilotOnly",
            second);

    assertThat(onlyDuringOobe(imported)).isEqualTo(read);
    assertThat(imported.losses().losses())
        .singleElement()
        .satisfies(
            loss -> {
              assertThat(loss.kind()).isEqualTo(Loss.Kind.GUESSED);
              assertThat(loss.ruleId()).contains("ESP802");
              assertThat(loss.message())
                  .contains("disableUserStatusTrackingAfterFirstUser")
                  .contains("trackInstallProgressForAutopilotOnly")
                  .contains("read as " + (read ? "Yes" : "No"));
            });
  }

  @Test
  void off_of_cipp_as_a_tenant_gives_it_back_is_read_as_on_and_never_in_silence() {
    assertThat(imported("trackInstallProgressForAutopilotOnly", false).losses().toText())
        .contains("(ESP802)", "if CIPP wrote it, it is No");
  }

  @Test
  void off_of_cipp_is_off_where_its_own_id_stands() {
    ImportedProfiles imported =
        imported(
            "id",
            "DefaultWindows10EnrollmentCompletionPageConfiguration",
            "trackInstallProgressForAutopilotOnly",
            false);

    assertThat(onlyDuringOobe(imported)).isFalse();
    assertThat(imported.document().resolveOffline().entries().get(0).isDefault()).isTrue();
    assertThat(imported.losses().toText()).contains("(ESP802)", "read as No: by its id, CIPP");
  }

  @Test
  void a_property_that_is_not_known_is_named_and_its_value_is_not() {
    assertThat(imported("newSwitch", "private").losses().toText())
        .contains("(ESP804)", "newSwitch")
        .doesNotContain("private");
  }

  @Test
  void what_is_not_in_the_file_is_a_guess() {
    WireObject sparse =
        without(
            "installQualityUpdates",
            "disableUserStatusTrackingAfterFirstUser",
            "trackInstallProgressForAutopilotOnly",
            "allowDeviceUseOnInstallFailure",
            "assignments");

    assertThat(ProfileImport.of(List.of(sparse)).losses().losses())
        .singleElement()
        .satisfies(
            loss -> {
              assertThat(loss.kind()).isEqualTo(Loss.Kind.GUESSED);
              assertThat(loss.message())
                  .endsWith(
                      ": assignments, disableUserStatusTrackingAfterFirstUser,"
                          + " installQualityUpdates, allowDeviceUseOnInstallFailure");
            });
  }

  @Test
  void a_timeout_of_0_is_a_guess() {
    assertThat(imported("installProgressTimeoutInMinutes", 0).losses().toText())
        .contains("guessed \"Kiosk\" installProgressTimeoutInMinutes", "0 is read as 60 minutes");
  }

  @Test
  void assignments_that_do_not_come_along_are_reported() {
    Map<String, Object> fromPolicySet =
        Map.of(
            "source",
            "policySets",
            "target",
            Map.of("@odata.type", "#microsoft.graph.allDevicesAssignmentTarget"));
    Map<String, Object> halfAFilter =
        Map.of(
            "target",
            Map.of(
                "@odata.type",
                "#microsoft.graph.allDevicesAssignmentTarget",
                "deviceAndAppManagementAssignmentFilterType",
                "exclude"));

    assertThat(imported("assignments", List.of(fromPolicySet, halfAFilter)).losses().losses())
        .extracting(Loss::kind, Loss::path)
        .containsExactly(
            tuple(Loss.Kind.DROPPED, "assignments[0]"),
            tuple(Loss.Kind.GUESSED, "assignments[1].target"));
    assertThat(imported("assignments", List.of(fromPolicySet), "priority", 0).losses().losses())
        .extracting(Loss::path, Loss::ruleId)
        .containsExactly(tuple("assignments[0]", Optional.of("ESP407")));
  }

  @Test
  void an_id_that_gives_way_to_a_name_is_reported() {
    Map<String, Object> group =
        Map.of(
            "target",
            Map.of(
                "@odata.type",
                "#microsoft.graph.groupAssignmentTarget",
                "groupId",
                APP,
                "groupName",
                "Kiosks"));

    assertThat(
            imported("assignments", List.of(group), "selectedMobileAppNames", List.of("VPN"))
                .losses()
                .losses())
        .extracting(Loss::path)
        .containsExactly("selectedMobileAppIds", "assignments[0].target.groupId");
  }

  @Test
  void objects_of_other_kinds_are_counted_by_kind() {
    WireObject limit =
        WireObject.of(Map.of("@odata.type", "#microsoft.graph.deviceEnrollmentLimitConfiguration"));

    assertThat(ProfileImport.of(List.of(limit, wire(), limit)).losses().losses())
        .singleElement()
        .satisfies(
            loss -> {
              assertThat(loss.path()).isEqualTo("[0]");
              assertThat(loss.ruleId()).contains("ESP805");
              assertThat(loss.message()).startsWith("2 objects of type #microsoft.graph.device");
            });
  }

  @Test
  void priorities_of_some_only_are_dropped() {
    WireObject ranked = wire("displayName", "Ranked", "priority", 2);

    assertThat(ProfileImport.of(List.of(wire(), ranked)).losses().losses())
        .extracting(Loss::profile, Loss::path, Loss::ruleId)
        .containsExactly(tuple(Optional.of("Ranked"), "[1].priority", Optional.of("ESP503")));
  }

  @Test
  void the_markdown_is_a_table_that_a_name_cannot_break() {
    String markdown =
        imported("displayName", "a|b\n# c", "installProgressTimeoutInMinutes", 0)
            .losses()
            .toMarkdown();

    assertThat(markdown)
        .isEqualTo(
            """
            **kiosk\\.json**: 0 dropped, 1 guessed

            | | profile | where | rule | what |
            |---|---|---|---|---|
            | guessed | a\\|b\\\\n\\# c | installProgressTimeoutInMinutes |  | 0 is read as 60 minutes |
            """);
  }

  @Test
  void the_json_has_a_version_and_every_member() {
    assertThat(imported("selectedMobileAppIds", List.of()).losses().toJson())
        .startsWith(
            """
            {
              "version": 1,
              "file": "kiosk.json",
              "losses": [
                {
                  "kind": "DROPPED",
                  "profile": "Kiosk",
                  "path": "allowNonBlockingAppInstallation",
                  "ruleId": "ESP304",
                  "message": \
            """);
  }

  /** The promise itself: a value that the document does not give back is in the report. */
  @Property
  void nothing_is_dropped_in_silence(@ForAll("profiles") WireObject exported) {
    ImportedProfiles imported = ProfileImport.of(List.of(exported));

    WireObject written =
        GraphProfiles.create(imported.document().resolveOffline().entries().get(0).profile());
    List<String> reported =
        imported.losses().losses().stream().map(loss -> loss.path().replace("[0].", "")).toList();
    exported
        .properties()
        .forEach(
            (name, value) -> {
              if (value != null && !sameMeaning(name, value, written)) {
                assertThat(reported).as(name).contains(name);
              }
            });
  }

  private static boolean sameMeaning(String name, Object value, WireObject written) {
    Object after = written.properties().get(name);
    return switch (name) {
      case "assignments" -> true;
      case "installProgressTimeoutInMinutes" ->
          value.equals(after) || value.toString().matches("0|60");
      case "customErrorMessage" -> value.equals(after) || value.equals("");
      default -> value.equals(after);
    };
  }

  @Provide
  Arbitrary<WireObject> profiles() {
    Arbitrary<Map<String, Object>> switches =
        Arbitraries.maps(
            Arbitraries.of(
                WHOLE.keySet().stream()
                    .filter(name -> WHOLE.get(name) instanceof Boolean)
                    .sorted()
                    .toList()),
            Arbitraries.of(true, false).map(flag -> (Object) flag));
    return Combinators.combine(
            switches,
            Arbitraries.of(List.of(), List.of(APP), List.of(APP, APP)),
            Arbitraries.of(0, 1, 60, 90),
            Arbitraries.of("", "Call us."))
        .as(
            (flags, apps, minutes, message) -> {
              Map<String, Object> properties = new LinkedHashMap<>(WHOLE);
              properties.values().removeIf(value -> value instanceof Boolean);
              properties.putAll(flags);
              properties.put("selectedMobileAppIds", apps);
              properties.put("installProgressTimeoutInMinutes", minutes);
              properties.put("customErrorMessage", message);
              return WireObject.of(properties);
            });
  }
}
