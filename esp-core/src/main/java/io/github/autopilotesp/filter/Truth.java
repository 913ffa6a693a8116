package io.github.autopilotesp.filter;

import java.util.Objects;

/**
 * The answer of a filter to a device: yes, no, or not to be said with what is known. The logic is
 * Kleene's, so learning an unknown fact never turns {@link #TRUE} into {@link #FALSE} or back.
 */
public enum Truth {
  /** The device matches. */
  TRUE,
  /** The device does not match. */
  FALSE,
  /** What is known of the device does not decide it. */
  UNKNOWN;

  /**
   * Turns a plain boolean into a truth.
   *
   * @param value the boolean
   * @return {@link #TRUE} or {@link #FALSE}
   */
  public static Truth of(boolean value) {
    return value ? TRUE : FALSE;
  }

  /**
   * Joins two truths with {@code and}.
   *
   * @param other the other side
   * @return false if either side is, else unknown if either side is, else true
   */
  public Truth and(Truth other) {
    Objects.requireNonNull(other, "other");
    if (this == FALSE || other == FALSE) {
      return FALSE;
    }
    return this == TRUE ? other : UNKNOWN;
  }

  /**
   * Joins two truths with {@code or}.
   *
   * @param other the other side
   * @return true if either side is, else unknown if either side is, else false
   */
  public Truth or(Truth other) {
    Objects.requireNonNull(other, "other");
    if (this == TRUE || other == TRUE) {
      return TRUE;
    }
    return this == FALSE ? other : UNKNOWN;
  }

  /**
   * Turns the answer round, as a filter in exclude mode does.
   *
   * @return false for true, true for false; unknown stays unknown
   */
  public Truth not() {
    return switch (this) {
      case TRUE -> FALSE;
      case FALSE -> TRUE;
      case UNKNOWN -> UNKNOWN;
    };
  }
}
