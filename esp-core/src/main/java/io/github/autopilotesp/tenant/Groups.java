package io.github.autopilotesp.tenant;

import io.github.autopilotesp.profile.GroupId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The groups of a tenant. Safe for use by several threads. */
public interface Groups {
  /**
   * Looks for groups by id.
   *
   * @param ids what to look for
   * @return what was found, by id; an id that the tenant does not have is left out
   * @throws TenantException if the tenant does not answer or refuses
   */
  Map<GroupId, Group> find(Collection<GroupId> ids);

  /**
   * Looks for groups by exact name, without reading all of a large tenant.
   *
   * @param displayNames what to look for
   * @return all with each name; a name that the tenant does not have is left out
   * @throws TenantException if the tenant does not answer or refuses
   */
  Map<String, List<Group>> named(Collection<String> displayNames);

  /**
   * Looks for groups whose name is another one only in its upper and lower case, to propose them.
   *
   * @param displayName the name that was not found
   * @return what was found; none unless the port can look for it
   * @throws TenantException if the tenant does not answer or refuses
   */
  default List<Group> namedAlike(String displayName) {
    Objects.requireNonNull(displayName, "displayName");
    return List.of();
  }

  /**
   * Tells of what kind the direct members of groups are.
   *
   * @param ids the groups
   * @return the kinds of members, by group; an empty set for a group without device and user, and
   *     nothing for a group that does not exist
   * @throws TenantException if the tenant does not answer or refuses
   */
  Map<GroupId, Set<Group.MemberKind>> memberKinds(Collection<GroupId> ids);
}
