package io.github.autopilotesp.validation;

import static io.github.autopilotesp.validation.Samples.stored;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.autopilotesp.profile.Assignment;
import io.github.autopilotesp.profile.DesiredProfile;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.EspProfileSet;
import io.github.autopilotesp.tenant.StoredAssignment;
import io.github.autopilotesp.tenant.StoredProfile;
import io.github.autopilotesp.tenant.TenantOperation;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Where each profile stands once a set is applied, whoever it belongs to. */
class ProfileLandscapeTest {
  private static final EspProfile A = profile("A");
  private static final EspProfile B = profile("B");
  private static final EspProfile C = profile("C");
  private static final EspProfile X = profile("X");
  private static final EspProfile EVERYONE = profile("All users and all devices");
  private static final Assignment TO_LAPTOPS = Assignment.toGroup(Samples.LAPTOPS);
  private static final Assignment TO_KIOSKS = Assignment.toGroup(Samples.KIOSKS);

  @Test
  void without_a_tenant_the_profiles_stand_as_they_are_listed_and_the_default_last() {
    ProfileLandscape landscape =
        alone(DesiredProfile.ofDefault(EVERYONE), DesiredProfile.of(B), DesiredProfile.of(A));

    assertThat(names(landscape)).containsExactly("B", "A", EVERYONE.displayName());
    assertThat(landscape.ranked())
        .extracting(PlacedProfile::isDefault)
        .containsExactly(false, false, true);
  }

  @Test
  void in_a_tenant_a_profile_keeps_the_place_of_its_name_and_a_new_one_comes_behind() {
    ProfileLandscape landscape =
        beside(
            List.of(stored(B, 3), stored(EVERYONE, 0), stored(X, 1), stored(A, 2)),
            DesiredProfile.of(C),
            DesiredProfile.of(B),
            DesiredProfile.of(A));

    assertThat(names(landscape)).containsExactly("X", "A", "B", "C", EVERYONE.displayName());
  }

  @Test
  void an_order_is_made_in_the_fewest_moves_as_a_plan_makes_it() {
    ProfileLandscape landscape =
        beside(
            List.of(stored(A, 1), stored(X, 2), stored(B, 3)),
            EspProfileSet.inOrder(B, A).entries().toArray(DesiredProfile[]::new));

    assertThat(names(landscape)).containsExactly("B", "A", "X");
  }

  @Test
  void a_renamed_profile_takes_the_place_of_its_former_name() {
    DesiredProfile renamed = DesiredProfile.of(A).renamedFrom("B");

    assertThat(names(beside(List.of(stored(B, 1), stored(X, 2)), renamed)))
        .containsExactly("A", "X");
  }

  @Test
  void where_the_new_name_is_there_already_the_former_one_is_somebody_elses() {
    DesiredProfile renamed = DesiredProfile.of(A).renamedFrom("B");

    ProfileLandscape landscape = beside(List.of(stored(A, 1), stored(B, 2)), renamed);

    assertThat(names(landscape)).containsExactly("A", "B");
    assertThat(landscape.ranked())
        .extracting(placed -> placed.concern().kind())
        .containsExactly(Concern.Kind.PROFILE, Concern.Kind.SURROUNDINGS);
  }

  @Test
  void of_two_desired_profiles_of_one_name_the_first_takes_the_place() {
    DesiredProfile second = DesiredProfile.of(A.toBuilder().description("second").build());

    ProfileLandscape landscape =
        beside(List.of(stored(A, 1), stored(X, 2)), DesiredProfile.of(A), second);

    assertThat(landscape.ranked())
        .extracting(PlacedProfile::profile)
        .containsExactly(A, X, second.profile());
  }

  @Test
  void the_default_profile_is_known_by_being_the_default_and_not_by_its_name() {
    ProfileLandscape landscape =
        beside(
            List.of(stored(EVERYONE, 1), stored(A, 2), stored(profile("Renamed default"), 0)),
            DesiredProfile.of(A),
            DesiredProfile.ofDefault(EVERYONE));

    assertThat(landscape.ranked())
        .extracting(PlacedProfile::isDefault, placed -> placed.concern().kind())
        .containsExactly(
            tuple(false, Concern.Kind.SURROUNDINGS),
            tuple(false, Concern.Kind.PROFILE),
            tuple(true, Concern.Kind.PROFILE));
  }

