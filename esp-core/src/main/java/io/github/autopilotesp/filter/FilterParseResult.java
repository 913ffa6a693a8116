package io.github.autopilotesp.filter;

import java.util.Objects;
import java.util.Optional;

/** The result of parsing a filter rule: the rule, or the first problem. */
public sealed interface FilterParseResult {

  /**
   * The text is a rule.
   *
   * @param value the rule
   */
  record Parsed(FilterRule value) implements FilterParseResult {
    /**
     * Refuses null.
     *
     * @param value the rule
     */
    public Parsed {
      Objects.requireNonNull(value, "value");
    }
  }

  /**
   * The text is not a rule.
   *
   * @param cause the first problem in it
   */
  record Malformed(FilterSyntaxProblem cause) implements FilterParseResult {
    /**
     * Refuses null.
     *
     * @param cause the first problem in it
     */
    public Malformed {
      Objects.requireNonNull(cause, "cause");
    }
  }

  /**
   * Returns the rule.
   *
   * @return the rule, or empty if the text is malformed
   */
  default Optional<FilterRule> rule() {
    return this instanceof Parsed parsed ? Optional.of(parsed.value()) : Optional.empty();
  }

  /**
   * Returns the first problem.
   *
   * @return the problem, or empty if the text is a rule
   */
  default Optional<FilterSyntaxProblem> problem() {
    return this instanceof Malformed malformed ? Optional.of(malformed.cause()) : Optional.empty();
  }
}
