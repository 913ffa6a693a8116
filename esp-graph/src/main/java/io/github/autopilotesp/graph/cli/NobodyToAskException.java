package io.github.autopilotesp.graph.cli;

/** A question that the command line has to answer, since nobody is there to be asked. */
final class NobodyToAskException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NobodyToAskException(String message) {
    super(message);
  }
}
