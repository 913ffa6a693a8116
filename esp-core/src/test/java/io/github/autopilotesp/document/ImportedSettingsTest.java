package io.github.autopilotesp.document;

import static io.github.autopilotesp.document.SettingSamples.changed;
import static io.github.autopilotesp.document.SettingSamples.telling;
import static io.github.autopilotesp.document.SettingSamples.unchanged;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.autopilotesp.profile.AppId;
import io.github.autopilotesp.profile.DesiredProfile;
import io.github.autopilotesp.profile.EspSettings;
import io.github.autopilotesp.profile.Setting;
import io.github.autopilotesp.tenant.WireObject;
import io.github.autopilotesp.wire.GraphJson;
import io.github.autopilotesp.wire.Loss;
import io.github.autopilotesp.wire.LossReport;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever stands in the table of settings is read from the other tools' exports, and told where it
 * is lost. The names of the attributes are written here once more: a new setting fails until each
 * format has a name for it, or a reason in {@code without} why it has none.
 */
class ImportedSettingsTest {
  private static final String TERRAFORM_TYPE =
      "microsoft365_graph_beta_device_management_windows_enrollment_status_page";

  private static final Map<Setting<?>, List<String>> GRAPH =
      Map.ofEntries(
          entry(Setting.SHOW_PROGRESS, List.of("showInstallationProgress")),
          entry(Setting.TIMEOUT, List.of("installProgressTimeoutInMinutes")),
          entry(Setting.CUSTOM_MESSAGE, List.of("customErrorMessage")),
          entry(Setting.COLLECT_LOGS, List.of("allowLogCollectionOnInstallFailure")),
          entry(
              Setting.ONLY_DURING_OOBE,
              List.of(
                  "disableUserStatusTrackingAfterFirstUser",
                  "trackInstallProgressForAutopilotOnly")),
          entry(Setting.INSTALL_QUALITY_UPDATES, List.of("installQualityUpdates")),
          entry(Setting.BLOCK_DEVICE_USE, List.of("blockDeviceSetupRetryByUser")),
          entry(Setting.ALLOW_RESET, List.of("allowDeviceResetOnInstallFailure")),
          entry(Setting.ALLOW_USE, List.of("allowDeviceUseOnInstallFailure")),
          entry(Setting.SELECTED_APPS, List.of("selectedMobileAppIds")),
          entry(Setting.ONLY_FAIL_SELECTED_APPS, List.of("allowNonBlockingAppInstallation")));

  private static final Map<Setting<?>, List<String>> DSC =
      Map.ofEntries(
          entry(Setting.SHOW_PROGRESS, List.of("ShowInstallationProgress")),
          entry(Setting.TIMEOUT, List.of("InstallProgressTimeoutInMinutes")),
          entry(Setting.CUSTOM_MESSAGE, List.of("CustomErrorMessage")),
          entry(Setting.COLLECT_LOGS, List.of("AllowLogCollectionOnInstallFailure")),
          entry(
              Setting.ONLY_DURING_OOBE,
              List.of(
                  "DisableUserStatusTrackingAfterFirstUser",
                  "TrackInstallProgressForAutopilotOnly")),
          entry(Setting.INSTALL_QUALITY_UPDATES, List.of("InstallQualityUpdates")),
          entry(Setting.BLOCK_DEVICE_USE, List.of("BlockDeviceSetupRetryByUser")),
          entry(Setting.ALLOW_RESET, List.of("AllowDeviceResetOnInstallFailure")),
          entry(Setting.ALLOW_USE, List.of("AllowDeviceUseOnInstallFailure")),
          entry(Setting.SELECTED_APPS, List.of("SelectedMobileAppIds")),
          entry(Setting.ONLY_FAIL_SELECTED_APPS, List.of("AllowNonBlockingAppInstallation")));

