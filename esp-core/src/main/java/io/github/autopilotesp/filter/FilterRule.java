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
 * and {@code or}, grouped by parentheses. Names, operators and values ignore case; operators and
 * connectors need no dash; a single clause needs no parentheses. Strings stand in double quotes.
 * The documentation is silent on three points, and this library decides:
 *
 * <ul>
 *   <li>{@code and} binds tighter than {@code or}, as in the rules of Microsoft Entra groups;
 *   <li>nothing escapes a double quote inside a string, and a backslash is a plain character;
 *   <li>a clause that the documentation does not allow, see {@link #problems()}, has an unknown
 *       answer.
 * </ul>
 *
 * <p>Reading has two steps. {@link #parse(String)} refuses what is not a rule at all; {@link
 * #problems()} tells what is a rule, and yet not one to use on an Enrollment Status Page
 * assignment. The length is checked by neither: see {@link #MAX_LENGTH}.
 *
 * <p>Immutable and safe for use by several threads. Rules are equal when their expressions are,
 * whatever their spelling.
 */
public final class FilterRule {
  /** The most characters that Intune takes in a rule [FILTERS]. */
  public static final int MAX_LENGTH = 3_072;

  /**
   * The most groups of {@code and} and {@code or} that may stand one inside the other, about twice
   * what fits into {@link #MAX_LENGTH}. Parentheses that group nothing do not count.
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
   * Reads a rule.
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
   * Reads a rule and gives what is wrong as data.
   *
   * @param text the text that should be a rule
   * @return the rule, or the first problem of the text
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
   * Makes a rule of an expression; its text is the canonical form.
   *
   * @param expression what the rule says
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
   * The rule as it was given.
   *
   * @return the text, spelled as it came
   */
  public String text() {
    return text;
  }

  /**
   * The rule in canonical form: every clause and every inner group in parentheses, operators and
   * properties spelled as documented. Parsing it gives an equal rule. It may be longer than {@link
   * #text()}.
   *
   * @return one line
   */
  public String print() {
    return FilterPrinter.print(expression);
  }

  /**
   * What the rule says, without its spelling.
   *
   * @return the expression
   */
  public FilterExpression expression() {
    return expression;
  }

  /**
   * The clauses of the rule.
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
   * The documented properties that the rule looks at.
   *
   * @return an unmodifiable set; empty if the rule names none that the documentation lists
   */
  public Set<FilterProperty> properties() {
    Set<FilterProperty> properties = EnumSet.noneOf(FilterProperty.class);
    comparisons().forEach(comparison -> comparison.property().ifPresent(properties::add));
    return Collections.unmodifiableSet(properties);
  }

  /**
   * What the documentation does not allow, or advises against, on an Enrollment Status Page
   * assignment: unsupported properties [SETUP], operators and values that do not fit their
   * property, values that Intune does not list, retired properties [FILTER].
   *
   * @return an unmodifiable list in the order of the rule; empty if all is well
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
   * Asks whether a device matches. Made to be called often: it allocates nothing.
   *
   * @param facts what is known of the device
   * @return yes, no, or unknown
   */
  public Truth evaluate(DeviceFacts facts) {
    Objects.requireNonNull(facts, "facts");
    return compiled.test(facts);
  }

  /**
   * Asks whether a device matches, and why.
   *
   * @param facts what is known of the device
   * @return the answer with the clauses that decide it
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
   * The rule as it was given.
   *
   * @return {@link #text()}
   */
  @Override
  public String toString() {
    return text;
  }
}
