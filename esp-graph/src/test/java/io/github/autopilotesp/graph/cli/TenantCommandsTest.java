package io.github.autopilotesp.graph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.autopilotesp.reconcile.ApplyReport;
import io.github.autopilotesp.testkit.FakeTenant;
import io.github.autopilotesp.testkit.GraphRequest;
import io.github.autopilotesp.testkit.TenantCollection;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plan, apply, restore, drift and export, run after run on one tenant. */
class TenantCommandsTest {
  private static final String DOCUMENT =
      """
      version: 1
      profiles:
        - name: Laptops
          description: Laptops of the sales team
          settings:
            timeoutMinutes: 90
            collectLogs: true
          assignments:
            - group: Autopilot laptops
      """;

  @TempDir private Path folder;
  private final SharedFake fake = new SharedFake(FakeTenant.create());
  private Path file;
  private Path plan;
  private Path backup;
  private String laptops;

  @BeforeEach
  void write_the_document() throws IOException {
    laptops = fake.tenant().addGroup("Autopilot laptops");
    file = Files.writeString(folder.resolve("profiles.yaml"), DOCUMENT);
    plan = folder.resolve("plan.json");
    backup = folder.resolve("backup.json");
  }

  @AfterEach
  void stop() {
    fake.close();
  }

  @Test
  void a_plan_shows_what_differs_writes_nothing_and_ends_with_2() {
    CommandRun run = fake.esp("plan", file);

    assertThat(run.code()).as(run.toString()).isEqualTo(2);
    assertThat(run.out()).contains("ESP plan: 1 to create", "Group Autopilot laptops", "Digest: ");
    assertThat(run.err()).isEmpty();
    assertThat(fake.tenant().journal().writes()).isEmpty();
  }

  @Test
  void a_plan_is_markdown_or_json_when_asked() {
    assertThat(fake.esp("plan", file, "--format", "markdown").out()).startsWith("### ESP plan: ");
    assertThat(fake.esp("plan", file, "--format", "json").out()).startsWith("{");
  }

  @Test
  void a_plan_with_devices_counts_who_changes_profile_and_names_none() throws IOException {
    Path fleet = folder.resolve("fleet.csv");
    Files.writeString(
        fleet,
        "name,groups,user\nSN-1,%1$s,no\nSN-2,%1$s,no\nSN-3,%1$s,no\nSN-4,%1$s,no\nSN-5,-,no\nSN-6,,,,,\n"
            .formatted(laptops));

    CommandRun run = fake.esp("plan", file, "--devices", fleet, "--format", "markdown");

    assertThat(run.out())
        .contains("### ESP impact: 4 of 5 devices change", "| 4 | ")
        .containsPattern("\\| [0-9a-f]{12}, [0-9a-f]{12}, [0-9a-f]{12} \\|")
        .doesNotContain("SN-");
    assertThat(run.err()).contains("7");
  }

  @Test
  void what_is_printed_as_json_is_json_and_nothing_else() throws IOException {
    Path fleet = Files.writeString(folder.resolve("fleet.csv"), "name,groups,user\nSN-1,-,no\n");

    CommandRun planned = fake.esp("plan", file, "--format", "json", "--devices", fleet);
    CommandRun applied = fake.esp("apply", file, "--yes", "--json");

    assertThat(new ObjectMapper().readTree(planned.out()).has("digest")).isTrue();
    assertThat(planned.err()).contains("0 of 1 device");
    assertThat(new ObjectMapper().readTree(applied.out()).has("outcomes")).isTrue();
    assertThat(applied.err()).contains("ESP plan: ");
  }

  @Test
  void after_an_apply_nothing_differs() {
    CommandRun run = fake.esp("apply", file, "--yes");

    assertThat(run.code()).as(run.toString()).isZero();
    assertThat(profiles())
        .anyMatch(json -> json.contains("\"installProgressTimeoutInMinutes\":90"));
    assertThat(fake.esp("drift", file).code()).isZero();
    assertThat(fake.esp("plan", file).code()).isZero();
  }

  @Test
  void what_an_apply_will_overwrite_is_saved_first() throws IOException {
    fake.esp("apply", file, "--yes");
    Files.writeString(file, DOCUMENT.replace("90", "120"));

    CommandRun run = fake.esp("apply", file, "--yes", "--backup", backup);

    assertThat(run.code()).as(run.toString()).isZero();
    assertThat(run.err()).contains("Backup: " + backup);
    JsonNode saved = new ObjectMapper().readTree(backup.toFile()).path("value");
    assertThat(saved.findValuesAsText("displayName")).containsExactly("Laptops");
    assertThat(saved.findValuesAsText("installProgressTimeoutInMinutes")).containsExactly("90");
  }

