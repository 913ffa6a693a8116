package io.github.autopilotesp.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.autopilotesp.profile.Assignment;
import io.github.autopilotesp.profile.AssignmentTarget;
import io.github.autopilotesp.profile.FilterId;
import io.github.autopilotesp.profile.GroupId;
import io.github.autopilotesp.profile.ProfileId;
import io.github.autopilotesp.tenant.StoredProfile;
import io.github.autopilotesp.tenant.TenantException;
import io.github.autopilotesp.testkit.FakeTenant;
import io.github.autopilotesp.testkit.Habit;
import io.github.autopilotesp.testkit.TenantCollection;
import java.util.List;
import org.junit.jupiter.api.Test;

abstract class AssigningContract extends ContractPart {

  @Test
  void assigning_replaces_all_direct_assignments() {
    FakeTenant tenant = newTenant();
    tenant.addProfile("Kiosk");
    var port = connect(tenant);
    var profiles = port.profiles();
    GroupId kiosks = GroupId.of(tenant.addGroup("Kiosks"));
    FilterId surface =
        FilterId.of(tenant.addFilter("Surface", "(device.model -startsWith \"Surface\")"));
    assign(port, stored(profiles, "Kiosk"), List.of(Assignment.toAllDevices()));

    List<Assignment> desired =
        List.of(Assignment.toGroup(kiosks).including(surface), Assignment.toAllUsers());
    assign(port, stored(profiles, "Kiosk"), desired);

    assertThat(stored(profiles, "Kiosk").profile().assignments()).isEqualTo(desired);
  }

  @Test
  void assigning_nothing_unassigns() {
    FakeTenant tenant = newTenant();
    tenant.addProfile("Kiosk");
    var port = connect(tenant);
    var profiles = port.profiles();
    assign(port, stored(profiles, "Kiosk"), List.of(Assignment.toAllDevices()));

    assign(port, stored(profiles, "Kiosk"), List.of());

    assertThat(stored(profiles, "Kiosk").assignments()).isEmpty();
  }

  @Test
  void what_stays_assigned_keeps_what_is_not_known_of_it() {
    FakeTenant tenant = newTenant();
    String id =
        tenant.add(
            TenantCollection.ENROLLMENT_CONFIGURATIONS,
            """
            {"@odata.type": "#microsoft.graph.windows10EnrollmentCompletionPageConfiguration",
             "displayName": "Kiosk",
             "assignments": [{"target": {
               "@odata.type": "#microsoft.graph.groupAssignmentTarget", "groupId": "group-1",
               "newInBeta": {"deep": 1.0}}}]}
            """);
    var port = connect(tenant);
    var profiles = port.profiles();

    assign(
        port,
        stored(profiles, "Kiosk"),
        List.of(Assignment.toAllUsers(), Assignment.toGroup(GroupId.of("group-1"))));

    assertThat(tenant.find(TenantCollection.ENROLLMENT_CONFIGURATIONS, id).orElseThrow())
        .contains("\"newInBeta\":{\"deep\":1.0}");
  }

  @Test
  void what_stays_assigned_is_written_back_as_read_even_where_its_kind_is_not_known() {
    FakeTenant tenant = newTenant();
    String id =
        tenant.add(
            TenantCollection.ENROLLMENT_CONFIGURATIONS,
            """
            {"@odata.type": "#microsoft.graph.windows10EnrollmentCompletionPageConfiguration",
             "displayName": "Kiosk",
             "assignments": [{"target": {
               "@odata.type": "#microsoft.graph.groupAssignmentTarget", "groupId": "group-1",
               "deviceAndAppManagementAssignmentFilterId": "filter-1",
               "deviceAndAppManagementAssignmentFilterType": "martian"}}]}
            """);
    var port = connect(tenant);
    var profiles = port.profiles();
    Assignment unknown = stored(profiles, "Kiosk").profile().assignments().get(0);
    assertThat(unknown.target()).isInstanceOf(AssignmentTarget.Unrecognized.class);

    assign(port, stored(profiles, "Kiosk"), List.of(Assignment.toAllUsers(), unknown));

    assertThat(stored(profiles, "Kiosk").profile().assignments())
        .containsExactlyInAnyOrder(Assignment.toAllUsers(), unknown);
    assertThat(tenant.find(TenantCollection.ENROLLMENT_CONFIGURATIONS, id).orElseThrow())
        .contains("\"martian\"");
  }

