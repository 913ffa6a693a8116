package io.github.autopilotesp.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.azure.core.credential.AccessToken;
import com.microsoft.graph.serviceclient.GraphServiceClient;
import io.github.autopilotesp.testkit.FakeGraphServer;
import io.github.autopilotesp.testkit.FakeTenant;
import io.github.autopilotesp.testkit.TenantCollection;
import io.github.autopilotesp.testkit.graph.GraphClients;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Mono;

/** The README says what is so: its code compiles and runs, its commands and pages exist. */
class ReadmeTest {
  private static final Path ROOT = Path.of(System.getProperty("esp.root"));
  private static final String README = "README.md";

  @TempDir Path folder;
  private final FakeTenant fake = FakeTenant.create();
  private final FakeGraphServer server = FakeGraphServer.start(fake);

  @BeforeEach
  void give_the_samples_what_they_take_for_granted() {
    AccessToken token =
        new AccessToken("a-token-of-the-fake", OffsetDateTime.now(ZoneOffset.UTC).plusHours(1));
    SampleContext.endpoint = server.baseUrl();
    SampleContext.credential = request -> Mono.just(token);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void the_first_sample_puts_its_profile_into_the_tenant() throws Exception {
    addWhatTheFirstSampleNames();

    String printed = run(sample(0).replace(".cloud(GraphCloud.GLOBAL)", ".endpoint(endpoint)"));

    assertThat(printed).contains("Autopilot - user-driven");
    assertThat(fake.all(TenantCollection.ENROLLMENT_CONFIGURATIONS))
        .filteredOn(json -> json.contains("Autopilot - user-driven"))
        .singleElement()
        .asString()
        .contains("\"installProgressTimeoutInMinutes\":90")
        .contains("e83d36e1-0000-4000-8000-000000000003");
  }

  @Test
  void the_second_sample_lists_profiles_on_a_clients_own_connection() throws Exception {
    fake.addProfile("Kiosk");
    GraphServiceClient client = GraphClients.connect(server);
    SampleContext.graphServiceClient = client;

    String printed = run(sample(1));

    assertThat(printed).contains("1 Kiosk");
    assertThat(client.getRequestAdapter().getBaseUrl()).endsWith("/v1.0");
  }

  @Test
  void the_third_sample_plans_what_the_document_says() throws Exception {
    fake.addApp("win32LobApp", "Company Portal");
    fake.addGroup("Autopilot laptops");
    Path document = folder.resolve("profiles.yaml");
    Files.writeString(document, MarkdownSample.in(README, "yaml").get(0).code());

    String printed =
        run(
            "io.github.autopilotesp.tenant.IntuneTenant tenant ="
                + " io.github.autopilotesp.graph.GraphIntuneTenant.builder().credential(credential).endpoint(endpoint).build();\n"
                + sample(2).replace("\"profiles.yaml\"", "\"" + document + "\""));

    assertThat(printed).contains("Autopilot - user-driven");
  }

  @Test
  void the_gate_runs_the_readmes_test_command() throws IOException {
    List<String> commands =
        MarkdownSample.in(README, "").stream().map(sample -> sample.code().strip()).toList();

    assertThat(commands).hasSize(2);
    assertThat(Files.readString(ROOT.resolve(".ci/run"))).contains("\n" + commands.get(1) + "\n");
  }

  @Test
  void every_page_that_is_linked_exists() throws IOException {
    assertThat(MarkdownSample.linksIn(README))
        .isNotEmpty()
        .allSatisfy(link -> assertThat(ROOT.resolve(link)).exists());
  }

  @Test
  void every_profile_that_is_named_exists() throws IOException {
    StringBuilder poms = new StringBuilder(Files.readString(ROOT.resolve("pom.xml")));
    for (String module : List.of("esp-core", "esp-testkit", "esp-graph")) {
      poms.append(Files.readString(ROOT.resolve(module).resolve("pom.xml")));
    }

    assertThat(MarkdownSample.matches(README, "-P([a-z-]+)"))
        .isNotEmpty()
        .allSatisfy(profile -> assertThat(poms).contains("<id>" + profile + "</id>"));
  }

  private static String sample(int number) {
    return MarkdownSample.in(README, "java").get(number).code();
  }

  private void addWhatTheFirstSampleNames() {
    String id = "e83d36e1-0000-4000-8000-00000000000";
    String app =
        """
        {"@odata.type": "#microsoft.graph.win32LobApp", "id": "%s", "displayName": "App"}
        """;
    fake.add(TenantCollection.APPS, app.formatted(id + 1));
    fake.add(TenantCollection.APPS, app.formatted(id + 2));
    fake.add(TenantCollection.GROUPS, "{\"id\": \"" + id + "3\", \"displayName\": \"Devices\"}");
    fake.add(
        TenantCollection.ASSIGNMENT_FILTERS,
        """
        {"id": "%s", "displayName": "Surface only", "platform": "windows10AndLater",
         "rule": "(device.model -startsWith \\"Surface\\")"}
        """
            .formatted(id + 4));
  }

  /** A sample shows what it imports, so that it can be copied. */
  private static String lines(String sample, boolean imports) {
    return sample
        .lines()
        .filter(line -> line.startsWith("import ") == imports)
        .map(line -> line + "\n")
        .collect(Collectors.joining());
  }

  private String run(String statements) throws Exception {
    String source =
        lines(statements, true)
            + """
            import static io.github.autopilotesp.docs.SampleContext.*;
            class Sample {
              static void run() throws Exception {
                %s
              }
            }
            """
                .formatted(lines(statements, false));
    ClassLoader classes =
        MarkdownSample.compile(folder, List.of(), new MarkdownSample.NamedSource("Sample", source));
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream before = System.out;
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      MarkdownSample.run(classes, "Sample", "run");
    } finally {
      System.setOut(before);
    }
    return printed.toString(StandardCharsets.UTF_8);
  }
}
