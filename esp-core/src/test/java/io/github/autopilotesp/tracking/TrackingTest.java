package io.github.autopilotesp.tracking;

import static io.github.autopilotesp.profile.Scenario.JoinType.ENTRA;
import static io.github.autopilotesp.profile.Scenario.JoinType.ENTRA_HYBRID;
import static io.github.autopilotesp.tracking.Phase.ACCOUNT_SETUP;
import static io.github.autopilotesp.tracking.Phase.DEVICE_SETUP;
import static io.github.autopilotesp.tracking.Tracking.State.NOT_DOCUMENTED;
import static io.github.autopilotesp.tracking.Tracking.State.NOT_TRACKED;
import static io.github.autopilotesp.tracking.Tracking.State.TRACKED;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.autopilotesp.profile.AppId;
import io.github.autopilotesp.profile.Assignment;
import io.github.autopilotesp.tenant.AppAssignment;
import io.github.autopilotesp.tenant.AppType;
import io.github.autopilotesp.tenant.MobileApp;
import io.github.autopilotesp.tenant.MobileApp.InstallContext;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TrackingTest {
  @ParameterizedTest
  @CsvSource({
    "LOB_MSI,            SYSTEM, ALL_DEVICES,  DEVICE_CONTEXT_TO_DEVICES",
    "LOB_APPX,           SYSTEM, DEVICE_GROUP, DEVICE_CONTEXT_TO_DEVICES",
    "LOB_UNIVERSAL_APPX, SYSTEM, DEVICE_GROUP, DEVICE_CONTEXT_TO_DEVICES",
    "WIN32,              SYSTEM, DEVICE_GROUP, DEVICE_CONTEXT_TO_DEVICES",
    "WIN32_CATALOG,      SYSTEM, ALL_DEVICES,  DEVICE_CONTEXT_TO_DEVICES",
    "WINGET,             SYSTEM, DEVICE_GROUP, DEVICE_CONTEXT_TO_DEVICES",
    "WIN32,              USER,   DEVICE_GROUP, NOT_IN_DEVICE_CONTEXT",
    "LOB_MSI,            USER,   ALL_DEVICES,  NOT_IN_DEVICE_CONTEXT",
    "WIN32,              ,       DEVICE_GROUP, CONTEXT_NOT_KNOWN",
    "WIN32,              SYSTEM, USER_GROUP,   NOT_TARGETED_AT_DEVICE",
    "LOB_MSI,            SYSTEM, ALL_USERS,    NOT_TARGETED_AT_DEVICE",
    "MICROSOFT_365_APPS, ,       ALL_DEVICES,  OFFERED_TO_DEVICES",
    "MICROSOFT_EDGE,     ,       DEVICE_GROUP, OFFERED_TO_DEVICES",
    "STORE_FOR_BUSINESS, SYSTEM, DEVICE_GROUP, SILENT",
    "OTHER,              SYSTEM, ALL_DEVICES,  UNKNOWN_TYPE",
  })
  void device_setup_tracks_apps_in_device_context_that_are_targeted_at_devices(
      AppType type, InstallContext context, Reach reach, Tracking expected) {
    assertThat(Tracking.of(app(type, context, reach), DEVICE_SETUP, Optional.of(ENTRA)))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "WIN32,              SYSTEM, USER_GROUP,   WIN32_TO_USER",
    "WIN32,              USER,   ALL_USERS,    WIN32_TO_USER",
    "WINGET,             USER,   USER_GROUP,   WIN32_TO_USER",
    "WIN32,              SYSTEM, ALL_DEVICES,  NOT_TARGETED_AT_USER",
    "WIN32,              USER,   DEVICE_GROUP, SILENT",
    "LOB_MSI,            USER,   ALL_DEVICES,  LOB_TO_ALL_OR_USER",
    "LOB_MSI,            SYSTEM, ALL_USERS,    LOB_TO_ALL_OR_USER",
    "LOB_APPX,           USER,   USER_GROUP,   LOB_TO_ALL_OR_USER",
    "LOB_MSI,            USER,   DEVICE_GROUP, LOB_TO_DEVICE_GROUP",
    "STORE_FOR_BUSINESS, USER,   USER_GROUP,   LOB_TO_ALL_OR_USER",
    "MICROSOFT_365_APPS, ,       USER_GROUP,   SILENT",
    "OTHER,              USER,   USER_GROUP,   UNKNOWN_TYPE",
  })
  void account_setup_tracks_by_type_and_target(
      AppType type, InstallContext context, Reach reach, Tracking expected) {
    assertThat(Tracking.of(app(type, context, reach), ACCOUNT_SETUP, Optional.of(ENTRA)))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @EnumSource(Phase.class)
  void hybrid_join_tracks_no_win32_or_uwp_app_in_user_context_that_is_assigned_to_the_device(
      Phase phase) {
    for (AppType type : new AppType[] {AppType.WIN32, AppType.LOB_APPX}) {
      assertThat(
              Tracking.of(
                  app(type, InstallContext.USER, Reach.ALL_DEVICES),
                  phase,
                  Optional.of(ENTRA_HYBRID)))
          .isEqualTo(Tracking.USER_CONTEXT_IN_HYBRID_JOIN);
    }
  }

  @Test
  void hybrid_join_changes_nothing_for_an_msi_or_for_an_app_assigned_to_the_user() {
    TargetedApp msi = app(AppType.LOB_MSI, InstallContext.USER, Reach.ALL_DEVICES);
    TargetedApp toUser = app(AppType.WIN32, InstallContext.USER, Reach.USER_GROUP);

    assertThat(Tracking.of(msi, ACCOUNT_SETUP, Optional.of(ENTRA_HYBRID)))
        .isEqualTo(Tracking.LOB_TO_ALL_OR_USER);
    assertThat(Tracking.of(toUser, ACCOUNT_SETUP, Optional.of(ENTRA_HYBRID)))
        .isEqualTo(Tracking.WIN32_TO_USER);
  }

  @Test
  void every_answer_has_a_state_a_reason_and_a_source() {
    assertThat(Tracking.DEVICE_CONTEXT_TO_DEVICES.state()).isEqualTo(TRACKED);
    assertThat(Tracking.LOB_TO_DEVICE_GROUP.state()).isEqualTo(NOT_TRACKED);
    assertThat(Tracking.SILENT.state()).isEqualTo(NOT_DOCUMENTED);
    assertThat(Tracking.values())
        .allSatisfy(tracking -> assertThat(tracking.reason()).isNotBlank())
        .allSatisfy(tracking -> assertThat(tracking.source()).isNotNull());
  }

  @Test
  void the_context_that_an_assignment_asks_for_takes_precedence_over_the_apps_own() {
    MobileApp msi = mobileApp(AppType.LOB_MSI, InstallContext.USER);
    Assignment everywhere = Assignment.toAllDevices();

    TargetedApp asked =
        TargetedApp.of(
            msi,
            new AppAssignment(
                AppAssignment.Intent.REQUIRED, everywhere, Optional.of(InstallContext.SYSTEM)),
            Reach.ALL_DEVICES);
    TargetedApp left =
        TargetedApp.of(
            msi,
            new AppAssignment(AppAssignment.Intent.REQUIRED, everywhere, Optional.empty()),
            Reach.ALL_DEVICES);

    assertThat(asked.installContext()).contains(InstallContext.SYSTEM);
    assertThat(left.installContext()).contains(InstallContext.USER);
  }

  @Test
  void the_admin_center_offers_eight_types_for_selection() {
    assertThat(AppType.values())
        .filteredOn(type -> AppFamily.of(type).isSelectable())
        .containsExactly(
            AppType.WIN32,
            AppType.WIN32_CATALOG,
            AppType.WINGET,
            AppType.LOB_MSI,
            AppType.LOB_APPX,
            AppType.LOB_UNIVERSAL_APPX,
            AppType.MICROSOFT_365_APPS,
            AppType.MICROSOFT_EDGE);
  }

  private static TargetedApp app(AppType type, InstallContext context, Reach reach) {
    return new TargetedApp(mobileApp(type, context), reach, Optional.ofNullable(context));
  }

  private static MobileApp mobileApp(AppType type, InstallContext context) {
    return new MobileApp(
        AppId.of("app"), "Some app", type, "type", Optional.ofNullable(context), Optional.empty());
  }
}
