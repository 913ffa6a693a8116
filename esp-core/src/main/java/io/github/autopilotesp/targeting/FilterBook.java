package io.github.autopilotesp.targeting;

import io.github.autopilotesp.filter.FilterRule;
import io.github.autopilotesp.profile.FilterId;
import io.github.autopilotesp.tenant.AssignmentFilter;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The filters that are at hand, parsed once. */
final class FilterBook {
  private final Map<FilterId, Entry> entries = new HashMap<>();

  /** A filter, and its rule where that can be evaluated. */
  record Entry(AssignmentFilter filter, Optional<FilterRule> rule) {
    private static Entry of(AssignmentFilter filter) {
      return new Entry(
          filter,
          filter.forWindows() ? FilterRule.tryParse(filter.rule()).rule() : Optional.empty());
    }
  }

  FilterBook(Collection<AssignmentFilter> filters) {
    filters.forEach(filter -> entries.put(filter.id(), Entry.of(filter)));
  }

  Optional<Entry> find(FilterId id) {
    return Optional.ofNullable(entries.get(id));
  }

  /** The rule to evaluate, or empty if the filter's answer cannot be known. */
  Optional<FilterRule> rule(FilterId id) {
    return find(id).flatMap(Entry::rule);
  }
}
