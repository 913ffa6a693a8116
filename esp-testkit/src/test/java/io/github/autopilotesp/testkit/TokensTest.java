package io.github.autopilotesp.testkit;

import static io.github.autopilotesp.testkit.GraphClient.CONFIGURATIONS;
import static io.github.autopilotesp.testkit.GraphClient.profile;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.autopilotesp.testkit.GraphClient.Reply;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tokens with permissions and a life. */
class TokensTest {
  private final VirtualTime time = VirtualTime.create();
  private final FakeTenant tenant = FakeTenant.builder().time(time).seed(1).build();
  private final FakeGraphServer server = FakeGraphServer.start(tenant);
  private final GraphClient graph = new GraphClient(server);

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void a_missing_permission_is_named() {
    use(tenant.issueToken(Duration.ofHours(1), "DeviceManagementServiceConfig.Read.All"));

    Reply refused = graph.post(CONFIGURATIONS, profile("p"));

    assertThat(graph.get(CONFIGURATIONS).status()).isEqualTo(200);
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.code()).isEqualTo("Forbidden");
    assertThat(refused.message())
        .isEqualTo(
            "Application is not authorized to perform this operation. Application must have one of"
                + " the following scopes: DeviceManagementServiceConfig.ReadWrite.All,"
                + " DeviceManagementConfiguration.ReadWrite.All.");
  }

  @Test
  void the_directory_refuses_in_its_own_words() {
    use(tenant.issueToken(Duration.ofHours(1)));

    Reply refused = graph.get("/beta/groups");

    assertThat(refused.code()).isEqualTo("Authorization_RequestDenied");
    assertThat(refused.message()).isEqualTo("Insufficient privileges to complete the operation.");
  }

  @ParameterizedTest
  @CsvSource({
    "DeviceManagementConfiguration.ReadWrite.All,"
        + " /beta/deviceManagement/deviceEnrollmentConfigurations",
    "DeviceManagementApps.Read.All,               /beta/deviceAppManagement/mobileApps",
    "Group.Read.All,                              /beta/groups",
    "DeviceManagementConfiguration.Read.All,      /beta/deviceManagement/assignmentFilters",
    "DeviceManagementRBAC.Read.All,               /beta/deviceManagement/roleScopeTags",
    "DeviceManagementServiceConfig.Read.All,     "
        + " /beta/deviceManagement/windowsAutopilotDeviceIdentities",
    "DeviceManagementManagedDevices.Read.All,     /beta/deviceManagement/managedDevices",
    "Device.Read.All,                             /beta/devices",
    "User.Read.All,                               /beta/users"
  })
  void each_collection_needs_its_permission(String permission, String path) {
    String with = tenant.issueToken(Duration.ofHours(1), permission);
    String without = tenant.issueToken(Duration.ofHours(1), "Something.Else");

    assertThat(use(with).get(path).status()).isEqualTo(200);
    assertThat(use(without).get(path).status()).isEqualTo(403);
  }

  @Test
  void memberships_need_the_member_and_the_groups() {
    String path = "/beta/devices/" + tenant.addDevice("PC") + "/transitiveMemberOf";
    String device = tenant.issueToken(Duration.ofHours(1), "Device.Read.All");
    String both = tenant.issueToken(Duration.ofHours(1), "Device.Read.All", "GroupMember.Read.All");

    assertThat(use(device).get(path).status()).isEqualTo(403);
    assertThat(use(both).get(path).status()).isEqualTo(200);
  }

  @Test
  void a_token_ends_with_its_life() {
    use(tenant.issueToken(Duration.ofMinutes(5), "Group.Read.All"));

    assertThat(graph.get("/beta/groups").status()).isEqualTo(200);
    time.advance(Duration.ofMinutes(5));
    assertThat(graph.get("/beta/groups").message())
        .isEqualTo("Lifetime validation failed, the token is expired.");
  }

  @Test
  void foreign_tokens_can_be_refused() {
    tenant.acceptOnlyIssuedTokens();

    assertThat(use("foreign").get("/beta/groups").status()).isEqualTo(401);
    assertThat(
            use(tenant.issueToken(Duration.ofMinutes(5), "Group.Read.All"))
                .get("/beta/groups")
                .status())
        .isEqualTo(200);
  }

  @Test
  void a_token_sent_in_memory_is_checked_too() {
    GraphRequest request = GraphRequest.get("/beta/groups");

    assertThat(tenant.handle(request.withHeader("Authorization", "Bearer ")).status())
        .isEqualTo(401);
    assertThat(
            tenant
                .handle(
                    request.withHeader(
                        "Authorization", "Bearer " + tenant.issueToken(Duration.ofHours(1))))
                .status())
        .isEqualTo(403);
  }

  private GraphClient use(String token) {
    return graph.with("Authorization", "Bearer " + token);
  }
}
