package io.github.autopilotesp.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.autopilotesp.profile.AppId;
import io.github.autopilotesp.profile.Assignment;
import io.github.autopilotesp.profile.BlockDeviceUse;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.EspSettings;
import io.github.autopilotesp.profile.ProfileId;
import io.github.autopilotesp.profile.ScopeTag;
import io.github.autopilotesp.tenant.StoredProfile;
import io.github.autopilotesp.tenant.TenantException;
import io.github.autopilotesp.testkit.FakeTenant;
import io.github.autopilotesp.testkit.Habit;
import io.github.autopilotesp.testkit.TenantCollection;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

abstract class WritingProfilesContract extends ContractPart {

  @Test
  void a_created_profile_says_what_was_asked_and_has_the_lowest_rank() {
    FakeTenant tenant = newTenant();
    tenant.addProfile("there before");
    AppId app = AppId.of(tenant.addApp("win32LobApp", "VPN"));
    EspProfile asked =
        EspProfile.builder()
            .displayName("Kiosk")
            .description("Lobby")
            .scopeTag(ScopeTag.of("0"))
            .scopeTag(ScopeTag.of(tenant.addScopeTag("Lobby admins")))
            .settings(
                EspSettings.showProgress()
                    .timeout(Duration.ofMinutes(45))
                    .customMessage("Call 5555.")
                    .collectLogs(true)
                    .onlyDuringOobe(true)
                    .blockDeviceUse(
                        BlockDeviceUse.untilSelectedApps(app)
                            .allowUse(true)
                            .onlyFailSelectedAppsInTechnicianPhase(true))
                    .build())
            .build();

    StoredProfile created = create(connect(tenant), asked);

    assertThat(created.profile()).isEqualTo(asked);
    assertThat(created.priority()).isEqualTo(2);
    assertThat(created.isDefault()).isFalse();
    assertThat(raw(tenant, created.id()).properties())
        .containsEntry("blockDeviceSetupRetryByUser", false)
        .containsEntry("selectedMobileAppIds", List.of(app.value()))
        .containsEntry("trackInstallProgressForAutopilotOnly", true)
        .containsEntry("disableUserStatusTrackingAfterFirstUser", true);
  }

  @Test
  void a_create_does_not_assign() {
    FakeTenant tenant = newTenant();
    var port = connect(tenant);
    var profiles = port.profiles();

    create(port, profile("Kiosk").toBuilder().assign(Assignment.toAllDevices()).build());

    assertThat(stored(profiles, "Kiosk").assignments()).isEmpty();
  }

  @Test
  void a_setting_that_the_service_drops_shows_in_what_create_returns() {
    FakeTenant tenant = newTenant();
    tenant.habits(tenant.habits().droppingOnCreate("allowLogCollectionOnInstallFailure"));

    StoredProfile created = create(connect(tenant), profile("Kiosk"));

    assertThat(created.profile()).isNotEqualTo(profile("Kiosk"));
    assertThat(created.wire().properties())
        .containsEntry("allowLogCollectionOnInstallFailure", false);
  }

  @Test
  void names_are_not_unique() {
    FakeTenant tenant = newTenant();
    var port = connect(tenant);
    var profiles = port.profiles();

    ProfileId first = create(port, profile("Kiosk")).id();
    ProfileId second = create(port, profile("Kiosk")).id();

    assertThat(profiles.named("Kiosk"))
        .extracting(StoredProfile::id)
        .containsExactly(first, second);
  }

  @Test
  void an_update_changes_what_means_something_else_and_keeps_everything_else() {
    FakeTenant tenant = newTenant();
    tenant.add(
        TenantCollection.ENROLLMENT_CONFIGURATIONS,
        """
        {"@odata.type": "#microsoft.graph.windows10EnrollmentCompletionPageConfiguration",
         "displayName": "Kiosk", "showInstallationProgress": true,
         "installProgressTimeoutInMinutes": 0, "newInBeta": {"deep": [1.0, null]},
         "allowNonBlockingAppInstallation": true,
         "trackInstallProgressForAutopilotOnly": true}
        """);
    var port = connect(tenant);
    var profiles = port.profiles();
    StoredProfile current = stored(profiles, "Kiosk");

    update(port, current, current.profile().toBuilder().displayName("Lobby").build());

    StoredProfile changed = stored(profiles, "Lobby");
    assertThat(changed.id()).isEqualTo(current.id());
    assertThat(changed.version()).isGreaterThan(current.version());
    assertThat(raw(tenant, current.id()).properties())
        .containsEntry("displayName", "Lobby")
        .containsEntry("allowNonBlockingAppInstallation", true)
        .containsEntry("trackInstallProgressForAutopilotOnly", true)
        .containsEntry("disableUserStatusTrackingAfterFirstUser", false)
        .containsEntry("newInBeta", current.wire().properties().get("newInBeta"))
        .containsEntry(
            "installProgressTimeoutInMinutes",
            current.wire().properties().get("installProgressTimeoutInMinutes"));
  }

