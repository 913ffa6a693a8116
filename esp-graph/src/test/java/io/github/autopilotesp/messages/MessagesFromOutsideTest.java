package io.github.autopilotesp.messages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.azure.core.credential.AccessToken;
import com.azure.core.credential.TokenCredential;
import io.github.autopilotesp.document.DocumentFormat;
import io.github.autopilotesp.document.ProfileDocument;
import io.github.autopilotesp.document.ProfileImport;
import io.github.autopilotesp.filter.FilterRule;
import io.github.autopilotesp.graph.GraphIntuneTenant;
import io.github.autopilotesp.plan.EspPlan;
import io.github.autopilotesp.plan.PlanOptions;
import io.github.autopilotesp.plan.Snapshot;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.EspProfileSet;
import io.github.autopilotesp.profile.EspSettings;
import io.github.autopilotesp.profile.GroupId;
import io.github.autopilotesp.profile.Scenario;
import io.github.autopilotesp.reconcile.EspReconciler;
import io.github.autopilotesp.targeting.DeviceContext;
import io.github.autopilotesp.targeting.fleet.FleetReader;
import io.github.autopilotesp.testkit.FakeGraphServer;
import io.github.autopilotesp.testkit.FakeIntuneTenant;
import io.github.autopilotesp.testkit.FakeTenant;
import io.github.autopilotesp.testkit.TenantCollection;
import io.github.autopilotesp.validation.EspValidator;
import io.github.autopilotesp.wire.GraphJson;
import java.io.IOException;
import java.io.StringReader;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;

/**
 * What somebody reads who did something wrong: what is wrong, where, what to do. Each case is tried
 * as a user would, from a file or a call to the message.
 */
class MessagesFromOutsideTest {
  private static final String GUID = "0f0c7d6e-52b4-4a0e-8b35-d8a2f5b9c722";

  @TempDir Path folder;

  private final FakeTenant fake = FakeTenant.create();
  private final FakeIntuneTenant tenant = FakeIntuneTenant.over(fake);
  private final EspReconciler reconciler = EspReconciler.forTenant(tenant);

  // None over 4 KiB, at most 20 names and then a count.

  @TestFactory
  Stream<DynamicTest> a_message_lists_at_most_twenty_names_and_stays_below_four_kilobytes() {
    Map<String, ThrowingCallable> failures = new TreeMap<>();
    String json = documentOf(names(100, 3_000));
    failures.put("names that are not there", () -> reconciler.plan(json(json)));
    failures.put("names without a tenant", () -> json(json).resolveOffline());
    failures.put("unknown keys", () -> json("{" + names(100, 3_000).replace(",", ": 1,") + ": 1}"));
    failures.put(
        "duplicate names",
        () -> reconciler.plan(yaml(profiles(200, i -> "name: " + "名".repeat(1_000) + i / 2))));
    failures.put(
        "half an order",
        () ->
            reconciler.apply(
                reconciler.plan(
                    yaml(
                        profiles(
                            20,
                            i ->
                                "name: "
                                    + i
                                    + "名".repeat(1_000)
                                    + (i == 0 ? "\n    order: 1" : ""))))));
    failures.put(
        "rules that are broken",
        () ->
            EspValidator.standard()
                .validate(
                    new EspProfileSet(
                        IntStream.range(0, 100)
                            .mapToObj(i -> wrong(i + "名".repeat(1_000)))
                            .map(io.github.autopilotesp.profile.DesiredProfile::of)
                            .toList()),
                    Scenario.userDriven())
                .throwOnErrors());
    failures.put("unknown rules", () -> EspValidator.builder().withoutRules(many()));
    failures.put("a filter rule", () -> FilterRule.parse("(device." + "名".repeat(50_000) + " -eq"));
    failures.put("JSON", () -> GraphJson.parse("{\"" + "名".repeat(50_000) + "\": ?}"));
    failures.put("deep JSON", () -> GraphJson.parse("{\"名名名\": ".repeat(5_000)));
    failures.put("a saved plan", () -> EspPlan.fromJson("{\"" + "名".repeat(50_000) + "\": ?}"));
    failures.put("a snapshot", () -> Snapshot.fromJson("{\"" + "名".repeat(50_000) + "\": ?}"));
    failures.put(
        "an export",
        () ->
            ProfileImport.parse(
                "{\"@odata.type\": \"" + "名".repeat(50_000) + "\"}", "export.json"));
    failures.put("a fleet", () -> FleetReader.csv(new StringReader("name," + names(100, 3_000))));
    failures.put(
        "what the service says",
        () -> {
          fake.faults()
              .onEvery("*", "")
              .respond(
                  400,
                  "{\"error\": {\"code\": \""
                      + "c".repeat(9_000)
                      + "\", \"message\": \""
                      + "名".repeat(50_000)
                      + "\"}}");
          tenant.profiles().list();
        });
    failures.put("what the service says over HTTP", this::refusedOverHttp);
    failures.put("a plan for another tenant", this::planOfAnotherTenant);
    return failures.entrySet().stream()
        .map(
            failure ->
                DynamicTest.dynamicTest(
                    failure.getKey(),
                    () -> {
                      String message = messageOf(failure.getValue());
                      assertThat(message.getBytes(UTF_8)).hasSizeLessThanOrEqualTo(4096);
                      assertThat(message.lines().count()).isLessThanOrEqualTo(22);
                    }));
  }

