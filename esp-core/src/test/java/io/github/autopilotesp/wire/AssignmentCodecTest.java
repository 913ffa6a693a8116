package io.github.autopilotesp.wire;

import static io.github.autopilotesp.wire.WireFixtures.stored;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.autopilotesp.profile.Assignment;
import io.github.autopilotesp.profile.AssignmentTarget;
import io.github.autopilotesp.profile.FilterId;
import io.github.autopilotesp.profile.GroupId;
import io.github.autopilotesp.tenant.StoredAssignment;
import io.github.autopilotesp.tenant.StoredProfile;
import io.github.autopilotesp.tenant.TenantException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssignmentCodecTest {
  private static final String FROM_GROUP =
      """
      {"id": "a1", "source": "direct", "sourceId": "p1", "target": {
        "@odata.type": "#microsoft.graph.groupAssignmentTarget",
        "deviceAndAppManagementAssignmentFilterId": "00000000-0000-0000-0000-000000000000",
        "deviceAndAppManagementAssignmentFilterType": "none",
        "groupId": "g1", "newInBeta": [1.0]}}
      """;
  private static final String FROM_POLICY_SET =
      """
      {"id": "a2", "source": "policySets", "sourceId": "set-1", "target": {
        "@odata.type": "#microsoft.graph.allDevicesAssignmentTarget"}}
      """;

  private static StoredProfile assigned(String... assignments) {
    return stored("{\"assignments\":[" + String.join(",", assignments) + "]}");
  }

  private static Assignment read(String target) {
    return assigned("{\"target\":" + target + "}").assignments().get(0).assignment();
  }

  private static String target(String type, String more) {
    return "{\"@odata.type\":\"#microsoft.graph." + type + "AssignmentTarget\"" + more + "}";
  }

  @Nested
  class Reading {

    @Test
    void tells_each_target_by_its_type() {
      assertThat(read(target("allDevices", ""))).isEqualTo(Assignment.toAllDevices());
      assertThat(read(target("allLicensedUsers", ""))).isEqualTo(Assignment.toAllUsers());
      assertThat(read(target("group", ",\"groupId\":\"g\"")))
          .isEqualTo(Assignment.toGroup(GroupId.of("g")));
      assertThat(read(target("exclusionGroup", ",\"groupId\":\"g\"")).target())
          .isEqualTo(new AssignmentTarget.ExcludedGroup(GroupId.of("g")));
      assertThat(read(target("martian", "")).target())
          .isEqualTo(new AssignmentTarget.Unrecognized("#microsoft.graph.martianAssignmentTarget"));
    }

    @Test
    void reads_a_filter_in_both_modes() {
      String filter =
          ",\"deviceAndAppManagementAssignmentFilterId\":\"f\""
              + ",\"deviceAndAppManagementAssignmentFilterType\":";

      assertThat(read(target("allDevices", filter + "\"include\"")))
          .isEqualTo(Assignment.toAllDevices().including(FilterId.of("f")));
      assertThat(read(target("allDevices", filter + "\"exclude\"")))
          .isEqualTo(Assignment.toAllDevices().excluding(FilterId.of("f")));
    }

    @ParameterizedTest
    @CsvSource({
      "f, none",
      "00000000-0000-0000-0000-000000000000, none",
      "00000000-0000-0000-0000-000000000000, include"
    })
    void type_none_and_the_all_zero_id_are_no_filter(String id, String type) {
      assertThat(
              read(
                  target(
                      "allDevices",
                      ",\"deviceAndAppManagementAssignmentFilterId\":\""
                          + id
                          + "\",\"deviceAndAppManagementAssignmentFilterType\":\""
                          + type
                          + "\"")))
          .isEqualTo(Assignment.toAllDevices());
    }

    @Test
    void an_unknown_use_of_a_filter_does_not_read_as_no_filter() {
      Assignment assignment =
          read(
              target(
                  "allDevices",
                  ",\"deviceAndAppManagementAssignmentFilterId\":\"f\""
                      + ",\"deviceAndAppManagementAssignmentFilterType\":\"sometimes\""));

      assertThat(assignment.target()).isInstanceOf(AssignmentTarget.Unrecognized.class);
    }

    @Test
    void keeps_policy_set_assignments_apart_from_direct_ones() {
      StoredProfile profile = assigned(FROM_GROUP, FROM_POLICY_SET);

      assertThat(profile.profile().assignments())
          .containsExactly(Assignment.toGroup(GroupId.of("g1")));
      assertThat(profile.assignments())
          .extracting(
              StoredAssignment::source, stored -> stored.id().get(), s -> s.sourceId().get())
          .containsExactly(
              org.assertj.core.groups.Tuple.tuple(StoredAssignment.Source.DIRECT, "a1", "p1"),
              org.assertj.core.groups.Tuple.tuple(
                  StoredAssignment.Source.POLICY_SET, "a2", "set-1"));
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "{}                                  | assignments[1].target",
          "{\"target\":7}                      | assignments[1].target",
          "{\"target\":{}}                     | assignments[1].target.@odata.type",
          "{\"source\":7,\"target\":{\"@odata.type\":\"x\"}} | assignments[1].source",
          "{\"target\":{\"@odata.type\":\"#microsoft.graph.groupAssignmentTarget\"}} |"
              + " assignments[1].target.groupId",
        })
    void names_the_path_to_what_cannot_be_read(String assignment, String path) {
      var failure =
          catchThrowableOfType(GraphFormatException.class, () -> assigned(FROM_GROUP, assignment));

      assertThat(failure.path()).isEqualTo(path);
    }
  }

  @Nested
  class Writing {

    private String assign(StoredProfile current, Assignment... desired) {
      return GraphJson.print(GraphProfiles.assign(current, List.of(desired)));
    }

    @Test
    void writes_new_assignments_in_graphs_shape() {
      assertThat(
              assign(
                  stored("{}"),
                  Assignment.toAllDevices(),
                  Assignment.toAllUsers(),
                  Assignment.toGroup(GroupId.of("g")).including(FilterId.of("f")),
                  Assignment.toGroup(GroupId.of("h")).excluding(FilterId.of("f"))))
          .isEqualTo(
              """
              {"enrollmentConfigurationAssignments":[
              {"target":{"@odata.type":"#microsoft.graph.allDevicesAssignmentTarget"}},
              {"target":{"@odata.type":"#microsoft.graph.allLicensedUsersAssignmentTarget"}},
              {"target":{"@odata.type":"#microsoft.graph.groupAssignmentTarget","groupId":"g",
              "deviceAndAppManagementAssignmentFilterId":"f",
              "deviceAndAppManagementAssignmentFilterType":"include"}},
              {"target":{"@odata.type":"#microsoft.graph.groupAssignmentTarget","groupId":"h",
              "deviceAndAppManagementAssignmentFilterId":"f",
              "deviceAndAppManagementAssignmentFilterType":"exclude"}}]}
              """
                  .replace("\n", ""));
    }

    @Test
    void writes_an_empty_list_to_unassign() {
      assertThat(assign(assigned(FROM_GROUP)))
          .isEqualTo("{\"enrollmentConfigurationAssignments\":[]}");
    }

    @Test
    void writes_what_stays_as_it_was_read_and_does_not_copy_policy_sets() {
      assertThat(
              assign(assigned(FROM_POLICY_SET, FROM_GROUP), Assignment.toGroup(GroupId.of("g1"))))
          .isEqualTo(
              """
              {"enrollmentConfigurationAssignments":[{"target":{
              "@odata.type":"#microsoft.graph.groupAssignmentTarget",
              "deviceAndAppManagementAssignmentFilterId":"00000000-0000-0000-0000-000000000000",
              "deviceAndAppManagementAssignmentFilterType":"none",
              "groupId":"g1","newInBeta":[1.0]}}]}
              """
                  .replace("\n", ""));
    }

    @Test
    void writes_an_assignment_that_is_wanted_beside_the_same_one_of_a_policy_set() {
      assertThat(assign(assigned(FROM_POLICY_SET), Assignment.toAllDevices()))
          .contains("allDevicesAssignmentTarget");
    }

    @Test
    void keeps_an_unrecognized_target_that_stays() {
      StoredProfile current =
          assigned("{\"target\":" + target("martian", ",\"planet\":4") + ",\"newInBeta\":true}");

      assertThat(assign(current, current.profile().assignments().get(0)))
          .contains("\"planet\":4")
          .contains("\"newInBeta\":true");
    }

    @Test
    void refuses_kinds_that_are_only_ever_read() {
      StoredProfile current = stored("{}");

      assertThatThrownBy(
              () ->
                  assign(
                      current, Assignment.of(new AssignmentTarget.ExcludedGroup(GroupId.of("g")))))
          .isInstanceOf(TenantException.Rejected.class)
          .hasMessageContaining("filter in exclude mode")
          .hasMessageContaining("assign ESP profile \"Front desk\"");
      assertThatThrownBy(
              () -> assign(current, Assignment.of(new AssignmentTarget.Unrecognized("x"))))
          .isInstanceOf(TenantException.Rejected.class);
    }

    @Test
    void refuses_to_assign_the_default_profile() {
      StoredProfile current = GraphProfiles.read(WireFixtures.untouchedDefault());

      assertThatThrownBy(() -> assign(current))
          .isInstanceOf(TenantException.Rejected.class)
          .hasMessageContaining("default profile");
    }

    @Test
    void a_duplicate_of_what_stays_is_written_anew() {
      assertThat(
              GraphProfiles.assign(
                      assigned(FROM_GROUP),
                      List.of(
                          Assignment.toGroup(GroupId.of("g1")),
                          Assignment.toGroup(GroupId.of("g1"))))
                  .properties()
                  .get("enrollmentConfigurationAssignments"))
          .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.list(Map.class))
          .hasSize(2)
          .doesNotHaveDuplicates();
    }
  }
}
