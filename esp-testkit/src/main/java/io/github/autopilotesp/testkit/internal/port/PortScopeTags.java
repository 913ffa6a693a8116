package io.github.autopilotesp.testkit.internal.port;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.github.autopilotesp.profile.ScopeTag;
import io.github.autopilotesp.tenant.RoleScopeTag;
import io.github.autopilotesp.tenant.ScopeTags;
import io.github.autopilotesp.wire.GraphCatalog;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The scope tags of a fake tenant, so few that all are read. */
final class PortScopeTags implements ScopeTags {
  private final TenantRequests requests;

  PortScopeTags(TenantRequests requests) {
    this.requests = requests;
  }

  @Override
  public Map<ScopeTag, RoleScopeTag> find(Collection<ScopeTag> ids) {
    Set<ScopeTag> wanted = Set.copyOf(ids);
    return wanted.isEmpty()
        ? Map.of()
        : list().stream()
            .filter(tag -> wanted.contains(tag.tag()))
            .collect(toMap(RoleScopeTag::tag, tag -> tag));
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
    PortCall call =
        PortCall.get(
            "list scope tags", "deviceManagement/roleScopeTags", PortPermissions.READ_SCOPE_TAGS);
    return requests.all(call, GraphCatalog::readScopeTag);
  }
}
