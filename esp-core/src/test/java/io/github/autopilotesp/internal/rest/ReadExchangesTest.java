package io.github.autopilotesp.internal.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.autopilotesp.filter.FilterProperty;
import io.github.autopilotesp.profile.AppId;
import io.github.autopilotesp.profile.FilterId;
import io.github.autopilotesp.profile.GroupId;
import io.github.autopilotesp.profile.ProfileId;
import io.github.autopilotesp.profile.ScopeTag;
import io.github.autopilotesp.tenant.AssignmentFilter;
import io.github.autopilotesp.tenant.Device;
import io.github.autopilotesp.tenant.DeviceKey;
import io.github.autopilotesp.tenant.EnrollmentEvent;
import io.github.autopilotesp.tenant.EnrollmentQuery;
import io.github.autopilotesp.tenant.Group.MemberKind;
import io.github.autopilotesp.tenant.MobileApp;
import io.github.autopilotesp.tenant.ProfileListing;
import io.github.autopilotesp.tenant.StoredProfile;
import io.github.autopilotesp.tenant.TenantException;
import io.github.autopilotesp.tenant.User;
import io.github.autopilotesp.tenant.UserId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which requests a question of the port is, and what it makes of their answers. */
class ReadExchangesTest {
  private static final String CONFIGURATIONS = "deviceManagement/deviceEnrollmentConfigurations";
  private static final String APPS = "deviceAppManagement/mobileApps";
  private static final Path CAPTURED =
      Path.of(System.getProperty("esp.shared", "shared"), "data", "captured");

  private final Script script = new Script();
  private final GraphPort port = script.port();

  private static String captured(String file) throws IOException {
    assumeThat(CAPTURED)
        .as("the captured data is not part of the repository; this test needs it")
        .isDirectory();
    return Files.readString(CAPTURED.resolve(file));
  }

  private static String profile(String id, int priority, String assignments) {
    return """
    {"@odata.type": "#microsoft.graph.windows10EnrollmentCompletionPageConfiguration",
     "id": "%s_Windows10EnrollmentCompletionPageConfiguration", "displayName": "%1$s",
     "priority": %d, "version": 1, "createdDateTime": "2026-01-01T00:00:00Z",
     "lastModifiedDateTime": "2026-01-01T00:00:00Z", "showInstallationProgress": true,
     "installProgressTimeoutInMinutes": 60 %s}
    """
        .formatted(id, priority, assignments);
  }

  private static String page(String... items) {
    return "{\"value\": [" + String.join(",", items) + "]}";
  }

  @Nested
  class Profiles {
    private static final String LIST = "GET " + CONFIGURATIONS + "?$expand=assignments";
    private static final String ASSIGNED =
        """
        , "assignments": [{"id": "x", "source": "direct", "target": {
           "@odata.type": "#microsoft.graph.groupAssignmentTarget", "groupId": "g-1"}}]
        """;

