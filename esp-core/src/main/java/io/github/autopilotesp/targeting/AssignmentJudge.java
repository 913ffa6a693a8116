package io.github.autopilotesp.targeting;

import io.github.autopilotesp.filter.FilterExplanation;
import io.github.autopilotesp.filter.Truth;
import io.github.autopilotesp.profile.Assignment;
import io.github.autopilotesp.profile.AssignmentTarget;
import io.github.autopilotesp.profile.FilterUse;
import io.github.autopilotesp.targeting.DeviceContext.Lookup;
import io.github.autopilotesp.targeting.Resolution.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Evaluates the assignments of one device one by one, with reasons. */
final class AssignmentJudge {
  private final DeviceContext device;
  private final Names names;
  private final ParsedFilters filters;

  AssignmentJudge(DeviceContext device, Names names, ParsedFilters filters) {
    this.device = device;
    this.names = names;
    this.filters = filters;
  }

  /** Evaluates assignments, each in every step in which its target counts. */
  List<AssignmentCheck> checks(List<Assignment> assignments) {
    List<AssignmentCheck> checks = new ArrayList<>();
    assignments.forEach(assignment -> check(assignment, checks));
    return checks;
  }

  /** Returns the combined result of a profile's assignments in a step. */
  static Truth truth(List<AssignmentCheck> checks, Step step) {
    Truth truth = Truth.FALSE;
    for (AssignmentCheck check : checks) {
      if (check.step() == step) {
        if (check.assignment().target() instanceof AssignmentTarget.ExcludedGroup
            && check.result() != Truth.FALSE) {
          return Truth.UNKNOWN;
        }
        truth = truth.or(check.result());
      }
    }
    return truth;
  }

  private void check(Assignment assignment, List<AssignmentCheck> checks) {
    AssignmentTarget target = assignment.target();
    if (!(target instanceof AssignmentTarget.AllUsers)) {
      checks.add(check(assignment, Step.DEVICE));
    }
    if (device.lookup() == Lookup.DEVICE_THEN_USER
        && !(target instanceof AssignmentTarget.AllDevices)) {
      checks.add(check(assignment, Step.USER));
    }
  }

  private AssignmentCheck check(Assignment assignment, Step step) {
    AssignmentTarget target = assignment.target();
    Truth reached = reached(target, step);
    String because = describe(target, reached, step);
    if (reached == Truth.FALSE || isUnclear(target) || assignment.filter().isEmpty()) {
      Truth result = isUnclear(target) ? reached.and(Truth.UNKNOWN) : reached;
      return new AssignmentCheck(step, assignment, reached, Optional.empty(), result, because);
    }
    FilterUse use = assignment.filter().get();
    Optional<FilterExplanation> answer =
        filters.rule(use.filter()).map(rule -> rule.explain(device.facts()));
    Truth matches = answer.map(FilterExplanation::result).orElse(Truth.UNKNOWN);
    Truth passes = use.mode() == FilterUse.Mode.INCLUDE ? matches : matches.not();
    return new AssignmentCheck(
        step,
        assignment,
        reached,
        answer,
        reached.and(passes),
        because + "; " + describe(use, answer));
  }

  private static boolean isUnclear(AssignmentTarget target) {
    return target instanceof AssignmentTarget.ExcludedGroup
        || target instanceof AssignmentTarget.Unrecognized;
  }

  private Truth reached(AssignmentTarget target, Step step) {
    Truth exists = step == Step.DEVICE ? Truth.TRUE : device.hasUser();
    Memberships members = step == Step.DEVICE ? device.groups() : device.userGroups();
    return target.match(
        allDevices -> exists,
        allUsers -> exists,
        group -> exists.and(members.contains(group.group())),
        excluded -> exists.and(members.contains(excluded.group())),
        unrecognized -> Truth.UNKNOWN);
  }

  private String describe(AssignmentTarget target, Truth reached, Step step) {
    String who = step == Step.DEVICE ? "the device" : "the user";
    return target.match(
        allDevices -> "All devices",
        allUsers ->
            reached == Truth.TRUE ? "All users" : "All users; whether a user signs in is unknown",
        group -> membership(who, reached) + " " + names.of(group.group()),
        excluded ->
            membership(who, reached)
                + " "
                + names.of(excluded.group())
                + ", which is excluded; that is not supported, and its effect is unknown",
        unrecognized -> "a target of an unrecognized type");
  }

  private static String membership(String who, Truth reached) {
    return switch (reached) {
      case TRUE -> who + " is in the group";
      case FALSE -> who + " is not in the group";
      case UNKNOWN -> "it is not known whether " + who + " is in the group";
    };
  }

  private String describe(FilterUse use, Optional<FilterExplanation> answer) {
    String mode = use.mode() == FilterUse.Mode.INCLUDE ? "include" : "exclude";
    return "filter "
        + names.of(use.filter())
        + " ("
        + mode
        + "): "
        + answer
            .map(FilterExplanation::describe)
            .orElse(
                filters.find(use.filter()).isPresent()
                    ? "UNKNOWN: it has no valid rule for Windows"
                    : "UNKNOWN: it was not provided");
  }
}
