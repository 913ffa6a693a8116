package io.github.autopilotesp.filter;

import java.util.Objects;

/**
 * The result of a filter for a device: yes, no, or unknown. This is Kleene logic, so learning an
 * unknown fact never turns {@link #TRUE} into {@link #FALSE} or vice versa.
 */
public enum Truth {
  /** The device matches. */
  TRUE,
  /** The device does not match. */
  FALSE,
  /** The known facts do not decide. */
  UNKNOWN;

  /**
   * Converts a boolean.
   *
   * @param value the boolean
   * @return {@link #TRUE} or {@link #FALSE}
   */
  public static Truth of(boolean value) {
    return value ? TRUE : FALSE;
  }

  /**
   * Returns the conjunction of two values.
   *
   * @param other the other operand
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
   * Returns the disjunction of two values.
   *
   * @param other the other operand
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
   * Returns the negation, as for a filter in exclude mode.
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
