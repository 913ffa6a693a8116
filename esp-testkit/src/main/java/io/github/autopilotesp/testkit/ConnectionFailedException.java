package io.github.autopilotesp.testkit;

import io.github.autopilotesp.EspException;
import java.util.Objects;

/**
 * A fault broke the connection: {@link FakeTenant#handle} has no answer to give. Over HTTP the
 * client sees a refused or a cut connection instead.
 */
public final class ConnectionFailedException extends EspException {
  private static final long serialVersionUID = 1L;

  /** What a caller can know about the failure. */
  public enum Kind {
    /** No connection came about: nothing was stored. */
    REFUSED,
    /** The connection broke before the whole answer was there: it may have been stored or not. */
    CUT
  }

  private final Kind kind;

  /**
   * Makes a failure.
   *
   * @param kind what the caller can know
   * @param message what happened
   */
  public ConnectionFailedException(Kind kind, String message) {
    super(Objects.requireNonNull(message, "message"));
    this.kind = Objects.requireNonNull(kind, "kind");
  }

  /**
   * What the caller can know.
   *
   * @return the kind of failure
   */
  public Kind kind() {
    return kind;
  }
}