  @Test
  void apply_asks_at_a_terminal_and_takes_nothing_but_yes() {
    CommandRun no = fake.onTerminal("y\n", "apply", file, "--backup", backup);
    assertThat(no.code()).isEqualTo(1);
    assertThat(no.err()).contains("Nothing was written.");
    assertThat(fake.tenant().journal().writes()).isEmpty();

    CommandRun yes = fake.onTerminal("yes\n", "apply", file, "--backup", backup);
    assertThat(yes.code()).as(yes.toString()).isZero();
    assertThat(yes.err()).contains("[1/");
  }

  @Test
  void apply_without_a_terminal_writes_nothing_unless_told() {
    CommandRun run = fake.esp("apply", file);

    assertThat(run.code()).isEqualTo(64);
    assertThat(run.err()).contains("--yes", "--approved");
    assertThat(fake.tenant().journal().writes()).isEmpty();
  }

  @Test
  void a_saved_plan_is_applied_with_the_digest_that_was_approved() {
    String shown = fake.esp("plan", file, "--out", plan).out();
    String digest = shown.substring(shown.indexOf("Digest: ") + 8).strip();

    CommandRun other = fake.esp("apply", plan, "--approved", "0".repeat(64), "--backup", backup);
    assertThat(other.code()).isEqualTo(1);
    assertThat(other.err()).contains("not the plan that was approved");
    assertThat(fake.tenant().journal().writes()).isEmpty();

    CommandRun approved = fake.esp("apply", plan, "--approved", digest, "--backup", backup);
    assertThat(approved.code()).as(approved.toString()).isZero();
  }

  @Test
  void what_somebody_changed_since_the_plan_is_a_conflict_and_ends_with_4() {
    fake.esp("apply", file, "--yes");
    String id = idOf("Laptops");
    change(id, 45);
    fake.esp("plan", file, "--out", plan);
    change(id, 50);

    CommandRun run = fake.esp("apply", plan, "--yes", "--backup", folder.resolve("second.json"));

    assertThat(run.code()).as(run.toString()).isEqualTo(4);
    assertThat(run.out()).contains("conflict   update");
  }

  @Test
  void a_refused_write_ends_with_1_and_says_why_and_what_to_do() throws IOException {
    fake.permit("DeviceManagementServiceConfig.Read.All", "Group.Read.All");

    CommandRun text = fake.esp("apply", file, "--yes");
    CommandRun json = fake.esp("apply", file, "--yes", "--json");

    assertThat(text.code()).as(text.toString()).isEqualTo(1);
    assertThat(text.out())
        .contains("failed     create \"Laptops\": The service does not allow this.")
        .contains("requires the permission DeviceManagementServiceConfig.ReadWrite.All")
        .contains("not done   assign \"Laptops\": the profile was not created");
    JsonNode refused = new ObjectMapper().readTree(json.out()).path("outcomes").path(0);
    assertThat(refused.path("status").textValue()).isEqualTo("failed");
    assertThat(refused.path("failure").path("kind").textValue()).isEqualTo("Forbidden");
  }

  @Test
  void a_refused_move_names_the_profile() throws IOException {
    fake.tenant().addProfile("Front desk");
    fake.tenant().addProfile("Kiosks");
    String document = "version: 1\nprofiles:\n  - {name: Kiosks, order: 1, manage: listed}\n";
    Files.writeString(file, document + "  - {name: Front desk, order: 2, manage: listed}\n");
    fake.tenant().faults().onEvery("POST", "setPriority").respond(409);

    CommandRun run = fake.esp("apply", file, "--yes", "--backup", backup);

    assertThat(run.code()).as(run.toString()).isEqualTo(1);
    assertThat(run.out()).contains("failed     move \"Kiosks\": The service reports a conflict");
  }

  @Test
  void the_evidence_of_an_apply_is_kept_for_support() throws IOException {
    Path evidence = folder.resolve("evidence.jsonl");
    fake.tenant().faults().onNext("POST", "assign").respond(403);

    CommandRun run = fake.esp("apply", file, "--yes", "--evidence", evidence);

    assertThat(run.code()).as(run.toString()).isEqualTo(1);
    try (BufferedReader lines = Files.newBufferedReader(evidence)) {
      assertThat(ApplyReport.judge(lines).toText())
          .contains("done       create \"Laptops\"", "failed     assign \"Laptops\"", "status 403");
    }
  }