  @Test
  void an_update_is_the_whole_object_so_that_a_service_which_resets_loses_nothing() {
    FakeTenant tenant = newTenant();
    tenant.habits(tenant.habits().with(Habit.SPARSE_PATCH_RESETS));
    var port = connect(tenant);
    var profiles = port.profiles();
    create(port, profile("Kiosk"));
    StoredProfile current = stored(profiles, "Kiosk");

    update(port, current, current.profile().toBuilder().description("Changed").build());

    assertThat(stored(profiles, "Kiosk").profile())
        .isEqualTo(profile("Kiosk").toBuilder().description("Changed").build());
  }

  @Test
  void an_update_that_is_answered_without_the_item_is_done() {
    FakeTenant tenant = newTenant();
    tenant.habits(tenant.habits().with(Habit.PATCH_ANSWERS_204));
    var port = connect(tenant);
    var profiles = port.profiles();
    create(port, profile("Kiosk"));
    StoredProfile current = stored(profiles, "Kiosk");

    update(port, current, profile("Lobby"));

    assertThat(names(profiles)).contains("Lobby").doesNotContain("Kiosk");
  }

  @Test
  void an_update_leaves_rank_and_assignments_alone() {
    FakeTenant tenant = newTenant();
    var port = connect(tenant);
    var profiles = port.profiles();
    create(port, profile("first"));
    create(port, profile("second"));
    assign(port, stored(profiles, "first"), List.of(Assignment.toAllDevices()));

    update(port, stored(profiles, "first"), profile("renamed"));

    StoredProfile renamed = stored(profiles, "renamed");
    assertThat(renamed.priority()).isEqualTo(1);
    assertThat(renamed.profile().assignments()).containsExactly(Assignment.toAllDevices());
  }

  @Test
  void the_default_profile_can_be_updated() {
    FakeTenant tenant = newTenant();
    var port = connect(tenant);
    var profiles = port.profiles();
    StoredProfile current = profiles.list().get(0);
    EspSettings shown = EspSettings.showProgress().collectLogs(true).build();

    update(port, current, current.profile().toBuilder().settings(shown).build());

    assertThat(profiles.list().get(0).profile().settings()).isEqualTo(shown);
  }

  @Test
  void a_deleted_profile_is_gone_and_the_others_move_up() {
    FakeTenant tenant = newTenant();
    ProfileId first = ProfileId.of(tenant.addProfile("first"));
    tenant.addProfile("second");
    var port = connect(tenant);
    var profiles = port.profiles();

    delete(port, first);

    assertThat(profiles.find(first)).isEmpty();
    assertThat(stored(profiles, "second").priority()).isEqualTo(1);
  }

  @Test
  void what_is_not_there_cannot_be_deleted_moved_or_changed() {
    FakeTenant tenant = newTenant();
    var port = connect(tenant);
    var profiles = port.profiles();
    create(port, profile("Kiosk"));
    StoredProfile gone = stored(profiles, "Kiosk");
    delete(port, gone.id());

    assertThatThrownBy(() -> delete(port, gone.id())).isInstanceOf(TenantException.NotFound.class);
    assertThatThrownBy(() -> reorder(port, gone.id(), 1))
        .isInstanceOf(TenantException.NotFound.class);
    assertThatThrownBy(() -> update(port, gone, profile("Kiosk")))
        .isInstanceOf(TenantException.NotFound.class);
    assertThatThrownBy(() -> assign(port, gone, List.of()))
        .isInstanceOf(TenantException.NotFound.class);
  }

  @Test
  void the_default_profile_cannot_be_deleted() {
    FakeTenant tenant = newTenant();
    var port = connect(tenant);

    assertThatThrownBy(() -> delete(port, ProfileId.of(tenant.defaultProfileId())))
        .isInstanceOf(TenantException.Rejected.class);
  }

  @Test
  void a_refusal_carries_what_the_service_said() {
    FakeTenant tenant = newTenant();
    var port = connect(tenant);
    var profiles = port.profiles();
    EspProfile stale =
        profile("Kiosk").toBuilder()
            .settings(
                EspSettings.showProgress()
                    .blockDeviceUse(BlockDeviceUse.untilSelectedApps(AppId.of("stale-app")))
                    .build())
            .build();

    assertThatThrownBy(() -> create(port, stale))
        .isInstanceOfSatisfying(
            TenantException.Rejected.class,
            failure -> {
              assertThat(failure.status()).hasValue(400);
              assertThat(failure.code()).isPresent();
              assertThat(failure.requestId()).isPresent();
              assertThat(failure.operation()).isEqualTo("create ESP profile \"Kiosk\"");
            })
        .hasMessageContaining("stale-app");
    assertThat(profiles.named("Kiosk")).isEmpty();
  }
}
