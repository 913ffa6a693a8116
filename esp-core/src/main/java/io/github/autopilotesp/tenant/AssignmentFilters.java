package io.github.autopilotesp.tenant;

import io.github.autopilotesp.profile.FilterId;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The assignment filters of a tenant. Safe for use by several threads. */
public interface AssignmentFilters {
  /**
   * Looks for assignment filters by id.
   *
   * @param ids what to look for
   * @return what was found, by id; an id that the tenant does not have is left out
   * @throws TenantException if the tenant does not answer or refuses
   */
  Map<FilterId, AssignmentFilter> find(Collection<FilterId> ids);

  /**
   * Looks for assignment filters by exact name, without reading all of a large tenant.
   *
   * @param displayNames what to look for
   * @return all with each name; a name that the tenant does not have is left out
   * @throws TenantException if the tenant does not answer or refuses
   */
  Map<String, List<AssignmentFilter>> named(Collection<String> displayNames);

  /**
   * Lists all assignment filters, of every platform; a tenant has at most 200 (FILTERS).
   *
   * @return the filters
   * @throws TenantException if the tenant does not answer or refuses
   */
  List<AssignmentFilter> list();
}