    @Test
    void the_list_is_read_to_its_last_page_and_ordered_by_rank() {
      script
          .on(
              LIST,
              200,
              "{\"value\": ["
                  + profile("low", 2, ASSIGNED)
                  + ", {\"@odata.type\": \"#microsoft.graph.deviceEnrollmentLimitConfiguration\","
                  + " \"id\": \"a_DefaultLimit\"}],"
                  + " \"@odata.nextLink\": \"https://graph.example/beta/next\"}")
          .on("GET https://graph.example/beta/next", 200, page(profile("high", 1, ASSIGNED)));

      ProfileListing listing = port.profiles().listing();

      assertThat(listing.profiles())
          .extracting(it -> it.profile().displayName())
          .containsExactly("high", "low");
      assertThat(script.asked()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {"''", "', \"assignments\": [], \"assignments@odata.nextLink\": \"https://x/y\"'"})
    void assignments_that_were_left_out_are_asked_for(String leftOut) {
      String path = CONFIGURATIONS + "/p_Windows10EnrollmentCompletionPageConfiguration";
      script
          .on(LIST, 200, page(profile("p", 1, leftOut)))
          .on(
              "GET " + path + "/assignments",
              200,
              page(
                  """
                  {"id": "x", "source": "direct", "target": {
                    "@odata.type": "#microsoft.graph.allDevicesAssignmentTarget"}}
                  """));

      assertThat(port.profiles().list())
          .singleElement()
          .satisfies(it -> assertThat(it.assignments()).hasSize(1))
          .satisfies(it -> assertThat(it.wire().has("assignments@odata.nextLink")).isFalse());
    }

    @Test
    void a_profile_that_is_gone_before_its_assignments_are_read_is_left_out() {
      script
          .on(LIST, 200, page(profile("p", 1, ""), profile("q", 2, ASSIGNED)))
          .on(
              "GET "
                  + CONFIGURATIONS
                  + "/p_Windows10EnrollmentCompletionPageConfiguration"
                  + "/assignments",
              404,
              "");

      assertThat(port.profiles().list())
          .extracting(it -> it.profile().displayName())
          .containsExactly("q");
    }

    @Test
    void one_profile_is_what_the_admin_center_was_seen_to_be_answered() throws IOException {
      String id =
          "4998ae20-fa77-4f5c-9f7f-a5956b42dd6c_Windows10EnrollmentCompletionPageConfiguration";
      script.on(
          "GET " + CONFIGURATIONS + "/" + id + "?$expand=assignments",
          200,
          captured("admin-center-get-expanded.json"));

      StoredProfile found = port.profiles().find(ProfileId.of(id)).orElseThrow();

      assertThat(found.profile().displayName()).isEqualTo("ttest");
      assertThat(found.priority()).isEqualTo(3);
    }

    @ParameterizedTest(name = "status {0}")
    @CsvSource({"404", "400"})
    void a_profile_that_is_not_there_is_not_found(int status) {
      script.on("GET " + CONFIGURATIONS + "/x?$expand=assignments", status, "");

      assertThat(port.profiles().find(ProfileId.of("x"))).isEmpty();
    }

    @Test
    void a_configuration_of_another_kind_is_no_profile() {
      script.on(
          "GET " + CONFIGURATIONS + "/x?$expand=assignments",
          200,
          "{\"@odata.type\": \"#microsoft.graph.deviceEnrollmentLimitConfiguration\","
              + " \"id\": \"x\"}");

      assertThat(port.profiles().find(ProfileId.of("x"))).isEmpty();
    }

    @Test
    void an_answer_about_another_profile_is_not_used() {
      script.on("GET " + CONFIGURATIONS + "/x?$expand=assignments", 200, profile("y", 1, ASSIGNED));

      assertThatThrownBy(() -> port.profiles().find(ProfileId.of("x")))
          .isInstanceOf(TenantException.UnreadableAnswer.class)
          .hasMessageContaining("It is about something else than x.");
    }

    @Test
    void what_has_no_meaning_is_the_services_fault_and_says_where() {
      script.on(LIST, 200, page(profile("p", 1, ASSIGNED).replace("60", "\"an hour\"")));

      assertThatThrownBy(() -> port.profiles().list())
          .isInstanceOf(TenantException.UnreadableAnswer.class)
          .hasMessageContaining("installProgressTimeoutInMinutes")
          .hasMessageNotContaining("an hour");
    }
  }

  @Nested
  class Apps {
    private static final String VPN =
        """
        {"@odata.type": "#microsoft.graph.win32LobApp", "id": "app-1", "displayName": "VPN"}
        """;

    @Test
    void ids_are_asked_for_once_each_and_what_is_not_there_is_left_out() {
      script.on("GET " + APPS + "/app-1", 200, VPN).on("GET " + APPS + "/gone", 404, "");

      Map<AppId, MobileApp> found =
          port.apps().find(List.of(AppId.of("app-1"), AppId.of("gone"), AppId.of("app-1")));

      assertThat(found).containsOnlyKeys(AppId.of("app-1"));
      assertThat(script.asked()).hasSize(2);
    }

