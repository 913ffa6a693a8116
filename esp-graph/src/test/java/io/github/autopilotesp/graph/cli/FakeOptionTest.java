package io.github.autopilotesp.graph.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static io.github.autopilotesp.graph.cli.CommandRun.esp;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every command can be tried without a tenant. */
class FakeOptionTest {
  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void write_a_document_with_names_that_the_fake_does_not_know() throws IOException {
    file =
        Files.writeString(
            folder.resolve("profiles.yaml"),
            """
            version: 1
            profiles:
              - name: Mine
                description: My laptops
                settings:
                  blockDeviceUse:
                    untilApps:
                      - My app
                assignments:
                  - group: My group
                    filter:
                      include: My filter
            """);
  }

  @Test
  void any_document_can_be_planned_and_applied() {
    CommandRun planned = esp("plan", file, "--fake");
    CommandRun applied =
        esp("apply", file, "--fake", "--yes", "--backup", folder.resolve("backup.json"));

    assertThat(planned.code()).as(planned.toString()).isEqualTo(2);
    assertThat(planned.out()).contains("My app", "My group", "My filter");
    assertThat(applied.code()).as(applied.toString()).isZero();
  }

  @Test
  void a_seed_always_makes_the_same_tenant() {
    assertThat(esp("export", "--fake=7").out())
        .isEqualTo(esp("export", "--fake=7").out())
        .contains("Autopilot - user-driven");
    assertThat(esp("export", "--fake").out()).isEqualTo(esp("export", "--fake=1").out());
  }

  @Test
  void a_plan_that_was_saved_in_one_run_is_applied_in_another() throws IOException {
    Path plan = folder.resolve("plan.json");
    String shown = esp("plan", "--fake", file, "--out", plan).out();
    String digest = shown.substring(shown.indexOf("Digest: ") + 8).strip();

    CommandRun run = esp("apply", plan, "--fake", "--approved", digest);

    // The names that the first run added to its fake are unknown to the second.
    assertThat(run.code()).as(run.toString()).isEqualTo(3);
    assertThat(run.out()).contains("Digest: " + digest);
  }

  @Test
  void check_and_render_look_into_the_fake_when_asked() {
    assertThat(esp("check", file, "--fake").code()).isZero();
    assertThat(esp("render", file, "--fake").out()).doesNotContain("- My app");
  }

  @Test
  void a_device_in_its_box_is_explained() {
    CommandRun run = esp("explain", "--serial", "0F37-SURFACE", "--fake");

    assertThat(run.code()).as(run.toString()).isZero();
    assertThat(run.out()).contains("Autopilot - user-driven", "Autopilot laptops");
    assertThat(esp("explain", "--serial", "0F37-SURFACE", "--fake", "--format", "json").out())
        .startsWith("{");
  }

  @Test
  void a_device_that_is_not_there_fails_in_words() {
    CommandRun run = esp("explain", "--serial", "NOBODY", "--fake");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("NOBODY").doesNotContain("\tat ");
  }

  @Test
  void a_page_says_what_the_tenant_has_in_the_admin_centers_words() {
    CommandRun run = esp("docs", "--fake");

    assertThat(run.code()).as(run.toString()).isZero();
    assertThat(run.out())
        .containsSubsequence(
            "# Enrollment Status Page",
            "| 1 | Autopilot - user-driven | Group Autopilot laptops |",
            "| default | All users and all devices |",
            "## Autopilot - user-driven",
            "Block device use until these required apps are installed | Contoso VPN, Company"
                + " Portal",
            "## Findings");
  }

  @Test
  void a_failed_enrollment_is_told_in_a_sentence_beside_what_was_promised() {
    CommandRun run = esp("outcome", "--serial", "0F37-SURFACE", "--fake");

    assertThat(run.code()).as(run.toString()).isZero();
    assertThat(run.out()).startsWith("Device setup failed").contains("Autopilot - user-driven");
  }

  @Test
  void a_fleet_is_counted_and_nobody_is_named() {
    CommandRun run = esp("fleet", "--fake");

    assertThat(run.code()).as(run.toString()).isZero();
    assertThat(run.out()).contains("24 enrollments", "failed").doesNotContain("0F37", "LT-00");
    assertThat(esp("fleet", "--fake", "--format", "html").out()).startsWith("<!DOCTYPE html>");
  }

  @Test
  void the_testkit_is_named_nowhere_in_the_main_code() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.github.autopilotesp.testkit..")
        .check(
            new ClassFileImporter()
                .importUrl(Esp.class.getProtectionDomain().getCodeSource().getLocation()));
  }
}
