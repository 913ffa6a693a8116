package io.github.autopilotesp.filter;

/**
 * The meaning of a rule, regardless of spelling: a single comparison, or expressions joined by
 * {@code and} or by {@code or}. Immutable; equal if the same comparisons are joined in the same
 * way.
 */
public sealed interface FilterExpression permits Comparison, And, Or {

  /**
   * Returns the canonical form: every comparison and every inner group in parentheses, operators
   * and properties in their documented spelling. Parsing it returns an equal expression.
   *
   * @return one line
   */
  @Override
  String toString();
}
