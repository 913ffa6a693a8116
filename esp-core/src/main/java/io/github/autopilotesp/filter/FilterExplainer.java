package io.github.autopilotesp.filter;

import io.github.autopilotesp.filter.FilterExplanation.Clause;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Evaluates every clause, without short-circuiting, and keeps the deciding ones. */
final class FilterExplainer {
  private final DeviceFacts facts;
  private final Iterator<Integer> columns;
  private final List<Clause> clauses = new ArrayList<>();

  private FilterExplainer(DeviceFacts facts, List<Integer> columns) {
    this.facts = facts;
    this.columns = columns.iterator();
  }

  private record Decision(Truth truth, List<Clause> clauses) {}

  static FilterExplanation explain(
      FilterExpression expression, List<Integer> columns, DeviceFacts facts) {
    FilterExplainer explainer = new FilterExplainer(facts, columns);
    Decision decision = explainer.decide(expression);
    return new FilterExplanation(decision.truth(), explainer.clauses, decision.clauses());
  }

  private Decision decide(FilterExpression expression) {
    if (expression instanceof And and) {
      return combine(and.operands(), Truth.FALSE, Truth.TRUE);
    }
    if (expression instanceof Or or) {
      return combine(or.operands(), Truth.TRUE, Truth.FALSE);
    }
    Clause clause = clause((Comparison) expression);
    clauses.add(clause);
    return new Decision(clause.truth(), List.of(clause));
  }

  /** Returns the first operand that decides the result, or else all operands, which share it. */
  private Decision combine(List<FilterExpression> operands, Truth settling, Truth otherwise) {
    List<Decision> decisions = new ArrayList<>();
    Truth result = otherwise;
    for (FilterExpression operand : operands) {
      Decision decision = decide(operand);
      decisions.add(decision);
      if (result != settling && decision.truth() != otherwise) {
        result = decision.truth();
      }
    }
    return new Decision(result, deciding(decisions, result, settling));
  }

  private static List<Clause> deciding(List<Decision> decisions, Truth result, Truth settling) {
    List<Clause> deciding = new ArrayList<>();
    for (Decision decision : decisions) {
      if (decision.truth() == result) {
        deciding.addAll(decision.clauses());
        if (result == settling) {
          break;
        }
      }
    }
    return deciding;
  }

  private Clause clause(Comparison comparison) {
    Truth truth = CompiledFilter.of(comparison).test(facts);
    return new Clause(comparison, columns.next(), truth, because(comparison));
  }

  private String because(Comparison comparison) {
    if (!ClauseCheck.isMeaningful(comparison)) {
      return "the documentation does not allow this comparison";
    }
    return facts.describe(comparison.property().orElseThrow());
  }
}
