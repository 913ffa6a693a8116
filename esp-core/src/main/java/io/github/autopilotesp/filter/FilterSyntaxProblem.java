package io.github.autopilotesp.filter;

import java.util.Objects;
import java.util.Optional;

/**
 * A syntax error in a filter rule: where, what, and a suggestion, if there is one.
 *
 * @param column where it is, in characters of the rule's text, from 1; one past the end if
 *     something is missing there
 * @param reason what is wrong, without the position
 * @param suggestion what to write instead, spelled as in a rule; empty if there is no guess
 */
public record FilterSyntaxProblem(int column, String reason, Optional<String> suggestion) {
  /**
   * Creates a problem.
   *
   * @param column where it is, from 1
   * @param reason what is wrong
   * @param suggestion what to write instead, or empty
   */
  public FilterSyntaxProblem {
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(suggestion, "suggestion");
  }

  /**
   * Returns the whole problem as one sentence, for example "column 14: `-contians` is not an
   * operator, did you mean `-contains`?".
   *
   * @return the sentence
   */
  public String message() {
    return FilterWords.sentence(column, reason, suggestion);
  }
}
