package io.github.autopilotesp.testkit.internal.port;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.github.autopilotesp.profile.FilterId;
import io.github.autopilotesp.tenant.AssignmentFilter;
import io.github.autopilotesp.tenant.AssignmentFilters;
import io.github.autopilotesp.wire.GraphCatalog;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The assignment filters of a fake tenant, so few that all are read. */
final class PortAssignmentFilters implements AssignmentFilters {
  private final TenantRequests requests;

  PortAssignmentFilters(TenantRequests requests) {
    this.requests = requests;
  }

  @Override
  public Map<FilterId, AssignmentFilter> find(Collection<FilterId> ids) {
    Set<FilterId> wanted = Set.copyOf(ids);
    return wanted.isEmpty()
        ? Map.of()
        : list().stream()
            .filter(filter -> wanted.contains(filter.id()))
            .collect(toMap(AssignmentFilter::id, filter -> filter));
  }

  @Override
  public Map<String, List<AssignmentFilter>> named(Collection<String> displayNames) {
    Set<String> wanted = Set.copyOf(displayNames);
    return wanted.isEmpty()
        ? Map.of()
        : list().stream()
            .filter(filter -> wanted.contains(filter.displayName()))
            .collect(groupingBy(AssignmentFilter::displayName));
  }

  @Override
  public List<AssignmentFilter> list() {
    PortCall call =
        PortCall.get(
            "list assignment filters",
            "deviceManagement/assignmentFilters",
            PortPermissions.READ_FILTERS);
    return requests.all(call, GraphCatalog::readFilter);
  }
}
