package io.github.autopilotesp.filter;

import io.github.autopilotesp.internal.page.Text;
import io.github.autopilotesp.internal.text.VisibleText;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The answer of a rule to a device, with its reasons. Immutable.
 *
 * @param result the answer, the same as {@link FilterRule#evaluate(DeviceFacts)} gives
 * @param clauses every clause of the rule with its own answer, in the order of the rule
 * @param deciding the clauses that decide: if the answer is known, clauses that would give it
 *     alone; if it is unknown, the unknown clauses that keep it so. Never empty
 */
public record FilterExplanation(Truth result, List<Clause> clauses, List<Clause> deciding) {

  /**
   * Creates an explanation.
   *
   * @param result the answer
   * @param clauses every clause with its own answer
   * @param deciding the clauses that decide
   */
  public FilterExplanation {
    Objects.requireNonNull(clauses, "clauses");
    Objects.requireNonNull(deciding, "deciding");
    Objects.requireNonNull(result, "result");
    clauses = List.copyOf(clauses);
    deciding = List.copyOf(deciding);
  }

  /**
   * One clause and its answer.
   *
   * @param comparison the clause
   * @param column where it begins, in characters of the rule's text, from 1
   * @param truth its answer
   * @param because the fact behind it, for example {@code device.model is "Surface Pro 9"}
   */
  public record Clause(Comparison comparison, int column, Truth truth, String because) {
    /**
     * Creates a clause with its answer.
     *
     * @param comparison the clause
     * @param column where it begins, from 1
     * @param truth its answer
     * @param because the fact behind it
     */
    public Clause {
      Objects.requireNonNull(because, "because");
      Objects.requireNonNull(comparison, "comparison");
      Objects.requireNonNull(truth, "truth");
      because = VisibleText.of(because);
    }

    @Override
    public String toString() {
      return Text.of("%s is %s, as %s", comparison, truth, because).toString();
    }
  }

  /**
   * The properties to find out, to get an answer.
   *
   * @return those whose value is unknown in the deciding clauses; empty if the answer is known, or
   *     if it can't be known because a clause is not one that the documentation allows
   */
  public Set<FilterProperty> missing() {
    Set<FilterProperty> missing = EnumSet.noneOf(FilterProperty.class);
    for (Clause clause : deciding) {
      if (clause.truth() == Truth.UNKNOWN && ClauseCheck.isMeaningful(clause.comparison())) {
        clause.comparison().property().ifPresent(missing::add);
      }
    }
    return Collections.unmodifiableSet(missing);
  }

  /**
   * The answer and its reasons in one line, for example {@code TRUE: (device.model -startsWith
   * "Surface") is TRUE, as device.model is "Surface Pro 9"}.
   *
   * @return the line
   */
  public String describe() {
    return Text.of("%s: %s", result, Text.joined("; ", deciding)).toString();
  }
}
