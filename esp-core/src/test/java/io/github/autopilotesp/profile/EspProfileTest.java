package io.github.autopilotesp.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EspProfileTest {
  private static final AppId VPN = AppId.of("5f0e2a76-6a2f-4a0c-9a6d-1b7d3f6a0e01");
  private static final GroupId DEVICES = GroupId.of("5f0e2a76-6a2f-4a0c-9a6d-1b7d3f6a0e02");
  private static final FilterId SURFACE = FilterId.of("5f0e2a76-6a2f-4a0c-9a6d-1b7d3f6a0e03");

  @Test
  void a_new_page_has_the_documented_defaults() {
    ShownSettings settings = EspSettings.showProgress().build();

    assertThat(settings.timeout()).isEqualTo(Duration.ofMinutes(60));
    assertThat(settings.installQualityUpdates()).isTrue();
    assertThat(settings.customMessage()).isEmpty();
    assertThat(settings.collectLogs()).isFalse();
    assertThat(settings.onlyDuringOobe()).isFalse();
    assertThat(settings.blockDeviceUse()).isEqualTo(BlockDeviceUse.no());
  }

  @Test
  void a_new_profile_has_the_default_scope_tag_and_no_assignment() {
    EspProfile profile = EspProfile.builder().displayName("Kiosk").build();

    assertThat(profile.scopeTags()).containsExactly(ScopeTag.DEFAULT);
    assertThat(profile.assignments()).isEmpty();
  }

  @Test
  void a_given_scope_tag_takes_the_place_of_the_default_tag() {
    EspProfile profile =
        EspProfile.builder().scopeTag(ScopeTag.of("3")).scopeTag(ScopeTag.of("4")).build();

    assertThat(profile.scopeTags()).containsExactly(ScopeTag.of("3"), ScopeTag.of("4"));
  }

  @Test
  void no_scope_tag_at_all_can_be_said() {
    assertThat(EspProfile.builder().scopeTags(List.of()).build().scopeTags()).isEmpty();
  }

  @Test
  void a_builder_can_be_used_again_after_it_built() {
    EspProfile.Builder builder = EspProfile.builder().displayName("first");
    builder.build();

    EspProfile second = builder.displayName("second").build();

    assertThat(second.scopeTags()).containsExactly(ScopeTag.DEFAULT);
  }

  @Test
  void to_builder_keeps_everything() {
    EspProfile profile = everything();

    assertThat(profile.toBuilder().build()).isEqualTo(profile).hasSameHashCodeAs(profile);
  }

  @Test
  void settings_to_builder_keeps_everything() {
    ShownSettings settings = (ShownSettings) everything().settings();

    assertThat(settings.toBuilder().build()).isEqualTo(settings);
  }

  @Test
  void profiles_that_differ_in_one_setting_are_not_equal() {
    EspProfile profile = everything();

    assertThat(profile.toBuilder().settings(EspSettings.hidden()).build()).isNotEqualTo(profile);
  }

  @Test
  void duplicates_are_kept_so_that_the_validator_can_name_them() {
    EspProfile profile =
        EspProfile.builder()
            .assign(Assignment.toGroup(DEVICES))
            .assign(Assignment.toGroup(DEVICES))
            .build();

    assertThat(profile.assignments()).hasSize(2);
    assertThat(BlockDeviceUse.untilSelectedApps(VPN, VPN).selectedApps()).hasSize(2);
  }

  @Test
  void assignments_can_be_replaced() {
    EspProfile profile =
        everything().toBuilder().assignments(List.of(Assignment.toAllUsers())).build();

    assertThat(profile.assignments()).containsExactly(Assignment.toAllUsers());
  }

  @Test
  void the_profile_does_not_follow_a_list_that_changes_later() {
    List<ScopeTag> tags = new ArrayList<>(List.of(ScopeTag.of("7")));
    EspProfile profile = EspProfile.builder().scopeTags(tags).build();

    tags.clear();

    assertThat(profile.scopeTags()).containsExactly(ScopeTag.of("7"));
  }

  @Test
  void a_timeout_of_part_of_a_minute_is_refused() {
    ShownSettings.Builder builder = EspSettings.showProgress().timeout(Duration.ofSeconds(90));

    assertThatIllegalArgumentException()
        .isThrownBy(builder::build)
        .withMessageContaining("PT1M30S")
        .withMessageContaining("whole number of minutes");
  }

  @Test
  void a_timeout_out_of_range_is_left_for_the_validator() {
    assertThat(EspSettings.showProgress().timeout(Duration.ofMinutes(-5)).build().timeout())
        .isEqualTo(Duration.ofMinutes(-5));
  }

  @Test
  void null_is_refused() {
    assertThatNullPointerException().isThrownBy(() -> AppId.of(null));
    assertThatNullPointerException().isThrownBy(() -> EspProfile.builder().displayName(null));
    assertThatNullPointerException().isThrownBy(() -> Assignment.toGroup(null));
  }

  @Test
  void an_empty_selection_is_refused_because_it_would_mean_all_apps() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BlockDeviceUse.untilSelectedApps())
        .withMessageContaining("untilAllApps()");
  }

  @Test
  void each_form_of_blocking_answers_for_itself() {
    BlockDeviceUse none = BlockDeviceUse.no();
    BlockDeviceUse all = BlockDeviceUse.untilAllApps().allowReset(true).allowUse(true);
    BlockDeviceUse selected =
        BlockDeviceUse.untilSelectedApps(VPN)
            .allowUse(true)
            .onlyFailSelectedAppsInTechnicianPhase(true);

    assertThat(none.blocks() || none.resetAllowed() || none.useAllowed()).isFalse();
    assertThat(none.selectedApps()).isEmpty();
    assertThat(none.failsOnlySelectedAppsInTechnicianPhase()).isFalse();
    assertThat(all.blocks() && all.resetAllowed() && all.useAllowed()).isTrue();
    assertThat(all.selectedApps()).isEmpty();
    assertThat(all.failsOnlySelectedAppsInTechnicianPhase()).isFalse();
    assertThat(selected.blocks() && selected.useAllowed()).isTrue();
    assertThat(selected.resetAllowed()).isFalse();
    assertThat(selected.failsOnlySelectedAppsInTechnicianPhase()).isTrue();
  }

  @Test
  void the_last_filter_counts() {
    Assignment assignment = Assignment.toAllDevices().including(SURFACE).excluding(SURFACE);

    assertThat(assignment.filter()).contains(new FilterUse(SURFACE, FilterUse.Mode.EXCLUDE));
    assertThat(assignment)
        .isNotEqualTo(Assignment.toAllDevices())
        .hasToString(assignment.toString());
  }

  @Test
  void a_set_in_order_numbers_its_profiles() {
    EspProfileSet set =
        EspProfileSet.inOrder(
            EspProfile.builder().displayName("a").build(),
            EspProfile.builder().displayName("b").build());

    assertThat(set.entries()).extracting(entry -> entry.order().getAsInt()).containsExactly(1, 2);
    assertThat(set.profiles()).extracting(EspProfile::displayName).containsExactly("a", "b");
  }

  @Test
  void an_entry_keeps_its_former_name_and_its_kind() {
    DesiredProfile renamed = DesiredProfile.of(everything()).renamedFrom("Old name").ordered(4);

    assertThat(renamed.renamedFrom()).contains("Old name");
    assertThat(renamed.order()).hasValue(4);
    assertThat(renamed.isDefault()).isFalse();
    assertThat(DesiredProfile.ofDefault(everything()).isDefault()).isTrue();
    assertThat(EspProfileSet.of(List.of(renamed)).entries()).containsExactly(renamed);
  }

  @Test
  void the_self_deploying_starting_point_turns_quality_updates_off() {
    ShownSettings settings = (ShownSettings) StartingPoints.selfDeploying().build().settings();

    assertThat(settings.installQualityUpdates()).isFalse();
  }

  @Test
  void the_starting_points_follow_the_recommendations() {
    assertThat(List.of(StartingPoints.userDriven(), StartingPoints.preProvisioned()))
        .extracting(builder -> (ShownSettings) builder.build().settings())
        .allSatisfy(
            settings -> {
              assertThat(settings.collectLogs()).isTrue();
              assertThat(settings.installQualityUpdates()).isTrue();
              assertThat(settings.blockDeviceUse().blocks()).isTrue();
            });
  }

  @Test
  void a_scenario_knows_what_was_said_and_nothing_more() {
    Scenario bare = Scenario.userDriven();
    Scenario full =
        Scenario.selfDeploying().entraHybridJoined().windows11(26100).autopilotRegistered(true);

    assertThat(bare.joinType()).isEmpty();
    assertThat(bare.windows()).isEmpty();
    assertThat(bare.autopilotRegistered()).isEmpty();
    assertThat(full.mode()).isEqualTo(Scenario.Mode.SELF_DEPLOYING);
    assertThat(full.joinType()).contains(Scenario.JoinType.ENTRA_HYBRID);
    assertThat(full.windowsBuild()).hasValue(26100);
    assertThat(full.autopilotRegistered()).contains(true);
  }

  @Test
  void naming_windows_without_a_build_forgets_the_build() {
    assertThat(Scenario.existingDevices().windows10(19045).windows11().windowsBuild()).isEmpty();
    assertThat(Scenario.devicePreparation().windows11(26100).windows10().windowsBuild()).isEmpty();
    assertThat(Scenario.preProvisioned().entraJoined().joinType())
        .contains(Scenario.JoinType.ENTRA);
  }

  private static EspProfile everything() {
    return EspProfile.builder()
        .displayName("Autopilot - user-driven")
        .description("Step 5 of 8")
        .settings(
            EspSettings.showProgress()
                .timeout(Duration.ofMinutes(90))
                .customMessage(Optional.of("Call the service desk on 5555."))
                .collectLogs(true)
                .onlyDuringOobe(true)
                .installQualityUpdates(false)
                .blockDeviceUse(
                    BlockDeviceUse.untilSelectedApps(VPN)
                        .allowReset(true)
                        .onlyFailSelectedAppsInTechnicianPhase(true))
                .build())
        .assign(Assignment.toGroup(DEVICES).including(SURFACE))
        .scopeTag(ScopeTag.of("3"))
        .build();
  }
}
