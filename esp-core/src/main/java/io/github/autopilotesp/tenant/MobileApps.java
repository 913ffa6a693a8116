package io.github.autopilotesp.tenant;

import io.github.autopilotesp.profile.AppId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The apps of a tenant. Thread-safe. */
public interface MobileApps {
  /**
   * Finds apps by id.
   *
   * @param ids the ids to find
   * @return the apps found, by id; ids that do not exist are left out
   * @throws TenantException if the call fails
   */
  Map<AppId, MobileApp> find(Collection<AppId> ids);

  /**
   * Finds apps by exact name, without listing all of them.
   *
   * @param displayNames the names to find
   * @return all apps with each name; names that do not exist are left out
   * @throws TenantException if the call fails
   */
  Map<String, List<MobileApp>> named(Collection<String> displayNames);

  /**
   * Finds apps whose name differs only in case, for suggestions.
   *
   * @param displayName the name that was not found
   * @return the apps found; none if the implementation does not support this
   * @throws TenantException if the call fails
   */
  default List<MobileApp> namedAlike(String displayName) {
    Objects.requireNonNull(displayName, "displayName");
    return List.of();
  }

  /**
   * Finds apps by id, with their assignments.
   *
   * @param ids the ids to find
   * @return the apps found, by id, each with {@link MobileApp#assignments()}
   * @throws TenantException if the call fails
   */
  Map<AppId, MobileApp> findWithAssignments(Collection<AppId> ids);

  /**
   * Lists the apps that are assigned to anyone, with their assignments. In a large tenant, this
   * reads many pages.
   *
   * @return the apps, each with {@link MobileApp#assignments()}
   * @throws TenantException if the call fails
   */
  List<MobileApp> assigned();
}
