package io.github.autopilotesp.wire;

import static io.github.autopilotesp.wire.WireFixtures.custom;
import static io.github.autopilotesp.wire.WireFixtures.customWith;
import static io.github.autopilotesp.wire.WireFixtures.untouchedDefault;
import static io.github.autopilotesp.wire.WireFixtures.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.autopilotesp.wire.WireProfile.TextAt;
import io.github.autopilotesp.wire.WireProfile.WrongType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WireProfileTest {

  private static WireProfile wire(String properties) {
    return new WireProfile(customWith(properties));
  }

  @Test
  void answers_in_the_admin_centers_meaning() {
    WireProfile profile = new WireProfile(custom());

    assertThat(profile.flag(EspProperty.BLOCK_DEVICE_USE)).contains(true);
    assertThat(profile.flag(EspProperty.ALLOW_RESET)).contains(true);
    assertThat(profile.number(EspProperty.TIMEOUT)).contains(90);
    assertThat(profile.text(EspProperty.CUSTOM_MESSAGE)).contains("Call 5555.");
  }

  @Test
  void has_no_answer_for_a_property_of_another_type() {
    WireProfile profile =
        wire("{\"allowDeviceResetOnInstallFailure\":\"yes\",\"displayName\":1,\"priority\":\"1\"}");

    assertThat(profile.flag(EspProperty.ALLOW_RESET)).isEmpty();
    assertThat(profile.text(EspProperty.DISPLAY_NAME)).isEmpty();
    assertThat(profile.number(EspProperty.PRIORITY)).isEmpty();
  }

  @Test
  void gives_strings_of_an_array_with_their_paths_and_passes_over_the_rest() {
    assertThat(wire("{\"selectedMobileAppIds\":[\"a\",7,\"b\"]}").texts(EspProperty.SELECTED_APPS))
        .containsExactly(
            new TextAt("selectedMobileAppIds[0]", "a"), new TextAt("selectedMobileAppIds[2]", "b"));
    assertThat(wire("{\"selectedMobileAppIds\":\"a\"}").texts(EspProperty.SELECTED_APPS)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"true, true, false", "true, false, true", "false, true, true", "null, true, false"})
  void tells_whether_the_two_oobe_properties_differ(String one, String other, boolean differ) {
    WireProfile profile =
        wire(
            "{\"disableUserStatusTrackingAfterFirstUser\":"
                + one
                + ",\"trackInstallProgressForAutopilotOnly\":"
                + other
                + "}");

    assertThat(profile.oobePropertiesDiffer()).isEqualTo(differ);
  }

  @Test
  void names_the_settings_that_have_no_effect_on_a_hidden_page() {
    assertThat(wire("{\"showInstallationProgress\":false}").settingsWithoutEffect())
        .containsExactlyInAnyOrder(
            EspProperty.BLOCK_DEVICE_USE,
            EspProperty.ALLOW_RESET,
            EspProperty.COLLECT_LOGS,
            EspProperty.CUSTOM_MESSAGE,
            EspProperty.TIMEOUT,
            EspProperty.SELECTED_APPS,
            EspProperty.ONLY_DURING_OOBE,
            EspProperty.ONLY_DURING_OOBE_TWIN,
            EspProperty.ONLY_FAIL_SELECTED_APPS,
            EspProperty.INSTALL_QUALITY_UPDATES);
  }

  @Test
  void finds_no_setting_without_effect_on_a_page_that_is_shown_or_as_good_as_untouched() {
    assertThat(new WireProfile(custom()).settingsWithoutEffect()).isEmpty();
    assertThat(new WireProfile(untouchedDefault()).settingsWithoutEffect()).isEmpty();
    assertThat(
            new WireProfile(
                    with(
                        untouchedDefault(),
                        map -> {
                          map.put("installProgressTimeoutInMinutes", 60);
                          map.put("customErrorMessage", WireFixtures.STOCK_MESSAGE);
                          map.put("selectedMobileAppIds", null);
                          map.remove("installQualityUpdates");
                        }))
                .settingsWithoutEffect())
        .isEmpty();
  }

  @Test
  void names_every_property_of_a_wrong_type_with_its_path() {
    WireProfile profile =
        wire(
            """
            {"showInstallationProgress": 1, "newInBeta": 1,
             "assignments": [{"target": {"@odata.type": "#x", "groupId": 7}}, {"target": null}]}
            """);

    assertThat(profile.wrongTypes())
        .containsExactly(
            new WrongType("showInstallationProgress", "true or false", "1"),
            new WrongType("assignments[1].target", "an object", "null"));
  }

  @Test
  void names_unknown_properties_but_not_annotations() {
    assertThat(
            wire("{\"newInBeta\":1,\"newInBeta@odata.type\":\"#Int64\",\"#microsoft.graph.x\":{}}")
                .unknownProperties())
        .containsExactly("newInBeta");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"@odata.type\":{},\"id\":[],\"assignments\":[7]}"})
  void answers_for_any_object(String json) {
    WireProfile profile = new WireProfile(GraphJson.parse(json));

    assertThat(profile.isEspProfile()).isFalse();
    assertThat(profile.isDefault()).isFalse();
    assertThat(profile.oobePropertiesDiffer()).isFalse();
    assertThat(profile.settingsWithoutEffect()).isEmpty();
    assertThat(profile.unknownProperties()).isEmpty();
    for (EspProperty property : EspProperty.values()) {
      assertThat(profile.flag(property)).isEmpty();
      assertThat(profile.number(property)).isEmpty();
      assertThat(profile.texts(property)).isEmpty();
    }
  }
}
