package io.github.autopilotesp.graph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.autopilotesp.docs.MarkdownSample;
import io.github.autopilotesp.testkit.FakeTenant;
import io.github.autopilotesp.testkit.TenantCollection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** docs/pipelines.md, part by part: its commands are run as they stand there, on a fake. */
class PipelinesPageTest {
  private static final String PAGE = "docs/pipelines.md";
  private static final List<String> DOCUMENTS =
      MarkdownSample.in(PAGE, "yaml").stream()
          .map(MarkdownSample::code)
          .filter(code -> code.startsWith("version: 1"))
          .toList();

  @TempDir private Path folder;
  private final SharedFake fake = new SharedFake(FakeTenant.create());
  private String laptops;

  @BeforeEach
  void prepare() throws IOException {
    laptops = fake.tenant().addGroup("Autopilot laptops");
    fake.tenant().addFilter("Pilot devices", "(device.model -startsWith \"Surface\")");
    Files.writeString(folder.resolve("profiles.yaml"), DOCUMENTS.get(1));
    Files.writeString(
        folder.resolve("fleet.csv"),
        "name,groups,user,model\nSN-1,%1$s,no,Surface Laptop 7\nSN-2,%1$s,no,T14\n"
            .formatted(laptops));
  }

  @AfterEach
  void stop() {
    fake.close();
  }

  @Test
  void the_check_writes_sarif_without_a_tenant() throws IOException {
    CommandRun run = run(command("check"));

    assertThat(run.code()).as(run.toString()).isZero();
    JsonNode sarif = new ObjectMapper().readTree(folder.resolve("esp.sarif").toFile());
    assertThat(sarif.path("version").textValue()).isEqualTo("2.1.0");
    assertThat(fake.tenant().journal().all()).isEmpty();
  }

  @Test
  void the_check_fails_on_a_warning() throws IOException {
    Files.writeString(
        folder.resolve("profiles.yaml"),
        DOCUMENTS.get(1) + "ruleOverrides:\n  - rule: ESP999\n    level: silence\n");

    assertThat(run(command("check")).code()).isEqualTo(3);
  }

  @Test
  void the_plan_is_a_comment_with_the_impact_and_a_file() throws IOException {
    CommandRun run = run(command("plan profiles.yaml --out"));

    assertThat(run.code()).as(run.toString()).isEqualTo(2);
    assertThat(folder.resolve("comment.md"))
        .content()
        .startsWith("### ESP plan: ")
        .contains("### ESP impact: 2 of 2 devices change")
        .doesNotContain("SN-1");
    assertThat(folder.resolve("plan.json")).exists();
  }

  @Test
  void what_was_approved_is_applied_and_anything_else_is_not() throws IOException {
    run(command("plan profiles.yaml --out"));
    String apply = command("apply");

    assertThat(run(apply.replace("$DIGEST", "0".repeat(64))).code()).isEqualTo(1);
    assertThat(fake.tenant().journal().writes()).isEmpty();
    assertThat(run(apply.replace("$DIGEST", digest())).code()).isZero();
    assertThat(fake.esp("plan", folder.resolve("profiles.yaml")).code()).isZero();
  }

  @Test
  void drift_fails_the_step_and_leaves_a_page_for_the_issue() throws IOException {
    fake.esp("apply", folder.resolve("profiles.yaml"), "--yes");
    assertThat(run(command("drift")).code()).isZero();

    Files.writeString(
        folder.resolve("profiles.yaml"), DOCUMENTS.get(1).replace("Minutes: 90", "Minutes: 45"));

    assertThat(run(command("drift")).code()).isEqualTo(2);
    assertThat(folder.resolve("drift.md")).content().startsWith("### ESP plan: 1 to update");
  }

  @Test
  void a_rollout_begins_with_a_filter_and_then_changes_the_assignment_alone() throws IOException {
    Path file = folder.resolve("profiles.yaml");
    Files.writeString(file, DOCUMENTS.get(0));
    assertThat(fake.esp("apply", file, "--yes").code()).isZero();

    Files.writeString(file, DOCUMENTS.get(1));
    CommandRun plan = fake.esp("plan", file, "--devices", folder.resolve("fleet.csv"));

    assertThat(plan.out())
        .startsWith("ESP plan: 1 to assign\n")
        .contains("- Group Autopilot laptops (include filter Pilot devices)")
        .contains("1 of 2 devices change");
    Path backup = folder.resolve("backup.json");
    assertThat(fake.esp("apply", file, "--yes", "--backup", backup).code()).isZero();
  }

  @Test
  void a_first_try_needs_no_tenant() throws IOException {
    String first = command("plan profiles.yaml --fake");

    assertThat(CommandRun.esp(arguments(first).toArray()).code()).isEqualTo(2);
  }

  @Test
  void the_pilots_enrollments_can_be_counted() throws IOException {
    assertThat(run(command("fleet")).code()).isZero();
  }

