package io.github.autopilotesp.wire;

import static io.github.autopilotesp.wire.WireFixtures.STOCK_MESSAGE;
import static io.github.autopilotesp.wire.WireFixtures.custom;
import static io.github.autopilotesp.wire.WireFixtures.customWith;
import static io.github.autopilotesp.wire.WireFixtures.stored;
import static io.github.autopilotesp.wire.WireFixtures.untouchedDefault;
import static io.github.autopilotesp.wire.WireFixtures.without;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.autopilotesp.profile.AppId;
import io.github.autopilotesp.profile.BlockDeviceUse;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.EspSettings;
import io.github.autopilotesp.profile.ScopeTag;
import io.github.autopilotesp.profile.ShownSettings;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GraphProfilesReadTest {

  private static ShownSettings shown(String properties) {
    return (ShownSettings) stored(properties).profile().settings();
  }

  @Test
  void reads_everything_that_a_custom_profile_says() {
    EspProfile profile = GraphProfiles.read(custom()).profile();

    assertThat(profile)
        .isEqualTo(
            EspProfile.builder()
                .displayName("Front desk")
                .description("For the reception")
                .scopeTag(ScopeTag.of("0"))
                .scopeTag(ScopeTag.of("3"))
                .settings(
                    EspSettings.showProgress()
                        .timeout(Duration.ofMinutes(90))
                        .customMessage("Call 5555.")
                        .collectLogs(true)
                        .onlyDuringOobe(true)
                        .installQualityUpdates(true)
                        .blockDeviceUse(
                            BlockDeviceUse.untilSelectedApps(
                                    AppId.of("22222222-bbbb-4bbb-8bbb-000000000001"))
                                .allowReset(true)
                                .onlyFailSelectedAppsInTechnicianPhase(true))
                        .build())
                .build());
  }

  @Test
  void reads_what_the_service_adds() {
    var stored = GraphProfiles.read(custom());

    assertThat(stored.id().value())
        .isEqualTo(
            "11111111-aaaa-4aaa-8aaa-000000000001_Windows10EnrollmentCompletionPageConfiguration");
    assertThat(stored.isDefault()).isFalse();
    assertThat(stored.priority()).isEqualTo(2);
    assertThat(stored.version()).isEqualTo(7);
    assertThat(stored.created()).contains(Instant.parse("2026-01-02T03:04:05.1234567Z"));
    assertThat(stored.lastModified()).contains(Instant.parse("2026-02-03T03:05:06Z"));
    assertThat(stored.assignments()).isEmpty();
    assertThat(stored.wire()).isEqualTo(custom());
  }

  @Test
  void reads_the_untouched_default_profile_as_hidden_and_never_created() {
    var stored = GraphProfiles.read(untouchedDefault());

    assertThat(stored.isDefault()).isTrue();
    assertThat(stored.priority()).isZero();
    assertThat(stored.created()).isEmpty();
    assertThat(stored.profile().settings()).isEqualTo(EspSettings.hidden());
    assertThat(stored.profile().scopeTags()).isEmpty();
  }

  @Test
  void knows_the_default_profile_by_its_id_whatever_its_type_is_called() {
    var otherSpelling =
        WireFixtures.with(
            untouchedDefault(),
            map ->
                map.put(
                    "@odata.type",
                    "#microsoft.graph.defaultWindows10EnrollmentCompletionPageConfiguration"));

    assertThat(GraphProfiles.isEspProfile(otherSpelling)).isTrue();
    assertThat(GraphProfiles.read(otherSpelling).isDefault()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "#microsoft.graph.deviceEnrollmentLimitConfiguration",
        "#microsoft.graph.windows10EnrollmentCompletionPage",
        ""
      })
  void passes_over_other_enrollment_configurations(String type) {
    var other = customWith("{\"@odata.type\":\"" + type + "\"}");

    assertThat(GraphProfiles.isEspProfile(other)).isFalse();
    assertThat(catchThrowableOfType(GraphFormatException.class, () -> GraphProfiles.read(other)))
        .hasMessageContaining("@odata.type")
        .hasMessageContaining("windows10EnrollmentCompletionPageConfiguration");
  }

  @Test
  void knows_a_profile_without_a_type_by_its_id() {
    assertThat(GraphProfiles.isEspProfile(without(custom(), "@odata.type"))).isTrue();
    assertThat(GraphProfiles.isEspProfile(without(custom(), "@odata.type", "id"))).isFalse();
  }

  @Nested
  class The_meaning_of_settings {

    @Test
    void device_use_is_blocked_where_the_wire_says_false() {
      assertThat(shown("{\"blockDeviceSetupRetryByUser\":false}").blockDeviceUse().blocks())
          .isTrue();
    }

    @Test
    void device_may_be_left_where_the_wire_says_true_whatever_else_it_says() {
      assertThat(shown("{\"blockDeviceSetupRetryByUser\":true}").blockDeviceUse())
          .isEqualTo(BlockDeviceUse.no());
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "null"})
    void no_selected_app_means_all_apps(String apps) {
      assertThat(shown("{\"selectedMobileAppIds\":" + apps + "}").blockDeviceUse())
          .isEqualTo(BlockDeviceUse.untilAllApps().allowReset(true));
    }

    @Test
    void selected_apps_keep_their_order_and_duplicates() {
      assertThat(
              shown("{\"selectedMobileAppIds\":[\"b\",\"a\",\"b\"]}")
                  .blockDeviceUse()
                  .selectedApps())
          .containsExactly(AppId.of("b"), AppId.of("a"), AppId.of("b"));
    }

    @ParameterizedTest
    @CsvSource({
      "0, 60",
      "0.0, 60",
      "null, 60",
      "60, 60",
      "60.0, 60",
      "6E+1, 60",
      "6.00e1, 60",
      "1440, 1440",
      "-5, -5",
      "2147483647, 2147483647"
    })
    void the_timeout_is_in_minutes_and_0_means_60(String wire, long minutes) {
      assertThat(shown("{\"installProgressTimeoutInMinutes\":" + wire + "}").timeout())
          .isEqualTo(Duration.ofMinutes(minutes));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "null", "\"" + STOCK_MESSAGE + "\""})
    void the_stock_message_and_none_are_no_custom_message(String wire) {
      assertThat(shown("{\"customErrorMessage\":" + wire + "}").customMessage()).isEmpty();
    }

    @Test
    void a_blank_message_is_a_custom_message() {
      assertThat(shown("{\"customErrorMessage\":\" \"}").customMessage()).contains(" ");
    }

    @ParameterizedTest
    @CsvSource({
      "true, true, true",
      "true, false, true",
      "false, true, false",
      "null, true, true",
      "null, false, false",
      "null, null, false"
    })
    void the_first_oobe_property_counts_and_the_second_stands_in(
        String first, String second, boolean onlyDuringOobe) {
      assertThat(
              shown(
                      "{\"disableUserStatusTrackingAfterFirstUser\":"
                          + first
                          + ",\"trackInstallProgressForAutopilotOnly\":"
                          + second
                          + "}")
                  .onlyDuringOobe())
          .isEqualTo(onlyDuringOobe);
    }

    @Test
    void what_is_missing_reads_as_the_service_takes_it() {
      var bare =
          GraphJson.parse(
              """
              {"@odata.type": "#microsoft.graph.windows10EnrollmentCompletionPageConfiguration",
               "showInstallationProgress": true}
              """);

      assertThat(GraphProfiles.readContent(bare))
          .isEqualTo(
              EspProfile.builder()
                  .settings(
                      EspSettings.showProgress()
                          .installQualityUpdates(false)
                          .blockDeviceUse(BlockDeviceUse.untilAllApps())
                          .build())
                  .scopeTags(java.util.List.of())
                  .build());
    }
  }

  @Nested
  class What_cannot_be_read {

    @ParameterizedTest(name = "{0}: {1} instead of {2}")
    @CsvSource(
        delimiter = '|',
        value = {
          "showInstallationProgress        | \"true\"     | true or false             | a string",
          "installProgressTimeoutInMinutes | 60.5         | a whole number of 32 bits | the number"
              + " 60.5",
          "installProgressTimeoutInMinutes | 2147483648   | a whole number of 32 bits | 2147483648",
          "installProgressTimeoutInMinutes | 1E+999999999 | a whole number of 32 bits | the number"
              + " 1E+999999999",
          "installProgressTimeoutInMinutes | true         | a whole number of 32 bits | true",
          "customErrorMessage              | [\"a\"]      | a string                  | an array",
          "selectedMobileAppIds            | \"a\"        | an array of strings       | a string",
          "selectedMobileAppIds            | [\"a\",7]    | an array of strings       | an array"
              + " with 7 in it",
          "roleScopeTagIds                 | [null]       | an array of strings       | an array"
              + " with null in it",
          "createdDateTime                 | \"today\"    | a date and time with offset | a string",
          "assignments                     | {}           | an array of objects       | an object",
        })
    void a_property_of_a_wrong_type_is_named(
        String property, String value, String expected, String found) {
      var wire = customWith("{\"" + property + "\":" + value + "}");

      var failure =
          catchThrowableOfType(GraphFormatException.class, () -> GraphProfiles.read(wire));

      assertThat(failure.path()).isEqualTo(property);
      assertThat(failure.expected()).isEqualTo(expected);
      assertThat(failure.found()).isEqualTo(found);
      assertThat(failure.position()).isEmpty();
    }

    @Test
    void a_stored_profile_without_an_id_is_refused_but_its_content_can_be_read() {
      var wire = without(custom(), "id");

      assertThat(catchThrowableOfType(GraphFormatException.class, () -> GraphProfiles.read(wire)))
          .hasMessage("The property id cannot be read: expected a string, found no such property.");
      assertThat(GraphProfiles.readContent(wire).displayName()).isEqualTo("Front desk");
    }
  }
}
