package io.github.autopilotesp.testkit.internal.port;

import static io.github.autopilotesp.testkit.internal.port.PortPermissions.READ_GROUPS;
import static io.github.autopilotesp.testkit.internal.port.PortPermissions.READ_MEMBERS;

import io.github.autopilotesp.profile.GroupId;
import io.github.autopilotesp.tenant.Group;
import io.github.autopilotesp.tenant.Group.MemberKind;
import io.github.autopilotesp.tenant.Groups;
import io.github.autopilotesp.tenant.WireObject;
import io.github.autopilotesp.wire.GraphCatalog;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The groups of a fake tenant. */
final class PortGroups implements Groups {
  private static final String PATH = "groups";

  private final TenantRequests requests;

  PortGroups(TenantRequests requests) {
    this.requests = requests;
  }

  @Override
  public Map<GroupId, Group> find(Collection<GroupId> ids) {
    return requests.byId(
        ids,
        id -> PortCall.get("read group " + id, path(id), READ_GROUPS),
        GraphCatalog::readGroup);
  }

  @Override
  public Map<String, List<Group>> named(Collection<String> displayNames) {
    return requests.named(
        displayNames,
        name ->
            PortCall.get(
                "find groups by name", PortCall.where(PATH, "displayName", name), READ_GROUPS),
        GraphCatalog::readGroup);
  }

  @Override
  public List<Group> namedAlike(String displayName) {
    PortCall call =
        PortCall.get(
            "find groups by name", PortCall.where(PATH, "displayName", displayName), READ_GROUPS);
    return TenantRequests.alike(
        displayName, requests.all(call, GraphCatalog::readGroup), Group::displayName);
  }

  @Override
  public Map<GroupId, Set<MemberKind>> memberKinds(Collection<GroupId> ids) {
    Map<GroupId, Set<MemberKind>> kinds = new LinkedHashMap<>();
    for (GroupId id : new LinkedHashSet<>(ids)) {
      Set<MemberKind> found = EnumSet.noneOf(MemberKind.class);
      for (MemberKind kind : MemberKind.values()) {
        Optional<List<WireObject>> members = requests.findAll(members(id, kind));
        members.ifPresent(list -> kinds.put(id, found));
        if (members.isPresent() && !members.get().isEmpty()) {
          found.add(kind);
        }
      }
    }
    return kinds;
  }

  private static PortCall members(GroupId id, MemberKind kind) {
    String type =
        switch (kind) {
          case DEVICE -> "microsoft.graph.device";
          case USER -> "microsoft.graph.user";
        };
    return PortCall.get(
        "see what group " + id + " has as members", path(id) + "/members/" + type, READ_MEMBERS);
  }

  private static String path(GroupId id) {
    return PortCall.item(PATH, id.value());
  }
}
