package io.github.autopilotesp.tenant;

import io.github.autopilotesp.profile.FilterId;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The assignment filters of a tenant. Thread-safe. */
public interface AssignmentFilters {
  /**
   * Finds assignment filters by id.
   *
   * @param ids the ids to find
   * @return the filters found, by id; ids that do not exist are left out
   * @throws TenantException if the call fails
   */
  Map<FilterId, AssignmentFilter> find(Collection<FilterId> ids);

  /**
   * Finds assignment filters by exact name, without listing all of them.
   *
   * @param displayNames the names to find
   * @return all filters with each name; names that do not exist are left out
   * @throws TenantException if the call fails
   */
  Map<String, List<AssignmentFilter>> named(Collection<String> displayNames);

  /**
   * Lists all assignment filters, of every platform; a tenant has at most 200 (FILTERS).
   *
   * @return the filters
   * @throws TenantException if the call fails
   */
  List<AssignmentFilter> list();
}
