package io.github.autopilotesp.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.autopilotesp.profile.AppId;
import io.github.autopilotesp.profile.Assignment;
import io.github.autopilotesp.profile.FilterId;
import io.github.autopilotesp.profile.GroupId;
import io.github.autopilotesp.profile.ScopeTag;
import io.github.autopilotesp.tenant.AppAssignment;
import io.github.autopilotesp.tenant.AppType;
import io.github.autopilotesp.tenant.AssignmentFilter;
import io.github.autopilotesp.tenant.Group;
import io.github.autopilotesp.tenant.Group.MemberKind;
import io.github.autopilotesp.tenant.MobileApp;
import io.github.autopilotesp.tenant.RoleScopeTag;
import io.github.autopilotesp.testkit.FakeTenant;
import io.github.autopilotesp.testkit.TenantCollection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

abstract class CataloguesContract extends ContractPart {
  private static final String NO_ID = "deadbeef-0000-4000-8000-000000000000";

  @Test
  void apps_are_found_by_id_and_what_is_unknown_is_left_out() {
    FakeTenant tenant = newTenant();
    AppId vpn = AppId.of(tenant.addApp("win32LobApp", "VPN"));
    tenant.addApp("winGetApp", "Portal");

    var found = connect(tenant).apps().find(List.of(vpn, AppId.of(NO_ID), vpn));

    assertThat(found).containsOnlyKeys(vpn);
    assertThat(found.get(vpn))
        .returns("VPN", MobileApp::displayName)
        .returns(AppType.WIN32, MobileApp::type)
        .as("assignments were not asked for")
        .returns(Optional.empty(), MobileApp::assignments);
  }

  @Test
  void apps_are_found_by_exact_name_however_odd_it_is() {
    FakeTenant tenant = newTenant();
    String odd = "O'Neil & Söhne: 100% +1 #2 / \\ \"x\" ?";
    AppId first = AppId.of(tenant.addApp("win32LobApp", odd));
    AppId second = AppId.of(tenant.addApp("winGetApp", odd));
    tenant.addApp("winGetApp", "vpn");

    assertThat(connect(tenant).apps().namedAlike("VPN"))
        .extracting(MobileApp::displayName)
        .containsExactly("vpn");
    var found = connect(tenant).apps().named(List.of(odd, "VPN", "no such app"));

    assertThat(found).containsOnlyKeys(odd);
    assertThat(found.get(odd)).extracting(MobileApp::id).containsExactlyInAnyOrder(first, second);
  }

  @Test
  void many_names_are_found_at_once_over_many_pages() {
    FakeTenant tenant = newTenant().pageSize(3);
    List<String> names = IntStream.range(0, 25).mapToObj(i -> "App " + i).toList();
    names.forEach(name -> tenant.addApp("win32LobApp", name));

    assertThat(connect(tenant).apps().named(names)).containsOnlyKeys(names);
  }

  @Test
  void nothing_asked_is_nothing_found() {
    var port = connect(newTenant());

    assertThat(port.apps().find(List.of())).isEmpty();
    assertThat(port.apps().named(List.of())).isEmpty();
    assertThat(port.groups().find(List.of())).isEmpty();
    assertThat(port.groups().named(List.of())).isEmpty();
    assertThat(port.groups().memberKinds(List.of())).isEmpty();
    assertThat(port.filters().find(List.of())).isEmpty();
    assertThat(port.filters().named(List.of())).isEmpty();
    assertThat(port.scopeTags().find(List.of())).isEmpty();
    assertThat(port.scopeTags().named(List.of())).isEmpty();
  }

  @Test
  void apps_come_with_their_assignments_where_they_are_asked_for() {
    FakeTenant tenant = newTenant();
    AppId vpn = AppId.of(tenant.addApp("win32LobApp", "VPN"));
    AppId idle = AppId.of(tenant.addApp("win32LobApp", "Idle"));
    GroupId group = GroupId.of(tenant.addGroup("Devices"));
    tenant.assignApp(vpn.value(), "required", group.value());
    AppAssignment required =
        new AppAssignment(
            AppAssignment.Intent.REQUIRED, Assignment.toGroup(group), Optional.empty());
    var apps = connect(tenant).apps();

    var found = apps.findWithAssignments(List.of(vpn, idle));

    assertThat(found.get(vpn)).returns(Optional.of(List.of(required)), MobileApp::assignments);
    assertThat(found.get(idle)).returns(Optional.of(List.of()), MobileApp::assignments);
    assertThat(apps.assigned()).containsExactly(found.get(vpn));
  }

