package io.github.autopilotesp.internal.engine;

import io.github.autopilotesp.tenant.OperationOutcome;

/**
 * How often a write was sent, and how it was answered.
 *
 * @param sent how often it was sent
 * @param last the last answer
 * @param doubted whether any answer left it open whether the write was carried out
 */
public record WriteAttempts(int sent, Last last, boolean doubted) {
  static final WriteAttempts NONE = new WriteAttempts(0, Last.NOTHING, false);

  /** The most times that a write is sent, however often it could be repeated. */
  static final int AT_MOST = 4;

  /** The last answer to a write. */
  public enum Last {
    /** It was not sent. */
    NOTHING,
    /** It was sent, but has not been answered yet. */
    SENT,
    DONE,
    REFUSED,
    NOT_CARRIED_OUT,
    UNKNOWN
  }

  WriteAttempts again() {
    return new WriteAttempts(sent + 1, Last.SENT, doubted);
  }

  WriteAttempts done() {
    return new WriteAttempts(sent, Last.DONE, doubted);
  }

  WriteAttempts answered(OperationOutcome outcome) {
    if (outcome instanceof OperationOutcome.Done) {
      return done();
    } else if (outcome instanceof OperationOutcome.Refused) {
      return new WriteAttempts(sent, Last.REFUSED, doubted);
    } else if (outcome instanceof OperationOutcome.NotCarriedOut) {
      return new WriteAttempts(sent, Last.NOT_CARRIED_OUT, doubted);
    }
    return new WriteAttempts(sent, Last.UNKNOWN, true);
  }

  /** Whether the last attempt left it open whether the write was carried out. */
  boolean isInDoubt() {
    return last == Last.UNKNOWN;
  }

  /** Whether it may have changed something, or may still do so. */
  boolean mayHaveActed() {
    return last == Last.SENT || last == Last.DONE || doubted;
  }

  /** Whether it may be sent: the last attempt, if any, is proven to have changed nothing. */
  boolean maySend() {
    return sent < AT_MOST && (last == Last.NOTHING || last == Last.NOT_CARRIED_OUT);
  }
}
