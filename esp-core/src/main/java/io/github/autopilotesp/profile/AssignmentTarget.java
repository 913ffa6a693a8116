package io.github.autopilotesp.profile;

import io.github.autopilotesp.internal.json.JsonForm;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** Whom an assignment reaches. */
public sealed interface AssignmentTarget extends JsonForm {

  /**
   * The group that is named, whether it is included or excluded.
   *
   * @return the group, or empty for a target that is no group
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
   * Answers for each kind of target; with a new kind, callers do not compile before they answer.
   *
   * @param <R> the type of the answer
   * @param allDevices answers for all devices
   * @param allUsers answers for all users
   * @param group answers for a group
   * @param excludedGroup answers for an excluded group
   * @param unrecognized answers for a kind that this version does not know
   * @return the answer for this one
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
   * A group that is left out. The API knows it, but it is not supported for the ESP, and the
   * service was seen to store it as an <em>include</em> (POLICYSETS): it can be read from a tenant,
   * and the library never writes it. Use a filter in exclude mode.
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
   * A kind of target that this version of the library does not know. It can be read, and an
   * assignment that is not changed is written back as it came.
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
