package io.github.autopilotesp.testkit.internal.standalone;

/** Thrown for an invalid command line. */
final class UsageException extends Exception {
  private static final long serialVersionUID = 1L;

  UsageException(String message) {
    super(message);
  }
}
