package io.github.autopilotesp.validation;

import io.github.autopilotesp.EspException;
import io.github.autopilotesp.internal.text.VisibleText;

/**
 * Thrown to a rule that asks for something that is not known. The validator takes it as "not
 * evaluated"; a rule need not catch it.
 */
public final class NotKnownException extends EspException {
  private static final long serialVersionUID = 1L;

  NotKnownException(String reason) {
    super(VisibleText.of(reason), null, false, false);
  }
}
