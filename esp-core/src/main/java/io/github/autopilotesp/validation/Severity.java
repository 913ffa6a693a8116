package io.github.autopilotesp.validation;

/** The severity of a finding; the most severe first. */
public enum Severity {
  /** The service, the device or the documentation rules it out. */
  ERROR,
  /** It is accepted, but documented to be ignored, to fail, or to have surprising effects. */
  WARNING,
  /** Something else is recommended. */
  ADVICE;

  /**
   * Compares two severities.
   *
   * @param other the severity to compare with
   * @return true if this one is equally or more severe
   */
  public boolean isAtLeast(Severity other) {
    return compareTo(other) <= 0;
  }
}
