package io.github.autopilotesp.filter;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A rule of an Intune assignment filter, for example {@code (device.manufacturer -eq "Microsoft")
 * and (device.model -startsWith "Surface")}.
 *
 * <p>The language [FILTER]: clauses {@code device.property -operator value}, joined by {@code and}
 * and {@code or}, grouped by parentheses. Names, operators and values are case-insensitive;
 * operators and connectors need no dash; a single clause needs no parentheses. Strings are in
 * double quotes. The documentation is silent on three points, where this library decides:
 *
 * <ul>
 *   <li>{@code and} binds tighter than {@code or}, as in the rules of Microsoft Entra groups;
 *   <li>a double quote cannot be escaped inside a string, and a backslash is an ordinary character;
 *   <li>the result of a clause that the documentation does not allow, see {@link #problems()}, is
 *       unknown.
 * </ul>
 *
 * <p>There are two levels of checks. {@link #parse(String)} rejects text that is not a rule; {@link
 * #problems()} reports what makes a rule unsuitable for an Enrollment Status Page assignment.
 * Neither checks the length: see {@link #MAX_LENGTH}.
 *
 * <p>Immutable and thread-safe. Rules are equal if their expressions are, regardless of spelling.
 */
public final class FilterRule {
  /** The maximum length of a rule in Intune, in characters [FILTERS]. */
  public static final int MAX_LENGTH = 3_072;

  /**
   * The maximum nesting depth of {@code and} and {@code or} groups, about twice what fits into
   * {@link #MAX_LENGTH}. Redundant parentheses do not count.
   */
  public static final int MAX_DEPTH = 300;

  private final String text;
  private final FilterExpression expression;
  private final List<Integer> columns;
  private final CompiledFilter compiled;

  private FilterRule(String text, FilterParser.Outcome outcome) {
    this.text = text;
    this.expression = outcome.expression();
    this.columns = outcome.columns();
    this.compiled = CompiledFilter.of(expression);
  }

  /**
   * Parses a rule.
   *
   * @param text the rule
   * @return the rule
   * @throws FilterSyntaxException if the text is not a rule, with where and why
   */
  public static FilterRule parse(String text) {
    Objects.requireNonNull(text, "text");
    return new FilterRule(text, FilterParser.parse(text));
  }

  /**
   * Parses a rule and returns an error as a value.
   *
   * @param text the text of the rule
   * @return the rule, or the first problem in the text
   */
  public static FilterParseResult tryParse(String text) {
    Objects.requireNonNull(text, "text");
    try {
      return new FilterParseResult.Parsed(parse(text));
    } catch (FilterSyntaxException e) {
      return new FilterParseResult.Malformed(e.problem());
    }
  }

  /**
   * Creates a rule from an expression; its text is the canonical form.
   *
   * @param expression the expression
   * @return the rule
   * @throws IllegalArgumentException if groups are nested deeper than {@link #MAX_DEPTH}
   */
  public static FilterRule of(FilterExpression expression) {
    Objects.requireNonNull(expression, "expression");
    if (isDeeperThan(MAX_DEPTH, expression)) {
      throw new IllegalArgumentException(
          "Groups are nested deeper than " + MAX_DEPTH + " levels; join their clauses instead");
    }
    return parse(FilterPrinter.print(expression));
  }

  private static boolean isDeeperThan(int levels, FilterExpression expression) {
    for (FilterExpression operand : operands(expression)) {
      if (levels == 0 || isDeeperThan(levels - 1, operand)) {
        return true;
      }
    }
    return false;
  }

  private static List<FilterExpression> operands(FilterExpression expression) {
    if (expression instanceof And and) {
      return and.operands();
    }
    return expression instanceof Or or ? or.operands() : List.of();
  }

  /**
   * Returns the text of the rule as it was given.
   *
   * @return the text, in its original spelling
   */
  public String text() {
    return text;
  }

  /**
   * Returns the rule in canonical form: every clause and every inner group in parentheses,
   * operators and properties in their documented spelling. Parsing it returns an equal rule. It may
   * be longer than {@link #text()}.
   *
   * @return one line
   */
  public String print() {
    return FilterPrinter.print(expression);
  }

  /**
   * Returns the meaning of the rule, regardless of spelling.
   *
   * @return the expression
   */
  public FilterExpression expression() {
    return expression;
  }

  /**
   * Returns the clauses of the rule.
   *
   * @return an unmodifiable list in the order of the rule, never empty
   */
  public List<Comparison> comparisons() {
    List<Comparison> comparisons = new ArrayList<>(columns.size());
    collect(expression, comparisons);
    return Collections.unmodifiableList(comparisons);
  }

  private static void collect(FilterExpression expression, List<Comparison> comparisons) {
    if (expression instanceof Comparison comparison) {
      comparisons.add(comparison);
    } else {
      operands(expression).forEach(operand -> collect(operand, comparisons));
    }
  }

  /**
   * Returns the documented properties that the rule uses.
   *
   * @return an unmodifiable set; empty if the rule uses none
   */
  public Set<FilterProperty> properties() {
    Set<FilterProperty> properties = EnumSet.noneOf(FilterProperty.class);
    comparisons().forEach(comparison -> comparison.property().ifPresent(properties::add));
    return Collections.unmodifiableSet(properties);
  }

  /**
   * Returns what the documentation does not allow, or advises against, for a filter on an
   * Enrollment Status Page assignment: unsupported properties [SETUP], operators and values that do
   * not fit their property, values that Intune does not list, retired properties [FILTER].
   *
   * @return an unmodifiable list in the order of the rule; empty if there are none
   */
  public List<FilterProblem> problems() {
    List<Comparison> comparisons = comparisons();
    List<FilterProblem> problems = new ArrayList<>();
    for (int i = 0; i < comparisons.size(); i++) {
      problems.addAll(ClauseCheck.problems(comparisons.get(i), columns.get(i)));
    }
    return Collections.unmodifiableList(problems);
  }

  /**
   * Evaluates the rule for a device. Allocates nothing, so it can be called often.
   *
   * @param facts what is known about the device
   * @return whether the device matches, if known
   */
  public Truth evaluate(DeviceFacts facts) {
    Objects.requireNonNull(facts, "facts");
    return compiled.test(facts);
  }

  /**
   * Evaluates the rule for a device and explains the result.
   *
   * @param facts what is known about the device
   * @return the result and the clauses that decide it
   */
  public FilterExplanation explain(DeviceFacts facts) {
    Objects.requireNonNull(facts, "facts");
    return FilterExplainer.explain(expression, columns, facts);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof FilterRule that && expression.equals(that.expression);
  }

  @Override
  public int hashCode() {
    return expression.hashCode();
  }

  /**
   * Returns the rule as it was given.
   *
   * @return {@link #text()}
   */
  @Override
  public String toString() {
    return text;
  }
}
