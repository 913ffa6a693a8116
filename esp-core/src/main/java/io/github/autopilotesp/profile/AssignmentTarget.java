package io.github.autopilotesp.profile;

import io.github.autopilotesp.internal.json.JsonForm;
import java.util.Objects;

/** Whom an assignment reaches. */
public sealed interface AssignmentTarget extends JsonForm {

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
