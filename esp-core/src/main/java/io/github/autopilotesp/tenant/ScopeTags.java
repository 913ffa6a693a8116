package io.github.autopilotesp.tenant;

import io.github.autopilotesp.profile.ScopeTag;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The scope tags of a tenant. Safe for use by several threads. */
public interface ScopeTags {
  /**
   * Looks for scope tags by id.
   *
   * @param ids what to look for
   * @return what was found, by id; an id that the tenant does not have is left out
   * @throws TenantException if the tenant does not answer or refuses
   */
  Map<ScopeTag, RoleScopeTag> find(Collection<ScopeTag> ids);

  /**
   * Looks for scope tags by exact name, without reading all of a large tenant.
   *
   * @param displayNames what to look for
   * @return all with each name; a name that the tenant does not have is left out
   * @throws TenantException if the tenant does not answer or refuses
   */
  Map<String, List<RoleScopeTag>> named(Collection<String> displayNames);

  /**
   * Lists all scope tags.
   *
   * @return the scope tags
   * @throws TenantException if the tenant does not answer or refuses
   */
  List<RoleScopeTag> list();
}
