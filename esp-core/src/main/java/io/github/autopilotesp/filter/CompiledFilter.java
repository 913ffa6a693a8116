package io.github.autopilotesp.filter;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/**
 * A rule made ready to be asked often: constants folded to one case, lists hashed, operators
 * resolved. Asking allocates nothing.
 */
@FunctionalInterface
interface CompiledFilter {
  Truth test(DeviceFacts facts);

  static CompiledFilter of(FilterExpression expression) {
    if (expression instanceof And and) {
      return all(tests(and.operands()));
    }
    if (expression instanceof Or or) {
      return any(tests(or.operands()));
    }
    return comparison((Comparison) expression);
  }

  private static CompiledFilter[] tests(List<FilterExpression> operands) {
    CompiledFilter[] tests = new CompiledFilter[operands.size()];
    for (int i = 0; i < tests.length; i++) {
      tests[i] = of(operands.get(i));
    }
    return tests;
  }

  private static CompiledFilter all(CompiledFilter[] tests) {
    return facts -> {
      Truth result = Truth.TRUE;
      for (CompiledFilter test : tests) {
        Truth truth = test.test(facts);
        if (truth == Truth.FALSE) {
          return Truth.FALSE;
        }
        result = result.and(truth);
      }
      return result;
    };
  }

  private static CompiledFilter any(CompiledFilter[] tests) {
    return facts -> {
      Truth result = Truth.FALSE;
      for (CompiledFilter test : tests) {
        Truth truth = test.test(facts);
        if (truth == Truth.TRUE) {
          return Truth.TRUE;
        }
        result = result.or(truth);
      }
      return result;
    };
  }

  /** What the documentation does not allow has no known answer. */
  private static CompiledFilter comparison(Comparison comparison) {
    if (!ClauseCheck.isMeaningful(comparison)) {
      return facts -> Truth.UNKNOWN;
    }
    FilterProperty property = comparison.property().orElseThrow();
    FilterOperator operator = comparison.operator();
    FilterValue value = comparison.value();
    if (value instanceof FilterValue.Null) {
      return text(property, String::isEmpty, operator == FilterOperator.EQ);
    }
    if (value instanceof FilterValue.TextList list) {
      Set<String> folded = new HashSet<>();
      list.texts().forEach(text -> folded.add(CaseFold.of(text)));
      return text(property, folded::contains, operator == FilterOperator.IN);
    }
    String constant = value instanceof FilterValue.Text text ? text.text() : value.toString();
    return property == FilterProperty.OPERATING_SYSTEM_VERSION
        ? version(operator, constant)
        : text(property, operator, CaseFold.of(constant));
  }

  private static CompiledFilter text(
      FilterProperty property, FilterOperator operator, String folded) {
    return switch (operator) {
      case EQ -> text(property, folded::equals, true);
      case NE -> text(property, folded::equals, false);
      case STARTS_WITH -> text(property, text -> text.startsWith(folded), true);
      case CONTAINS -> text(property, text -> text.contains(folded), true);
      case NOT_CONTAINS -> text(property, text -> text.contains(folded), false);
      default -> throw new IllegalStateException(operator + " does not compare with one string");
    };
  }

  private static CompiledFilter text(
      FilterProperty property, Predicate<String> predicate, boolean wanted) {
    Truth met = Truth.of(wanted);
    Truth notMet = Truth.of(!wanted);
    return facts -> {
      String text = facts.folded(property);
      if (text == null) {
        return Truth.UNKNOWN;
      }
      return predicate.test(text) ? met : notMet;
    };
  }

  private static CompiledFilter version(FilterOperator operator, String constant) {
    VersionNumber wanted = VersionNumber.parse(constant);
    if (wanted == null) {
      throw new IllegalStateException("Not a version number: " + constant);
    }
    IntPredicate order = order(operator);
    Truth absent = Truth.of(operator == FilterOperator.NE);
    return facts -> {
      VersionNumber version = facts.version();
      if (version != null) {
        return Truth.of(order.test(version.compareTo(wanted)));
      }
      String text = facts.folded(FilterProperty.OPERATING_SYSTEM_VERSION);
      return text != null && text.isEmpty() ? absent : Truth.UNKNOWN;
    };
  }

  private static IntPredicate order(FilterOperator operator) {
    return switch (operator) {
      case EQ -> order -> order == 0;
      case NE -> order -> order != 0;
      case GT -> order -> order > 0;
      case GE -> order -> order >= 0;
      case LT -> order -> order < 0;
      case LE -> order -> order <= 0;
      default -> throw new IllegalStateException(operator + " does not compare versions");
    };
  }
}
