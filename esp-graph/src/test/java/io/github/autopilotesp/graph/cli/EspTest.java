package io.github.autopilotesp.graph.cli;

import static io.github.autopilotesp.graph.cli.CommandRun.esp;
import static io.github.autopilotesp.graph.cli.CommandRun.onTerminal;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EspTest {
  @ParameterizedTest
  @ValueSource(strings = {"", "deploy", "check", "check --format xml x.yaml", "check --no-such x"})
  void a_command_line_that_makes_no_sense_ends_with_64(String line) {
    CommandRun run = esp((Object[]) (line.isEmpty() ? new String[0] : line.split(" ", -1)));

    assertThat(run.code()).isEqualTo(64);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).isNotEmpty().doesNotContain("\tat ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "check", "render", "plan", "apply", "restore", "drift", "export", "explain", "docs",
        "outcome", "fleet"
      })
  void help_teaches_by_example(String command) {
    CommandRun run = esp(command, "--help");

    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("Usage: esp " + command, "Example", "  esp " + command + " ");
  }

  @Test
  void help_of_the_program_names_the_commands_and_the_exit_codes() {
    CommandRun run = esp("--help");

    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("check", "render", "Exit codes:", "64");
  }

  @Test
  void help_is_coloured_for_terminals_only() {
    assertThat(onTerminal("", "--help").out()).contains("\u001b");
    assertThat(esp("--help").out()).doesNotContain("\u001b");
  }

  @Test
  void the_version_is_told() {
    assertThat(esp("--version").out()).startsWith("esp ");
  }

  @Test
  void shells_can_complete_commands_and_options() {
    CommandRun run = esp("completion");

    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("complete -F", "esp", "check", "--fail-on");
  }
}
