package io.github.autopilotesp.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.autopilotesp.profile.Assignment;
import io.github.autopilotesp.profile.EspSettings;
import io.github.autopilotesp.profile.FilterId;
import io.github.autopilotesp.profile.GroupId;
import io.github.autopilotesp.profile.ProfileId;
import io.github.autopilotesp.tenant.EspProfiles;
import io.github.autopilotesp.tenant.StoredAssignment;
import io.github.autopilotesp.tenant.StoredProfile;
import io.github.autopilotesp.testkit.FakeTenant;
import io.github.autopilotesp.testkit.Habit;
import io.github.autopilotesp.testkit.TenantCollection;
import org.junit.jupiter.api.Test;

abstract class ReadingProfilesContract extends ContractPart {

  @Test
  void an_untouched_tenant_has_the_default_profile_and_it_is_hidden() {
    FakeTenant tenant = newTenant();

    var profiles = connect(tenant).profiles().list();

    assertThat(profiles).hasSize(1);
    assertThat(profiles.get(0).isDefault()).isTrue();
    assertThat(profiles.get(0).id().value()).isEqualTo(tenant.defaultProfileId());
    assertThat(profiles.get(0).profile().settings()).isEqualTo(EspSettings.hidden());
  }

  @Test
  void a_listing_names_the_tenant_beside_the_profiles_that_a_list_has() {
    FakeTenant tenant = newTenant();
    tenant.addProfile("Kiosk");
    EspProfiles profiles = connect(tenant).profiles();

    assertThat(profiles.listing().tenantId()).contains(tenant.tenantId());
    assertThat(profiles.listing().profiles()).isEqualTo(profiles.list());
  }

  @Test
  void a_list_goes_over_all_pages_from_the_highest_rank_to_the_default() {
    FakeTenant tenant = newTenant().pageSize(2);
    for (String name : new String[] {"first", "second", "third", "fourth", "fifth"}) {
      tenant.addProfile(name);
    }

    var profiles = connect(tenant).profiles().list();

    assertThat(profiles.subList(0, 5))
        .extracting(StoredProfile::displayName)
        .containsExactly("first", "second", "third", "fourth", "fifth");
    assertThat(profiles)
        .extracting(StoredProfile::priority)
        .as("the default is last although its number is 0")
        .containsExactly(1, 2, 3, 4, 5, 0);
  }

  @Test
  void other_enrollment_configurations_are_passed_over() {
    FakeTenant tenant = newTenant();
    tenant.add(
        TenantCollection.ENROLLMENT_CONFIGURATIONS,
        """
        {"@odata.type": "#microsoft.graph.deviceEnrollmentLimitConfiguration",
         "displayName": "Five devices", "limit": 5}
        """);

    assertThat(connect(tenant).profiles().list()).allMatch(StoredProfile::isDefault).hasSize(1);
  }

  @Test
  void a_profile_is_found_by_id_with_its_assignments() {
    FakeTenant tenant = newTenant();
    String id =
        tenant.add(
            TenantCollection.ENROLLMENT_CONFIGURATIONS,
            """
            {"@odata.type": "#microsoft.graph.windows10EnrollmentCompletionPageConfiguration",
             "displayName": "Lab",
             "assignments": [
               {"id": "a1", "source": "direct", "sourceId": "x", "target": {
                 "@odata.type": "#microsoft.graph.groupAssignmentTarget", "groupId": "group-1",
                 "deviceAndAppManagementAssignmentFilterId": "filter-1",
                 "deviceAndAppManagementAssignmentFilterType": "exclude"}},
               {"id": "a2", "source": "policySets", "sourceId": "set-1", "target": {
                 "@odata.type": "#microsoft.graph.allDevicesAssignmentTarget"}}]}
            """);

    StoredProfile profile = connect(tenant).profiles().find(ProfileId.of(id)).orElseThrow();

    assertThat(profile.profile().assignments())
        .containsExactly(
            Assignment.toGroup(GroupId.of("group-1")).excluding(FilterId.of("filter-1")));
    assertThat(profile.assignments())
        .extracting(StoredAssignment::source)
        .containsExactly(StoredAssignment.Source.DIRECT, StoredAssignment.Source.POLICY_SET);
  }

  @Test
  void assignments_are_there_even_if_the_service_leaves_them_out_of_a_list() {
    FakeTenant tenant = newTenant();
    tenant.habits(tenant.habits().with(Habit.EXPAND_IGNORED_ON_COLLECTION));
    tenant.add(
        TenantCollection.ENROLLMENT_CONFIGURATIONS,
        """
        {"@odata.type": "#microsoft.graph.windows10EnrollmentCompletionPageConfiguration",
         "displayName": "Lab",
         "assignments": [{"target": {
           "@odata.type": "#microsoft.graph.allDevicesAssignmentTarget"}}]}
        """);

    assertThat(stored(connect(tenant).profiles(), "Lab").profile().assignments())
        .containsExactly(Assignment.toAllDevices());
  }

  @Test
  void nothing_is_found_for_an_id_that_is_unknown_or_of_another_kind() {
    FakeTenant tenant = newTenant();
    String limit =
        tenant.add(
            TenantCollection.ENROLLMENT_CONFIGURATIONS,
            """
            {"@odata.type": "#microsoft.graph.deviceEnrollmentLimitConfiguration",
             "displayName": "Five devices", "limit": 5}
            """);

    var profiles = connect(tenant).profiles();

    assertThat(profiles.find(NO_PROFILE)).isEmpty();
    assertThat(profiles.find(ProfileId.of(limit))).isEmpty();
  }

  @Test
  void profiles_are_found_by_exact_name_however_many_bear_it() {
    FakeTenant tenant = newTenant();
    tenant.addProfile("Kiosk");
    tenant.addProfile("kiosk");
    tenant.addProfile("Kiosk");

    var profiles = connect(tenant).profiles();

    assertThat(profiles.named("Kiosk")).extracting(StoredProfile::priority).containsExactly(1, 3);
    assertThat(profiles.named("KIOSK")).isEmpty();
  }

  @Test
  void an_object_is_kept_as_it_came_with_what_is_not_known() {
    FakeTenant tenant = newTenant();
    tenant.add(
        TenantCollection.ENROLLMENT_CONFIGURATIONS,
        """
        {"@odata.type": "#microsoft.graph.windows10EnrollmentCompletionPageConfiguration",
         "displayName": "Lab", "newInBeta": {"deep": [1.0, null, 12345678901234567890]}}
        """);

    StoredProfile profile = stored(connect(tenant).profiles(), "Lab");

    assertThat(profile.wire().properties().get("newInBeta"))
        .isEqualTo(raw(tenant, profile.id()).properties().get("newInBeta"));
  }
}
