package io.github.autopilotesp.graph.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Help;

/**
 * The {@code esp} command line. See {@code esp --help}, and {@code docs/pipelines.md} for
 * pipelines.
 */
public final class Esp {
  private static final String LOGGER_WORDS = "slf4j.internal.verbosity";

  private Esp() {}

  /**
   * Runs the program and exits with its exit code: 0 success, 1 failed, 2 the tenant differs, 3
   * findings at or above {@code --fail-on}, 4 a conflict or an unknown outcome, 64 invalid command
   * line.
   *
   * @param arguments the command line
   */
  public static void main(String[] arguments) {
    // Users need not know that there is no logger; SLF4J would report it on standard error.
    if (System.getProperty(LOGGER_WORDS) == null) {
      System.setProperty(LOGGER_WORDS, "ERROR");
    }
    System.exit(run(Surroundings.ofProcess(), List.of(arguments)));
  }

  private static Map<String, Function<Surroundings, Object>> commands() {
    Map<String, Function<Surroundings, Object>> commands = new LinkedHashMap<>();
    commands.put("check", CheckCommand::new);
    commands.put("render", RenderCommand::new);
    commands.put("plan", PlanCommand::new);
    commands.put("apply", ApplyCommand::new);
    commands.put("restore", RestoreCommand::new);
    commands.put("drift", DriftCommand::new);
    commands.put("export", ExportCommand::new);
    commands.put("explain", ExplainCommand::new);
    commands.put("docs", DocsCommand::new);
    commands.put("outcome", OutcomeCommand::new);
    commands.put("fleet", FleetCommand::new);
    return commands;
  }

  /**
   * Returns the commands to load: only one if the first word names it, so that a check in a hook is
   * quick.
   */
  private static Map<String, Function<Surroundings, Object>> commandsFor(List<String> arguments) {
    Map<String, Function<Surroundings, Object>> all = commands();
    String first = arguments.isEmpty() ? "" : arguments.get(0);
    Function<Surroundings, Object> one = all.get(first);
    if (one != null) {
      return Map.of(first, one);
    }
    all.put("completion", surroundings -> new AutoComplete.GenerateCompletion());
    return all;
  }

  static int run(Surroundings surroundings, List<String> arguments) {
    RootCommand root = new RootCommand();
    CommandLine line = new CommandLine(root);
    commandsFor(arguments)
        .forEach((name, command) -> line.addSubcommand(name, command.apply(surroundings)));
    line.setOut(surroundings.out())
        .setErr(surroundings.err())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpAutoWidth(false)
        .setColorScheme(
            Help.defaultColorScheme(surroundings.style().colour() ? Help.Ansi.ON : Help.Ansi.OFF))
        .setExecutionExceptionHandler(new FailureHandler(root));
    int code =
        line.execute(
            arguments.stream().map(TenantOptions::withSeedAttached).toArray(String[]::new));
    surroundings.out().flush();
    surroundings.err().flush();
    return code;
  }
}
