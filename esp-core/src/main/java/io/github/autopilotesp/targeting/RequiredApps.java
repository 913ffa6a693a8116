package io.github.autopilotesp.targeting;

import io.github.autopilotesp.filter.Truth;
import io.github.autopilotesp.profile.Assignment;
import io.github.autopilotesp.profile.AssignmentTarget;
import io.github.autopilotesp.profile.FilterUse;
import io.github.autopilotesp.tenant.AppAssignment;
import io.github.autopilotesp.tenant.AssignmentFilter;
import io.github.autopilotesp.tenant.MobileApp;
import io.github.autopilotesp.tracking.Reach;
import io.github.autopilotesp.tracking.TargetedApp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The apps that are required on a device or for its user.
 *
 * @param certain the apps that reach it, once for each kind of target
 * @param possible the apps that may reach it, because a fact is missing
 */
public record RequiredApps(List<TargetedApp> certain, List<MobileApp> possible) {
  /**
   * Creates the value.
   *
   * @param certain the apps that reach the device or its user
   * @param possible the apps that may reach it
   */
  public RequiredApps {
    Objects.requireNonNull(certain, "certain");
    Objects.requireNonNull(possible, "possible");
    certain = List.copyOf(certain);
    possible = List.copyOf(possible);
  }

  /**
   * Finds the apps that reach a device. For apps, excluded groups are left out.
   *
   * @param apps the apps with their assignments; an app with unknown assignments counts as possible
   * @param filters the filters that the assignments use
   * @param device the device
   * @return the apps in the given order
   */
  public static RequiredApps of(
      Collection<MobileApp> apps, Collection<AssignmentFilter> filters, DeviceContext device) {
    Objects.requireNonNull(device, "device");
    return of(apps, new ParsedFilters(filters), device);
  }

  static RequiredApps of(Collection<MobileApp> apps, ParsedFilters filters, DeviceContext device) {
    List<TargetedApp> certain = new ArrayList<>();
    Set<MobileApp> possible = new LinkedHashSet<>();
    for (MobileApp app : apps) {
      if (app.assignments().isEmpty()) {
        possible.add(app);
        continue;
      }
      List<AppAssignment> required =
          app.assignments().get().stream()
              .filter(it -> it.intent() == AppAssignment.Intent.REQUIRED)
              .toList();
      Set<TargetedApp> reaching = new LinkedHashSet<>();
      Truth excluded = excluded(app.assignments().get(), device);
      for (AppAssignment assignment : required) {
        for (Reach reach : Reach.values()) {
          Truth reached =
              reached(assignment.assignment(), reach, device)
                  .and(passes(assignment.assignment(), filters, device))
                  .and(excluded.not());
          if (reached == Truth.TRUE) {
            reaching.add(TargetedApp.of(app, assignment, reach));
          } else if (reached == Truth.UNKNOWN) {
            possible.add(app);
          }
        }
      }
      certain.addAll(reaching);
    }
    certain.forEach(app -> possible.remove(app.app()));
    return new RequiredApps(certain, List.copyOf(possible));
  }

  private static Truth excluded(List<AppAssignment> assignments, DeviceContext device) {
    Truth excluded = Truth.FALSE;
    for (AppAssignment assignment : assignments) {
      if (assignment.assignment().target() instanceof AssignmentTarget.ExcludedGroup group) {
        excluded =
            excluded
                .or(device.groups().contains(group.group()))
                .or(device.hasUser().and(device.userGroups().contains(group.group())));
      }
    }
    return excluded;
  }

  private static Truth reached(Assignment assignment, Reach reach, DeviceContext device) {
    AssignmentTarget target = assignment.target();
    return switch (reach) {
      case ALL_DEVICES -> Truth.of(target instanceof AssignmentTarget.AllDevices);
      case ALL_USERS -> device.hasUser().and(Truth.of(target instanceof AssignmentTarget.AllUsers));
      case DEVICE_GROUP ->
          target instanceof AssignmentTarget.Group group
              ? device.groups().contains(group.group())
              : Truth.of(false);
      case USER_GROUP ->
          target instanceof AssignmentTarget.Group group
              ? device.hasUser().and(device.userGroups().contains(group.group()))
              : Truth.of(false);
    };
  }

  private static Truth passes(Assignment assignment, ParsedFilters filters, DeviceContext device) {
    if (assignment.filter().isEmpty()) {
      return Truth.TRUE;
    }
    FilterUse use = assignment.filter().get();
    Truth matches =
        filters.rule(use.filter()).map(rule -> rule.evaluate(device.facts())).orElse(Truth.UNKNOWN);
    return use.mode() == FilterUse.Mode.INCLUDE ? matches : matches.not();
  }
}
