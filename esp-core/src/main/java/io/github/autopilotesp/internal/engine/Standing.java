package io.github.autopilotesp.internal.engine;

/** How far one aspect of a profile has come. */
public enum Standing {
  /** It waits for something else, or for its turn. */
  OPEN,
  /** It may be sent now. */
  READY,
  /** It has to be looked at before anything is decided. */
  TO_LOOK,
  /** Reads do not show yet what became of it. */
  TO_WAIT,
  /** It was written. */
  DONE,
  /** It is as wanted, and this apply did not write it. */
  ALREADY_SO,
  /** Something of somebody else stands in its way, and was left alone. */
  CONFLICT,
  /** The tenant refused it. */
  FAILED,
  /** It was sent, and what became of it is not known. */
  UNKNOWN,
  /** It was not begun, since something that it needs was not reached. */
  NOT_DONE;

  /** Whether nothing more is done about it. */
  public boolean isFinal() {
    return compareTo(DONE) >= 0;
  }

  /** Whether the tenant is as wanted. */
  public boolean isGood() {
    return this == DONE || this == ALREADY_SO;
  }
}
