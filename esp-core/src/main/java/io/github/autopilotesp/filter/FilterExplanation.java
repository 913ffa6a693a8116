package io.github.autopilotesp.filter;

import io.github.autopilotesp.internal.page.Text;
import io.github.autopilotesp.internal.text.VisibleText;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The result of evaluating a rule for a device, with its reasons. Immutable.
 *
 * @param result the result, as returned by {@link FilterRule#evaluate(DeviceFacts)}
 * @param clauses every clause with its own result, in the order of the rule
 * @param deciding the deciding clauses: if the result is known, clauses that determine it by
 *     themselves; if it is unknown, the unknown clauses that make it so. Never empty
 */
public record FilterExplanation(Truth result, List<Clause> clauses, List<Clause> deciding) {

  /**
   * Creates an explanation.
   *
   * @param result the result
   * @param clauses every clause with its own result
   * @param deciding the deciding clauses
   */
  public FilterExplanation {
    Objects.requireNonNull(clauses, "clauses");
    Objects.requireNonNull(deciding, "deciding");
    Objects.requireNonNull(result, "result");
    clauses = List.copyOf(clauses);
    deciding = List.copyOf(deciding);
  }

  /**
   * One clause and its result.
   *
   * @param comparison the clause
   * @param column where it starts, in characters of the rule's text, from 1
   * @param truth its result
   * @param because the fact behind it, for example {@code device.model is "Surface Pro 9"}
   */
  public record Clause(Comparison comparison, int column, Truth truth, String because) {
    /**
     * Creates a clause with its result.
     *
     * @param comparison the clause
     * @param column where it starts, from 1
     * @param truth its result
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
   * Returns the properties whose values would decide an unknown result.
   *
   * @return the properties with unknown values in the deciding clauses; empty if the result is
   *     known, or if it cannot be known because the documentation does not allow a clause
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
   * Returns the result and its reasons in one line, for example {@code TRUE: (device.model
   * -startsWith "Surface") is TRUE, as device.model is "Surface Pro 9"}.
   *
   * @return the line
   */
  public String describe() {
    return Text.of("%s: %s", result, Text.joined("; ", deciding)).toString();
  }
}
