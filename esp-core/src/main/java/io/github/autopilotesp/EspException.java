package io.github.autopilotesp;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * The root of all failures that this library throws on purpose, for callers that treat them alike.
 * The message says what is wrong, where, and what to do; it holds no token and no secret, and at
 * most 4 KiB.
 *
 * <p>Arguments that break a method's contract (null, negative, a use after close) fail with the
 * JDK's own exceptions instead.
 *
 * <p>Failures can be serialized: message, cause and plain facts such as a status arrive at the
 * other side. A report or a list of problems that a failure carries does not; asking for it there
 * throws an {@link IllegalStateException}.
 */
public abstract class EspException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  /**
   * Creates the failure.
   *
   * @param message what is wrong, where, and what to do
   */
  protected EspException(String message) {
    super(message);
  }

  /**
   * Creates the failure.
   *
   * @param message what is wrong, where, and what to do
   * @param cause the failure underneath, or null
   */
  protected EspException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /**
   * Creates a failure that may do without a stack trace, because it steers and is not reported.
   *
   * @param message what is wrong
   * @param cause the failure underneath, or null
   * @param enableSuppression whether other failures can be attached
   * @param writableStackTrace whether it has a stack trace
   */
  protected EspException(
      String message,
      @Nullable Throwable cause,
      boolean enableSuppression,
      boolean writableStackTrace) {
    super(message, cause, enableSuppression, writableStackTrace);
  }

  /**
   * Returns what a failure carries beside its message, where it still has it.
   *
   * @param <T> the type of what is carried
   * @param carried what is carried, or null in a failure that was serialized
   * @return what is carried
   * @throws IllegalStateException if this failure was serialized
   */
  protected static <T> T carried(@Nullable T carried) {
    if (carried == null) {
      throw new IllegalStateException(
          "This failure was serialized, and only its message and plain facts travel. Read the"
              + " message, or take the details where the failure was thrown.");
    }
    return carried;
  }
}
