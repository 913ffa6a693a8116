package io.github.autopilotesp.targeting;

import io.github.autopilotesp.filter.FilterRule;
import io.github.autopilotesp.filter.Truth;
import io.github.autopilotesp.profile.Assignment;
import io.github.autopilotesp.profile.AssignmentTarget;
import io.github.autopilotesp.profile.FilterId;
import io.github.autopilotesp.profile.FilterUse;
import io.github.autopilotesp.profile.Scenario.Mode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The three documented steps as plainly as they can be written: the measure for the fast way. */
final class PlainTargeting {
  private final List<RankedProfile> custom;
  private final RankedProfile defaultProfile;
  private final Map<FilterId, FilterRule> filters;

  PlainTargeting(
      List<RankedProfile> custom, RankedProfile defaultProfile, Map<FilterId, FilterRule> filters) {
    this.custom = custom;
    this.defaultProfile = defaultProfile;
    this.filters = filters;
  }

  /** The profiles that the device may get: one if it is decided, none if no ESP applies. */
  List<RankedProfile> possible(DeviceContext device) {
    Mode mode = device.scenario().mode();
    if (device.enrolledByGroupPolicy() || mode == Mode.DEVICE_PREPARATION) {
      return List.of();
    }
    Set<RankedProfile> possible = new LinkedHashSet<>();
    for (RankedProfile profile : custom) {
      Truth targeted = targetsDevice(profile, device);
      if (targeted != Truth.FALSE) {
        possible.add(profile);
      }
      if (targeted == Truth.TRUE) {
        return List.copyOf(possible);
      }
    }
    if (mode != Mode.PRE_PROVISIONED && mode != Mode.SELF_DEPLOYING) {
      for (RankedProfile profile : custom) {
        Truth targeted = targetsUser(profile, device);
        if (targeted != Truth.FALSE) {
          possible.add(profile);
        }
        if (targeted == Truth.TRUE) {
          return List.copyOf(possible);
        }
      }
    }
    possible.add(defaultProfile);
    return List.copyOf(possible);
  }

  private Truth targetsDevice(RankedProfile profile, DeviceContext device) {
    Truth targeted = Truth.FALSE;
    for (Assignment assignment : profile.assignments()) {
      AssignmentTarget target = assignment.target();
      if (target instanceof AssignmentTarget.AllDevices) {
        targeted = targeted.or(passes(assignment, device));
      } else if (target instanceof AssignmentTarget.Group group) {
        Truth member = device.groups().contains(group.group());
        targeted = targeted.or(member.and(passes(assignment, device)));
      } else if (target instanceof AssignmentTarget.Unrecognized) {
        targeted = targeted.or(Truth.UNKNOWN);
      }
    }
    return isInExcludedGroup(profile, device.groups()) == Truth.FALSE ? targeted : Truth.UNKNOWN;
  }

  private Truth targetsUser(RankedProfile profile, DeviceContext device) {
    Truth targeted = Truth.FALSE;
    for (Assignment assignment : profile.assignments()) {
      AssignmentTarget target = assignment.target();
      if (target instanceof AssignmentTarget.AllUsers) {
        targeted = targeted.or(passes(assignment, device));
      } else if (target instanceof AssignmentTarget.Group group) {
        Truth member = device.userGroups().contains(group.group());
        targeted = targeted.or(member.and(passes(assignment, device)));
      } else if (target instanceof AssignmentTarget.Unrecognized) {
        targeted = targeted.or(Truth.UNKNOWN);
      }
    }
    if (isInExcludedGroup(profile, device.userGroups()) != Truth.FALSE) {
      targeted = Truth.UNKNOWN;
    }
    return device.hasUser().and(targeted);
  }

  /** What happens to an excluded group is not known, so that membership leaves all open. */
  private static Truth isInExcludedGroup(RankedProfile profile, Memberships members) {
    Truth excluded = Truth.FALSE;
    for (Assignment assignment : profile.assignments()) {
      if (assignment.target() instanceof AssignmentTarget.ExcludedGroup group) {
        excluded = excluded.or(members.contains(group.group()));
      }
    }
    return excluded;
  }

  private Truth passes(Assignment assignment, DeviceContext device) {
    if (assignment.filter().isEmpty()) {
      return Truth.TRUE;
    }
    FilterUse use = assignment.filter().get();
    FilterRule rule = filters.get(use.filter());
    Truth matches = rule == null ? Truth.UNKNOWN : rule.evaluate(device.facts());
    return use.mode() == FilterUse.Mode.INCLUDE ? matches : matches.not();
  }
}
