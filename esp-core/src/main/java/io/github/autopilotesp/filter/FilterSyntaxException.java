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
   * The problem as data.
   *
   * @return where and what it is
   */
  public FilterSyntaxProblem problem() {
    return carried(problem);
  }
}
