package io.github.autopilotesp.graph;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.autopilotesp.profile.AppId;
import io.github.autopilotesp.profile.Assignment;
import io.github.autopilotesp.profile.FilterId;
import io.github.autopilotesp.profile.GroupId;
import io.github.autopilotesp.profile.ScopeTag;
import io.github.autopilotesp.tenant.AppAssignment;
import io.github.autopilotesp.tenant.AppType;
import io.github.autopilotesp.tenant.AssignmentFilter;
import io.github.autopilotesp.tenant.Group;
import io.github.autopilotesp.tenant.MobileApp;
import io.github.autopilotesp.tenant.RoleScopeTag;
import java.net.URLDecoder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CatalogTest {
  private final GraphFixture graph = new GraphFixture();

  @AfterEach
  void close() {
    graph.close();
  }

  @Nested
  class Apps {
    @Test
    void one_app_among_five_thousand_is_found_by_name_with_one_request() {
      IntStream.range(0, 5000).forEach(i -> graph.fake.addApp("win32LobApp", "App " + i));

      Map<String, List<MobileApp>> found = graph.tenant.apps().named(List.of("App 4711"));

      assertThat(found.get("App 4711")).hasSize(1);
      assertThat(graph.requests()).hasSize(1);
    }

    @Test
    void a_name_with_quotes_and_signs_is_asked_for_as_it_is() {
      String name = "Peter's & Paul's 100% + #1 / “Größe” app";
      String id = graph.fake.addApp("winGetApp", name);

      assertThat(graph.tenant.apps().named(List.of(name)).get(name))
          .extracting(app -> app.id().value())
          .containsExactly(id);
      assertThat(decoded(graph.requests().get(0)))
          .isEqualTo(
              "GET /beta/deviceAppManagement/mobileApps?$filter=displayName eq"
                  + " 'Peter''s & Paul''s 100% + #1 / “Größe” app'");
    }

    @Test
    void names_are_exact_though_the_service_does_not_look_at_case() {
      graph.fake.addApp("win32LobApp", "vpn");

      assertThat(graph.tenant.apps().named(List.of("VPN"))).isEmpty();
    }

    @Test
    void all_apps_of_one_name_are_found() {
      graph.fake.addApp("win32LobApp", "VPN");
      graph.fake.addApp("winGetApp", "VPN");

      assertThat(graph.tenant.apps().named(List.of("VPN", "VPN")).get("VPN"))
          .extracting(MobileApp::type)
          .containsExactlyInAnyOrder(AppType.WIN32, AppType.WINGET);
    }

    @Test
    void many_names_share_requests() {
      List<String> names = IntStream.range(0, 60).mapToObj(i -> "App " + i).toList();
      names.forEach(name -> graph.fake.addApp("win32LobApp", name));

      assertThat(graph.tenant.apps().named(names)).hasSize(60);
      assertThat(graph.fake.journal().to("POST", "/$batch")).hasSize(1);
    }

    @Test
    void more_hits_than_a_page_holds_are_all_read() {
      graph.fake.pageSize(2);
      IntStream.range(0, 5).forEach(i -> graph.fake.addApp("win32LobApp", "VPN"));

      assertThat(graph.tenant.apps().named(List.of("VPN")).get("VPN")).hasSize(5);
    }

    @Test
    void an_id_that_is_not_there_is_left_out() {
      AppId vpn = AppId.of(graph.fake.addApp("win32LobApp", "VPN"));

      assertThat(graph.tenant.apps().find(List.of(vpn, AppId.of("gone"), vpn)))
          .containsOnlyKeys(vpn);
    }

    @Test
    void assignments_are_read_where_they_are_asked_for() {
      AppId vpn = AppId.of(graph.fake.addApp("win32LobApp", "VPN"));
      AppId portal = AppId.of(graph.fake.addApp("winGetApp", "Company Portal"));
      String group = graph.fake.addGroup("Devices");
      graph.fake.assignApp(vpn.value(), "required", group);

      Map<AppId, MobileApp> apps = graph.tenant.apps().findWithAssignments(List.of(vpn, portal));

      assertThat(apps.get(vpn).assignments().orElseThrow())
          .extracting(AppAssignment::intent, AppAssignment::assignment)
          .containsExactly(
              tuple(AppAssignment.Intent.REQUIRED, Assignment.toGroup(GroupId.of(group))));
      assertThat(apps.get(portal).assignments()).contains(List.of());
    }

    @Test
    void the_assigned_apps_are_those_with_an_assignment() {
      String vpn = graph.fake.addApp("win32LobApp", "VPN");
      graph.fake.addApp("winGetApp", "Company Portal");
      graph.fake.assignApp(vpn, "available", graph.fake.addGroup("Users"));

      assertThat(graph.tenant.apps().assigned())
          .extracting(MobileApp::displayName)
          .containsExactly("VPN");
    }
  }

  @Nested
  class Groups {
    @Test
    void groups_are_found_by_id_and_by_name() {
      GroupId kiosks = GroupId.of(graph.fake.addGroup("Kiosks"));
      GroupId laptops =
          GroupId.of(graph.fake.addDynamicGroup("Laptops", "(device.model -eq \"L\")"));

      assertThat(graph.tenant.groups().find(List.of(kiosks, GroupId.of("none"))))
          .containsOnlyKeys(kiosks);
      assertThat(graph.tenant.groups().named(List.of("Laptops", "none")))
          .containsOnlyKeys("Laptops")
          .extractingByKey("Laptops")
          .isEqualTo(
              List.of(new Group(laptops, "Laptops", Optional.of("(device.model -eq \"L\")"))));
    }

    @Test
    void the_kinds_of_members_are_told_with_two_questions_a_group() {
      GroupId mixed = GroupId.of(graph.fake.addGroup("Mixed"));
      GroupId devices = GroupId.of(graph.fake.addGroup("Devices"));
      GroupId empty = GroupId.of(graph.fake.addGroup("Empty"));
      graph.fake.addMember(mixed.value(), graph.fake.addDevice("PC-1"));
      graph.fake.addMember(mixed.value(), graph.fake.addUser("ada@contoso.example"));
      graph.fake.addMember(devices.value(), graph.fake.addDevice("PC-2"));
      graph.fake.addMember(devices.value(), graph.fake.addDevice("PC-3"));

      Map<GroupId, Set<Group.MemberKind>> kinds =
          graph.tenant.groups().memberKinds(List.of(mixed, devices, empty, GroupId.of("none")));

      assertThat(kinds)
          .containsOnly(
              Map.entry(mixed, Set.of(Group.MemberKind.DEVICE, Group.MemberKind.USER)),
              Map.entry(devices, Set.of(Group.MemberKind.DEVICE)),
              Map.entry(empty, Set.of()));
      assertThat(graph.fake.journal().to("POST", "/$batch")).hasSize(1);
    }
  }

  @Nested
  class FiltersAndScopeTags {
    @Test
    void filters_are_found_by_id_and_by_name() {
      FilterId surface =
          FilterId.of(graph.fake.addFilter("Surface", "(device.model -contains \"Surface\")"));
      graph.fake.addFilter("Other", "(device.model -eq \"x\")");

      assertThat(graph.tenant.filters().find(List.of(surface, FilterId.of("none"))))
          .containsOnlyKeys(surface);
      assertThat(graph.tenant.filters().named(List.of("Surface", "none")))
          .containsOnlyKeys("Surface");
      assertThat(graph.tenant.filters().list())
          .extracting(AssignmentFilter::rule)
          .contains("(device.model -contains \"Surface\")");
    }

    @Test
    void scope_tags_are_found_by_id_and_by_name() {
      ScopeTag berlin = ScopeTag.of(graph.fake.addScopeTag("Berlin"));

      assertThat(graph.tenant.scopeTags().find(List.of(berlin, ScopeTag.of("99"))))
          .containsOnlyKeys(berlin);
      assertThat(graph.tenant.scopeTags().named(List.of("Berlin", "none")))
          .containsOnlyKeys("Berlin");
      assertThat(graph.tenant.scopeTags().list())
          .extracting(RoleScopeTag::displayName)
          .containsExactly("Default", "Berlin");
    }

    @Test
    void nothing_is_asked_for_nothing() {
      assertThat(graph.tenant.filters().find(List.of())).isEmpty();
      assertThat(graph.tenant.filters().named(List.of())).isEmpty();
      assertThat(graph.tenant.scopeTags().find(List.of())).isEmpty();
      assertThat(graph.tenant.scopeTags().named(List.of())).isEmpty();
      assertThat(graph.tenant.groups().named(List.of())).isEmpty();
      assertThat(graph.requests()).isEmpty();
    }
  }

  private static String decoded(String request) {
    return URLDecoder.decode(request, UTF_8);
  }
}
