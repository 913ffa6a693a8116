package io.github.autopilotesp.filter;

import io.github.autopilotesp.EspException;
import org.jspecify.annotations.Nullable;

/** Thrown by {@link FilterRule#parse(String)} when a text is not a filter rule. */
public final class FilterSyntaxException extends EspException {
  private static final long serialVersionUID = 1L;

  private final transient @Nullable FilterSyntaxProblem problem;

  FilterSyntaxException(FilterSyntaxProblem problem) {
    super(problem.message());
    this.problem = problem;
  }

  /**
   * Returns the problem.
   *
   * @return where it is and what is wrong
   */
  public FilterSyntaxProblem problem() {
    return carried(problem);
  }
}
