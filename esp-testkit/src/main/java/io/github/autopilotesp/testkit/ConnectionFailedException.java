package io.github.autopilotesp.testkit;

import io.github.autopilotesp.EspException;
import java.util.Objects;

/**
 * Thrown by {@link FakeTenant#handle} if a fault breaks the connection. Over HTTP, the client sees
 * a refused or cut connection instead.
 */
public final class ConnectionFailedException extends EspException {
  private static final long serialVersionUID = 1L;

  /** What a caller can know about the failure. */
  public enum Kind {
    /** No connection was made: nothing was stored. */
    REFUSED,
    /**
     * The connection broke before the response was complete: the request may or may not have been
     * stored.
     */
    CUT
  }

  private final Kind kind;

  /**
   * Creates a failure.
   *
   * @param kind what the caller can know
   * @param message what happened
   */
  public ConnectionFailedException(Kind kind, String message) {
    super(Objects.requireNonNull(message, "message"));
    this.kind = Objects.requireNonNull(kind, "kind");
  }

  /**
   * Returns what the caller can know.
   *
   * @return the kind of failure
   */
  public Kind kind() {
    return kind;
  }
}