    @Test
    void names_are_asked_for_together_and_compared_to_the_letter() {
      script.on(
          "GET "
              + APPS
              + "?$filter=displayName%20eq%20%27VPN%27%20or%20displayName%20eq%20%27O%27"
              + "%27Neill%27",
          200,
          page(VPN, VPN.replace("VPN", "vpn")));

      assertThat(port.apps().named(List.of("VPN", "O'Neill")))
          .containsOnlyKeys("VPN")
          .hasEntrySatisfying("VPN", bearers -> assertThat(bearers).hasSize(1));
    }

    @Test
    void ten_names_go_into_a_request() {
      List<String> names = new ArrayList<>();
      for (int i = 0; i < 11; i++) {
        names.add("n" + i);
      }
      script
          .on("GET " + APPS + "?$filter=" + equalTo(names.subList(0, 10)), 200, page())
          .on("GET " + APPS + "?$filter=" + equalTo(names.subList(10, 11)), 200, page());

      assertThat(port.apps().named(names)).isEmpty();
      assertThat(script.asked()).hasSize(2);
    }

    private String equalTo(List<String> names) {
      return String.join(
          "%20or%20", names.stream().map(it -> "displayName%20eq%20%27" + it + "%27").toList());
    }

    @Test
    void a_name_is_found_in_other_letters_too() {
      script.on(
          "GET " + APPS + "?$filter=displayName%20eq%20%27vpn%27",
          200,
          page(VPN, VPN.replace("VPN", "Other")));

      assertThat(port.apps().namedAlike("vpn"))
          .extracting(MobileApp::displayName)
          .containsExactly("VPN");
    }

    @Test
    void assignments_that_were_not_expanded_are_asked_for() {
      script
          .on("GET " + APPS + "?$filter=isAssigned%20eq%20true&$expand=assignments", 200, page(VPN))
          .on(
              "GET " + APPS + "/app-1/assignments",
              200,
              page(
                  """
                  {"id": "a-1", "intent": "required", "target": {
                    "@odata.type": "#microsoft.graph.groupAssignmentTarget", "groupId": "g-1"}}
                  """));

      assertThat(port.apps().assigned())
          .singleElement()
          .satisfies(app -> assertThat(app.assignments().orElseThrow()).hasSize(1));
    }

    @Test
    void an_app_is_what_the_service_was_seen_to_list() throws IOException {
      script.on(
          "GET " + APPS + "?$filter=displayName%20eq%20%273CX%27",
          200,
          captured("mobile-apps-page.json"));

      assertThat(port.apps().named(List.of("3CX")).get("3CX"))
          .extracting(MobileApp::id)
          .containsExactly(AppId.of("e4938228-aab3-493b-a9d5-8250aa8e9d55"));
    }
  }

  @Nested
  class Catalog {
    @Test
    void groups_are_found_by_id_and_by_name() {
      String group = "{\"id\": \"g-1\", \"displayName\": \"Lobby\"}";
      script
          .on("GET groups/g-1", 200, group)
          .on("GET groups?$filter=displayName%20eq%20%27Lobby%27", 200, page(group));

      assertThat(port.groups().find(List.of(GroupId.of("g-1")))).hasSize(1);
      assertThat(port.groups().named(List.of("Lobby"))).containsOnlyKeys("Lobby");
    }

