package io.github.autopilotesp.filter;

/** Thrown by {@link FilterRule#parse(String)} when a text is not a filter rule. */
public final class FilterSyntaxException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final transient FilterSyntaxProblem problem;

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
    return problem;
  }
}
