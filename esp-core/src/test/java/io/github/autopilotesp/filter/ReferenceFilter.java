package io.github.autopilotesp.filter;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** The meaning of rules, said as plainly as possible, to hold the fast evaluation to. */
final class ReferenceFilter {
  private ReferenceFilter() {}

  static Truth evaluate(FilterExpression expression, DeviceFacts device) {
    if (expression instanceof And and) {
      return and.operands().stream()
          .map(operand -> evaluate(operand, device))
          .reduce(Truth.TRUE, Truth::and);
    }
    if (expression instanceof Or or) {
      return or.operands().stream()
          .map(operand -> evaluate(operand, device))
          .reduce(Truth.FALSE, Truth::or);
    }
    return evaluate((Comparison) expression, device);
  }

  private static Truth evaluate(Comparison comparison, DeviceFacts device) {
    boolean refused =
        FilterRule.of(comparison).problems().stream()
            .anyMatch(
                problem ->
                    switch (problem.kind()) {
                      case PROPERTY_NOT_LISTED, OPERATOR_DOES_NOT_FIT, VALUE_DOES_NOT_FIT -> true;
                      default -> false;
                    });
    if (refused) {
      return Truth.UNKNOWN;
    }
    FilterProperty property = comparison.property().orElseThrow();
    if (!device.isKnown(property)) {
      return Truth.UNKNOWN;
    }
    String actual = device.value(property).orElse("");
    if (comparison.value() == FilterValue.Null.NULL) {
      return Truth.of(actual.isEmpty() == (comparison.operator() == FilterOperator.EQ));
    }
    return property == FilterProperty.OPERATING_SYSTEM_VERSION
        ? versions(comparison, actual)
        : Truth.of(texts(comparison, actual));
  }

  private static boolean texts(Comparison comparison, String actual) {
    List<String> wanted =
        comparison.value() instanceof FilterValue.TextList list
            ? list.texts()
            : List.of(((FilterValue.Text) comparison.value()).text());
    Predicate<String> contained =
        text ->
            IntStream.rangeClosed(0, actual.length())
                .anyMatch(start -> actual.regionMatches(true, start, text, 0, text.length()));
    return switch (comparison.operator()) {
      case EQ, IN -> wanted.stream().anyMatch(actual::equalsIgnoreCase);
      case NE, NOT_IN -> wanted.stream().noneMatch(actual::equalsIgnoreCase);
      case STARTS_WITH -> actual.regionMatches(true, 0, wanted.get(0), 0, wanted.get(0).length());
      case CONTAINS -> contained.test(wanted.get(0));
      case NOT_CONTAINS -> !contained.test(wanted.get(0));
      default -> throw new IllegalArgumentException(comparison.toString());
    };
  }

  private static Truth versions(Comparison comparison, String actual) {
    if (actual.isEmpty()) {
      return Truth.of(comparison.operator() == FilterOperator.NE);
    }
    if (!actual.matches("[0-9]+([.][0-9]+)*")) {
      return Truth.UNKNOWN;
    }
    String wanted = comparison.value().toString().replace("\"", "");
    int order = Arrays.compare(fourNumbers(actual), fourNumbers(wanted));
    return Truth.of(
        switch (comparison.operator()) {
          case EQ -> order == 0;
          case NE -> order != 0;
          case GT -> order > 0;
          case GE -> order >= 0;
          case LT -> order < 0;
          case LE -> order <= 0;
          default -> throw new IllegalArgumentException(comparison.toString());
        });
  }

  private static int[] fourNumbers(String version) {
    int[] numbers = Arrays.stream(version.split("[.]")).mapToInt(Integer::parseInt).toArray();
    return Arrays.copyOf(numbers, 4);
  }
}
