package io.github.autopilotesp.profile;

import io.github.autopilotesp.internal.json.JsonForm;
import java.util.Objects;
import java.util.Optional;

/**
 * An assignment of a profile: a target and, optionally, a filter that narrows it.
 *
 * <pre>{@code
 * Assignment.toGroup(autopilotDevices).including(surfaceOnly)
 * }</pre>
 */
public final class Assignment implements JsonForm {
  private final AssignmentTarget target;
  private final Optional<FilterUse> filter;

  private Assignment(AssignmentTarget target, Optional<FilterUse> filter) {
    this.target = Objects.requireNonNull(target, "target");
    this.filter = Objects.requireNonNull(filter, "filter");
  }

  /**
   * Assigns to the members of a group, normally the device group created in the tutorial's previous
   * step.
   *
   * @param group the group to include
   * @return an assignment without a filter
   */
  public static Assignment toGroup(GroupId group) {
    return of(new AssignmentTarget.Group(group));
  }

  /**
   * Assigns to every device.
   *
   * @return an assignment without a filter
   */
  public static Assignment toAllDevices() {
    return of(new AssignmentTarget.AllDevices());
  }

  /**
   * Assigns to every licensed user.
   *
   * @return an assignment without a filter
   */
  public static Assignment toAllUsers() {
    return of(new AssignmentTarget.AllUsers());
  }

  /**
   * Describes an assignment of any kind that was found in a tenant or a file. To write an
   * assignment, use the other factories; a tenant refuses the kinds they do not offer.
   *
   * @param target whom it reaches
   * @return an assignment without a filter
   */
  public static Assignment of(AssignmentTarget target) {
    return new Assignment(target, Optional.empty());
  }

  /**
   * Narrows the assignment to the devices that match a filter.
   *
   * @param filterId the filter; it replaces any previous filter
   * @return a copy with the filter
   */
  public Assignment including(FilterId filterId) {
    Objects.requireNonNull(filterId, "filterId");
    return filtered(new FilterUse(filterId, FilterUse.Mode.INCLUDE));
  }

  /**
   * Leaves out the devices that match a filter.
   *
   * @param filterId the filter; it replaces any previous filter
   * @return a copy with the filter
   */
  public Assignment excluding(FilterId filterId) {
    Objects.requireNonNull(filterId, "filterId");
    return filtered(new FilterUse(filterId, FilterUse.Mode.EXCLUDE));
  }

  /**
   * Narrows the assignment by a filter in either mode.
   *
   * @param use the filter and its mode; it replaces any previous filter
   * @return a copy with the filter
   */
  public Assignment filtered(FilterUse use) {
    Objects.requireNonNull(use, "use");
    return new Assignment(target, Optional.of(use));
  }

  /**
   * Returns the target.
   *
   * @return the target
   */
  public AssignmentTarget target() {
    return target;
  }

  /**
   * Returns the filter that narrows the assignment.
   *
   * @return the filter and its mode, or empty if the assignment has none
   */
  public Optional<FilterUse> filter() {
    return filter;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Assignment that
        && target.equals(that.target)
        && filter.equals(that.filter);
  }

  @Override
  public int hashCode() {
    return Objects.hash(target, filter);
  }

  @Override
  public String toString() {
    return "Assignment[" + target + filter.map(use -> ", " + use).orElse("") + "]";
  }
}
