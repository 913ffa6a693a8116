package io.github.autopilotesp.reconcile;

import io.github.autopilotesp.EspException;
import io.github.autopilotesp.internal.text.VisibleText;
import org.jspecify.annotations.Nullable;

/** A text is not a plan or a snapshot that this version of the library can use. */
public final class SavedStateException extends EspException {
  private static final long serialVersionUID = 1L;
  private static final int LONGEST = 2_000;

  SavedStateException(String message) {
    super(VisibleText.of(message, LONGEST));
  }

  SavedStateException(String message, @Nullable Throwable cause) {
    super(VisibleText.of(message, LONGEST), cause);
  }
}
