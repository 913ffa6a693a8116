package io.github.autopilotesp.testkit.internal.standalone;

/** The command line makes no sense. */
final class UsageException extends Exception {
  private static final long serialVersionUID = 1L;

  UsageException(String message) {
    super(message);
  }
}
