package io.github.autopilotesp.tenant;

import io.github.autopilotesp.internal.json.JsonForm;
import io.github.autopilotesp.profile.GroupId;
import java.util.Objects;
import java.util.Optional;

/**
 * A Microsoft Entra group.
 *
 * @param id its object id
 * @param displayName its name; not unique in a tenant
 * @param membershipRule the rule of a dynamic group, which uses {@code device.…} or {@code user.…},
 *     never both; empty for a group with assigned members
 */
public record Group(GroupId id, String displayName, Optional<String> membershipRule)
    implements JsonForm {
  /** The kinds of group members that matter to the ESP. */
  public enum MemberKind {
    /** Devices. */
    DEVICE,
    /** Users. */
    USER
  }

  /**
   * Creates the value.
   *
   * @param id its object id
   * @param displayName its name
   * @param membershipRule the rule of a dynamic group
   */
  public Group {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(displayName, "displayName");
    Objects.requireNonNull(membershipRule, "membershipRule");
  }
}
