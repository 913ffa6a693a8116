package io.github.autopilotesp.graph.cli;

import static io.github.autopilotesp.graph.cli.CommandRun.esp;
import static io.github.autopilotesp.graph.cli.CommandRun.onTerminal;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
  private static final String GOOD =
      """
      version: 1
      profiles:
        - name: Laptops
          description: Laptops of the sales team
          settings:
            collectLogs: true
            blockDeviceUse:
              untilApps:
                - Company Portal
          assignments:
            - group: Autopilot laptops
      """;
  private static final String BAD = GOOD.replace("settings:", "settings:\n      timeoutMinutes: 0");
  private static final String WITH_ADVICE =
      GOOD.replace("    description: Laptops of the sales team\n", "");

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void name_the_file() {
    file = folder.resolve("profiles.yaml");
  }

  @Test
  void a_good_document_with_names_needs_no_tenant_and_ends_with_0() throws IOException {
    Files.writeString(file, GOOD);

    CommandRun run = esp("check", file);

    assertThat(run.code()).as(run.toString()).isZero();
    assertThat(run.out()).contains("0 errors");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void an_error_ends_with_3_and_is_shown_with_its_line() throws IOException {
    Files.writeString(file, BAD);

    CommandRun run = esp("check", file);

    assertThat(run.code()).isEqualTo(3);
    assertThat(run.out()).contains("ERROR ESP201", file + ":6:23");
  }

  @Test
  void what_fails_is_what_fail_on_says_and_worse() throws IOException {
    Files.writeString(file, WITH_ADVICE);

    assertThat(esp("check", file).code()).isZero();
    assertThat(esp("check", file, "--fail-on", "warning").code()).isZero();
    assertThat(esp("check", file, "--fail-on", "advice").code()).isEqualTo(3);
    Files.writeString(file, BAD);
    assertThat(esp("check", file, "--fail-on", "advice").code()).isEqualTo(3);
  }

  @Test
  void json_sarif_and_markdown_are_the_librarys() throws IOException {
    Files.writeString(file, BAD);

    JsonNode json = new ObjectMapper().readTree(esp("check", file, "--format", "json").out());
    JsonNode sarif = new ObjectMapper().readTree(esp("check", file, "--format=sarif").out());
    String markdown = esp("check", "--format", "markdown", file).out();

    assertThat(json.at("/findings/0/rule").textValue()).isEqualTo("ESP201");
    assertThat(sarif.at("/runs/0/results/0/ruleId").textValue()).isEqualTo("ESP201");
    assertThat(markdown).startsWith("### ESP check: 1 error");
  }

  @Test
  void several_files_are_one_document() throws IOException {
    Path other = folder.resolve("more.json");
    Files.writeString(file, GOOD);
    Files.writeString(other, "{\"version\": 1, \"profiles\": [{\"name\": \"Laptops\"}]}");

    CommandRun run = esp("check", file, other);

    assertThat(run.code()).isEqualTo(3);
    assertThat(run.out()).contains("\"Laptops\"", "more.json");
  }

  @Test
  void what_is_no_document_fails_with_its_line_and_without_a_stack_trace() throws IOException {
    Files.writeString(file, GOOD + "    timeout: 60\n");

    CommandRun run = esp("check", file);

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains(file + ":12:5").doesNotContain("\tat ");
  }

  @Test
  void verbose_shows_the_stack_trace() {
    CommandRun run = esp("check", "--verbose", folder.resolve("none.yaml"));

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).startsWith("There is no file " + folder).contains("\tat ");
  }

  @Test
  void colour_is_for_terminals() throws IOException {
    Files.writeString(file, BAD);

    assertThat(onTerminal("", "check", file).out()).contains("\u001b[31mERROR\u001b[0m");
    assertThat(esp("check", file).out()).doesNotContain("\u001b");
  }
}
