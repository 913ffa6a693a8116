package io.github.autopilotesp.graph;

import io.github.autopilotesp.profile.GroupId;
import io.github.autopilotesp.tenant.Group;
import io.github.autopilotesp.tenant.Group.MemberKind;
import io.github.autopilotesp.tenant.Groups;
import io.github.autopilotesp.wire.GraphCatalog;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The groups: {@code groups}. */
final class GraphGroups implements Groups {
  private static final GraphPath GROUPS = GraphPath.of("groups");

  private final CatalogReader reader;

  GraphGroups(CatalogReader reader) {
    this.reader = reader;
  }

  @Override
  public Map<GroupId, Group> find(Collection<GroupId> ids) {
    return reader.byId(
        ids,
        id -> get("read group " + id, GROUPS.item(id.value())),
        GraphCatalog::readGroup,
        reader.deadline());
  }

  @Override
  public Map<String, List<Group>> named(Collection<String> displayNames) {
    return reader.named(
        displayNames, GraphGroups::byName, GraphCatalog::readGroup, reader.deadline());
  }

  @Override
  public List<Group> namedAlike(String displayName) {
    return reader.alike(displayName, GraphGroups::byName, GraphCatalog::readGroup);
  }

  private static GraphCall byName(Collection<String> names) {
    return get("find groups by name", GROUPS.where("displayName", names));
  }

  /** Asks for one member of each kind, so that the size of a group does not matter. */
  @Override
  public Map<GroupId, Set<MemberKind>> memberKinds(Collection<GroupId> ids) {
    record Question(GroupId group, MemberKind kind) {}

    List<Question> questions = new ArrayList<>();
    for (GroupId id : new LinkedHashSet<>(ids)) {
      for (MemberKind kind : MemberKind.values()) {
        questions.add(new Question(id, kind));
      }
    }
    List<GraphCall> calls =
        questions.stream().map(asked -> oneMember(asked.group(), asked.kind())).toList();
    List<GraphResult> results = reader.sender().sendAll(calls, reader.deadline());
    Map<GroupId, Set<MemberKind>> kinds = new LinkedHashMap<>();
    for (int i = 0; i < calls.size(); i++) {
      Question asked = questions.get(i);
      GraphCall call = calls.get(i);
      Optional<GraphAnswer> answer = results.get(i).ifFound();
      if (answer.isPresent()) {
        Set<MemberKind> found =
            kinds.computeIfAbsent(asked.group(), group -> EnumSet.noneOf(MemberKind.class));
        if (!GraphPages.items(call, answer.get()).isEmpty()) {
          found.add(asked.kind());
        }
      }
    }
    return kinds;
  }

  /** Entra selects members by type only for requests that accept a slightly older state. */
  private static GraphCall oneMember(GroupId id, MemberKind kind) {
    String type =
        switch (kind) {
          case DEVICE -> "microsoft.graph.device";
          case USER -> "microsoft.graph.user";
        };
    GraphPath path =
        GROUPS
            .item(id.value())
            .child("members")
            .child(type)
            .with("$count", "true")
            .with("$top", "1")
            .with("$select", "id");
    return GraphCall.get(
            "see what group " + id + " has as members", path, GraphPermissions.READ_MEMBERS)
        .withHeader("ConsistencyLevel", "eventual");
  }

  private static GraphCall get(String operation, GraphPath path) {
    return GraphCall.get(operation, path, GraphPermissions.READ_GROUPS);
  }
}
