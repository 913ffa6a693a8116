package io.github.autopilotesp.filter;

/**
 * What a rule says, without the spelling: a single comparison, or expressions joined by {@code and}
 * or by {@code or}. Immutable; equal when the same comparisons are joined in the same way.
 */
public sealed interface FilterExpression permits Comparison, And, Or {

  /**
   * The canonical form: every comparison and every inner group in parentheses, operators and
   * properties spelled as documented. Parsing it gives an equal expression.
   *
   * @return one line
   */
  @Override
  String toString();
}