    @Test
    void several_groups_are_one_list_and_what_it_does_not_show_is_asked_for_by_itself() {
      String shown = "aaaaaaaa-0000-0000-0000-000000000001";
      String young = "aaaaaaaa-0000-0000-0000-000000000002";
      String gone = "aaaaaaaa-0000-0000-0000-000000000003";
      script
          .on(
              "GET groups?$filter=id%20in%20%28%27"
                  + shown
                  + "%27%2C%27"
                  + young
                  + "%27%2C%27"
                  + gone
                  + "%27%29",
              200,
              page(
                  "{\"id\": \""
                      + shown.toUpperCase(Locale.ROOT)
                      + "\", \"displayName\": \"Lobby\"}"))
          .on("GET groups/" + young, 200, "{\"id\": \"" + young + "\", \"displayName\": \"New\"}")
          .on("GET groups/" + gone, 404, "")
          .on("GET groups/g-1", 404, "");

      assertThat(port.groups().find(Stream.of("g-1", shown, young, gone).map(GroupId::of).toList()))
          .containsOnlyKeys(GroupId.of(shown), GroupId.of(young));
      assertThat(script.asked()).hasSize(4);
    }

    @Test
    void a_list_that_the_service_refuses_for_one_id_is_asked_for_one_by_one() {
      String one = "aaaaaaaa-0000-0000-0000-000000000001";
      String two = "aaaaaaaa-0000-0000-0000-000000000002";
      script
          .on("GET groups?$filter=id%20in%20%28%27" + one + "%27%2C%27" + two + "%27%29", 400, "")
          .on("GET groups/" + one, 200, "{\"id\": \"" + one + "\", \"displayName\": \"Lobby\"}")
          .on("GET groups/" + two, 404, "");

      assertThat(port.groups().find(List.of(GroupId.of(one), GroupId.of(two))))
          .containsOnlyKeys(GroupId.of(one));
    }

    @Test
    void no_list_has_more_ids_than_Entra_allows_in_a_filter() {
      List<String> ids =
          IntStream.range(0, 31)
              .mapToObj(i -> String.format(Locale.ROOT, "aaaaaaaa-0000-0000-0000-%012d", i))
              .toList();
      for (List<String> part :
          List.of(ids.subList(0, 15), ids.subList(15, 30), ids.subList(30, 31))) {
        script.on(
            "GET groups?$filter=id%20in%20%28%27" + String.join("%27%2C%27", part) + "%27%29",
            200,
            page(
                part.stream()
                    .map(id -> "{\"id\": \"" + id + "\", \"displayName\": \"G\"}")
                    .toArray(String[]::new)));
      }

      assertThat(port.groups().find(ids.stream().map(GroupId::of).toList())).hasSize(31);
      assertThat(script.asked()).hasSize(3);
    }

    @Test
    void one_member_of_each_kind_is_asked_for_with_the_header_that_Entra_wants() {
      String members = "?$count=true&$top=1&$select=id";
      script
          .on(
              "GET groups/g-1/members/microsoft.graph.device" + members,
              200,
              page("{\"id\":\"d\"}"))
          .on("GET groups/g-1/members/microsoft.graph.user" + members, 200, page());

      assertThat(port.groups().memberKinds(List.of(GroupId.of("g-1"))))
          .containsExactly(Map.entry(GroupId.of("g-1"), Set.of(MemberKind.DEVICE)));
      assertThat(script.calls())
          .allSatisfy(
              call -> assertThat(call.headers()).containsEntry("ConsistencyLevel", "eventual"));
    }

    @Test
    void filters_are_so_few_that_all_are_read() {
      script.on(
          "GET deviceManagement/assignmentFilters",
          200,
          page(
              """
              {"id": "f-1", "displayName": "K1", "platform": "windows10AndLater",
               "rule": "(device.model -eq \\"K1\\")"}
              """,
              """
              {"id": "f-2", "displayName": "K2", "platform": "windows10AndLater",
               "rule": "(device.model -eq \\"K2\\")"}
              """));

      assertThat(port.filters().find(List.of(FilterId.of("f-2"))))
          .containsOnlyKeys(FilterId.of("f-2"));
      assertThat(port.filters().named(List.of("K1")).get("K1"))
          .extracting(AssignmentFilter::id)
          .containsExactly(FilterId.of("f-1"));
    }

