package io.github.autopilotesp.filter;

import java.util.List;

/** Writes an expression in its canonical form. */
final class FilterPrinter {
  private final StringBuilder out = new StringBuilder();

  private FilterPrinter() {}

  static String print(FilterExpression expression) {
    FilterPrinter printer = new FilterPrinter();
    printer.append(expression);
    return printer.out.toString();
  }

  private void append(FilterExpression expression) {
    if (expression instanceof And and) {
      appendJoined(and.operands(), " and ");
    } else if (expression instanceof Or or) {
      appendJoined(or.operands(), " or ");
    } else {
      out.append(expression);
    }
  }

  private void appendJoined(List<FilterExpression> operands, String connector) {
    String separator = "";
    for (FilterExpression operand : operands) {
      out.append(separator);
      separator = connector;
      if (operand instanceof Comparison) {
        append(operand);
      } else {
        out.append('(');
        append(operand);
        out.append(')');
      }
    }
  }
}