  private void refusedOverHttp() {
    String long_ = "名".repeat(50_000);
    fake.faults()
        .onEvery("*", "")
        .respond(400, "{\"error\": {\"code\": \"" + long_ + "\", \"message\": \"" + long_ + "\"}}");
    try (FakeGraphServer server = FakeGraphServer.start(fake);
        GraphIntuneTenant graph = connect(server)) {
      EspProfile profile = EspProfile.builder().displayName(long_).description(long_).build();
      graph
          .send(List.of(new io.github.autopilotesp.tenant.TenantOperation.Create(profile)))
          .get(0)
          .orThrow();
    }
  }

  private void planOfAnotherTenant() {
    String name = "名".repeat(50_000);
    EspPlan plan =
        reconciler.plan(EspProfileSet.of(EspProfile.builder().displayName(name).build()));
    EspReconciler.forTenant(FakeIntuneTenant.over(FakeTenant.builder().seed(9).build()))
        .apply(plan);
  }

  // A directory as path.

  @Test
  void a_folder_given_as_a_file_is_called_one() {
    assertThat(messageOf(() -> ProfileDocument.read(folder)))
        .contains(folder.toString(), "this is a folder; name a file in it");
  }

  // Graph JSON given to the document reader, and the other way round.

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"value\": []}",
        "{\"@odata.type\": \"#microsoft.graph.windows10EnrollmentCompletionPageConfiguration\"}",
        "{\"id\": \"x\", \"displayName\": \"A\", \"showInstallationProgress\": true}",
        "[{\"@odata.type\": \"#microsoft.graph.windows10EnrollmentCompletionPageConfiguration\"}]"
      })
  void graphs_json_given_to_the_reader_of_documents_is_recognized(String graph) throws IOException {
    Path file = Files.writeString(folder.resolve("backup.json"), graph);

    assertThat(messageOf(() -> ProfileDocument.read(file)))
        .contains("backup.json", "ProfileImport.read");
  }

  @Test
  void a_document_given_to_the_reader_of_graphs_json_is_recognized() {
    assertThat(
            messageOf(
                () -> ProfileImport.parse("{\"version\": 1, \"profiles\": []}", "export.json")))
        .contains("a profile document", "ProfileDocument.read");
  }

  @Test
  void a_document_in_yaml_given_to_the_reader_of_graphs_json_is_recognized() {
    assertThat(messageOf(() -> ProfileImport.parse("version: 1\nprofiles: []\n", "export.yaml")))
        .contains("a profile document", "ProfileDocument.read");
  }

  // A GUID one digit short.

  @ParameterizedTest
  @ValueSource(strings = {"0f0c7d6e-52b4-4a0e-8b35-d8a2f5b9c72", "0f0c7d6e52b44a0e8b35d8a2f5b9c72"})
  void an_id_that_lacks_a_digit_is_not_taken_for_a_name_in_silence(String id) {
    ProfileDocument document = json(documentOf("\"" + id + "\""));

    assertThat(messageOf(() -> reconciler.plan(document)))
        .contains("profiles.json:1:", id, "32 hexadecimal digits");
    assertThat(messageOf(document::resolveOffline))
        .contains("profiles.json:1:", id, "32 hexadecimal digits");
  }

  @Test
  void an_id_in_code_that_lacks_a_digit_is_found_by_the_rules() {
    EspProfile profile =
        EspProfile.builder()
            .displayName("A")
            .assign(
                io.github.autopilotesp.profile.Assignment.toGroup(GroupId.of(GUID.substring(1))))
            .build();

    assertThat(messageOf(() -> reconciler.apply(reconciler.plan(EspProfileSet.of(profile)))))
        .contains("ESP401", GUID.substring(1));
  }

  // Duplicate names and partial orders with file and line.

  @Test
  void a_name_that_stands_twice_is_told_with_both_lines() {
    ProfileDocument document =
        yaml("version: 1\nprofiles:\n  - name: A\n  - name: B\n  - name: A\n");

    assertThat(messageOf(() -> reconciler.plan(document)))
        .contains("\"A\"", "profiles.yaml:3:", "profiles.yaml:5:");
    assertThat(EspValidator.standard().validate(document).toText())
        .contains("\"A\"", "profiles.yaml:3:", "profiles.yaml:5:");
  }

  @Test
  void a_name_that_stands_in_two_files_is_told_with_both_files() {
    ProfileDocument one = parse("version: 1\nprofiles:\n  - name: A\n", "one.yaml");
    ProfileDocument two = parse("version: 1\nprofiles:\n  - name: A\n", "two.yaml");

    assertThat(messageOf(() -> reconciler.plan(ProfileDocument.combine(List.of(one, two)))))
        .contains("one.yaml:3:", "two.yaml:3:");
  }

  @Test
  void half_an_order_is_told_with_the_first_line_that_lacks_one() {
    ProfileDocument document =
        yaml("version: 1\nprofiles:\n  - name: A\n    order: 1\n  - name: B\n  - name: C\n");

    assertThat(messageOf(() -> reconciler.apply(reconciler.plan(document))))
        .contains("order", "profiles.yaml:5:");
    assertThat(EspValidator.standard().validate(document).toText())
        .contains("order", "profiles.yaml:5:");
  }

  @Test
  void a_duplicate_in_the_tenant_is_told_with_the_line_that_asks_for_it() {
    fake.addProfile("A");
    fake.addProfile("A");

    assertThat(
            messageOf(
                () -> reconciler.plan(yaml("version: 1\nprofiles:\n  - name: B\n  - name: A\n"))))
        .contains("\"A\"", "profiles.yaml:4:");
  }

  // endpoint("foo")

  @ParameterizedTest
  @CsvSource({
    "foo, foo",
    "graph.microsoft.com, graph.microsoft.com",
    "//host, //host",
    "mailto:a@b, mailto:a@b",
    "ftp://host/, ftp://host",
    "https://host/?a, https://host",
    "https://user@host/, https://host",
  })
  void an_endpoint_that_is_none_is_refused_with_what_it_should_be(String address, String host) {
    assertThat(
            messageOf(
                () ->
                    GraphIntuneTenant.builder()
                        .credential(request -> Mono.empty())
                        .endpoint(URI.create(address))
                        .build()))
        .contains(host)
        .contains("https");
  }

  // 401 without a next step.

  @Test
  void a_token_that_is_not_accepted_makes_one_look_at_cloud_tenant_and_clock() {
    fake.faults().onEvery("*", "").respond(401);
    String[] steps = {"tenant", "cloud", "clock"};

    assertThat(messageOf(() -> tenant.profiles().list())).contains(steps);
    try (FakeGraphServer server = FakeGraphServer.start(fake);
        GraphIntuneTenant graph = connect(server)) {
      assertThat(messageOf(() -> graph.profiles().list())).contains(steps);
    }
  }

  // JSON errors in our own words.

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "[",
        "\"",
        "{\"a\"",
        "{\"a\": }",
        "{\"a\": tru}",
        "{\"a\": 01}",
        "{\"a\": +1}",
        "{\"a\": .5}",
        "{\"a\": NaN}",
        "{\"a\": 1} 2",
        "{'a': 1}",
        "{\"a\": 1,}",
        "{\"a\": \"\\q\"}",
        "{\"a\": \"\n\"}",
        "{\"a\": /* */ 1}",
        "\u0001",
        "{\"a\": 1e}",
        "{\"a\": \"\\u12\"}",
        "{\"a\": 1 \"b\": 2}",
        "{\"a\": 1]"
      })
  void broken_json_is_told_in_our_words(String text) {
    List<ThrowingCallable> readers =
        List.of(
            () -> json(text),
            () -> GraphJson.parse(text),
            () -> EspPlan.fromJson(text),
            () -> Snapshot.fromJson(text),
            () -> ProfileImport.parse(text, "export.json"),
            () -> ProfileDocument.fromJson(text));

    assertThat(readers)
        .extracting(MessagesFromOutsideTest::messageOf)
        .allSatisfy(
            message ->
                assertThat(message)
                    .doesNotContainIgnoringCase(
                        "Unexpected",
                        "expecting",
                        "JsonToken",
                        "Source:",
                        "token '",
                        "Unrecognized",
                        "was expected",
                        "ObjectMapper",
                        "JsonReadFeature",
                        "ALLOW_",
                        "com.fasterxml",
                        "REDACTED"));
  }

  // Indexes from one base: places in lists count from 0, as in JSON; lines and columns from 1.

  @Test
  void a_place_in_a_list_counts_from_nought_in_every_message() {
    String document =
        "{\"version\": 1, \"profiles\": [{\"name\": \"A\", \"scopeTags\": [0], \"assignments\":"
            + " [{\"group\": \"g\", \"filter\": 1}]}]}";
    String graph = "{\"value\": [1]}";
    EspProfile profile =
        EspProfile.builder()
            .displayName("A")
            .assign(io.github.autopilotesp.profile.Assignment.toGroup(GroupId.of("g")))
            .build();

    assertThat(messageOf(() -> json(document)))
        .contains("profiles[0].scopeTags[0]", "profiles[0].assignments[0]");
    assertThat(messageOf(() -> ProfileImport.parse(graph, "export.json"))).contains("value[0]");
    assertThat(
            EspValidator.standard().validate(profile, Scenario.userDriven()).findings().toString())
        .contains("assignments[0]");
    assertThat(
            EspValidator.standard()
                .validate(yaml("version: 1\nprofiles:\n  - name: A\n  - name: A\n"))
                .toText())
        .contains("profiles[0] has the same name");
  }

  // Keys displayName and priority.

  @ParameterizedTest
  @CsvSource({"displayName, name", "priority, order"})
  void graphs_keys_are_answered_with_the_documents(String theirs, String ours) {
    assertThat(messageOf(() -> yaml("version: 1\nprofiles:\n  - name: A\n    " + theirs + ": 1\n")))
        .contains("profiles.yaml:4:", "\"" + theirs + "\"", "write \"" + ours + "\"");
  }

  // YAML "mapping values are not allowed here".

  @Test
  void a_colon_in_a_text_of_yaml_is_answered_with_quotes() {
    assertThat(messageOf(() -> yaml("version: 1\nprofiles:\n  - name: Kiosk: lobby\n")))
        .contains("profiles.yaml:3:", "mapping values are not allowed here", "in quotes");
  }

  // Null arguments named.

  @TestFactory
  Stream<DynamicTest> null_is_answered_with_the_name_of_the_argument() {
    return Stream.of(
            EspProfile.builder(),
            EspSettings.showProgress(),
            EspValidator.builder(),
            EspValidator.standard(),
            GraphIntuneTenant.builder(),
            EspReconciler.builder(tenant),
            reconciler,
            reconciler.writes(),
            PlanOptions.none(),
            Scenario.userDriven(),
            DeviceContext.builder("d"),
            FakeTenant.builder(),
            yaml("version: 1\nprofiles: []\n"))
        .flatMap(MessagesFromOutsideTest::methodsThatTakeObjects)
        .map(
            call ->
                DynamicTest.dynamicTest(
                    call.toString(),
                    () -> {
                      if (call.withNulls() instanceof NullPointerException failure) {
                        assertThat(failure.getMessage()).isNotNull();
                        if (!call.names().isEmpty()) {
                          assertThat(call.names())
                              .anyMatch(name -> failure.getMessage().contains(name));
                        }
                      }
                    }));
  }

  private record NullCall(Object on, Method method) {
    /** As they stand in the code, where it is compiled with its names. */
    List<String> names() {
      return Arrays.stream(method.getParameters())
          .filter(Parameter::isNamePresent)
          .map(Parameter::getName)
          .toList();
    }

    Throwable withNulls() throws IllegalAccessException {
      Object[] arguments =
          Arrays.stream(method.getParameterTypes())
              .map(type -> type == int.class ? (Object) 1 : type == boolean.class ? true : null)
              .toArray();
      try {
        method.setAccessible(true);
        method.invoke(on, arguments);
        return new Throwable("null was taken");
      } catch (InvocationTargetException e) {
        return e.getCause();
      }
    }

    @Override
    public String toString() {
      return on.getClass().getSimpleName()
          + "."
          + method.getName()
          + Arrays.stream(method.getParameterTypes()).map(Class::getSimpleName).toList();
    }
  }

  private static Stream<NullCall> methodsThatTakeObjects(Object on) {
    return Arrays.stream(on.getClass().getMethods())
        .filter(method -> method.getDeclaringClass() != Object.class)
        .filter(method -> !method.getName().equals("equals"))
        .filter(method -> !Modifier.isStatic(method.getModifiers()) && !method.isBridge())
        .filter(
            method ->
                Arrays.stream(method.getParameterTypes()).anyMatch(type -> !type.isPrimitive()))
        .map(method -> new NullCall(on, method));
  }

  // Candidates for apps and groups that differ in case.

  @Test
  void a_name_in_another_case_is_answered_with_the_right_one() {
    fake.addApp("winGetApp", "Company Portal");
    fake.add(
        TenantCollection.GROUPS,
        "{\"id\": \"" + GUID + "\", \"displayName\": \"Autopilot Devices\"}");
    ProfileDocument document =
        yaml(
            """
            version: 1
            profiles:
              - name: A
                settings:
                  blockDeviceUse:
                    untilApps: [company portal]
                assignments:
                  - group: autopilot devices
            """);

    assertThat(messageOf(() -> reconciler.plan(document)))
        .contains("\"Company Portal\"", "\"Autopilot Devices\"", "profiles.yaml:6:", GUID);
    try (FakeGraphServer server = FakeGraphServer.start(fake);
        GraphIntuneTenant graph = connect(server)) {
      assertThat(messageOf(() -> EspReconciler.forTenant(graph).plan(document)))
          .contains("\"Company Portal\"", "\"Autopilot Devices\"");
    }
  }

  // What passed in silence.

  @Test
  void a_rule_that_does_not_exist_cannot_be_left_out() {
    assertThat(messageOf(() -> EspValidator.builder().withoutRules("ESP999"))).contains("ESP999");
    assertThat(messageOf(() -> EspValidator.builder().onlyRules("ESP999"))).contains("ESP999");
  }

  @Test
  void a_profile_to_prune_that_is_not_there_is_told_wherever_the_plan_is_shown() {
    EspPlan plan = reconciler.plan(EspProfileSet.of(), PlanOptions.none().prune("Nope"));

    assertThat(plan.nothingToPrune()).containsExactly("Nope");
    assertThat(List.of(plan.toText(), plan.toMarkdown()))
        .allMatch(
            text ->
                text.contains("\"Nope\" is to be pruned")
                    && text.contains("has no such custom profile"));
  }

  /** It is no failure, or a pipeline that pruned once would fail from then on. */
  @Test
  void what_was_pruned_before_is_told_and_hinders_nothing() {
    fake.addProfile("Old");
    PlanOptions pruning = PlanOptions.none().prune("Old");

    assertThat(reconciler.plan(EspProfileSet.of(), pruning).nothingToPrune()).isEmpty();
    reconciler.apply(reconciler.plan(EspProfileSet.of(), pruning));
    EspPlan again = reconciler.plan(EspProfileSet.of(), pruning);

    assertThat(again.nothingToPrune()).containsExactly("Old");
    assertThat(reconciler.apply(again).isComplete()).isTrue();
  }

  @Test
  void a_tenant_of_the_quickstart_that_does_not_exist_is_refused() throws Exception {
    String here =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                here,
                "-Desp.tenant=grpah",
                "io.github.autopilotesp.graph.cli.Quickstart")
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);

    assertThat(process.waitFor()).isEqualTo(2);
    assertThat(said).contains("-Desp.tenant is grpah; say graph or fake.");
  }

  private static String messageOf(ThrowingCallable failing) {
    Throwable thrown = catchThrowable(failing);
    assertThat(thrown).as("a failure").isNotNull();
    return String.valueOf(thrown.getMessage());
  }

  private static GraphIntuneTenant connect(FakeGraphServer server) {
    TokenCredential credential =
        request ->
            Mono.just(new AccessToken("secret", OffsetDateTime.now(ZoneOffset.UTC).plusHours(1)));
    return GraphIntuneTenant.builder()
        .credential(credential)
        .endpoint(server.baseUrl())
        .maxRetries(0)
        .build();
  }

  private static EspProfile wrong(String name) {
    return EspProfile.builder()
        .displayName(name)
        .settings(EspSettings.showProgress().timeout(Duration.ofHours(100)).build())
        .build();
  }

  private static ProfileDocument json(String text) {
    return ProfileDocument.parse(text, DocumentFormat.JSON, "profiles.json");
  }

  private static ProfileDocument yaml(String text) {
    return parse(text, "profiles.yaml");
  }

  private static ProfileDocument parse(String text, String file) {
    return ProfileDocument.parse(text, DocumentFormat.YAML, file);
  }

  private static String profiles(int count, Function<Integer, String> lines) {
    return IntStream.range(0, count)
        .mapToObj(i -> "  - " + lines.apply(i) + "\n")
        .collect(Collectors.joining("", "version: 1\nprofiles:\n", ""));
  }

  /** A document that assigns one profile to groups. */
  private static String documentOf(String quotedGroups) {
    String assignments =
        Arrays.stream(quotedGroups.split(", ", -1))
            .map(group -> "{\"group\": " + group + "}")
            .collect(Collectors.joining(", "));
    return "{\"version\": 1, \"profiles\": [{\"name\": \"A\", \"assignments\": ["
        + assignments
        + "]}]}";
  }

  private static String names(int count, int length) {
    return IntStream.range(0, count)
        .mapToObj(i -> "\"" + i + "名".repeat(length) + "\"")
        .collect(Collectors.joining(", "));
  }

  private static String[] many() {
    return IntStream.range(0, 100)
        .mapToObj(i -> "ESP" + i + "名".repeat(1_000))
        .toArray(String[]::new);
  }
}
