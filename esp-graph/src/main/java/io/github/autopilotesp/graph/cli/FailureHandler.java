package io.github.autopilotesp.graph.cli;

import io.github.autopilotesp.EspException;
import io.github.autopilotesp.internal.text.VisibleText;
import io.github.autopilotesp.tenant.TenantException;
import io.github.autopilotesp.validation.ValidationException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Reports a failure in words and as an exit code. */
final class FailureHandler implements IExecutionExceptionHandler {
  private final RootCommand root;

  FailureHandler(RootCommand root) {
    this.root = root;
  }

  @Override
  public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
    command.getErr().println(words(failure));
    if (root.isVerbose()) {
      failure.printStackTrace(command.getErr());
    }
    return exitCode(failure);
  }

  private static int exitCode(Exception failure) {
    if (failure instanceof ValidationException) {
      return ExitCode.FINDINGS;
    }
    if (failure instanceof NotPossibleException) {
      return ExitCode.USAGE;
    }
    return failure instanceof TenantException.Conflict
            || failure instanceof TenantException.OutcomeUnknown
        ? ExitCode.CONFLICT_OR_UNKNOWN
        : ExitCode.FAILED;
  }

  private static String words(Exception failure) {
    if (failure instanceof NoSuchFileException || failure instanceof FileNotFoundException) {
      return "There is no file " + VisibleText.of(String.valueOf(failure.getMessage())) + ".";
    }
    if (failure instanceof UncheckedIOException || failure instanceof IllegalArgumentException) {
      return VisibleText.of(String.valueOf(failure.getMessage()));
    }
    if (failure instanceof IOException) {
      return "Reading or writing failed: " + VisibleText.of(failure.toString());
    }
    if (failure instanceof EspException) {
      return String.valueOf(failure.getMessage());
    }
    return "Internal error: "
        + VisibleText.of(failure.toString())
        + ". Use --verbose for details, and please report it.";
  }
}
