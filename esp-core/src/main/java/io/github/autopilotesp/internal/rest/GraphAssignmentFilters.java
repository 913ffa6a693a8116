package io.github.autopilotesp.internal.rest;

import io.github.autopilotesp.profile.FilterId;
import io.github.autopilotesp.tenant.AssignmentFilter;
import io.github.autopilotesp.tenant.AssignmentFilters;
import io.github.autopilotesp.wire.GraphCatalog;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * The assignment filters: {@code deviceManagement/assignmentFilters}, so few that all of them are
 * read.
 */
final class GraphAssignmentFilters implements AssignmentFilters {
  private final Supplier<Reads> begin;
  private final SmallCollection<AssignmentFilter> few = new SmallCollection<>(this::list);

  GraphAssignmentFilters(Supplier<Reads> begin) {
    this.begin = begin;
  }

  @Override
  public Map<FilterId, AssignmentFilter> find(Collection<FilterId> ids) {
    Objects.requireNonNull(ids, "ids");
    return few.byId(ids, AssignmentFilter::id);
  }

  @Override
  public Map<String, List<AssignmentFilter>> named(Collection<String> displayNames) {
    Objects.requireNonNull(displayNames, "displayNames");
    return few.named(displayNames, AssignmentFilter::displayName);
  }

  @Override
  public List<AssignmentFilter> list() {
    return begin
        .get()
        .list(
            GraphCall.get(
                "list assignment filters",
                GraphPath.of("deviceManagement", "assignmentFilters"),
                Permissions.READ_FILTERS),
            GraphCatalog::readFilter);
  }
}
