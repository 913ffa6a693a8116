package io.github.autopilotesp.filter;

import java.util.List;
import java.util.Objects;

/**
 * Expressions that must all be true. Binds tighter than {@link Or}: the documentation does not say,
 * so this follows the rule language of Microsoft Entra groups.
 *
 * @param operands at least two expressions, in the order of the rule
 */
public record And(List<FilterExpression> operands) implements FilterExpression {
  /**
   * Joins expressions with {@code and}.
   *
   * @param operands at least two expressions
   * @throws IllegalArgumentException if there are fewer than two
   */
  public And {
    Objects.requireNonNull(operands, "operands");
    operands = List.copyOf(operands);
    if (operands.size() < 2) {
      throw new IllegalArgumentException("'and' joins at least two expressions");
    }
  }

  @Override
  public String toString() {
    return FilterPrinter.print(this);
  }
}
