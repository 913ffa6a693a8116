package io.github.autopilotesp.targeting;

import io.github.autopilotesp.filter.FilterRule;
import io.github.autopilotesp.profile.FilterId;
import io.github.autopilotesp.tenant.AssignmentFilter;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The provided filters, parsed once. */
final class ParsedFilters {
  private final Map<FilterId, Entry> entries = new HashMap<>();

  /** A filter and its rule, if it can be evaluated. */
  record Entry(AssignmentFilter filter, Optional<FilterRule> rule) {
    private static Entry of(AssignmentFilter filter) {
      return new Entry(
          filter,
          filter.forWindows() ? FilterRule.tryParse(filter.rule()).rule() : Optional.empty());
    }
  }

  ParsedFilters(Collection<AssignmentFilter> filters) {
    filters.forEach(filter -> entries.put(filter.id(), Entry.of(filter)));
  }

  Optional<Entry> find(FilterId id) {
    return Optional.ofNullable(entries.get(id));
  }

  /** Returns the rule to evaluate, or empty if the filter's result cannot be known. */
  Optional<FilterRule> rule(FilterId id) {
    return find(id).flatMap(Entry::rule);
  }
}
