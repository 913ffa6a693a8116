package io.github.autopilotesp.targeting.fleet;

/** The heading of a CSV fleet cannot be used, so that no line of it can be read. */
public final class FleetFormatException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  FleetFormatException(String message) {
    super(message);
  }
}
