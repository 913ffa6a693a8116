package io.github.autopilotesp.targeting;

import static io.github.autopilotesp.targeting.TargetingWorlds.profile;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.autopilotesp.filter.DeviceFacts;
import io.github.autopilotesp.profile.Assignment;
import io.github.autopilotesp.profile.AssignmentTarget;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.EspSettings;
import io.github.autopilotesp.profile.FilterId;
import io.github.autopilotesp.profile.GroupId;
import io.github.autopilotesp.profile.Scenario;
import io.github.autopilotesp.targeting.Resolution.Decided;
import io.github.autopilotesp.targeting.Resolution.NoEsp;
import io.github.autopilotesp.targeting.Resolution.Step;
import io.github.autopilotesp.targeting.Resolution.Undecided;
import io.github.autopilotesp.tenant.AssignmentFilter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The three documented steps, and what they leave open. */
class EspTargetingTest {
  private static final GroupId KIOSKS = GroupId.of("kiosks");
  private static final GroupId OFFICES = GroupId.of("offices");
  private static final GroupId SALES = GroupId.of("sales");
  private static final FilterId SURFACE = FilterId.of("surface");
  private static final AssignmentFilter SURFACE_ONLY =
      new AssignmentFilter(
          SURFACE,
          "Surface only",
          "windows10AndLater",
          true,
          "(device.model -startsWith \"Surface\")");
  private static final RankedProfile DEFAULT = profile("Default", true, List.of());

  @Test
  void the_highest_profile_that_is_targeted_at_the_device_goes_first() {
    RankedProfile kiosk = custom("Kiosk", Assignment.toGroup(KIOSKS));
    RankedProfile everyone = custom("Everyone", Assignment.toAllDevices());

    Resolution answer = targeting(kiosk, everyone).resolve(device().groups(KIOSKS).build());

    assertThat(answer).isEqualTo(new Decided(kiosk, Step.DEVICE));
  }

  @Test
  void a_lower_profile_targeted_at_the_device_goes_before_a_higher_one_targeted_at_the_user() {
    RankedProfile toUsers = custom("Sales", Assignment.toGroup(SALES));
    RankedProfile toDevices = custom("Everyone", Assignment.toAllDevices());

    Resolution answer =
        targeting(toUsers, toDevices).resolve(device().user(Memberships.of(SALES)).build());

    assertThat(answer).isEqualTo(new Decided(toDevices, Step.DEVICE));
  }

  @Test
  void where_no_profile_is_targeted_at_the_device_the_highest_one_for_the_user_is_taken() {
    RankedProfile kiosk = custom("Kiosk", Assignment.toGroup(KIOSKS));
    RankedProfile sales = custom("Sales", Assignment.toGroup(SALES));
    RankedProfile allUsers = custom("All users", Assignment.toAllUsers());

    Resolution answer =
        targeting(kiosk, sales, allUsers).resolve(device().user(Memberships.of(SALES)).build());

    assertThat(answer).isEqualTo(new Decided(sales, Step.USER));
  }

  @Test
  void else_the_default_profile_is_taken_although_its_number_is_0() {
    RankedProfile kiosk = custom("Kiosk", Assignment.toGroup(KIOSKS));

    Resolution answer =
        EspTargeting.ofRanked(List.of(DEFAULT, kiosk), List.of())
            .resolve(device().noUser().build());

    assertThat(answer).isEqualTo(new Decided(DEFAULT, Step.DEFAULT));
  }

  @Test
  void an_assignment_of_the_default_profile_itself_is_ignored() {
    RankedProfile assigned = profile("Default", true, List.of(Assignment.toAllDevices()));
    RankedProfile sales = custom("Sales", Assignment.toGroup(SALES));

    Resolution answer =
        EspTargeting.ofRanked(List.of(assigned, sales), List.of())
            .resolve(device().user(Memberships.of(SALES)).build());

    assertThat(answer.decided()).contains(sales);
  }

  @Test
  void without_a_default_profile_an_untouched_one_is_assumed_which_hides_the_page() {
    Resolution answer =
        EspTargeting.ofRanked(List.of(), List.of()).resolve(device().noUser().build());

    assertThat(answer.decided().orElseThrow().profile().settings()).isEqualTo(EspSettings.hidden());
  }

