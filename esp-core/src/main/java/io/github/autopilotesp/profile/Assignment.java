package io.github.autopilotesp.profile;

import io.github.autopilotesp.internal.json.JsonForm;
import java.util.Objects;
import java.util.Optional;

/**
 * One line of a profile's assignments: a target, and the filter that narrows it, if any.
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
   * Reaches the members of a group, as the tutorial recommends: normally the device group made in
   * the step before.
   *
   * @param group the group to include
   * @return an assignment without a filter
   */
  public static Assignment toGroup(GroupId group) {
    return of(new AssignmentTarget.Group(group));
  }

  /**
   * Reaches every device.
   *
   * @return an assignment without a filter
   */
  public static Assignment toAllDevices() {
    return of(new AssignmentTarget.AllDevices());
  }

  /**
   * Reaches every licensed user.
   *
   * @return an assignment without a filter
   */
  public static Assignment toAllUsers() {
    return of(new AssignmentTarget.AllUsers());
  }

  /**
   * Describes an assignment that was found in a tenant or a file, of whatever kind. To write one,
   * use the other factories: what they do not offer, a tenant refuses.
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
   * @param filterId the filter; it takes the place of any filter given before
   * @return a copy with the filter
   */
  public Assignment including(FilterId filterId) {
    Objects.requireNonNull(filterId, "filterId");
    return filtered(new FilterUse(filterId, FilterUse.Mode.INCLUDE));
  }

  /**
   * Leaves out the devices that match a filter.
   *
   * @param filterId the filter; it takes the place of any filter given before
   * @return a copy with the filter
   */
  public Assignment excluding(FilterId filterId) {
    Objects.requireNonNull(filterId, "filterId");
    return filtered(new FilterUse(filterId, FilterUse.Mode.EXCLUDE));
  }

  /**
   * Narrows the assignment by a filter in either mode.
   *
   * @param use the filter and its mode; it takes the place of any filter given before
   * @return a copy with the filter
   */
  public Assignment filtered(FilterUse use) {
    Objects.requireNonNull(use, "use");
    return new Assignment(target, Optional.of(use));
  }

  /**
   * Returns whom the assignment reaches.
   *
   * @return the target
   */
  public AssignmentTarget target() {
    return target;
  }

  /**
   * Returns the filter that narrows the assignment.
   *
   * @return the filter and its mode, or empty if everyone in the target is reached
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
