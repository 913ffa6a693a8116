package io.github.autopilotesp.testkit.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.autopilotesp.testkit.internal.odata.Schema;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Groups, devices and users of Microsoft Entra ID, and who is a member of what. */
final class Directory {
  private static final Schema DIRECTORY_OBJECT =
      Schema.with("directoryObject", "id", "displayName");

  private final EntitySet groups;
  private final EntitySet devices;
  private final EntitySet users;
  private final Map<String, Set<String>> membersByGroup = new LinkedHashMap<>();

  Directory(EntitySet groups, EntitySet devices, EntitySet users) {
    this.groups = groups;
    this.devices = devices;
    this.users = users;
  }

  void addMember(String groupId, String memberId) {
    membersByGroup.computeIfAbsent(groupId, id -> new LinkedHashSet<>()).add(memberId);
  }

  List<String> members(String groupId) {
    return List.copyOf(membersByGroup.getOrDefault(groupId, Set.of()));
  }

  Answer getUser(Call call) {
    return users.one(call, user(call.argument(0)));
  }

  /** The direct members of a group, of the type that the path asks for or of all. */
  Answer listMembers(Call call) {
    String groupId = groups.require(call.argument(0)).path("id").asText();
    List<String> path = call.target().path();
    String type = path.size() > 3 ? "#" + path.get(3) : "";
    List<ObjectNode> found =
        members(groupId).stream()
            .flatMap(id -> member(id).stream())
            .filter(member -> member.path("@odata.type").asText().endsWith(type))
            .toList();
    return groups.page(
        call, call.target().context("directoryObjects"), DIRECTORY_OBJECT.seenIn(found), found);
  }

  private Optional<ObjectNode> member(String id) {
    return typed(devices.find(id), "device")
        .or(() -> typed(users.find(id), "user"))
        .or(() -> typed(groups.find(id), "group"));
  }

  private static Optional<ObjectNode> typed(Optional<ObjectNode> item, String type) {
    return item.map(
        properties ->
            Json.object().put("@odata.type", "#microsoft.graph." + type).setAll(properties));
  }

  Answer membershipsOfDevice(Call call) {
    return memberships(call, devices.require(call.argument(0)));
  }

  Answer membershipsOfUser(Call call) {
    return memberships(call, user(call.argument(0)));
  }

  private ObjectNode user(String idOrPrincipalName) {
    return users
        .find(idOrPrincipalName)
        .or(
            () ->
                users.all().stream()
                    .filter(
                        u ->
                            idOrPrincipalName.equalsIgnoreCase(
                                u.path("userPrincipalName").asText()))
                    .findFirst())
        .orElseThrow(
            () ->
                new GraphError(
                    404,
                    "Request_ResourceNotFound",
                    "Resource '" + idOrPrincipalName + "' does not exist."));
  }

  private Answer memberships(Call call, ObjectNode member) {
    boolean cast = call.target().path().size() == 4;
    String context = call.target().context(cast ? "groups" : "directoryObjects");
    List<ObjectNode> found = new ArrayList<>();
    for (ObjectNode group : groupsAround(member.path("id").asText())) {
      ObjectNode item = Json.object().put("@odata.type", "#microsoft.graph.group");
      found.add(item.setAll(group));
    }
    return groups.page(call, context, DIRECTORY_OBJECT.seenIn(found), found);
  }

  /** The groups that hold a member, directly or through groups in groups. */
  private List<ObjectNode> groupsAround(String memberId) {
    Set<String> found = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(memberId));
    while (!open.isEmpty()) {
      String member = open.remove();
      membersByGroup.forEach(
          (group, members) -> {
            if (members.contains(member) && found.add(group)) {
              open.add(group);
            }
          });
    }
    return found.stream().flatMap(id -> groups.find(id).stream()).toList();
  }
}
