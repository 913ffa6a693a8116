package io.github.autopilotesp.reconcile;

import org.jspecify.annotations.Nullable;

/** A text is not a plan or a snapshot that this version of the library can use. */
public final class SavedStateException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  SavedStateException(String message) {
    super(message);
  }

  SavedStateException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
