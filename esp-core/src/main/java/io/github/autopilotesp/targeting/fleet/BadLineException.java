package io.github.autopilotesp.targeting.fleet;

/** Thrown for a line that cannot be read; becomes a {@link FleetLine.Bad}. */
final class BadLineException extends Exception {
  private static final long serialVersionUID = 1L;

  BadLineException(String problem) {
    super(problem);
  }

  String problem() {
    return String.valueOf(getMessage());
  }
}
