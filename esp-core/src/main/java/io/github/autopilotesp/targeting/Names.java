package io.github.autopilotesp.targeting;

import io.github.autopilotesp.internal.page.Text;
import io.github.autopilotesp.profile.FilterId;
import io.github.autopilotesp.profile.GroupId;
import java.util.Map;
import java.util.Optional;

/**
 * The names of groups and filters in explanations: name and id, or only the id if the name is
 * unknown.
 */
record Names(Map<GroupId, String> groups, ParsedFilters filters) {
  String of(GroupId group) {
    return Optional.ofNullable(groups.get(group))
        .map(name -> quoted(name, group.value()))
        .orElse(group.value());
  }

  String of(FilterId filter) {
    return filters
        .find(filter)
        .map(entry -> quoted(entry.filter().displayName(), filter.value()))
        .orElse(filter.value());
  }

  private static String quoted(String name, String id) {
    return Text.of("\"%s\" (%s)", name, id).toString();
  }
}
