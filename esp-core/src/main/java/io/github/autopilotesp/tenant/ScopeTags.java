package io.github.autopilotesp.tenant;

import io.github.autopilotesp.profile.ScopeTag;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The scope tags of a tenant. Thread-safe. */
public interface ScopeTags {
  /**
   * Finds scope tags by id.
   *
   * @param ids the ids to find
   * @return the scope tags found, by id; ids that do not exist are left out
   * @throws TenantException if the call fails
   */
  Map<ScopeTag, RoleScopeTag> find(Collection<ScopeTag> ids);

  /**
   * Finds scope tags by exact name, without listing all of them.
   *
   * @param displayNames the names to find
   * @return all scope tags with each name; names that do not exist are left out
   * @throws TenantException if the call fails
   */
  Map<String, List<RoleScopeTag>> named(Collection<String> displayNames);

  /**
   * Lists all scope tags.
   *
   * @return the scope tags
   * @throws TenantException if the call fails
   */
  List<RoleScopeTag> list();
}
