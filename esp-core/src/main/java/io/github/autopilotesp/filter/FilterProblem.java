package io.github.autopilotesp.filter;

import java.util.Objects;
import java.util.Optional;

/**
 * Something in a well-formed rule that the documentation does not allow, or advises against.
 *
 * @param kind what sort of problem it is
 * @param column where the clause begins, in characters of the rule's text, from 1
 * @param comparison the clause
 * @param reason what is wrong, without the position
 * @param suggestion what to write instead, spelled as in a rule; empty if nothing can be guessed
 */
public record FilterProblem(
    Kind kind, int column, Comparison comparison, String reason, Optional<String> suggestion) {

  /** The sorts of problem, one for each documented rule. */
  public enum Kind {
    /** The documentation lists no such property. */
    PROPERTY_NOT_LISTED,
    /** A filter on an Enrollment Status Page assignment can't use the property [SETUP]. */
    PROPERTY_NOT_SUPPORTED_BY_ESP,
    /** The property is being retired [FILTER]. */
    PROPERTY_DEPRECATED,
    /** The property is not compared with this operator [FILTER]. */
    OPERATOR_DOES_NOT_FIT,
    /** The property is not compared with this sort of value, or never has it [FILTER]. */
    VALUE_DOES_NOT_FIT,
    /** The value is none of those that Intune lists for the property [FILTER]. */
    VALUE_NOT_LISTED
  }

  /**
   * Creates a problem.
   *
   * @param kind what sort of problem it is
   * @param column where the clause begins, from 1
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
   * The whole problem as one sentence, for example "column 2: `device.modle` is not a documented
   * property, did you mean `device.model`?".
   *
   * @return the sentence
   */
  public String message() {
    return FilterWords.sentence(column, reason, suggestion);
  }
}
