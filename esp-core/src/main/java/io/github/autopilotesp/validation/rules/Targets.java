package io.github.autopilotesp.validation.rules;

import io.github.autopilotesp.profile.Assignment;
import io.github.autopilotesp.profile.AssignmentTarget;
import io.github.autopilotesp.profile.GroupId;
import org.jspecify.annotations.Nullable;

/** The targets of assignments. */
final class Targets {
  private Targets() {}

  /** Returns the included or excluded group. */
  static @Nullable GroupId group(AssignmentTarget target) {
    return target.groupId().orElse(null);
  }

  /** Returns a key that is equal for equal targets. */
  static String key(Assignment assignment) {
    return assignment
        .target()
        .match(
            allDevices -> "all devices",
            allUsers -> "all users",
            included -> included.group().value(),
            excluded -> "not " + excluded.group().value(),
            other -> "? " + other.type());
  }

  static String inWords(AssignmentTarget target) {
    return target.match(
        allDevices -> "All devices",
        allUsers -> "All users",
        included -> "the group " + included.group(),
        excluded -> "the excluded group " + excluded.group(),
        other -> "a target of the unknown type " + other.type());
  }
}