  private static final Map<Setting<?>, List<String>> TERRAFORM =
      Map.ofEntries(
          entry(Setting.SHOW_PROGRESS, List.of("show_installation_progress")),
          entry(Setting.TIMEOUT, List.of("install_progress_timeout_in_minutes")),
          entry(Setting.CUSTOM_MESSAGE, List.of("custom_error_message")),
          entry(Setting.COLLECT_LOGS, List.of("allow_log_collection_on_install_failure")),
          entry(
              Setting.ONLY_DURING_OOBE,
              List.of("only_show_page_to_devices_provisioned_by_out_of_box_experience_oobe")),
          entry(Setting.INSTALL_QUALITY_UPDATES, List.of("install_quality_updates")),
          entry(
              Setting.BLOCK_DEVICE_USE,
              List.of("block_device_use_until_all_apps_and_profiles_are_installed")),
          entry(Setting.ALLOW_RESET, List.of("allow_device_reset_on_install_failure")),
          entry(Setting.ALLOW_USE, List.of("allow_device_use_on_install_failure")),
          entry(Setting.SELECTED_APPS, List.of("selected_mobile_app_ids")),
          entry(
              Setting.ONLY_FAIL_SELECTED_APPS,
              List.of("only_fail_selected_blocking_apps_in_technician_phase")));

  private static final Map<Setting<?>, List<String>> OLDER_TERRAFORM =
      Map.ofEntries(
          entry(Setting.SHOW_PROGRESS, List.of("show_installation_progress")),
          entry(Setting.TIMEOUT, List.of("install_progress_timeout_in_minutes")),
          entry(Setting.CUSTOM_MESSAGE, List.of("custom_error_message")),
          entry(Setting.COLLECT_LOGS, List.of("allow_log_collection_on_install_failure")),
          entry(
              Setting.ONLY_DURING_OOBE,
              List.of(
                  "disable_user_status_tracking_after_first_user",
                  "track_install_progress_for_autopilot_only")),
          entry(Setting.BLOCK_DEVICE_USE, List.of("block_device_setup_retry_by_user")),
          entry(Setting.ALLOW_RESET, List.of("allow_device_reset_on_install_failure")),
          entry(Setting.ALLOW_USE, List.of("allow_device_use_on_install_failure")),
          entry(Setting.SELECTED_APPS, List.of("selected_mobile_app_ids")));

  private static final Format GRAPH_JSON =
      new Format("graph.json", GRAPH, Map.of(), ImportedSettingsTest::graphJson);
  private static final Format UTCM_SNAPSHOT =
      new Format("snapshot.json", DSC, Map.of(), ImportedSettingsTest::snapshot);
  private static final Format DSC_BLOCK =
      new Format("microsoft365dsc.ps1", DSC, Map.of(), ImportedSettingsTest::block);
  private static final Format TERRAFORM_SHOW =
      new Format("terraform.json", TERRAFORM, Map.of(), ImportedSettingsTest::terraform);
  private static final Format OLDER_TERRAFORM_SHOW =
      new Format(
          "older-terraform.json",
          OLDER_TERRAFORM,
          Map.of(
              Setting.INSTALL_QUALITY_UPDATES,
              "the provider has it since 0.28, which renamed the others",
              Setting.ONLY_FAIL_SELECTED_APPS,
              "no example of the provider before 0.28 has it"),
          ImportedSettingsTest::terraform);

  static final List<Format> FORMATS =
      List.of(GRAPH_JSON, UTCM_SNAPSHOT, DSC_BLOCK, TERRAFORM_SHOW, OLDER_TERRAFORM_SHOW);

  /**
   * What a tool calls the settings, and how its file is made.
   *
   * @param without the settings that it has no attribute for, with the reason
   * @param text the file with these attributes, and with others that are known only later
   */
  record Format(
      String file,
      Map<Setting<?>, List<String>> names,
      Map<Setting<?>, String> without,
      BiFunction<Map<String, Object>, Set<String>, String> text) {
    /** Imports a profile with these attributes; Terraform knows some others only after apply. */
    Imported read(Map<String, Object> attributes, Set<String> unknown) {
      ImportedProfiles read = ProfileImport.parse(text.apply(attributes, unknown), file);
      return new Imported(read.document().resolveOffline().entries().get(0), read.losses());
    }

    @Override
    public String toString() {
      return file;
    }
  }

  /** What became of a file. */
  private record Imported(DesiredProfile entry, LossReport losses) {
    boolean manages(Setting<?> row) {
      return entry.managed().contains(row.part());
    }

