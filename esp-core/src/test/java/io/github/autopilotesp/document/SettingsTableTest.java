package io.github.autopilotesp.document;

import static io.github.autopilotesp.document.SettingSamples.changed;
import static io.github.autopilotesp.document.SettingSamples.unchanged;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.autopilotesp.plan.FieldChange;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.EspProfileSet;
import io.github.autopilotesp.profile.EspSettings;
import io.github.autopilotesp.profile.ProfileKey;
import io.github.autopilotesp.profile.Setting;
import io.github.autopilotesp.profile.ShownSettings;
import io.github.autopilotesp.wire.EspProperty;
import io.github.autopilotesp.wire.GraphProfiles;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Whatever stands in the table of settings is read, written, compared and documented. */
class SettingsTableTest {
  static final List<Setting<?>> ROWS = Setting.ALL;

  @ParameterizedTest
  @FieldSource("ROWS")
  void a_setting_is_locked_until_what_unlocks_it_is_set(Setting<?> row) {
    assertThat(row.in(EspSettings.hidden()).isPresent()).isEqualTo(row.unlockedBy().isEmpty());
    assertThat(row.in(changed(row))).isPresent();
  }

  @ParameterizedTest
  @FieldSource("ROWS")
  void a_setting_that_is_locked_cannot_be_changed(Setting<?> row) {
    if (row.unlockedBy().isPresent()) {
      assertThat(row.copy(changed(row), EspSettings.hidden())).isEqualTo(EspSettings.hidden());
    }
  }

  @ParameterizedTest
  @FieldSource("ROWS")
  void what_unlocks_a_setting_stands_before_it(Setting<?> row) {
    row.unlockedBy()
        .ifPresent(before -> assertThat(ROWS.indexOf(before)).isLessThan(ROWS.indexOf(row)));
  }

  @ParameterizedTest
  @FieldSource("ROWS")
  void a_setting_survives_a_document(Setting<?> row) {
    ProfileDocument document = ProfileDocument.of(EspProfileSet.of(profile(changed(row))));

    ProfileDocument read =
        ProfileDocument.parse(document.toYaml(), DocumentFormat.YAML, "profiles.yaml");

    assertThat(row.in(settingsOf(read))).isEqualTo(row.in(changed(row)));
  }

  @ParameterizedTest
  @FieldSource("ROWS")
  void a_setting_survives_the_wire(Setting<?> row) {
    EspProfile read = GraphProfiles.readContent(GraphProfiles.create(profile(changed(row))));

    assertThat(row.in(read.settings())).isEqualTo(row.in(changed(row)));
  }

  @ParameterizedTest
  @FieldSource("ROWS")
  void a_change_of_a_setting_is_shown_under_its_name(Setting<?> row) {
    List<FieldChange> changes = FieldChange.between(profile(unchanged(row)), profile(changed(row)));

    assertThat(changes).extracting(FieldChange::setting).contains(row.title());
  }

  @ParameterizedTest
  @FieldSource("ROWS")
  void the_schema_has_a_setting(Setting<?> row) {
    assertThat(ProfileDocument.jsonSchema()).contains('"' + row.key() + "\": {");
  }

  @ParameterizedTest
  @FieldSource("ROWS")
  void the_reference_has_a_setting(Setting<?> row) throws IOException {
    Path page = Path.of(System.getProperty("esp.root"), "docs", "document.md");

    assertThat(Files.readAllLines(page))
        .anySatisfy(line -> assertThat(line).contains('`' + row.key() + '`', row.title()));
  }

  @Test
  void every_setting_is_a_row() throws IllegalAccessException {
    List<Object> constants = new ArrayList<>();
    for (Field field : Setting.class.getFields()) {
      if (Setting.class.isAssignableFrom(field.getType())) {
        constants.add(field.get(null));
      }
    }

    assertThat(constants).containsExactlyInAnyOrderElementsOf(ROWS);
  }

  @Test
  void a_setting_has_one_name_in_the_table_as_a_part_and_on_the_wire() {
    List<String> names =
        Stream.of(Setting.class.getFields())
            .filter(field -> Setting.class.isAssignableFrom(field.getType()))
            .map(Field::getName)
            .toList();

    assertThat(EspProperty.values()).extracting(EspProperty::name).containsAll(names);
    assertThat(names).containsAll(ProfileKey.SETTINGS.stream().map(ProfileKey::name).toList());
  }

  @Test
  void all_settings_at_once_survive_a_copy_a_document_and_the_wire() {
    EspSettings settings = EspSettings.showProgress().build();
    for (Setting<?> row : ROWS) {
      settings = row.copy(changed(row), settings);
    }

    EspProfile all = profile(settings);
    ProfileDocument document = ProfileDocument.of(EspProfileSet.of(all));
    EspProfile read =
        ProfileDocument.parse(document.toYaml(), DocumentFormat.YAML, "profiles.yaml")
            .resolveOffline()
            .profiles()
            .get(0);

    for (Setting<?> row : ROWS) {
      assertThat(row.in(settings)).as(row.title()).isEqualTo(row.in(changed(row))).isPresent();
    }
    assertThat(((ShownSettings) settings).toBuilder().build()).isEqualTo(settings);
    assertThat(read.settings()).isEqualTo(settings);
    assertThat(GraphProfiles.readContent(GraphProfiles.create(all)).settings()).isEqualTo(settings);
  }

  @Test
  void the_schema_lets_every_part_be_reset_but_name_and_progress() throws IOException {
    JsonNode reset =
        new ObjectMapper()
            .readTree(ProfileDocument.jsonSchema())
            .findValue("reset")
            .path("items")
            .path("enum");

    assertThat(reset)
        .extracting(JsonNode::asText)
        .containsExactlyInAnyOrderElementsOf(
            ProfileKey.ALL.stream()
                .filter(part -> part != ProfileKey.NAME && part != ProfileKey.SHOW_PROGRESS)
                .map(ProfileKey::key)
                .toList());
  }

  @Test
  void the_defaults_are_those_of_a_new_profile() {
    EspSettings fresh = EspSettings.showProgress().build();

    for (Setting<?> row : ROWS) {
      row.in(fresh).ifPresent(value -> assertThat(value).isEqualTo(row.defaultValue()));
    }
  }

  private static EspProfile profile(EspSettings settings) {
    return EspProfile.builder().displayName("Kiosks").settings(settings).build();
  }

  private static EspSettings settingsOf(ProfileDocument document) {
    return document.resolveOffline().profiles().get(0).settings();
  }
}
