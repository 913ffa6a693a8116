package io.github.autopilotesp.internal.engine;

/** The status of one aspect of a goal, or of the order. */
public enum GoalStatus {
  /** It waits for another write, or for its turn. */
  OPEN,
  /** It can be sent now. */
  READY,
  /** A read is needed before anything is decided. */
  TO_LOOK,
  /** Reads do not show the outcome yet. */
  TO_WAIT,
  /** It was written. */
  DONE,
  /** The tenant is as desired, and this apply did not write it. */
  UP_TO_DATE,
  /** A change by someone else is in the way, and was left alone. */
  CONFLICT,
  /** The tenant refused it. */
  FAILED,
  /** It was sent, but its outcome is not known. */
  UNKNOWN,
  /** It was not started, because something that it needs was not achieved. */
  NOT_DONE;

  /** Whether nothing more will be done about it. */
  public boolean isFinal() {
    return compareTo(DONE) >= 0;
  }

  /** Whether the tenant is as desired. */
  public boolean isGood() {
    return this == DONE || this == UP_TO_DATE;
  }
}
