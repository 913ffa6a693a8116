package io.github.autopilotesp.graph;

import static java.util.stream.Collectors.groupingBy;

import io.github.autopilotesp.profile.ScopeTag;
import io.github.autopilotesp.tenant.RoleScopeTag;
import io.github.autopilotesp.tenant.ScopeTags;
import io.github.autopilotesp.wire.GraphCatalog;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The scope tags: {@code deviceManagement/roleScopeTags}, so few that all are read. */
final class GraphScopeTags implements ScopeTags {
  private final CatalogReader reader;

  GraphScopeTags(CatalogReader reader) {
    this.reader = reader;
  }

  @Override
  public Map<ScopeTag, RoleScopeTag> find(Collection<ScopeTag> ids) {
    Set<ScopeTag> wanted = Set.copyOf(ids);
    Map<ScopeTag, RoleScopeTag> found = new LinkedHashMap<>();
    if (!wanted.isEmpty()) {
      list().stream()
          .filter(tag -> wanted.contains(tag.tag()))
          .forEach(tag -> found.put(tag.tag(), tag));
    }
    return found;
  }

  @Override
  public Map<String, List<RoleScopeTag>> named(Collection<String> displayNames) {
    Set<String> wanted = Set.copyOf(displayNames);
    return wanted.isEmpty()
        ? Map.of()
        : list().stream()
            .filter(tag -> wanted.contains(tag.displayName()))
            .collect(groupingBy(RoleScopeTag::displayName));
  }

  @Override
  public List<RoleScopeTag> list() {
    return reader.list(
        GraphCall.get(
            "list scope tags",
            GraphPath.of("deviceManagement", "roleScopeTags"),
            GraphPermissions.READ_SCOPE_TAGS),
        GraphCatalog::readScopeTag,
        reader.deadline());
  }
}
