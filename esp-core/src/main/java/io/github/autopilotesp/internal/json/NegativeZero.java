package io.github.autopilotesp.internal.json;

import java.util.Objects;

/**
 * A zero with a minus sign, such as {@code -0} or {@code -0.00}, which no decimal of Java holds: it
 * is printed as it was read. To whoever calculates it is a zero.
 */
public final class NegativeZero extends Number {
  private static final long serialVersionUID = 1L;

  private final String digits;

  private NegativeZero(String digits) {
    this.digits = digits;
  }

  /**
   * Keeps the spelling of a zero.
   *
   * @param digits what JSON says, with its sign
   * @return the number
   */
  public static NegativeZero of(String digits) {
    return new NegativeZero(Objects.requireNonNull(digits, "digits"));
  }

  @Override
  public int intValue() {
    return 0;
  }

  @Override
  public long longValue() {
    return 0;
  }

  @Override
  public float floatValue() {
    return -0.0f;
  }

  @Override
  public double doubleValue() {
    return -0.0;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof NegativeZero that && digits.equals(that.digits);
  }

  @Override
  public int hashCode() {
    return digits.hashCode();
  }

  @Override
  public String toString() {
    return digits;
  }
}
