package io.github.autopilotesp.graph.cli;

/** How the program ends, the same for all commands. */
final class ExitCode {
  /** It is so, or it was done. */
  static final int GOOD = 0;

  /** It failed, or was refused. */
  static final int FAILED = 1;

  /** The tenant differs from the document. */
  static final int DIFFERS = 2;

  /** The documented rules have findings as bad as {@code --fail-on}. */
  static final int FINDINGS = 3;

  /** Somebody else changed it meanwhile, or nobody knows whether a write was carried out. */
  static final int CONFLICT_OR_UNKNOWN = 4;

  /** The command line makes no sense. */
  static final int USAGE = 64;

  private ExitCode() {}
}