    /** Returns whether the report names a setting, by Graph's name or the format's. */
    boolean tells(Setting<?> row, Format format) {
      Stream<String> names =
          Stream.concat(
              GRAPH.getOrDefault(row, List.of()).stream(),
              format.names().getOrDefault(row, List.of()).stream());
      String report =
          losses.losses().stream()
              .map(loss -> loss.path() + " " + loss.message())
              .collect(Collectors.joining("\n"));
      return names.anyMatch(report::contains);
    }

    /** Returns whether the report has a line for the setting. */
    boolean drops(Setting<?> row) {
      return losses.losses(Loss.Kind.DROPPED).stream()
          .map(loss -> loss.path().substring(loss.path().lastIndexOf('.') + 1))
          .anyMatch(GRAPH.getOrDefault(row, List.of())::contains);
    }
  }

  @ParameterizedTest
  @FieldSource("FORMATS")
  void each_setting_has_a_name_in_each_format_or_a_reason_why_not(Format format) {
    for (Setting<?> row : Setting.ALL) {
      assertThat(format.names().containsKey(row) != format.without().containsKey(row))
          .as(
              "%s needs its name in %s, or the reason in Format.without:"
                  + " see \"Where to add something\" in docs/architecture.md",
              row, format)
          .isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("named")
  void a_setting_comes_out_of_an_export_as_it_went_in(Format format, Setting<?> row) {
    for (EspSettings settings : List.of(unchanged(row), changed(row))) {
      Imported imported = format.read(attributes(format, settings), Set.of());

      assertThat(row.in(imported.entry().profile().settings())).isEqualTo(row.in(settings));
      assertThat(imported.manages(row)).isTrue();
      assertThat(imported.tells(row, format)).as(imported.losses().toText()).isFalse();
    }
  }

  @ParameterizedTest
  @MethodSource("unnamed")
  void a_setting_that_the_format_does_not_have_is_told(Format format, Setting<?> row) {
    Imported imported = format.read(attributes(format, changed(row)), Set.of());

    assertThat(imported.tells(row, format)).as(imported.losses().toText()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("named")
  void a_setting_missing_from_a_file_is_told_or_unmanaged(Format format, Setting<?> row) {
    Map<String, Object> attributes = attributes(format, unchanged(row));
    attributes.keySet().removeAll(format.names().get(row));

    Imported imported = format.read(attributes, Set.of());

    assertThat(imported.tells(row, format) || !imported.manages(row))
        .as(imported.losses().toText())
        .isTrue();
  }

  @ParameterizedTest
  @MethodSource("named")
  void a_setting_is_told_if_what_unlocks_it_is_off(Format format, Setting<?> row) {
    for (Optional<Setting<?>> lock = row.unlockedBy();
        lock.isPresent();
        lock = lock.get().unlockedBy()) {
      Map<String, Object> attributes = attributes(format, telling(row));
      attributes.putAll(off(format, lock.get()));

      Imported imported = format.read(attributes, Set.of());

      assertThat(imported.drops(row))
          .as("%s without %s: %s", row, lock.get(), imported.losses().toText())
          .isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("namedByTerraform")
  void a_setting_that_terraform_does_not_know_yet_is_told_and_unmanaged(
      Format format, Setting<?> row) {
    Map<String, Object> attributes = attributes(format, changed(row));
    Set<String> unknown = Set.copyOf(format.names().get(row));
    attributes.keySet().removeAll(unknown);

    Imported imported = format.read(attributes, unknown);

    assertThat(imported.tells(row, format)).as(imported.losses().toText()).isTrue();
    assertThat(imported.manages(row)).isFalse();
  }

  static Stream<Arguments> named() {
    return rows(FORMATS, Format::names);
  }

  static Stream<Arguments> unnamed() {
    return rows(FORMATS, Format::without);
  }

  static Stream<Arguments> namedByTerraform() {
    return rows(List.of(TERRAFORM_SHOW, OLDER_TERRAFORM_SHOW), Format::names);
  }

  private static Stream<Arguments> rows(
      List<Format> formats, Function<Format, Map<Setting<?>, ?>> which) {
    return formats.stream()
        .flatMap(
            format ->
                Setting.ALL.stream()
                    .filter(row -> which.apply(format).containsKey(row))
                    .map(row -> arguments(format, row)));
  }

  /** Returns the attributes of all unlocked settings that the format has. */
  private static Map<String, Object> attributes(Format format, EspSettings settings) {
    Map<String, Object> attributes = new LinkedHashMap<>();
    for (Setting<?> row : Setting.ALL) {
      written(row, settings)
          .ifPresent(
              value ->
                  format
                      .names()
                      .getOrDefault(row, List.of())
                      .forEach(name -> attributes.put(name, value)));
    }
    return attributes;
  }

  private static Map<String, Object> off(Format format, Setting<?> row) {
    Object off =
        row instanceof Setting.YesNo ? (Object) (row == Setting.BLOCK_DEVICE_USE) : List.of();
    return format.names().get(row).stream().collect(Collectors.toMap(name -> name, name -> off));
  }

  /** Returns the value in all formats: that of Graph, where false blocks. */
  private static Optional<Object> written(Setting<?> row, EspSettings settings) {
    if (row instanceof Setting.YesNo yesNo) {
      return yesNo.in(settings).map(yes -> yes != (row == Setting.BLOCK_DEVICE_USE));
    } else if (row instanceof Setting.Minutes minutes) {
      return minutes.in(settings).map(Duration::toMinutes);
    } else if (row instanceof Setting.Message message) {
      return message.in(settings).map(text -> text.orElse(""));
    }
    return ((Setting.Apps) row).in(settings).map(apps -> apps.stream().map(AppId::value).toList());
  }

  private static String graphJson(Map<String, Object> attributes, Set<String> unknown) {
    Map<String, Object> profile = new LinkedHashMap<>(attributes);
    profile.put("@odata.type", "#microsoft.graph.windows10EnrollmentCompletionPageConfiguration");
    profile.put("displayName", "Kiosk");
    return json(profile);
  }

  private static String snapshot(Map<String, Object> attributes, Set<String> unknown) {
    Map<String, Object> properties = new LinkedHashMap<>(attributes);
    properties.put("DisplayName", "Kiosk");
    return json(
        Map.of(
            "resources",
            List.of(
                Map.of(
                    "resourceType",
                    "microsoft.intune.deviceenrollmentstatuspagewindows10",
                    "properties",
                    properties))));
  }

  private static String block(Map<String, Object> attributes, Set<String> unknown) {
    String lines =
        attributes.entrySet().stream()
            .map(attribute -> attribute.getKey() + " = " + powerShell(attribute.getValue()) + ";\n")
            .collect(Collectors.joining());
    return "IntuneDeviceEnrollmentStatusPageWindows10 'Kiosk'\n{\nDisplayName = \"Kiosk\";\n"
        + lines
        + "}\n";
  }

  private static String powerShell(Object value) {
    if (value instanceof Boolean) {
      return "$" + value;
    } else if (value instanceof List<?> list) {
      return list.stream()
          .map(ImportedSettingsTest::powerShell)
          .collect(Collectors.joining(",", "@(", ")"));
    }
    return value instanceof Number ? value.toString() : '"' + value.toString() + '"';
  }

  private static String terraform(Map<String, Object> attributes, Set<String> unknown) {
    String address = TERRAFORM_TYPE + ".kiosk";
    Map<String, Object> values = new LinkedHashMap<>(attributes);
    values.put("display_name", "Kiosk");
    Map<String, Object> resource =
        Map.of("address", address, "mode", "managed", "type", TERRAFORM_TYPE, "values", values);
    Map<String, Object> after =
        unknown.stream().collect(Collectors.toMap(name -> name, name -> true));
    return json(
        Map.of(
            "format_version",
            "1.2",
            "terraform_version",
            "1.9.0",
            "planned_values",
            Map.of("root_module", Map.of("resources", List.of(resource))),
            "resource_changes",
            List.of(Map.of("address", address, "change", Map.of("after_unknown", after)))));
  }

  private static String json(Map<String, Object> tree) {
    return GraphJson.print(WireObject.of(tree));
  }
}
