package io.github.autopilotesp.validation;

/** How bad a finding is; the worst first. */
public enum Severity {
  /** The service, the device or the documentation rules it out. */
  ERROR,
  /** It is accepted, but documented to be ignored, to fail, or to surprise. */
  WARNING,
  /** Something else is recommended. */
  ADVICE;

  /**
   * Compares two severities.
   *
   * @param other the severity to compare with
   * @return true if this one is the same or worse
   */
  public boolean isAtLeast(Severity other) {
    return compareTo(other) <= 0;
  }
}
