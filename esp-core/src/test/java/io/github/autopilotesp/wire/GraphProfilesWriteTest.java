package io.github.autopilotesp.wire;

import static io.github.autopilotesp.wire.WireFixtures.STOCK_MESSAGE;
import static io.github.autopilotesp.wire.WireFixtures.stored;
import static io.github.autopilotesp.wire.WireFixtures.untouchedDefault;
import static io.github.autopilotesp.wire.WireFixtures.without;
import static io.github.autopilotesp.wire.WireFixtures.writable;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.autopilotesp.profile.AppId;
import io.github.autopilotesp.profile.BlockDeviceUse;
import io.github.autopilotesp.profile.DesiredProfile;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.EspProfileSet;
import io.github.autopilotesp.profile.EspSettings;
import io.github.autopilotesp.profile.ShownSettings;
import io.github.autopilotesp.tenant.StoredProfile;
import io.github.autopilotesp.tenant.WireObject;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GraphProfilesWriteTest {

  @Nested
  class Create {

    @Test
    void sends_everything_in_the_admin_centers_shape() {
      EspProfile profile =
          EspProfile.builder()
              .displayName("Warehouse")
              .description("Scanners")
              .settings(
                  EspSettings.showProgress()
                      .timeout(Duration.ofMinutes(45))
                      .collectLogs(true)
                      .onlyDuringOobe(true)
                      .blockDeviceUse(
                          BlockDeviceUse.untilSelectedApps(AppId.of("app-2"), AppId.of("app-1"))
                              .allowReset(true)
                              .allowUse(true)
                              .onlyFailSelectedAppsInTechnicianPhase(true))
                      .build())
              .build();

      assertThat(GraphJson.printPretty(GraphProfiles.create(profile)))
          .isEqualTo(
              """
              {
                "@odata.type": "#microsoft.graph.windows10EnrollmentCompletionPageConfiguration",
                "displayName": "Warehouse",
                "description": "Scanners",
                "showInstallationProgress": true,
                "blockDeviceSetupRetryByUser": false,
                "allowDeviceResetOnInstallFailure": true,
                "allowLogCollectionOnInstallFailure": true,
                "customErrorMessage": "Setup could not be completed. Please try again or contact your support person for help.",
                "installProgressTimeoutInMinutes": 45,
                "allowDeviceUseOnInstallFailure": true,
                "selectedMobileAppIds": [
                  "app-2",
                  "app-1"
                ],
                "trackInstallProgressForAutopilotOnly": true,
                "disableUserStatusTrackingAfterFirstUser": true,
                "roleScopeTagIds": [
                  "0"
                ],
                "allowNonBlockingAppInstallation": true,
                "installQualityUpdates": true
              }\
              """);
    }

    @Test
    void sends_a_hidden_page_in_the_form_of_the_untouched_default_profile() {
      EspProfile hidden =
          EspProfile.builder().displayName("Quiet").settings(EspSettings.hidden()).build();

      WireObject body = GraphProfiles.create(hidden);

      assertThat(without(body, "displayName", "description", "roleScopeTagIds"))
          .isEqualTo(
              without(
                  writable(untouchedDefault()), "displayName", "description", "roleScopeTagIds"));
    }

    @Test
    void sends_no_for_what_a_page_that_may_be_left_locks() {
      EspProfile profile =
          EspProfile.builder().settings(EspSettings.showProgress().build()).build();

      assertThat(GraphJson.print(GraphProfiles.create(profile)))
          .contains("\"blockDeviceSetupRetryByUser\":true")
          .contains("\"allowDeviceResetOnInstallFailure\":false")
          .contains("\"allowDeviceUseOnInstallFailure\":false")
          .contains("\"selectedMobileAppIds\":[]")
          .contains("\"allowNonBlockingAppInstallation\":false");
    }
  }

  @Nested
  class Update {

    private WireObject update(StoredProfile current, UnaryOperator<ShownSettings.Builder> change) {
      ShownSettings settings = (ShownSettings) current.profile().settings();
      EspProfile desired =
          current.profile().toBuilder()
              .settings(change.apply(settings.toBuilder()).build())
              .build();
      return GraphProfiles.update(current, desired);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "{}",
          "{\"installProgressTimeoutInMinutes\":0}",
          "{\"installProgressTimeoutInMinutes\":60.0}",
          "{\"customErrorMessage\":\"\"}",
          "{\"customErrorMessage\":null,\"description\":null,\"roleScopeTagIds\":null}",
          "{\"trackInstallProgressForAutopilotOnly\":false}",
          "{\"disableUserStatusTrackingAfterFirstUser\":null}",
          "{\"blockDeviceSetupRetryByUser\":true}",
          "{\"showInstallationProgress\":false}",
          "{\"selectedMobileAppIds\":[]}",
          "{\"newInBeta\":{\"deep\":[1.0,null]},\"newInBeta@odata.type\":\"#x\"}",
        })
    void writes_the_whole_writable_object_as_read_when_nothing_changes(String properties) {
      StoredProfile current = stored(properties);

      WireObject body = GraphProfiles.update(current, current.profile());

      assertThat(GraphJson.print(body)).isEqualTo(GraphJson.print(writable(current.wire())));
    }

    @Test
    void lays_a_change_over_the_object_and_keeps_the_place_of_every_property() {
      StoredProfile current =
          stored("{\"installProgressTimeoutInMinutes\":60.0,\"newInBeta\":{\"a\":null}}");

      WireObject body = update(current, settings -> settings.timeout(Duration.ofMinutes(75)));

      assertThat(GraphJson.print(body))
          .isEqualTo(
              GraphJson.print(writable(current.wire()))
                  .replace(
                      "\"installProgressTimeoutInMinutes\":60.0",
                      "\"installProgressTimeoutInMinutes\":75"));
    }

    @Test
    void changes_name_description_and_scope_tags() {
      StoredProfile current = stored("{}");
      EspProfile desired =
          current.profile().toBuilder()
              .displayName("Lobby")
              .description("")
              .scopeTags(List.of())
              .build();

      WireObject body = GraphProfiles.update(current, desired);

      assertThat(body.properties())
          .containsEntry("displayName", "Lobby")
          .containsEntry("description", "")
          .containsEntry("roleScopeTagIds", List.of());
    }

    @Test
    void writes_both_oobe_properties_when_the_setting_changes() {
      WireObject body =
          update(
              stored("{\"trackInstallProgressForAutopilotOnly\":false}"),
              settings -> settings.onlyDuringOobe(false));

      assertThat(body.properties())
          .containsEntry("disableUserStatusTrackingAfterFirstUser", false)
          .containsEntry("trackInstallProgressForAutopilotOnly", false);
    }

    @Test
    void turns_a_custom_message_off_with_the_stock_message() {
      WireObject body =
          update(stored("{}"), settings -> settings.customMessage(java.util.Optional.empty()));

      assertThat(body.properties()).containsEntry("customErrorMessage", STOCK_MESSAGE);
    }

    @Test
    void sets_what_a_change_locks_to_what_create_sends() {
      StoredProfile current = stored("{}");

      WireObject body = update(current, settings -> settings.blockDeviceUse(BlockDeviceUse.no()));

      assertThat(body.properties())
          .containsEntry("blockDeviceSetupRetryByUser", true)
          .containsEntry("allowDeviceResetOnInstallFailure", false)
          .containsEntry("allowDeviceUseOnInstallFailure", false)
          .containsEntry("selectedMobileAppIds", List.of())
          .containsEntry("allowNonBlockingAppInstallation", false);
    }

    @Test
    void brings_a_page_that_becomes_hidden_into_the_form_of_a_created_one() {
      StoredProfile current = stored("{}");
      EspProfile hidden = current.profile().toBuilder().settings(EspSettings.hidden()).build();

      assertThat(GraphProfiles.update(current, hidden)).isEqualTo(GraphProfiles.create(hidden));
    }

    @Test
    void leaves_what_was_locked_and_stays_locked_as_it_is() {
      StoredProfile current =
          stored(
              "{\"blockDeviceSetupRetryByUser\":true,\"allowNonBlockingAppInstallation\":true,"
                  + "\"allowDeviceResetOnInstallFailure\":true}");

      WireObject body = update(current, settings -> settings.timeout(Duration.ofMinutes(30)));

      assertThat(body.properties())
          .containsEntry("allowDeviceResetOnInstallFailure", true)
          .containsEntry("allowNonBlockingAppInstallation", true);
    }

    @Test
    void writes_out_what_a_change_unlocks_even_where_the_value_underneath_meant_the_same() {
      StoredProfile current = GraphProfiles.read(untouchedDefault());
      EspProfile shown =
          current.profile().toBuilder().settings(EspSettings.showProgress().build()).build();

      WireObject body = GraphProfiles.update(current, shown);

      assertThat(GraphJson.print(body))
          .contains("\"showInstallationProgress\":true")
          .contains("\"installProgressTimeoutInMinutes\":60")
          .contains("\"customErrorMessage\":\"Setup could not be completed.")
          .contains("\"installQualityUpdates\":true");
    }

    @Test
    void gives_a_type_to_an_object_that_came_without_one() {
      StoredProfile current = GraphProfiles.read(without(WireFixtures.custom(), "@odata.type"));

      WireObject body = GraphProfiles.update(current, current.profile());

      assertThat(GraphJson.print(body))
          .startsWith(
              "{\"@odata.type\":\"#microsoft.graph.windows10EnrollmentCompletionPageConfiguration\"");
    }

    @Test
    void leaves_out_odata_noise_and_links() {
      StoredProfile current =
          stored(
              "{\"@odata.etag\":\"W/1\",\"assignments@odata.navigationLink\":\"https://x\","
                  + "\"#microsoft.graph.assign\":{\"target\":\"https://x\"},"
                  + "\"assignments@odata.context\":\"https://x\",\"assignments\":[]}");

      assertThat(GraphProfiles.update(current, current.profile()).properties().keySet())
          .isEqualTo(writable(WireFixtures.custom()).properties().keySet());
    }
  }

  /** Holds for whatever the model can hold. */
  @Property(tries = 500)
  void what_a_profile_says_when_stored_is_what_is_read_of_what_is_written(
      @ForAll("sets") EspProfileSet set) {
    for (DesiredProfile entry : set.entries()) {
      EspProfile profile = entry.profile();
      EspProfile read = GraphProfiles.readContent(GraphProfiles.create(profile));

      assertThat(GraphProfiles.asStored(profile))
          .isEqualTo(read.toBuilder().assignments(profile.assignments()).build());
    }
  }

  @Provide
  Arbitrary<EspProfileSet> sets() {
    return EspProfileArbitraries.sets();
  }

  @Test
  void stored_the_stock_message_is_none_and_no_time_limit_is_the_default() {
    EspProfile profile =
        EspProfile.builder()
            .settings(
                EspSettings.showProgress()
                    .timeout(Duration.ZERO)
                    .customMessage(STOCK_MESSAGE)
                    .build())
            .build();

    assertThat(GraphProfiles.asStored(profile).settings())
        .isEqualTo(EspSettings.showProgress().timeout(Duration.ofMinutes(60)).build());
  }
}
