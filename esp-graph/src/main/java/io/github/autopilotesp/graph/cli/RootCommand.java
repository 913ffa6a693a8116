package io.github.autopilotesp.graph.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The root command. */
@Command(
    name = "esp",
    mixinStandardHelpOptions = true,
    versionProvider = ProgramVersion.class,
    scope = ScopeType.INHERIT,
    exitCodeOnInvalidInput = ExitCode.USAGE,
    exitCodeOnExecutionException = ExitCode.FAILED,
    synopsisSubcommandLabel = "COMMAND",
    sortOptions = false,
    description = "The Enrollment Status Page of Windows Autopilot, from a file in git.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:success",
      "1:failed or refused",
      "2:the tenant differs",
      "3:findings at or above --fail-on",
      "4:a conflict, or an unknown outcome",
      "64:invalid command line"
    },
    footer = {
      "",
      "Examples:",
      "  esp check profiles.yaml",
      "  esp plan profiles.yaml --tenant contoso.onmicrosoft.com",
      "  esp plan profiles.yaml --fake    tries it without a tenant"
    })
final class RootCommand {
  @Option(
      names = "--verbose",
      scope = ScopeType.INHERIT,
      description = "Show the stack trace of a failure.")
  private boolean verbose;

  boolean isVerbose() {
    return verbose;
  }
}
