package io.github.autopilotesp.graph.cli;

import java.util.List;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Help;

/**
 * The program {@code esp}. {@code esp --help} says what it does, and {@code docs/pipelines.md} how
 * pipelines use it.
 */
public final class Esp {
  private static final String LOGGER_WORDS = "slf4j.internal.verbosity";

  private Esp() {}

  /**
   * Runs the program and ends the process with its exit code: 0 good, 1 failed, 2 the tenant
   * differs, 3 findings at or above {@code --fail-on}, 4 a conflict or an unknown outcome, 64 a
   * command line that makes no sense.
   *
   * @param arguments the command line
   */
  public static void main(String[] arguments) {
    // That nobody logs is no news for who uses a program; SLF4J says it on standard error
    // otherwise.
    if (System.getProperty(LOGGER_WORDS) == null) {
      System.setProperty(LOGGER_WORDS, "ERROR");
    }
    System.exit(run(Surroundings.ofProcess(), List.of(arguments)));
  }

  static int run(Surroundings surroundings, List<String> arguments) {
    RootCommand root = new RootCommand();
    CommandLine line =
        new CommandLine(root)
            .addSubcommand(new CheckCommand(surroundings))
            .addSubcommand(new RenderCommand(surroundings))
            .addSubcommand(new PlanCommand(surroundings))
            .addSubcommand(new ApplyCommand(surroundings))
            .addSubcommand(new RestoreCommand(surroundings))
            .addSubcommand(new DriftCommand(surroundings))
            .addSubcommand(new ExportCommand(surroundings))
            .addSubcommand(new ExplainCommand(surroundings))
            .addSubcommand(new DocsCommand(surroundings))
            .addSubcommand(new OutcomeCommand(surroundings))
            .addSubcommand(new FleetCommand(surroundings))
            .addSubcommand("completion", new AutoComplete.GenerateCompletion())
            .setOut(surroundings.out())
            .setErr(surroundings.err())
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setUsageHelpAutoWidth(false)
            .setColorScheme(
                Help.defaultColorScheme(
                    surroundings.style().colour() ? Help.Ansi.ON : Help.Ansi.OFF))
            .setExecutionExceptionHandler(new FailureHandler(root));
    int code =
        line.execute(
            arguments.stream().map(TenantOptions::withSeedAttached).toArray(String[]::new));
    surroundings.out().flush();
    surroundings.err().flush();
    return code;
  }
}
