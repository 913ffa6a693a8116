package io.github.autopilotesp.internal.rest;

import io.github.autopilotesp.profile.GroupId;
import io.github.autopilotesp.tenant.Group;
import io.github.autopilotesp.tenant.Group.MemberKind;
import io.github.autopilotesp.tenant.Groups;
import io.github.autopilotesp.wire.GraphCatalog;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The groups: {@code groups}. */
final class GraphGroups implements Groups {
  private static final GraphPath GROUPS = GraphPath.of("groups");

  private final Supplier<Reads> begin;

  GraphGroups(Supplier<Reads> begin) {
    this.begin = begin;
  }

  @Override
  public Map<GroupId, Group> find(Collection<GroupId> ids) {
    Objects.requireNonNull(ids, "ids");
    return begin
        .get()
        .listedById(
            ids,
            guids -> get("read groups", GROUPS.whereIn("id", guids)),
            id -> get("read group " + id, GROUPS.item(id.value())),
            GraphCatalog::readGroup);
  }

  @Override
  public Map<String, List<Group>> named(Collection<String> displayNames) {
    Objects.requireNonNull(displayNames, "displayNames");
    return begin.get().named(displayNames, GraphGroups::byName, GraphCatalog::readGroup);
  }

  @Override
  public List<Group> namedAlike(String displayName) {
    Objects.requireNonNull(displayName, "displayName");
    return begin.get().alike(displayName, GraphGroups::byName, GraphCatalog::readGroup);
  }

  private static GraphCall byName(Collection<String> names) {
    return get("find groups by name", GROUPS.where("displayName", names));
  }

  /** Asks for one member of each kind, so that the size of a group does not matter. */
  @Override
  public Map<GroupId, Set<MemberKind>> memberKinds(Collection<GroupId> ids) {
    Objects.requireNonNull(ids, "ids");
    record Question(GroupId group, MemberKind kind) {}

    List<Question> questions =
        ids.stream()
            .distinct()
            .flatMap(id -> Stream.of(MemberKind.values()).map(kind -> new Question(id, kind)))
            .toList();
    Map<GroupId, Set<MemberKind>> kinds = new LinkedHashMap<>();
    for (Reads.Reply<Question> reply :
        begin.get().ask(questions, asked -> oneMember(asked.group(), asked.kind()))) {
      Question asked = reply.about();
      Optional<GraphAnswer> answer = reply.result().ifFound();
      if (answer.isPresent()) {
        Set<MemberKind> found =
            kinds.computeIfAbsent(asked.group(), group -> EnumSet.noneOf(MemberKind.class));
        if (!answer.get().items(reply.call()).isEmpty()) {
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
    return GraphCall.get("see what group " + id + " has as members", path, Permissions.READ_MEMBERS)
        .withHeader("ConsistencyLevel", "eventual");
  }

  private static GraphCall get(String operation, GraphPath path) {
    return GraphCall.get(operation, path, Permissions.READ_GROUPS);
  }
}
