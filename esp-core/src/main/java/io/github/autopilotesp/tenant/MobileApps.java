package io.github.autopilotesp.tenant;

import io.github.autopilotesp.profile.AppId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The apps of a tenant. Safe for use by several threads. */
public interface MobileApps {
  /**
   * Looks for apps by id.
   *
   * @param ids what to look for
   * @return what was found, by id; an id that the tenant does not have is left out
   * @throws TenantException if the tenant does not answer or refuses
   */
  Map<AppId, MobileApp> find(Collection<AppId> ids);

  /**
   * Looks for apps by exact name, without reading all of a large tenant.
   *
   * @param displayNames what to look for
   * @return all with each name; a name that the tenant does not have is left out
   * @throws TenantException if the tenant does not answer or refuses
   */
  Map<String, List<MobileApp>> named(Collection<String> displayNames);

  /**
   * Looks for apps whose name is another one only in its upper and lower case, to propose them.
   *
   * @param displayName the name that was not found
   * @return what was found; none unless the port can look for it
   * @throws TenantException if the tenant does not answer or refuses
   */
  default List<MobileApp> namedAlike(String displayName) {
    Objects.requireNonNull(displayName, "displayName");
    return List.of();
  }

  /**
   * Looks for apps by id and reads their assignments.
   *
   * @param ids what to look for
   * @return what was found, by id, each with {@link MobileApp#assignments()}
   * @throws TenantException if the tenant does not answer or refuses
   */
  Map<AppId, MobileApp> findWithAssignments(Collection<AppId> ids);

  /**
   * Lists the apps that are assigned to anyone, with their assignments. In a large tenant this
   * reads many pages.
   *
   * @return the apps, each with {@link MobileApp#assignments()}
   * @throws TenantException if the tenant does not answer or refuses
   */
  List<MobileApp> assigned();
}