    @Test
    void scope_tags_are_so_few_that_all_are_read_and_none_if_none_is_looked_for() {
      script.on(
          "GET deviceManagement/roleScopeTags",
          200,
          page("{\"id\": \"0\", \"displayName\": \"Default\"}"));

      assertThat(port.scopeTags().find(List.of())).isEmpty();
      assertThat(script.asked()).isEmpty();
      assertThat(port.scopeTags().find(List.of(ScopeTag.of("0")))).hasSize(1);
    }
  }

  @Nested
  class DevicesAndUsers {
    private static final String REGISTRATIONS = "deviceManagement/windowsAutopilotDeviceIdentities";
    private static final String MANAGED = "deviceManagement/managedDevices";

    @Test
    void a_serial_number_is_looked_for_among_registrations_and_managed_devices() {
      script
          .on(
              "GET " + REGISTRATIONS + "?$filter=contains%28serialNumber%2C%27SN-1%27%29",
              200,
              page(
                  """
                  {"id": "r-0", "serialNumber": "SN-10", "model": "K2"}
                  """,
                  """
                  {"id": "r-1", "serialNumber": "SN-1", "model": "K1",
                   "managedDeviceId": "m-2"}
                  """))
          .on(
              "GET " + MANAGED + "?$filter=serialNumber%20eq%20%27SN-1%27",
              200,
              page(
                  "{\"id\": \"m-1\", \"serialNumber\": \"SN-1\"}",
                  "{\"id\": \"m-2\", \"serialNumber\": \"SN-1\"}"));

      Device device = port.devices().find(DeviceKey.serialNumber("SN-1")).orElseThrow();

      assertThat(device.intuneDeviceId()).contains("m-2");
      assertThat(device.facts().value(FilterProperty.MODEL)).contains("K1");
    }

    @Test
    void groups_of_a_device_are_those_of_its_object_in_Entra() {
      script
          .on("GET " + MANAGED + "/m-1", 200, "{\"id\": \"m-1\", \"azureADDeviceId\": \"entra-1\"}")
          .on(
              "GET devices?$filter=deviceId%20eq%20%27entra-1%27",
              200, page("{\"id\": \"object-1\"}"))
          .on(
              "GET devices/object-1/transitiveMemberOf?$select=id&$top=999",
              200,
              page(
                  "{\"@odata.type\": \"#microsoft.graph.group\", \"id\": \"g-1\"}",
                  "{\"@odata.type\": \"#microsoft.graph.directoryRole\", \"id\": \"role\"}"));
      Device device = port.devices().find(DeviceKey.intuneDeviceId("m-1")).orElseThrow();

      assertThat(port.devices().groupsOf(device)).contains(Set.of(GroupId.of("g-1")));
    }

    @Test
    void a_user_may_be_asked_for_by_the_name_with_which_they_sign_in() {
      script.on(
          "GET users/ada%40example.com",
          200, "{\"id\": \"u-1\", \"userPrincipalName\": \"Ada@example.com\"}");

      assertThat(port.devices().user(new UserId("ada@example.com")))
          .map(User::objectId)
          .contains("u-1");
    }
  }

  @Nested
  class Enrollments {
    private static final String EVENTS = "deviceManagement/autopilotEvents";

    @Test
    void what_was_tracked_is_asked_for_where_the_service_still_tells_it() {
      script
          .on("GET " + EVENTS, 200, page("{\"id\": \"e-1\"}", "{\"id\": \"e-2\"}"))
          .on("GET " + EVENTS + "/e-1/policyStatusDetails", 400, "")
          .on(
              "GET " + EVENTS + "/e-2/policyStatusDetails",
              200,
              page("{\"id\": \"s-1\", \"displayName\": \"VPN\"}"));
      List<EnrollmentEvent> events = new ArrayList<>();

      port.enrollments().read(EnrollmentQuery.all().withPolicies(), events::add);

      assertThat(events).extracting(it -> it.policies().isPresent()).containsExactly(false, true);
    }
  }
}
