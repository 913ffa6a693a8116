package io.github.autopilotesp.graph;

import static java.util.stream.Collectors.groupingBy;

import io.github.autopilotesp.profile.FilterId;
import io.github.autopilotesp.tenant.AssignmentFilter;
import io.github.autopilotesp.tenant.AssignmentFilters;
import io.github.autopilotesp.wire.GraphCatalog;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The assignment filters: {@code deviceManagement/assignmentFilters}, so few that all are read. */
final class GraphAssignmentFilters implements AssignmentFilters {
  private final CatalogReader reader;

  GraphAssignmentFilters(CatalogReader reader) {
    this.reader = reader;
  }

  @Override
  public Map<FilterId, AssignmentFilter> find(Collection<FilterId> ids) {
    Set<FilterId> wanted = Set.copyOf(ids);
    Map<FilterId, AssignmentFilter> found = new LinkedHashMap<>();
    if (!wanted.isEmpty()) {
      list().stream()
          .filter(filter -> wanted.contains(filter.id()))
          .forEach(filter -> found.put(filter.id(), filter));
    }
    return found;
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
    return reader.list(
        GraphCall.get(
            "list assignment filters",
            GraphPath.of("deviceManagement", "assignmentFilters"),
            GraphPermissions.READ_FILTERS),
        GraphCatalog::readFilter,
        reader.deadline());
  }
}
