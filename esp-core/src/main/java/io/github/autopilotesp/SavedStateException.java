package io.github.autopilotesp;

import io.github.autopilotesp.internal.text.VisibleText;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A text is not a plan, a snapshot or evidence that this version of the library can use. */
public final class SavedStateException extends EspException {
  private static final long serialVersionUID = 1L;
  private static final int LONGEST = 2_000;

  /**
   * Creates the failure.
   *
   * @param message what is wrong with the text
   */
  public SavedStateException(String message) {
    super(VisibleText.of(Objects.requireNonNull(message, "message"), LONGEST));
  }

  /**
   * Creates the failure.
   *
   * @param message what is wrong with the text
   * @param cause the failure underneath, or null
   */
  public SavedStateException(String message, @Nullable Throwable cause) {
    super(VisibleText.of(Objects.requireNonNull(message, "message"), LONGEST), cause);
  }
}
