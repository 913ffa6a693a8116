package io.github.autopilotesp.targeting.fleet;

import io.github.autopilotesp.EspException;
import io.github.autopilotesp.internal.text.VisibleText;

/** The heading of a CSV fleet cannot be used, so that no line of it can be read. */
public final class FleetFormatException extends EspException {
  private static final long serialVersionUID = 1L;
  private static final int LONGEST = 500;

  FleetFormatException(String message) {
    super(VisibleText.of(message, LONGEST));
  }
}
