package io.github.autopilotesp.tenant;

import io.github.autopilotesp.profile.GroupId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The groups of a tenant. Thread-safe. */
public interface Groups {
  /**
   * Finds groups by id.
   *
   * @param ids the ids to find
   * @return the groups found, by id; ids that do not exist are left out
   * @throws TenantException if the call fails
   */
  Map<GroupId, Group> find(Collection<GroupId> ids);

  /**
   * Finds groups by exact name, without listing all of them.
   *
   * @param displayNames the names to find
   * @return all groups with each name; names that do not exist are left out
   * @throws TenantException if the call fails
   */
  Map<String, List<Group>> named(Collection<String> displayNames);

  /**
   * Finds groups whose name differs only in case, for suggestions.
   *
   * @param displayName the name that was not found
   * @return the groups found; none if the implementation does not support this
   * @throws TenantException if the call fails
   */
  default List<Group> namedAlike(String displayName) {
    Objects.requireNonNull(displayName, "displayName");
    return List.of();
  }

  /**
   * Returns the kinds of direct members of groups.
   *
   * @param ids the groups
   * @return the kinds of members, by group; an empty set for a group without devices and users;
   *     groups that do not exist are left out
   * @throws TenantException if the call fails
   */
  Map<GroupId, Set<Group.MemberKind>> memberKinds(Collection<GroupId> ids);
}
