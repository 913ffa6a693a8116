package io.github.autopilotesp.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.autopilotesp.filter.DeviceFacts;
import io.github.autopilotesp.filter.FilterProperty;
import io.github.autopilotesp.profile.AppId;
import io.github.autopilotesp.profile.Assignment;
import io.github.autopilotesp.profile.AssignmentTarget;
import io.github.autopilotesp.profile.FilterId;
import io.github.autopilotesp.profile.GroupId;
import io.github.autopilotesp.profile.ScopeTag;
import io.github.autopilotesp.tenant.AppAssignment;
import io.github.autopilotesp.tenant.AppType;
import io.github.autopilotesp.tenant.AssignmentFilter;
import io.github.autopilotesp.tenant.Device;
import io.github.autopilotesp.tenant.Group;
import io.github.autopilotesp.tenant.Installation;
import io.github.autopilotesp.tenant.Installation.ReturnCode;
import io.github.autopilotesp.tenant.MobileApp;
import io.github.autopilotesp.tenant.MobileApp.InstallContext;
import io.github.autopilotesp.tenant.RoleScopeTag;
import io.github.autopilotesp.tenant.User;
import io.github.autopilotesp.tenant.UserId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GraphCatalogTest {

  @Nested
  class Apps {

    @Test
    void reads_an_app_without_asking_for_assignments() {
      assertThat(
              GraphCatalog.readApp(
                  GraphJson.parse(
                      """
                      {"@odata.type": "#microsoft.graph.win32LobApp", "id": "app-1",
                       "displayName": "VPN client", "largeIcon": null,
                       "installExperience": {"runAsAccount": "system"}}
                      """)))
          .isEqualTo(
              new MobileApp(
                  AppId.of("app-1"),
                  "VPN client",
                  AppType.WIN32,
                  "win32LobApp",
                  Optional.of(InstallContext.SYSTEM),
                  Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({
      "win32LobApp, WIN32",
      "win32CatalogApp, WIN32_CATALOG",
      "winGetApp, WINGET",
      "windowsMobileMSI, LOB_MSI",
      "windowsAppX, LOB_APPX",
      "windowsUniversalAppX, LOB_UNIVERSAL_APPX",
      "officeSuiteApp, MICROSOFT_365_APPS",
      "windowsMicrosoftEdgeApp, MICROSOFT_EDGE",
      "microsoftStoreForBusinessApp, STORE_FOR_BUSINESS",
      "iosStoreApp, OTHER"
    })
    void knows_the_kinds_of_apps(String wire, AppType type) {
      MobileApp app =
          GraphCatalog.readApp(
              GraphJson.parse("{\"id\":\"a\",\"@odata.type\":\"#microsoft.graph." + wire + "\"}"));

      assertThat(app.type()).isEqualTo(type);
      assertThat(app.typeName()).isEqualTo(wire);
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "\"installExperience\":{\"runAsAccount\":\"user\"}   | USER",
          "\"installExperience\":{\"runAsAccount\":\"martian\"}|",
          "\"installExperience\":null                          |",
          "\"useDeviceContext\":true                           | SYSTEM",
          "\"useDeviceContext\":false                          | USER",
        })
    void reads_the_install_context(String property, InstallContext context) {
      assertThat(
              GraphCatalog.readApp(GraphJson.parse("{\"id\":\"a\"," + property + "}"))
                  .installContext())
          .isEqualTo(Optional.ofNullable(context));
    }

    @Test
    void reads_how_an_installation_ends() {
      MobileApp app =
          GraphCatalog.readApp(
              GraphJson.parse(
                  """
                  {"id": "a",
                   "installExperience": {"runAsAccount": "system", "maxRunTimeInMinutes": 60,
                     "deviceRestartBehavior": "basedOnReturnCode"},
                   "returnCodes": [{"returnCode": 0, "type": "success"},
                     {"returnCode": 3010, "type": "softReboot"},
                     {"returnCode": 7, "type": "martian"}]}
                  """));

      assertThat(app.installation())
          .isEqualTo(
              new Installation(
                  Optional.of(Installation.Restart.BY_RETURN_CODE),
                  List.of(
                      new ReturnCode(0, Installation.Meaning.SUCCESS),
                      new ReturnCode(3010, Installation.Meaning.SOFT_REBOOT),
                      new ReturnCode(7, Installation.Meaning.OTHER)),
                  Optional.of(Duration.ofMinutes(60))));
      assertThat(app.installation().restartsByReturnCode()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
      "basedOnReturnCode, BY_RETURN_CODE",
      "allow, ALLOWED",
      "suppress, SUPPRESSED",
      "force, FORCED",
      "martian,"
    })
    void reads_the_restart_behaviour(String wire, Installation.Restart restart) {
      MobileApp app =
          GraphCatalog.readApp(
              GraphJson.parse(
                  "{\"id\":\"a\",\"installExperience\":{\"deviceRestartBehavior\":\""
                      + wire
                      + "\"}}"));

      assertThat(app.installation().restart()).isEqualTo(Optional.ofNullable(restart));
    }

    @Test
    void refuses_a_return_code_that_is_no_number() {
      assertThatThrownBy(
              () ->
                  GraphCatalog.readApp(
                      GraphJson.parse("{\"id\":\"a\",\"returnCodes\":[{\"returnCode\":\"0\"}]}")))
          .isInstanceOf(GraphFormatException.class)
          .hasMessageContaining("returnCodes[0].returnCode");
    }

    @Test
    void reads_expanded_assignments() {
      MobileApp app =
          GraphCatalog.readApp(
              GraphJson.parse(
                  """
                  {"id": "a", "assignments": [{"intent": "required", "target": {
                     "@odata.type": "#microsoft.graph.allDevicesAssignmentTarget"}}]}
                  """));

      assertThat(app.assignments())
          .contains(
              List.of(
                  new AppAssignment(
                      AppAssignment.Intent.REQUIRED, Assignment.toAllDevices(), Optional.empty())));
    }

    @Test
    void reads_an_assignment_that_excludes_a_group_and_asks_for_a_context() {
      assertThat(
              GraphCatalog.readAppAssignment(
                  GraphJson.parse(
                      """
                      {"id": "x", "intent": "uninstall",
                       "settings": {"useDeviceContext": true},
                       "target": {"@odata.type": "#microsoft.graph.exclusionGroupAssignmentTarget",
                                  "groupId": "g"}}
                      """)))
          .isEqualTo(
              new AppAssignment(
                  AppAssignment.Intent.UNINSTALL,
                  Assignment.of(new AssignmentTarget.ExcludedGroup(GroupId.of("g"))),
                  Optional.of(InstallContext.SYSTEM)));
    }

    @ParameterizedTest
    @CsvSource({
      "required, REQUIRED",
      "available, AVAILABLE",
      "availableWithoutEnrollment, AVAILABLE_WITHOUT_ENROLLMENT",
      "uninstall, UNINSTALL",
      "perhaps, OTHER"
    })
    void knows_the_intents(String wire, AppAssignment.Intent intent) {
      assertThat(
              GraphCatalog.readAppAssignment(
                      GraphJson.parse(
                          "{\"intent\":\""
                              + wire
                              + "\",\"settings\":null,\"target\":{\"@odata.type\":\"#x\"}}"))
                  .intent())
          .isEqualTo(intent);
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "{\"displayName\":\"x\"}                                | id",
          "{\"id\":7}                                             | id",
          "{\"id\":\"a\",\"installExperience\":[]}                | installExperience",
          "{\"id\":\"a\",\"installExperience\":{\"runAsAccount\":1}} |"
              + " installExperience.runAsAccount",
          "{\"id\":\"a\",\"useDeviceContext\":\"yes\"}            | useDeviceContext",
          "{\"id\":\"a\",\"assignments\":{}}                      | assignments",
          "{\"id\":\"a\",\"assignments\":[null]}                  | assignments[0]",
          "{\"id\":\"a\",\"assignments\":[{}]}                    | assignments[0].target",
        })
    void names_what_cannot_be_read(String json, String path) {
      assertThatThrownBy(() -> GraphCatalog.readApp(GraphJson.parse(json)))
          .isInstanceOfSatisfying(
              GraphFormatException.class, failure -> assertThat(failure.path()).isEqualTo(path));
    }
  }

  @Test
  void reads_dynamic_and_assigned_groups() {
    assertThat(
            GraphCatalog.readGroup(
                GraphJson.parse(
                    """
                    {"id": "g", "displayName": "Kiosks", "groupTypes": ["DynamicMembership"],
                     "membershipRule": "(device.model -eq \\"K1\\")"}
                    """)))
        .isEqualTo(new Group(GroupId.of("g"), "Kiosks", Optional.of("(device.model -eq \"K1\")")));
    assertThat(
            GraphCatalog.readGroup(GraphJson.parse("{\"id\":\"g\",\"membershipRule\":null}"))
                .membershipRule())
        .isEmpty();
  }

  @Test
  void reads_filters_of_every_platform() {
    assertThat(
            GraphCatalog.readFilter(
                GraphJson.parse(
                    """
                    {"id": "f", "displayName": "Surface", "platform": "windows10AndLater",
                     "rule": "(device.model -startsWith \\"Surface\\")"}
                    """)))
        .isEqualTo(
            new AssignmentFilter(
                FilterId.of("f"),
                "Surface",
                "windows10AndLater",
                true,
                "(device.model -startsWith \"Surface\")"));
    assertThat(
            GraphCatalog.readFilter(GraphJson.parse("{\"id\":\"f\",\"platform\":\"iOS\"}"))
                .forWindows())
        .isFalse();
  }

  @Test
  void reads_scope_tags_and_users() {
    assertThat(GraphCatalog.readScopeTag(GraphJson.parse("{\"id\":\"3\",\"displayName\":\"EU\"}")))
        .isEqualTo(new RoleScopeTag(ScopeTag.of("3"), "EU"));
    assertThat(
            GraphCatalog.readUser(
                GraphJson.parse("{\"id\":\"u\",\"userPrincipalName\":\"ada@example.com\"}")))
        .isEqualTo(new User("u", "ada@example.com"));
  }

  @Test
  void reads_an_autopilot_registration_and_takes_zeros_and_blanks_for_not_known() {
    assertThat(
            GraphCatalog.readAutopilotDevice(
                GraphJson.parse(
                    """
                    {"id": "r", "serialNumber": "S1", "userPrincipalName": "",
                     "azureActiveDirectoryDeviceId": "d1", "model": "", "manufacturer": "Contoso",
                     "managedDeviceId": "00000000-0000-0000-0000-000000000000"}
                    """)))
        .isEqualTo(
            new Device(
                Optional.of("S1"),
                Optional.of("d1"),
                Optional.empty(),
                Optional.empty(),
                Optional.of(true),
                DeviceFacts.builder().manufacturer("Contoso").build()));
  }

  @Test
  void reads_a_managed_device() {
    assertThat(
            GraphCatalog.readManagedDevice(
                GraphJson.parse(
                    """
                    {"id": "m", "serialNumber": null, "azureADDeviceId": "d1", "userId": "u",
                     "autopilotEnrolled": true, "model": "K1", "osVersion": "10.0.26100.1",
                     "managedDeviceOwnerType": "company", "enrollmentProfileName": null}
                    """)))
        .isEqualTo(
            new Device(
                Optional.empty(),
                Optional.of("d1"),
                Optional.of("m"),
                Optional.of(new UserId("u")),
                Optional.of(true),
                DeviceFacts.builder()
                    .model("K1")
                    .osVersion("10.0.26100.1")
                    .deviceOwnership("Corporate")
                    .absent(FilterProperty.ENROLLMENT_PROFILE_NAME)
                    .build()));
  }

  @ParameterizedTest
  @CsvSource({"company, Corporate", "personal, Personal", "unknown, Unknown", "martian,"})
  void reads_who_owns_a_managed_device(String wire, String ownership) {
    assertThat(
            GraphCatalog.readManagedDevice(
                    GraphJson.parse("{\"id\":\"m\",\"managedDeviceOwnerType\":\"" + wire + "\"}"))
                .facts()
                .value(FilterProperty.DEVICE_OWNERSHIP))
        .isEqualTo(Optional.ofNullable(ownership));
  }
}
