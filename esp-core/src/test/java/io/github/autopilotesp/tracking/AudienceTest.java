package io.github.autopilotesp.tracking;

import static io.github.autopilotesp.tenant.Group.MemberKind.DEVICE;
import static io.github.autopilotesp.tenant.Group.MemberKind.USER;
import static io.github.autopilotesp.tracking.Audience.DEVICES;
import static io.github.autopilotesp.tracking.Audience.DEVICES_AND_USERS;
import static io.github.autopilotesp.tracking.Audience.UNKNOWN;
import static io.github.autopilotesp.tracking.Audience.USERS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.autopilotesp.profile.AssignmentTarget;
import io.github.autopilotesp.profile.GroupId;
import io.github.autopilotesp.tenant.Group;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AudienceTest {
  private static final GroupId KIOSKS = GroupId.of("kiosks");
  private static final GroupId SALES = GroupId.of("sales");
  private static final Map<GroupId, Audience> GROUPS = Map.of(KIOSKS, DEVICES, SALES, USERS);

  @Test
  void all_devices_and_all_users_say_it_themselves() {
    assertThat(audienceOf(new AssignmentTarget.AllDevices())).isEqualTo(DEVICES);
    assertThat(audienceOf(new AssignmentTarget.AllUsers())).isEqualTo(USERS);
  }

  @Test
  void a_group_is_asked_for_whether_it_is_included_or_excluded() {
    assertThat(audienceOf(new AssignmentTarget.Group(KIOSKS))).isEqualTo(DEVICES);
    assertThat(audienceOf(new AssignmentTarget.ExcludedGroup(SALES))).isEqualTo(USERS);
  }

  @Test
  void a_target_of_an_unrecognised_kind_is_unknown() {
    assertThat(audienceOf(new AssignmentTarget.Unrecognized("#future.target"))).isEqualTo(UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          (device.devicePhysicalIDs -any (_ -startsWith "[ZTDId]")) | DEVICES
          (Device.displayName -startsWith "user.")                  | DEVICES
          user.department -eq "device.team"                         | USERS
          Direct Reports for "62e19b97-8b3d-4d4a-a106-4ce66896a863" | USERS
          (otherdevice.name -eq "x")                                | UNKNOWN
          (device.model -eq "x") and (user.city -eq "y")            | UNKNOWN
          """)
  void a_dynamic_rule_says_whom_its_group_holds(String rule, Audience expected) {
    assertThat(Audience.of(group(Optional.of(rule)))).isEqualTo(expected);
  }

  @Test
  void members_tell_where_there_is_no_rule() {
    Group assigned = group(Optional.empty());

    assertThat(Audience.of(assigned, Set.of(DEVICE))).isEqualTo(DEVICES);
    assertThat(Audience.of(assigned, Set.of(USER))).isEqualTo(USERS);
    assertThat(Audience.of(assigned, Set.of(DEVICE, USER))).isEqualTo(DEVICES_AND_USERS);
  }

  @Test
  void a_rule_counts_for_more_than_members() {
    Group dynamic = group(Optional.of("(user.country -eq \"NO\")"));

    assertThat(Audience.of(dynamic, Set.of(DEVICE))).isEqualTo(USERS);
  }

  @Test
  void a_group_without_rule_and_members_is_unknown() {
    assertThat(Audience.of(group(Optional.empty()))).isEqualTo(UNKNOWN);
    assertThat(Audience.of(group(Optional.empty()), Set.of())).isEqualTo(UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource({
    "DEVICES, true, true, false",
    "USERS, true, false, true",
    "DEVICES_AND_USERS, true, true, true",
    "UNKNOWN, false, false, false"
  })
  void an_audience_tells_what_it_is_known_to_reach(
      Audience audience, boolean known, boolean devices, boolean users) {
    assertThat(audience.isKnown()).isEqualTo(known);
    assertThat(audience.reachesDevices()).isEqualTo(devices);
    assertThat(audience.reachesUsers()).isEqualTo(users);
  }

  private static Audience audienceOf(AssignmentTarget target) {
    return Audience.of(target, GROUPS::get);
  }

  private static Group group(Optional<String> rule) {
    return new Group(GroupId.of("g"), "Some group", rule);
  }
}