  @Test
  void evidence_is_never_overwritten_and_without_it_nothing_is_written() throws IOException {
    Path old = Files.writeString(folder.resolve("old.jsonl"), "precious");
    Path nowhere = folder.resolve("none").resolve("evidence.jsonl");

    assertThat(fake.esp("apply", file, "--yes", "--evidence", old).code()).isEqualTo(64);
    CommandRun run = fake.esp("apply", file, "--yes", "--evidence", nowhere);

    assertThat(old).hasContent("precious");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("The evidence cannot be written: " + nowhere);
    assertThat(fake.tenant().journal().writes()).isEmpty();
  }

  @Test
  void what_the_rules_refuse_ends_with_3() throws IOException {
    Files.writeString(file, DOCUMENT.replace("90", "0"));

    CommandRun run = fake.esp("apply", file, "--yes", "--backup", backup);

    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).contains("ESP201");
    assertThat(fake.tenant().journal().writes()).isEmpty();
    assertThat(backup).doesNotExist();
  }

  @Test
  void a_backup_is_never_overwritten_and_without_one_nothing_is_written() throws IOException {
    fake.esp("apply", file, "--yes");
    Files.writeString(file, DOCUMENT.replace("90", "120"));
    Files.writeString(backup, "precious");
    fake.tenant().journal().clear();

    CommandRun run = fake.esp("apply", file, "--yes", "--backup", backup);

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("backup", backup.toString());
    assertThat(backup).hasContent("precious");
    assertThat(fake.tenant().journal().writes()).isEmpty();
  }

  @Test
  void restore_makes_it_again_what_it_was() throws IOException {
    fake.esp("apply", file, "--yes");
    Files.writeString(file, DOCUMENT.replace("90", "120"));
    fake.esp("apply", file, "--yes", "--backup", backup);

    CommandRun run = fake.esp("restore", backup, "--yes", "--backup", folder.resolve("third.json"));

    assertThat(run.code()).as(run.toString()).isZero();
    assertThat(profiles())
        .anyMatch(json -> json.contains("\"installProgressTimeoutInMinutes\":90"));
  }

  @Test
  void drift_ends_with_2_and_shows_what_is_different() {
    fake.esp("apply", file, "--yes");
    change(idOf("Laptops"), 45);

    CommandRun run = fake.esp("drift", file);

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).contains("45 -> 90");
  }

  @Test
  void drift_tells_who_it_was_where_the_audit_log_may_be_read() {
    fake.esp("apply", file, "--yes");
    change(idOf("Laptops"), 45);

    assertThat(fake.esp("drift", file, "--who").out())
        .contains("- Laptops was last changed by an application of the fake at ")
        .contains("(Patch DeviceEnrollmentConfiguration)");
    assertThat(fake.esp("drift", file, "--who", "--format", "json").err()).contains("Laptops");

    fake.permit("DeviceManagementServiceConfig.Read.All", "Group.Read.All");
    CommandRun run = fake.esp("drift", file, "--who");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).contains("45 -> 90", "DeviceManagementApps.Read.All");
  }

  @Test
  void an_export_is_a_document_from_which_the_tenant_does_not_differ() throws IOException {
    fake.esp("apply", file, "--yes");

    String exported = fake.esp("export").out();
    Path copy = Files.writeString(folder.resolve("copy.yaml"), exported);

    assertThat(exported).contains("name: Laptops");
    assertThat(fake.esp("drift", copy).code()).as(fake.esp("drift", copy).out()).isZero();
    assertThat(fake.esp("export", "--format", "json").out()).startsWith("{");
  }

  @Test
  void a_missing_permission_is_named() {
    fake.permit("DeviceManagementApps.Read.All");

    CommandRun run = fake.esp("export");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("DeviceManagementServiceConfig.Read.All");
  }

  private List<String> profiles() {
    return fake.tenant().all(TenantCollection.ENROLLMENT_CONFIGURATIONS);
  }

  private String idOf(String name) {
    String json =
        profiles().stream().filter(it -> it.contains("\"" + name + "\"")).findFirst().orElseThrow();
    int start = json.indexOf("\"id\":\"") + 6;
    return json.substring(start, json.indexOf('"', start));
  }

  /** Somebody changes a timeout in the admin center. */
  private void change(String id, int minutes) {
    String json =
        """
        {"@odata.type": "#microsoft.graph.windows10EnrollmentCompletionPageConfiguration",
         "installProgressTimeoutInMinutes": %d}
        """
            .formatted(minutes);
    fake.tenant()
        .handle(
            new GraphRequest(
                "PATCH",
                "/beta/deviceManagement/deviceEnrollmentConfigurations/" + id,
                Map.of("Content-Type", "application/json"),
                json));
  }
}
