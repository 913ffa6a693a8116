package io.github.autopilotesp.testkit.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.autopilotesp.testkit.FakeEntra;
import io.github.autopilotesp.testkit.FakeGraphServer;
import io.github.autopilotesp.testkit.FakeTenant;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The CLI for Microsoft 365 against the fakes, over TLS. It knows Microsoft's hosts by heart; {@code
 * redirect.cjs} leads its connections here.
 */
class MicrosoftCliClients {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String APP = "11111111-2222-4333-8444-555555555555";
  private static final String BETA = "https://graph.microsoft.com/beta/";
  private static final String CONFIGURATIONS =
      BETA + "deviceManagement/deviceEnrollmentConfigurations";
  private static final String ESP = "#microsoft.graph.windows10EnrollmentCompletionPageConfiguration";

  private static FakeEntra entra;
  private static FakeGraphServer server;
  private static NodeFolder node;

  @BeforeAll
  static void logIn() throws Exception {
    FakeTenant tenant = ClientsTenant.create().acceptOnlyIssuedTokens();
    entra =
        FakeEntra.forTenant(tenant)
            .app(
                APP,
                "secret",
                "DeviceManagementServiceConfig.ReadWrite.All",
                "Group.Read.All",
                "GroupMember.Read.All")
            .start();
    server = FakeGraphServer.builder().tenant(tenant).https().start();
    node = NodeFolder.install("cli", List.of("package.json", "redirect.cjs"));
    node.trusting(entra.certificate(), server.certificate())
        .with("HOME", node.path().toString())
        .with("NODE_OPTIONS", "--require " + node.path().resolve("redirect.cjs"))
        .with(
            "FAKES",
            "{\"graph.microsoft.com\":\"%s\",\"login.microsoftonline.com\":\"%s\"}"
                .formatted(server.baseUrl(), entra.authority()));
    String[] login = {"login", "--authType", "secret", "--appId", APP, "--secret", "secret"};
    m365(Stream.concat(Arrays.stream(login), Stream.of("--tenant", tenant.tenantId())));
  }

  @AfterAll
  static void stop() {
    server.close();
    entra.close();
  }

  private static String m365(Stream<String> arguments) throws IOException, InterruptedException {
    return node.run(command(arguments));
  }

  private static String[] command(Stream<String> arguments) {
    String cli = "node_modules/@pnp/cli-microsoft365/dist/index.js";
    return Stream.concat(Stream.of("node", cli), arguments).toArray(String[]::new);
  }

  private static JsonNode get(String url) throws IOException, InterruptedException {
    return JSON.readTree(m365(Stream.of("request", "--url", url, "--output", "json")));
  }

  private static String send(String method, String url, String body)
      throws IOException, InterruptedException {
    List<String> arguments = new ArrayList<>(List.of("request", "--method", method, "--url", url));
    if (!body.isEmpty()) {
      arguments.addAll(List.of("--body", body, "--content-type", "application/json"));
    }
    arguments.addAll(List.of("--output", "json"));
    return m365(arguments.stream());
  }

  /** All pages, as a backup reads them. */
  private static List<JsonNode> profiles() throws IOException, InterruptedException {
    List<JsonNode> profiles = new ArrayList<>();
    String url = CONFIGURATIONS + "?$expand=assignments";
    while (!url.isEmpty()) {
      JsonNode page = get(url);
      page.path("value")
          .forEach(
              item -> {
                if (item.path("@odata.type").asText().equals(ESP) && item.path("priority").asInt() > 0) {
                  profiles.add(item);
                }
              });
      url = page.path("@odata.nextLink").asText();
    }
    return profiles;
  }

  @Test
  void what_is_backed_up_can_be_restored_assigned_and_ordered() throws Exception {
    List<JsonNode> backup = profiles();
    for (JsonNode profile : backup) {
      send("delete", CONFIGURATIONS + "/" + profile.path("id").asText(), "");
    }
    assertThat(profiles()).isEmpty();
    List<String> ids = new ArrayList<>();
    for (JsonNode profile : backup) {
      String created = send("post", CONFIGURATIONS, profile.toString());
      ids.add(JSON.readTree(created).path("id").asText());
    }
    send(
        "post",
        CONFIGURATIONS + "/" + ids.get(2) + "/assign",
        "{\"enrollmentConfigurationAssignments\":[{\"target\":{\"@odata.type\":"
            + "\"#microsoft.graph.allDevicesAssignmentTarget\"}}]}");
    send("post", CONFIGURATIONS + "/" + ids.get(2) + "/setPriority", "{\"priority\":1}");

    JsonNode first = get(CONFIGURATIONS + "/" + ids.get(2) + "?$expand=assignments");
    assertThat(first.path("priority").asInt()).isEqualTo(1);
    assertThat(first.path("assignments")).hasSize(1);
    assertThat(profiles())
        .extracting(profile -> profile.path("displayName").asText())
        .containsExactlyInAnyOrder("First", "Second", "Third");
  }

  @Test
  void its_own_commands_follow_pages_and_find_groups() throws Exception {
    JsonNode groups =
        JSON.readTree(m365(Stream.of("entra", "group", "list", "--output", "json")));
    JsonNode members =
        JSON.readTree(
            m365(
                Stream.of(
                    "entra", "group", "member", "list", "--groupName", "Autopilot devices",
                    "--output", "json")));

    assertThat(groups).hasSize(3);
    assertThat(members).hasSize(2);
  }

  @Test
  void a_batch_is_answered() throws Exception {
    String parts =
        "{\"requests\":[{\"id\":\"1\",\"method\":\"GET\",\"url\":\"/groups?$top=1\"},"
            + "{\"id\":\"2\",\"method\":\"GET\",\"url\":\"/nothing\"}]}";

    JsonNode responses = JSON.readTree(send("post", BETA + "$batch", parts)).path("responses");

    assertThat(responses)
        .extracting(part -> part.path("id").asText() + "=" + part.path("status").asInt())
        .containsExactlyInAnyOrder("1=200", "2=400");
  }

  @Test
  void errors_are_told() throws Exception {
    NodeFolder.Ended missing =
        node.tried(command(Stream.of("request", "--url", CONFIGURATIONS + "/nobody")));
    NodeFolder.Ended refused =
        node.tried(
            command(Stream.of("entra", "group", "get", "--id", "00000000-0000-4000-8000-000000000404")));

    assertThat(missing.status()).isNotZero();
    assertThat(missing.output()).contains("404");
    assertThat(refused.status()).isNotZero();
    assertThat(refused.output()).contains("00000000-0000-4000-8000-000000000404");
  }
}