  @Test
  void two_default_profiles_are_refused() {
    assertThatThrownBy(() -> EspTargeting.ofRanked(List.of(DEFAULT, DEFAULT), List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2 default profiles");
  }

  @ParameterizedTest
  @EnumSource(names = {"PRE_PROVISIONED", "SELF_DEPLOYING"})
  void pre_provisioning_and_self_deploying_look_at_device_targets_only(Scenario.Mode mode) {
    RankedProfile allUsers = custom("All users", Assignment.toAllUsers());

    Resolution answer =
        targeting(allUsers)
            .resolve(device().scenario(Scenario.of(mode)).user(Memberships.of(SALES)).build());

    assertThat(answer).isEqualTo(new Decided(DEFAULT, Step.DEFAULT));
  }

  @Test
  void device_preparation_uses_no_esp() {
    Resolution answer =
        targeting(custom("Everyone", Assignment.toAllDevices()))
            .resolve(device().scenario(Scenario.devicePreparation()).build());

    assertThat(answer).isEqualTo(new NoEsp(NoEsp.Reason.DEVICE_PREPARATION));
    assertThat(answer.possible()).isEmpty();
  }

  @Test
  void a_device_that_group_policy_enrolls_gets_no_esp() {
    Resolution answer =
        targeting(custom("Everyone", Assignment.toAllDevices()))
            .resolve(device().enrolledByGroupPolicy(true).build());

    assertThat(answer).isEqualTo(new NoEsp(NoEsp.Reason.GROUP_POLICY));
  }

  @Test
  void a_filter_in_include_mode_keeps_matching_devices_only() {
    RankedProfile surfaces = custom("Surfaces", Assignment.toAllDevices().including(SURFACE));

    assertThat(targeting(surfaces).resolve(model("Surface Pro")).decided()).contains(surfaces);
    assertThat(targeting(surfaces).resolve(model("Latitude")).decided()).contains(DEFAULT);
  }

  @Test
  void a_filter_in_exclude_mode_leaves_matching_devices_out() {
    RankedProfile others = custom("Others", Assignment.toAllDevices().excluding(SURFACE));

    assertThat(targeting(others).resolve(model("Surface Pro")).decided()).contains(DEFAULT);
    assertThat(targeting(others).resolve(model("Latitude")).decided()).contains(others);
  }

  @Test
  void a_filter_on_a_user_target_looks_at_the_device() {
    RankedProfile sales = custom("Sales", Assignment.toGroup(SALES).including(SURFACE));
    DeviceContext surface = model("Surface Pro").toBuilder().user(Memberships.of(SALES)).build();

    assertThat(targeting(sales).resolve(surface)).isEqualTo(new Decided(sales, Step.USER));
  }

  @Test
  void an_unknown_property_leaves_both_profiles_possible() {
    RankedProfile surfaces = custom("Surfaces", Assignment.toAllDevices().including(SURFACE));

    Resolution answer = targeting(surfaces).resolve(device().noUser().build());

    assertThat(answer).isEqualTo(new Undecided(List.of(surfaces, DEFAULT)));
  }

  @Test
  void an_unknown_property_does_not_matter_below_a_certain_profile() {
    RankedProfile kiosk = custom("Kiosk", Assignment.toGroup(KIOSKS));
    RankedProfile surfaces = custom("Surfaces", Assignment.toAllDevices().including(SURFACE));

    Resolution answer = targeting(kiosk, surfaces).resolve(device().groups(KIOSKS).build());

    assertThat(answer.decided()).contains(kiosk);
  }

  @Test
  void unknown_groups_leave_every_group_target_possible() {
    RankedProfile kiosk = custom("Kiosk", Assignment.toGroup(KIOSKS));
    RankedProfile office = custom("Office", Assignment.toGroup(OFFICES));
    DeviceContext somewhere =
        device().groups(Memberships.atLeast(List.of(OFFICES))).noUser().build();

    assertThat(targeting(kiosk, office).resolve(somewhere))
        .isEqualTo(new Undecided(List.of(kiosk, office)));
  }

  @Test
  void as_long_as_the_user_is_not_known_user_targets_are_possible() {
    RankedProfile allUsers = custom("All users", Assignment.toAllUsers());

    assertThat(targeting(allUsers).resolve(device().build()))
        .isEqualTo(new Undecided(List.of(allUsers, DEFAULT)));
  }

  @Test
  void an_excluded_group_leaves_open_what_happens_to_its_members() {
    RankedProfile everyoneElse =
        custom(
            "Everyone else",
            Assignment.toAllDevices(),
            Assignment.of(new AssignmentTarget.ExcludedGroup(KIOSKS)));

    assertThat(targeting(everyoneElse).resolve(device().groups(KIOSKS).noUser().build()))
        .isEqualTo(new Undecided(List.of(everyoneElse, DEFAULT)));
    assertThat(targeting(everyoneElse).resolve(device().groups(OFFICES).noUser().build()))
        .isEqualTo(new Decided(everyoneElse, Step.DEVICE));
  }

  @Test
  void a_planned_profile_takes_part_with_its_assignments() {
    RankedProfile planned =
        RankedProfile.planned(
            EspProfile.builder().displayName("Planned").assign(Assignment.toGroup(KIOSKS)).build());

    assertThat(targeting(planned).resolve(device().groups(KIOSKS).build()).decided())
        .contains(planned);
  }

  @Test
  void more_profiles_than_a_machine_word_has_bits_are_no_problem() {
    RankedProfile[] profiles = new RankedProfile[200];
    for (int i = 0; i < profiles.length; i++) {
      profiles[i] = custom("P" + i, Assignment.toGroup(GroupId.of("g" + i)));
    }

    Resolution answer =
        targeting(profiles)
            .resolve(device().groups(GroupId.of("g199"), GroupId.of("g130")).build());

    assertThat(answer.decided()).contains(profiles[130]);
  }

  private static EspTargeting targeting(RankedProfile... custom) {
    List<RankedProfile> all = new ArrayList<>(List.of(custom));
    all.add(DEFAULT);
    return EspTargeting.ofRanked(all, List.of(SURFACE_ONLY));
  }

  private static RankedProfile custom(String name, Assignment... assignments) {
    return profile(name, false, List.of(assignments));
  }

  private static DeviceContext.Builder device() {
    return DeviceContext.builder("SN-1").groups();
  }

  private static DeviceContext model(String model) {
    return device().noUser().facts(DeviceFacts.builder().model(model).build()).build();
  }
}
