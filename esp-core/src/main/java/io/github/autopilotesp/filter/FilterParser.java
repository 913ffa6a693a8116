package io.github.autopilotesp.filter;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Combines clauses into an expression: parentheses first, then {@code and}, then {@code or}. Open
 * parentheses are kept on an explicit stack, so that no nesting can overflow the thread's.
 */
final class FilterParser {
  private final ClauseParser clauses;
  private final Deque<Group> open = new ArrayDeque<>();

  private FilterParser(String text) {
    this.clauses = new ClauseParser(new FilterLexer(text));
  }

  /** The expression, and the column of each of its comparisons in text order. */
  record Outcome(FilterExpression expression, List<Integer> columns) {}

  static Outcome parse(String text) {
    FilterParser parser = new FilterParser(text);
    return new Outcome(parser.expression(), List.copyOf(parser.clauses.columns()));
  }

  private FilterExpression expression() {
    if (clauses.token().is(Token.Kind.END)) {
      throw clauses.problem("the rule is empty");
    }
    Group group = new Group(1);
    while (true) {
      while (clauses.token().is(Token.Kind.OPEN)) {
        open.push(group);
        group = new Group(clauses.token().column());
        clauses.advance();
      }
      group.add(clauses.comparison(), 0);
      while (clauses.token().is(Token.Kind.CLOSE)) {
        group = close(group);
      }
      if (clauses.token().is(Token.Kind.END)) {
        return end(group);
      }
      if (clauses.connector() == FilterWords.Connector.OR) {
        group.startAlternative();
      }
    }
  }

  private Group close(Group group) {
    if (open.isEmpty()) {
      throw clauses.problem("`)` closes no parenthesis");
    }
    Group outer = open.pop();
    outer.add(group.result(), group.depth());
    clauses.advance();
    return outer;
  }

  private FilterExpression end(Group group) {
    if (!open.isEmpty()) {
      throw ClauseParser.problemAt(group.column, "the parenthesis that opens here is not closed");
    }
    return group.result();
  }

  /** The content of a pair of parentheses, or of the whole rule. */
  private static final class Group {
    private final int column;
    private List<FilterExpression> alternatives = List.of();
    private List<FilterExpression> conjuncts = List.of();
    private int alternativesDepth;
    private int conjunctsDepth;

    Group(int column) {
      this.column = column;
    }

    void add(FilterExpression operand, int depth) {
      conjuncts = appended(conjuncts, operand);
      conjunctsDepth = Math.max(conjunctsDepth, depth);
    }

    void startAlternative() {
      alternativesDepth = Math.max(alternativesDepth, conjunctionDepth());
      alternatives = appended(alternatives, conjunction());
      conjuncts = List.of();
      conjunctsDepth = 0;
    }

    FilterExpression result() {
      if (depth() > FilterRule.MAX_DEPTH) {
        throw ClauseParser.problemAt(
            column, "groups are nested deeper than " + FilterRule.MAX_DEPTH + " levels");
      }
      return alternatives.isEmpty() ? conjunction() : new Or(appended(alternatives, conjunction()));
    }

    int depth() {
      return alternatives.isEmpty()
          ? conjunctionDepth()
          : Math.max(alternativesDepth, conjunctionDepth()) + 1;
    }

    private FilterExpression conjunction() {
      return conjuncts.size() == 1 ? conjuncts.get(0) : new And(conjuncts);
    }

    private int conjunctionDepth() {
      return conjuncts.size() == 1 ? conjunctsDepth : conjunctsDepth + 1;
    }

    /** Most deeply nested groups have one operand, which does not need a growing list. */
    private static List<FilterExpression> appended(
        List<FilterExpression> list, FilterExpression operand) {
      if (list.isEmpty()) {
        return List.of(operand);
      }
      List<FilterExpression> grown = list.size() == 1 ? new ArrayList<>(list) : list;
      grown.add(operand);
      return grown;
    }
  }
}