  @Test
  void each_command_gets_along_with_the_permissions_of_its_row() throws IOException {
    Path file = folder.resolve("profiles.yaml");
    Files.writeString(file, DOCUMENTS.get(0));
    Map<String, Set<String>> rows = permissions();

    fake.permit(rows.get("`apply`, `restore`").toArray(String[]::new));
    assertThat(fake.esp("apply", file, "--yes").code()).isZero();
    Path backup = folder.resolve("before.json");
    Files.writeString(file, DOCUMENTS.get(1).replace("Minutes: 90", "Minutes: 45"));
    assertThat(fake.esp("apply", file, "--yes", "--backup", backup).code()).isZero();
    Path second = folder.resolve("second.json");
    assertThat(fake.esp("restore", backup, "--yes", "--backup", second).code()).isZero();
    Files.writeString(file, DOCUMENTS.get(0));

    fake.permit(rows.get("`plan`, `drift`, `docs`").toArray(String[]::new));
    for (String command : List.of("plan", "drift")) {
      assertThat(fake.esp(command, file).code()).as(command).isZero();
    }
    assertThat(fake.esp("docs").out()).contains("Group Autopilot laptops");

    fake.permit(rows.get("`export`").toArray(String[]::new));
    assertThat(fake.esp("export").out()).contains("Autopilot laptops", "Pilot devices");

    boxed("SN-1");
    fake.permit(rows.get("`explain`").toArray(String[]::new));
    assertThat(fake.esp("explain", "--serial", "SN-1").code()).isZero();

    fake.permit(rows.get("`outcome --serial`").toArray(String[]::new));
    assertThat(fake.esp("outcome", "--serial", "SN-1").err()).contains("no enrollment event");

    fake.permit(rows.get("`fleet`").toArray(String[]::new));
    assertThat(fake.esp("fleet").code()).isZero();
  }

  @Test
  void without_one_of_them_the_plan_fails_and_names_it() {
    Set<String> less = permissions().get("`plan`, `drift`, `docs`");
    less.remove("Group.Read.All");
    fake.permit(less.toArray(String[]::new));

    CommandRun run = fake.esp("plan", folder.resolve("profiles.yaml"));

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("Group.Read.All");
  }

  /** The rows of the table, in which "those of" another row are put in. */
  private static Map<String, Set<String>> permissions() {
    Map<String, Set<String>> rows = new LinkedHashMap<>();
    for (String line : page().lines().filter(line -> line.startsWith("| `")).toList()) {
      List<String> cells = List.of(line.split(" *\\| *", -1));
      Set<String> names = new TreeSet<>();
      Stream.of(cells.get(2).split("`", -1))
          .filter(word -> word.contains(".") && word.endsWith(".All"))
          .forEach(names::add);
      rows.forEach(
          (commands, others) -> {
            if (Stream.of(commands.split(", ", -1))
                .anyMatch(it -> cells.get(2).contains("those of " + it))) {
              names.addAll(others);
            }
          });
      rows.put(cells.get(1), names);
    }
    return rows;
  }

  private void boxed(String serial) {
    String deviceId = "e83d36e1-0000-4000-8000-000000000009";
    String object =
        fake.tenant()
            .add(
                TenantCollection.DEVICES,
                "{\"deviceId\": \"%s\", \"displayName\": \"%s\"}".formatted(deviceId, serial));
    fake.tenant().addMember(laptops, object);
    fake.tenant()
        .add(
            TenantCollection.AUTOPILOT_DEVICES,
            "{\"serialNumber\": \"%s\", \"azureActiveDirectoryDeviceId\": \"%s\"}"
                .formatted(serial, deviceId));
  }

  private String digest() throws IOException {
    String comment = Files.readString(folder.resolve("comment.md"));
    int start = comment.indexOf("Digest: `") + 9;
    return comment.substring(start, start + 64);
  }

  /** The one command of the page that begins so. */
  private static String command(String start) {
    List<String> commands =
        Stream.of("sh", "yaml")
            .flatMap(language -> MarkdownSample.in(PAGE, language).stream())
            .flatMap(sample -> sample.code().lines())
            .map(String::strip)
            .filter(line -> line.startsWith("esp " + start))
            .toList();
    assertThat(commands).as(start).hasSize(1);
    return commands.get(0);
  }

  /** Runs a line of shell: words, and where the output goes. */
  private CommandRun run(String line) throws IOException {
    List<String> words = arguments(line.replaceFirst(" \\|\\| .*", "").replace("\"", ""));
    int redirect = words.indexOf(">");
    if (redirect < 0) {
      return fake.esp(words.toArray());
    }
    CommandRun run = fake.esp(words.subList(0, redirect).toArray());
    Files.writeString(Path.of(words.get(redirect + 1)), run.out());
    return run;
  }

  /** The words after esp, with file names in the folder of the test. */
  private List<String> arguments(String line) {
    List<String> words = new ArrayList<>();
    for (String word : line.split(" ", -1)) {
      boolean file = word.matches("[a-z]+\\.(yaml|json|csv|md|sarif)");
      words.add(file ? folder.resolve(word).toString() : word);
    }
    return words.subList(1, words.size());
  }

  private static String page() {
    try {
      return Files.readString(Path.of(System.getProperty("esp.root"), PAGE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