  @Test
  void an_excluded_group_is_not_written_even_where_it_stays() {
    FakeTenant tenant = newTenant();
    tenant.add(
        TenantCollection.ENROLLMENT_CONFIGURATIONS,
        """
        {"@odata.type": "#microsoft.graph.windows10EnrollmentCompletionPageConfiguration",
         "displayName": "Kiosk",
         "assignments": [{"target": {
           "@odata.type": "#microsoft.graph.exclusionGroupAssignmentTarget",
           "groupId": "group-1"}}]}
        """);
    var port = connect(tenant);
    StoredProfile kiosk = stored(port.profiles(), "Kiosk");
    Assignment stays = Assignment.of(new AssignmentTarget.ExcludedGroup(GroupId.of("group-1")));

    assertThatThrownBy(() -> assign(port, kiosk, List.of(Assignment.toAllUsers(), stays)))
        .isInstanceOf(TenantException.Rejected.class);
  }

  @Test
  void assignments_of_a_policy_set_are_not_made_direct_ones() {
    FakeTenant tenant = newTenant();
    tenant.habits(tenant.habits().with(Habit.ASSIGN_KEEPS_POLICY_SETS));
    tenant.add(
        TenantCollection.ENROLLMENT_CONFIGURATIONS,
        """
        {"@odata.type": "#microsoft.graph.windows10EnrollmentCompletionPageConfiguration",
         "displayName": "Kiosk",
         "assignments": [{"source": "policySets", "sourceId": "set-1", "target": {
           "@odata.type": "#microsoft.graph.allDevicesAssignmentTarget"}}]}
        """);
    var port = connect(tenant);
    var profiles = port.profiles();

    assign(port, stored(profiles, "Kiosk"), List.of(Assignment.toAllUsers()));

    StoredProfile kiosk = stored(profiles, "Kiosk");
    assertThat(kiosk.profile().assignments()).containsExactly(Assignment.toAllUsers());
    assertThat(kiosk.assignments()).hasSize(2);
  }

  @Test
  void an_excluded_group_and_an_unknown_target_are_never_written() {
    FakeTenant tenant = newTenant();
    tenant.addProfile("Kiosk");
    var port = connect(tenant);
    var profiles = port.profiles();
    StoredProfile kiosk = stored(profiles, "Kiosk");

    for (AssignmentTarget target :
        List.of(
            new AssignmentTarget.ExcludedGroup(GroupId.of("group-1")),
            new AssignmentTarget.Unrecognized("#microsoft.graph.martianAssignmentTarget"))) {
      assertThatThrownBy(
              () -> assign(port, kiosk, List.of(Assignment.toAllDevices(), Assignment.of(target))))
          .isInstanceOf(TenantException.Rejected.class);
    }
    assertThat(stored(profiles, "Kiosk").assignments()).isEmpty();
  }

  @Test
  void the_default_profile_is_neither_assigned_nor_moved() {
    FakeTenant tenant = newTenant();
    tenant.addProfile("Kiosk");
    var port = connect(tenant);
    var profiles = port.profiles();
    StoredProfile standard = profiles.find(ProfileId.of(tenant.defaultProfileId())).orElseThrow();

    assertThatThrownBy(() -> assign(port, standard, List.of(Assignment.toAllDevices())))
        .isInstanceOf(TenantException.Rejected.class);
    assertThatThrownBy(() -> reorder(port, standard.id(), 1))
        .isInstanceOf(TenantException.Rejected.class);
  }

  @Test
  void a_profile_that_is_moved_up_pushes_the_others_down() {
    FakeTenant tenant = newTenant();
    tenant.addProfile("first");
    tenant.addProfile("second");
    ProfileId third = ProfileId.of(tenant.addProfile("third"));
    var port = connect(tenant);
    var profiles = port.profiles();

    reorder(port, third, 1);

    assertThat(names(profiles).subList(0, 3)).containsExactly("third", "first", "second");
    assertThat(profiles.list()).extracting(StoredProfile::priority).containsExactly(1, 2, 3, 0);
  }

  @Test
  void a_profile_that_is_moved_down_lets_the_others_up() {
    FakeTenant tenant = newTenant();
    ProfileId first = ProfileId.of(tenant.addProfile("first"));
    tenant.addProfile("second");
    tenant.addProfile("third");
    var port = connect(tenant);
    var profiles = port.profiles();

    reorder(port, first, 2);

    assertThat(names(profiles).subList(0, 3)).containsExactly("second", "first", "third");
  }

  @Test
  void a_priority_beyond_the_last_and_the_one_it_has_are_refused() {
    FakeTenant tenant = newTenant();
    ProfileId only = ProfileId.of(tenant.addProfile("only"));
    var port = connect(tenant);

    assertThatThrownBy(() -> reorder(port, only, 2)).isInstanceOf(TenantException.Rejected.class);
    assertThatThrownBy(() -> reorder(port, only, 0)).isInstanceOf(TenantException.Rejected.class);
    assertThatThrownBy(() -> reorder(port, only, 1)).isInstanceOf(TenantException.Rejected.class);
  }
}
