package io.github.autopilotesp.internal.rest;

import io.github.autopilotesp.profile.ScopeTag;
import io.github.autopilotesp.tenant.RoleScopeTag;
import io.github.autopilotesp.tenant.ScopeTags;
import io.github.autopilotesp.wire.GraphCatalog;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/** The scope tags: {@code deviceManagement/roleScopeTags}, so few that all of them are read. */
final class GraphScopeTags implements ScopeTags {
  private final Supplier<Reads> begin;
  private final SmallCollection<RoleScopeTag> few = new SmallCollection<>(this::list);

  GraphScopeTags(Supplier<Reads> begin) {
    this.begin = begin;
  }

  @Override
  public Map<ScopeTag, RoleScopeTag> find(Collection<ScopeTag> ids) {
    Objects.requireNonNull(ids, "ids");
    return few.byId(ids, RoleScopeTag::tag);
  }

  @Override
  public Map<String, List<RoleScopeTag>> named(Collection<String> displayNames) {
    Objects.requireNonNull(displayNames, "displayNames");
    return few.named(displayNames, RoleScopeTag::displayName);
  }

  @Override
  public List<RoleScopeTag> list() {
    return begin
        .get()
        .list(
            GraphCall.get(
                "list scope tags",
                GraphPath.of("deviceManagement", "roleScopeTags"),
                Permissions.READ_SCOPE_TAGS),
            GraphCatalog::readScopeTag);
  }
}
