package io.github.autopilotesp.validation.rules;

import io.github.autopilotesp.filter.FilterProblem;
import io.github.autopilotesp.filter.FilterRule;
import io.github.autopilotesp.profile.Assignment;
import io.github.autopilotesp.profile.FilterUse;
import io.github.autopilotesp.tenant.AssignmentFilter;
import io.github.autopilotesp.validation.Problem;
import io.github.autopilotesp.validation.RuleReporter;
import io.github.autopilotesp.validation.Subject;
import java.util.List;
import java.util.Set;

/** The filters that a profile's assignments use and that exist in the tenant. */
final class UsedFilters {
  /** Receives a filter and the path of the assignment that uses it. */
  interface Visitor {
    void visit(String path, AssignmentFilter filter);
  }

  /** Receives the rule of a filter. */
  interface RuleVisitor {
    void visit(String path, AssignmentFilter filter, FilterRule rule);
  }

  private UsedFilters() {}

  static String path(int assignment) {
    return Paths.element(Paths.ASSIGNMENTS, assignment) + ".filter";
  }

  /** Visits the filters for Windows; another rule reports the others. */
  static void forEach(Subject subject, Visitor visitor) {
    List<Assignment> assignments = subject.profile().assignments();
    for (int i = 0; i < assignments.size(); i++) {
      FilterUse use = assignments.get(i).filter().orElse(null);
      AssignmentFilter filter = use == null ? null : subject.catalog().filters().get(use.filter());
      if (filter != null && filter.forWindows()) {
        visitor.visit(path(i), filter);
      }
    }
  }

  /** Visits the filters with valid rules; another rule reports the others. */
  static void forEachRule(Subject subject, RuleVisitor visitor) {
    forEach(
        subject,
        (path, filter) ->
            FilterRule.tryParse(filter.rule())
                .rule()
                .ifPresent(rule -> visitor.visit(path, filter, rule)));
  }

  /** Reports the problems of some kinds. */
  static void report(
      Subject subject, RuleReporter reporter, String advice, Set<FilterProblem.Kind> kinds) {
    forEachRule(
        subject,
        (path, filter, rule) -> {
          for (FilterProblem problem : rule.problems()) {
            if (kinds.contains(problem.kind())) {
              reporter.report(
                  Problem.of("The filter \"{0}\": {1}", filter.displayName(), problem.message())
                      .at(path)
                      .fix(advice));
            }
          }
        });
  }
}
