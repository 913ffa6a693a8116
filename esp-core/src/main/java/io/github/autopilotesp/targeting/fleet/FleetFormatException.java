package io.github.autopilotesp.targeting.fleet;

import io.github.autopilotesp.EspException;
import io.github.autopilotesp.internal.text.VisibleText;

/** Thrown if the header of a CSV fleet is unusable, so that no line can be read. */
public final class FleetFormatException extends EspException {
  private static final long serialVersionUID = 1L;
  private static final int LONGEST = 500;

  FleetFormatException(String message) {
    super(VisibleText.of(message, LONGEST));
  }
}
