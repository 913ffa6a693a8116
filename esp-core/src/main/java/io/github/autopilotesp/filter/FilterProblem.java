package io.github.autopilotesp.filter;

import java.util.Objects;
import java.util.Optional;

/**
 * Something in a well-formed rule that the documentation does not allow, or advises against.
 *
 * @param kind the kind of problem
 * @param column where the clause starts, in characters of the rule's text, from 1
 * @param comparison the clause
 * @param reason what is wrong, without the position
 * @param suggestion what to write instead, spelled as in a rule; empty if there is no guess
 */
public record FilterProblem(
    Kind kind, int column, Comparison comparison, String reason, Optional<String> suggestion) {

  /** The kinds of problems, one for each documented rule. */
  public enum Kind {
    /** The documentation does not list the property. */
    PROPERTY_NOT_LISTED,
    /** A filter on an Enrollment Status Page assignment cannot use the property [SETUP]. */
    PROPERTY_NOT_SUPPORTED_BY_ESP,
    /** The property is being retired [FILTER]. */
    PROPERTY_DEPRECATED,
    /** The property does not support this operator [FILTER]. */
    OPERATOR_DOES_NOT_FIT,
    /** The property does not support this kind of value, or never has it [FILTER]. */
    VALUE_DOES_NOT_FIT,
    /** The value is not one that Intune lists for the property [FILTER]. */
    VALUE_NOT_LISTED
  }

  /**
   * Creates a problem.
   *
   * @param kind the kind of problem
   * @param column where the clause starts, from 1
   * @param comparison the clause
   * @param reason what is wrong
   * @param suggestion what to write instead, or empty
   */
  public FilterProblem {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(comparison, "comparison");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(suggestion, "suggestion");
  }

  /**
   * Returns the whole problem as one sentence, for example "column 2: `device.modle` is not a
   * documented property, did you mean `device.model`?".
   *
   * @return the sentence
   */
  public String message() {
    return FilterWords.sentence(column, reason, suggestion);
  }
}