  @Test
  void what_policy_sets_assign_stays_and_what_was_assigned_directly_is_replaced() {
    EspProfile assigned = A.toBuilder().assign(TO_LAPTOPS).build();
    EspProfile desired = A.toBuilder().assign(TO_KIOSKS).build();

    assertThat(
            beside(
                    List.of(stored(assigned, 1, StoredAssignment.Source.POLICY_SET)),
                    DesiredProfile.of(desired))
                .ranked()
                .get(0)
                .assignments())
        .containsExactly(TO_KIOSKS, TO_LAPTOPS);
    assertThat(
            beside(List.of(stored(assigned, 1)), DesiredProfile.of(desired))
                .ranked()
                .get(0)
                .assignments())
        .containsExactly(TO_KIOSKS);
  }

  @Test
  void a_profile_of_the_set_is_named_by_its_index_and_one_beside_it_by_its_id() {
    StoredProfile stranger = stored(X, 1);
    ProfileLandscape landscape =
        beside(List.of(stranger), DesiredProfile.of(A), DesiredProfile.of(B));

    assertThat(landscape.concernOfDesired(1))
        .isEqualTo(
            new Concern(
                Concern.Kind.PROFILE, Optional.of("B"), OptionalInt.of(1), Optional.empty()));
    assertThat(landscape.concernOfStored(0))
        .isEqualTo(
            new Concern(
                Concern.Kind.SURROUNDINGS,
                Optional.of("X"),
                OptionalInt.empty(),
                Optional.of(stranger.id())));
  }

  @Test
  void where_the_tenant_itself_is_checked_its_profiles_are_what_a_finding_is_about() {
    StoredProfile second = stored(A.toBuilder().assign(TO_LAPTOPS).build(), 2);
    ProfileLandscape landscape = ProfileLandscape.ofTenant(List.of(second, stored(X, 1)));

    assertThat(names(landscape)).containsExactly("X", "A");
    assertThat(landscape.ranked().get(1).assignments()).containsExactly(TO_LAPTOPS);
    assertThat(landscape.concernOfStored(0))
        .isEqualTo(
            new Concern(
                Concern.Kind.PROFILE,
                Optional.of("A"),
                OptionalInt.of(0),
                Optional.of(second.id())));
  }

  @Test
  void what_the_changes_delete_has_no_place_afterwards() {
    StoredProfile doomed = stored(A, 1);
    ProfileLandscape landscape = beside(List.of(doomed, stored(X, 2)), DesiredProfile.of(B));

    assertThat(names(landscape.after(List.of(new TenantOperation.Delete(doomed.id())))))
        .containsExactly("X", "B");
    assertThat(names(landscape.after(List.of(new TenantOperation.Reorder(doomed.id(), 2)))))
        .containsExactly("A", "X", "B");
  }

  @Test
  void the_order_is_known_where_the_set_gives_it_or_a_tenant_is_at_hand() {
    DesiredProfile first = DesiredProfile.of(A).ordered(1);
    DesiredProfile anywhere = DesiredProfile.of(B);
    DesiredProfile last = DesiredProfile.ofDefault(EVERYONE);

    assertThat(alone(first, last).isOrderKnown()).isTrue();
    assertThat(alone(first, anywhere).isOrderKnown()).isFalse();
    assertThat(alone(last).isOrderKnown()).isFalse();
    assertThat(beside(List.of(), first, anywhere).isOrderKnown()).isTrue();
  }

  private static ProfileLandscape alone(DesiredProfile... desired) {
    return ProfileLandscape.ofSet(List.of(desired), null);
  }

  private static ProfileLandscape beside(List<StoredProfile> stored, DesiredProfile... desired) {
    return ProfileLandscape.ofSet(List.of(desired), stored);
  }

  private static List<String> names(ProfileLandscape landscape) {
    return landscape.ranked().stream().map(placed -> placed.profile().displayName()).toList();
  }

  private static EspProfile profile(String name) {
    return EspProfile.builder().displayName(name).build();
  }
}
