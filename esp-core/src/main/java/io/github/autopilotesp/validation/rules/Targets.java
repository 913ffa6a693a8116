package io.github.autopilotesp.validation.rules;

import io.github.autopilotesp.profile.Assignment;
import io.github.autopilotesp.profile.AssignmentTarget;
import io.github.autopilotesp.profile.GroupId;
import org.jspecify.annotations.Nullable;

/** What assignments reach, as far as it shows in them. */
final class Targets {
  private Targets() {}

  /** The group that a target names, included or excluded. */
  static @Nullable GroupId group(AssignmentTarget target) {
    if (target instanceof AssignmentTarget.Group included) {
      return included.group();
    }
    return target instanceof AssignmentTarget.ExcludedGroup excluded ? excluded.group() : null;
  }

  /** The same text for the same target. */
  static String key(Assignment assignment) {
    AssignmentTarget target = assignment.target();
    if (target instanceof AssignmentTarget.Group included) {
      return included.group().value();
    }
    if (target instanceof AssignmentTarget.ExcludedGroup excluded) {
      return "not " + excluded.group().value();
    }
    if (target instanceof AssignmentTarget.Unrecognized other) {
      return "? " + other.type();
    }
    return target instanceof AssignmentTarget.AllDevices ? "all devices" : "all users";
  }

  static String inWords(AssignmentTarget target) {
    if (target instanceof AssignmentTarget.Group included) {
      return "the group " + included.group();
    }
    if (target instanceof AssignmentTarget.ExcludedGroup excluded) {
      return "the excluded group " + excluded.group();
    }
    if (target instanceof AssignmentTarget.Unrecognized other) {
      return "a target of the unknown type " + other.type();
    }
    return target instanceof AssignmentTarget.AllDevices ? "All devices" : "All users";
  }
}
