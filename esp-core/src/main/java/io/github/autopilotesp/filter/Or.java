package io.github.autopilotesp.filter;

import java.util.List;
import java.util.Objects;

/**
 * Expressions of which at least one must be true.
 *
 * @param operands at least two expressions, in the order of the rule
 */
public record Or(List<FilterExpression> operands) implements FilterExpression {
  /**
   * Joins expressions with {@code or}.
   *
   * @param operands at least two expressions
   * @throws IllegalArgumentException if there are fewer than two
   */
  public Or {
    Objects.requireNonNull(operands, "operands");
    operands = List.copyOf(operands);
    if (operands.size() < 2) {
      throw new IllegalArgumentException("'or' joins at least two expressions");
    }
  }

  @Override
  public String toString() {
    return FilterPrinter.print(this);
  }
}
