package io.github.autopilotesp.validation.rules;

import io.github.autopilotesp.profile.AppId;
import io.github.autopilotesp.profile.Assignment;
import io.github.autopilotesp.profile.AssignmentTarget;
import io.github.autopilotesp.tenant.AppAssignment;
import io.github.autopilotesp.tenant.MobileApp;
import io.github.autopilotesp.tracking.Audience;
import io.github.autopilotesp.tracking.Reach;
import io.github.autopilotesp.tracking.TargetedApp;
import io.github.autopilotesp.validation.Subject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The required apps that reach the targets of a profile. */
final class RequiredApps {
  /** Receives the apps that reach one target of the profile. */
  interface Visitor {
    void visit(int index, List<TargetedApp> apps);
  }

  private RequiredApps() {}

  /** Visits each target of the profile with the apps that are required there. */
  static void forEachTarget(Subject subject, Visitor visitor) {
    List<Assignment> assignments = subject.profile().assignments();
    for (int i = 0; i < assignments.size(); i++) {
      AssignmentTarget target = assignments.get(i).target();
      if (!(target instanceof AssignmentTarget.ExcludedGroup)) {
        visitor.visit(i, reaching(target, subject));
      }
    }
  }

  private static List<TargetedApp> reaching(AssignmentTarget target, Subject subject) {
    List<TargetedApp> apps = new ArrayList<>();
    for (MobileApp app : subject.catalog().assignedApps()) {
      List<AppAssignment> assignments = app.assignments().orElse(List.of());
      if (!excludes(assignments, target)) {
        addNearest(app, assignments, target, subject, apps);
      }
    }
    return apps;
  }

  /** Adds an app once; of several assignments, one that reaches devices counts. */
  private static void addNearest(
      MobileApp app,
      List<AppAssignment> assignments,
      AssignmentTarget target,
      Subject subject,
      List<TargetedApp> apps) {
    TargetedApp nearest = null;
    for (AppAssignment assignment : assignments) {
      Reach reach = reach(assignment.assignment().target(), target, subject);
      if (assignment.intent() == AppAssignment.Intent.REQUIRED
          && reach != null
          && (nearest == null || (reach.isDevice() && !nearest.reach().isDevice()))) {
        nearest = TargetedApp.of(app, assignment, reach);
      }
    }
    if (nearest != null) {
      apps.add(nearest);
    }
  }

  private static boolean excludes(List<AppAssignment> assignments, AssignmentTarget target) {
    for (AppAssignment assignment : assignments) {
      if (assignment.assignment().target() instanceof AssignmentTarget.ExcludedGroup excluded
          && target instanceof AssignmentTarget.Group group
          && excluded.group().equals(group.group())) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns how an app's target reaches a profile's target; an unknown group is assumed to contain
   * devices.
   */
  private static @Nullable Reach reach(
      AssignmentTarget ofApp, AssignmentTarget ofProfile, Subject subject) {
    if (ofApp instanceof AssignmentTarget.AllDevices) {
      return Reach.ALL_DEVICES;
    }
    if (ofApp instanceof AssignmentTarget.AllUsers) {
      return Reach.ALL_USERS;
    }
    if (!(ofApp instanceof AssignmentTarget.Group) || !ofApp.equals(ofProfile)) {
      return null;
    }
    return AssignedAudience.of(ofApp, subject) == Audience.USERS
        ? Reach.USER_GROUP
        : Reach.DEVICE_GROUP;
  }

  /** Names some apps for a message. */
  static String names(List<AppId> ids, List<TargetedApp> apps) {
    return names(apps.stream().filter(app -> ids.contains(app.app().id())).toList());
  }

  /** Names apps for a message. */
  static String names(List<TargetedApp> apps) {
    List<String> names = apps.stream().map(app -> app.app().displayName()).toList();
    return names.size() <= 5
        ? String.join(", ", names)
        : String.join(", ", names.subList(0, 5)) + " and " + (names.size() - 5) + " more";
  }
}
