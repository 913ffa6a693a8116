package io.github.autopilotesp.profile;

import io.github.autopilotesp.internal.json.JsonForm;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** Whom an assignment reaches. */
public sealed interface AssignmentTarget extends JsonForm {

  /**
   * Returns the included or excluded group.
   *
   * @return the group, or empty for a target that is not a group
   */
  default Optional<GroupId> groupId() {
    if (this instanceof Group included) {
      return Optional.of(included.group());
    }
    return this instanceof ExcludedGroup excluded
        ? Optional.of(excluded.group())
        : Optional.empty();
  }

  /**
   * Applies the function for this kind of target. A new kind adds a parameter, so callers must
   * handle it to compile.
   *
   * @param <R> the type of the result
   * @param allDevices handles all devices
   * @param allUsers handles all users
   * @param group handles a group
   * @param excludedGroup handles an excluded group
   * @param unrecognized handles a kind unknown to this version
   * @return the function's result
   */
  default <R> R match(
      Function<? super AllDevices, ? extends R> allDevices,
      Function<? super AllUsers, ? extends R> allUsers,
      Function<? super Group, ? extends R> group,
      Function<? super ExcludedGroup, ? extends R> excludedGroup,
      Function<? super Unrecognized, ? extends R> unrecognized) {
    Objects.requireNonNull(allUsers, "allUsers");
    Objects.requireNonNull(group, "group");
    Objects.requireNonNull(excludedGroup, "excludedGroup");
    Objects.requireNonNull(unrecognized, "unrecognized");
    if (this instanceof AllDevices it) {
      return allDevices.apply(it);
    } else if (this instanceof AllUsers it) {
      return allUsers.apply(it);
    } else if (this instanceof Group it) {
      return group.apply(it);
    } else if (this instanceof ExcludedGroup it) {
      return excludedGroup.apply(it);
    }
    return unrecognized.apply((Unrecognized) this);
  }

  /** Every device of the tenant. */
  record AllDevices() implements AssignmentTarget {}

  /** Every licensed user of the tenant. */
  record AllUsers() implements AssignmentTarget {}

  /**
   * The members of a group, devices or users.
   *
   * @param group the group, never null
   */
  record Group(GroupId group) implements AssignmentTarget {
    /**
     * Creates the target.
     *
     * @param group the group
     */
    public Group {
      Objects.requireNonNull(group, "group");
    }
  }

  /**
   * An excluded group. The API has it, but the ESP does not support it, and the service was
   * observed to store it as an <em>include</em> (POLICYSETS). The library reads it but never writes
   * it. Use a filter in exclude mode.
   *
   * @param group the group, never null
   */
  record ExcludedGroup(GroupId group) implements AssignmentTarget {
    /**
     * Creates the target.
     *
     * @param group the group
     */
    public ExcludedGroup {
      Objects.requireNonNull(group, "group");
    }
  }

  /**
   * A kind of target unknown to this version of the library. It can be read, and an unchanged
   * assignment is written back as it was read.
   *
   * @param type the type as the service names it, never null
   */
  record Unrecognized(String type) implements AssignmentTarget {
    /**
     * Creates the target.
     *
     * @param type the type
     */
    public Unrecognized {
      Objects.requireNonNull(type, "type");
    }
  }
}
