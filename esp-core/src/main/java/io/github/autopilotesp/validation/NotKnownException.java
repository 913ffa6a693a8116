package io.github.autopilotesp.validation;

import io.github.autopilotesp.EspException;
import io.github.autopilotesp.internal.text.VisibleText;

/**
 * Thrown when a rule asks for something unknown. The validator then reports the rule as not
 * evaluated; rules need not catch it.
 */
public final class NotKnownException extends EspException {
  private static final long serialVersionUID = 1L;

  NotKnownException(String reason) {
    super(VisibleText.of(reason), null, false, false);
  }
}
