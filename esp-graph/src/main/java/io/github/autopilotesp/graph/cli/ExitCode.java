package io.github.autopilotesp.graph.cli;

/** The exit codes, the same for all commands. */
final class ExitCode {
  /** Success. */
  static final int GOOD = 0;

  /** It failed or was refused. */
  static final int FAILED = 1;

  /** The tenant differs from the document. */
  static final int DIFFERS = 2;

  /** The documented rules have findings at or above {@code --fail-on}. */
  static final int FINDINGS = 3;

  /** Someone else changed a profile in the meantime, or the outcome of a write is unknown. */
  static final int CONFLICT_OR_UNKNOWN = 4;

  /** The command line is invalid. */
  static final int USAGE = 64;

  private ExitCode() {}
}
