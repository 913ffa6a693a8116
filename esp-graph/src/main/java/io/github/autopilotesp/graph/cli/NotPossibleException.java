package io.github.autopilotesp.graph.cli;

import io.github.autopilotesp.EspException;

/** What the command line asks for cannot be done here, or needs another word of it. */
final class NotPossibleException extends EspException {
  private static final long serialVersionUID = 1L;

  NotPossibleException(String message) {
    super(message);
  }
}
