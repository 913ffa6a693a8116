package io.github.autopilotesp.filter;

import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/**
 * A rule compiled for frequent evaluation: constants case-folded, lists hashed, operators resolved.
 * Evaluation allocates nothing.
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

  /** Compiles a comparison; one that the documentation does not allow evaluates to unknown. */
  private static CompiledFilter comparison(Comparison comparison) {
    if (!ClauseCheck.isMeaningful(comparison)) {
      return facts -> Truth.UNKNOWN;
    }
    FilterProperty property = comparison.property().orElseThrow();
    FilterOperator operator = comparison.operator();
    if (comparison.value() instanceof FilterValue.Null) {
      return hasNoValue(property.index(), operator == FilterOperator.EQ);
    }
    if (comparison.value() instanceof FilterValue.TextList list) {
      return isOneOf(property.index(), list.texts(), operator == FilterOperator.IN);
    }
    String constant = constant(comparison.value());
    return property == FilterProperty.OPERATING_SYSTEM_VERSION
        ? version(operator, constant)
        : text(property.index(), operator, CaseFold.of(constant));
  }

  private static String constant(FilterValue value) {
    return value instanceof FilterValue.Text text ? text.text() : value.toString();
  }

  private static CompiledFilter text(int property, FilterOperator operator, String wanted) {
    return switch (operator) {
      case EQ -> equalTo(property, wanted, true);
      case NE -> equalTo(property, wanted, false);
      case STARTS_WITH -> startsWith(property, wanted);
      case CONTAINS -> contains(property, wanted, true);
      case NOT_CONTAINS -> contains(property, wanted, false);
      default -> throw new IllegalStateException(operator + " does not compare with one string");
    };
  }

  private static CompiledFilter hasNoValue(int property, boolean affirmed) {
    return facts -> {
      String text = facts.folded(property);
      return text == null ? Truth.UNKNOWN : Truth.of(text.isEmpty() == affirmed);
    };
  }

  private static CompiledFilter isOneOf(int property, List<String> texts, boolean affirmed) {
    Set<String> wanted = texts.stream().map(CaseFold::of).collect(Collectors.toUnmodifiableSet());
    return facts -> {
      String text = facts.folded(property);
      return text == null ? Truth.UNKNOWN : Truth.of(wanted.contains(text) == affirmed);
    };
  }

  private static CompiledFilter equalTo(int property, String wanted, boolean affirmed) {
    return facts -> {
      String text = facts.folded(property);
      return text == null ? Truth.UNKNOWN : Truth.of(text.equals(wanted) == affirmed);
    };
  }

  private static CompiledFilter startsWith(int property, String wanted) {
    return facts -> {
      String text = facts.folded(property);
      return text == null ? Truth.UNKNOWN : Truth.of(text.startsWith(wanted));
    };
  }

  private static CompiledFilter contains(int property, String wanted, boolean affirmed) {
    return facts -> {
      String text = facts.folded(property);
      return text == null ? Truth.UNKNOWN : Truth.of(text.contains(wanted) == affirmed);
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
      String text = facts.folded(FilterProperty.OPERATING_SYSTEM_VERSION.index());
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
