package io.github.autopilotesp.graph.cli;

import io.github.autopilotesp.EspException;

/** Thrown if what the command line requests is not possible here, or needs another option. */
final class NotPossibleException extends EspException {
  private static final long serialVersionUID = 1L;

  NotPossibleException(String message) {
    super(message);
  }
}
