package io.github.autopilotesp.validation.rules;

import io.github.autopilotesp.profile.Assignment;
import io.github.autopilotesp.profile.AssignmentTarget;
import io.github.autopilotesp.profile.GroupId;
import io.github.autopilotesp.tracking.Audience;
import io.github.autopilotesp.validation.Need;
import io.github.autopilotesp.validation.NotKnownException;
import io.github.autopilotesp.validation.RuleReporter;
import io.github.autopilotesp.validation.Subject;
import java.util.List;

/** Distinguishes device-targeted from user-targeted assignments, as far as known. */
final class AssignedAudience {
  /** Receives an assignment that reaches users. */
  interface Visitor {
    void visit(int index, Assignment assignment);
  }

  private static final String UNKNOWN = "whether the target contains devices or users is unknown";

  private AssignedAudience() {}

  /** Returns the audience of a target; groups are looked up if there is a tenant. */
  static Audience of(AssignmentTarget target, Subject subject) {
    return Audience.of(
        target, group -> subject.knows(Need.CATALOG) ? ofGroup(group, subject) : Audience.UNKNOWN);
  }

  private static Audience ofGroup(GroupId group, Subject subject) {
    try {
      return subject.catalog().audience(group);
    } catch (NotKnownException e) {
      return Audience.UNKNOWN;
    }
  }

  /** Visits assignments that reach users, and reports unknown audiences. */
  static void forEachOfUsers(Subject subject, RuleReporter reporter, Visitor visitor) {
    List<Assignment> assignments = subject.profile().assignments();
    int unknown = 0;
    for (int i = 0; i < assignments.size(); i++) {
      Audience audience = of(assignments.get(i).target(), subject);
      if (audience.reachesUsers()) {
        visitor.visit(i, assignments.get(i));
      }
      unknown += audience.isKnown() ? 0 : 1;
    }
    if (unknown > 0 && unknown == assignments.size()) {
      reporter.lacks(UNKNOWN);
    } else if (unknown > 0) {
      reportUnknown(assignments, subject, reporter);
    }
  }

  private static void reportUnknown(
      List<Assignment> assignments, Subject subject, RuleReporter reporter) {
    for (int i = 0; i < assignments.size(); i++) {
      if (!of(assignments.get(i).target(), subject).isKnown()) {
        reporter.lacks(Paths.element(Paths.ASSIGNMENTS, i), UNKNOWN);
      }
    }
  }
}