  @Test
  void groups_are_found_by_id_and_by_exact_name() {
    FakeTenant tenant = newTenant();
    String rule = "(device.devicePhysicalIds -any (_ -eq \"[OrderID]:Kiosk\"))";
    Group kiosks =
        new Group(GroupId.of(tenant.addDynamicGroup("Kiosks", rule)), "Kiosks", Optional.of(rule));
    Group assigned = new Group(GroupId.of(tenant.addGroup("Lab's")), "Lab's", Optional.empty());
    tenant.addGroup("kiosks");
    var groups = connect(tenant).groups();

    assertThat(groups.find(List.of(kiosks.id(), assigned.id(), GroupId.of(NO_ID))).values())
        .containsExactlyInAnyOrder(kiosks, assigned);
    assertThat(groups.namedAlike("kiosks")).extracting(Group::displayName).contains("Kiosks");
    assertThat(groups.namedAlike("nobody")).isEmpty();
    assertThat(groups.named(List.of("Kiosks", "Lab's", "nobody")))
        .containsOnlyKeys("Kiosks", "Lab's")
        .containsEntry("Kiosks", List.of(kiosks));
  }

  @Test
  void an_id_that_is_no_guid_is_an_id_of_no_group() {
    FakeTenant tenant = newTenant();

    assertThat(connect(tenant).groups().find(List.of(GroupId.of("pilots")))).isEmpty();
  }

  @Test
  void groups_tell_of_what_kind_their_members_are() {
    FakeTenant tenant = newTenant();
    GroupId empty = GroupId.of(tenant.addGroup("empty"));
    GroupId devices = GroupId.of(tenant.addGroup("devices"));
    GroupId mixed = GroupId.of(tenant.addGroup("mixed"));
    String device = tenant.addDevice("PC-1");
    tenant.addMember(devices.value(), device);
    tenant.addMember(mixed.value(), device);
    tenant.addMember(mixed.value(), tenant.addUser("ada@example.com"));

    var kinds =
        connect(tenant).groups().memberKinds(List.of(empty, devices, mixed, GroupId.of(NO_ID)));

    assertThat(kinds)
        .containsOnlyKeys(empty, devices, mixed)
        .containsEntry(empty, Set.of())
        .containsEntry(devices, Set.of(MemberKind.DEVICE))
        .containsEntry(mixed, Set.of(MemberKind.DEVICE, MemberKind.USER));
  }

  @Test
  void filters_of_every_platform_are_found() {
    FakeTenant tenant = newTenant().pageSize(1);
    String rule = "(device.model -startsWith \"Surface\")";
    AssignmentFilter surface =
        new AssignmentFilter(
            FilterId.of(tenant.addFilter("Surface", rule)),
            "Surface",
            "windows10AndLater",
            true,
            rule);
    tenant.add(
        TenantCollection.ASSIGNMENT_FILTERS,
        "{\"displayName\": \"Phones\", \"platform\": \"iOS\", \"rule\": \"\"}");
    var filters = connect(tenant).filters();

    assertThat(filters.list()).hasSize(2).contains(surface);
    assertThat(filters.find(List.of(surface.id(), FilterId.of(NO_ID))))
        .containsOnlyKeys(surface.id());
    assertThat(filters.named(List.of("Surface", "surface", "Phones")))
        .containsOnlyKeys("Surface", "Phones")
        .containsEntry("Surface", List.of(surface));
  }

  @Test
  void scope_tags_are_found() {
    FakeTenant tenant = newTenant().pageSize(1);
    ScopeTag lobby = ScopeTag.of(tenant.addScopeTag("Lobby"));
    var tags = connect(tenant).scopeTags();

    assertThat(tags.list()).extracting(RoleScopeTag::tag).contains(ScopeTag.DEFAULT, lobby);
    assertThat(tags.find(List.of(lobby, ScopeTag.of("999")))).containsOnlyKeys(lobby);
    assertThat(tags.named(List.of("Lobby", "lobby")))
        .containsOnlyKeys("Lobby")
        .containsEntry("Lobby", List.of(new RoleScopeTag(lobby, "Lobby")));
  }
}
