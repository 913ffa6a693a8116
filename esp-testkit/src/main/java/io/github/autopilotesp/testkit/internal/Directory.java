package io.github.autopilotesp.testkit.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Groups, devices and users of Microsoft Entra ID, and their memberships. */
final class Directory {
  private static final String OBJECT = "directoryObject";
  private static final String OBJECTS = "directoryObjects";

  private final EntitySet groups;
  private final EntitySet devices;
  private final EntitySet users;
  private final Map<String, Set<String>> membersByGroup = new LinkedHashMap<>();

  Directory(EntitySet groups, EntitySet devices, EntitySet users) {
    this.groups = groups;
    this.devices = devices;
    this.users = users;
    groups.expandable("members", group -> list(members(id(group))));
    groups.expandable("transitiveMembers", group -> list(membersBelow(id(group))));
    for (EntitySet set : List.of(groups, devices, users)) {
      set.expandable("memberOf", item -> list(groupsWith(id(item))));
      set.expandable("transitiveMemberOf", item -> list(groupsAround(id(item))));
    }
  }

  private static String id(ObjectNode item) {
    return item.path("id").asText();
  }

  private ArrayNode list(Collection<String> ids) {
    ArrayNode list = Json.array();
    objects(ids).forEach(item -> list.add(item.deepCopy()));
    return list;
  }

  void addMember(String groupId, String memberId) {
    membersByGroup.computeIfAbsent(groupId, id -> new LinkedHashSet<>()).add(memberId);
  }

  /** Returns the ids of the groups of a member, direct and transitive. */
  List<String> groupsOf(String memberId) {
    return List.copyOf(groupsAround(memberId));
  }

  List<String> members(String groupId) {
    return List.copyOf(membersByGroup.getOrDefault(groupId, Set.of()));
  }

  /** Returns the direct and transitive members of a group. */
  private Set<String> membersBelow(String groupId) {
    Set<String> found = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(groupId));
    while (!open.isEmpty()) {
      members(open.remove()).stream().filter(found::add).forEach(open::add);
    }
    return found;
  }

  private List<String> groupsWith(String memberId) {
    return membersByGroup.entrySet().stream()
        .filter(group -> group.getValue().contains(memberId))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Returns the groups of a member, direct and transitive. */
  private Set<String> groupsAround(String memberId) {
    Set<String> found = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(memberId));
    while (!open.isEmpty()) {
      groupsWith(open.remove()).stream().filter(found::add).forEach(open::add);
    }
    return found;
  }

  Answer getUser(Call call) {
    return users.one(call, user(call.argument(0)));
  }

  Answer listMembers(Call call) {
    return page(call, members(id(groups.require(call.argument(0)))));
  }

  Answer listTransitiveMembers(Call call) {
    return page(call, membersBelow(id(groups.require(call.argument(0)))));
  }

  Answer listMemberOf(Call call) {
    return page(call, groupsWith(id(subject(call))));
  }

  Answer listTransitiveMemberOf(Call call) {
    return page(call, groupsAround(id(subject(call))));
  }

  /** Handles {@code getMemberGroups}. */
  Answer getMemberGroups(Call call) {
    boolean securityOnly = call.jsonBody().path("securityEnabledOnly").asBoolean();
    ArrayNode ids = Json.array();
    objects(groupsAround(id(subject(call)))).stream()
        .filter(group -> !securityOnly || group.path("securityEnabled").asBoolean())
        .forEach(group -> ids.add(id(group)));
    return Answer.ok(
        call.target().context("Collection(Edm.String)"), Json.object().set("value", ids));
  }

  /** Handles {@code getByIds}: the objects with the given ids, of the given types or all. */
  Answer getByIds(Call call) {
    ObjectNode sent = call.jsonBody();
    JsonNode ids = sent.path("ids");
    if (!ids.isArray() || ids.size() > 1000) {
      throw GraphError.directory(
          "Request_BadRequest", "A collection 'ids' of at most 1000 is required.");
    }
    List<String> wanted = new ArrayList<>();
    ids.forEach(id -> wanted.add(id.asText()));
    Set<String> types = new HashSet<>();
    sent.path("types").forEach(type -> types.add("#microsoft.graph." + type.asText()));
    return groups.page(
        call,
        OBJECTS,
        OBJECT,
        objects(wanted).stream()
            .filter(item -> types.isEmpty() || types.contains(item.path("@odata.type").asText()))
            .toList());
  }

  Answer getObject(Call call) {
    List<ObjectNode> found = objects(List.of(call.argument(0)));
    if (found.isEmpty()) {
      groups.require(call.argument(0));
    }
    return groups.typed(call, OBJECTS, OBJECT, found.get(0));
  }

  private Answer page(Call call, Collection<String> ids) {
    String cast = call.target().place().cast().orElse("");
    String context = cast.isEmpty() ? OBJECTS : cast + "s";
    return groups.page(call, context, cast.isEmpty() ? OBJECT : cast, objects(ids));
  }

  private ObjectNode subject(Call call) {
    return switch (call.target().path().get(0).toLowerCase(Locale.ROOT)) {
      case "devices" -> devices.require(call.argument(0));
      case "users" -> user(call.argument(0));
      default -> groups.require(call.argument(0));
    };
  }

  /** Returns the existing objects, each with its type. */
  private List<ObjectNode> objects(Collection<String> ids) {
    return ids.stream().flatMap(id -> object(id).stream()).toList();
  }

  private Optional<ObjectNode> object(String id) {
    return Stream.of(devices, users, groups)
        .flatMap(set -> set.findFull(id).map(item -> typed(set.type(), item)).stream())
        .findFirst();
  }

  private static ObjectNode typed(String type, ObjectNode item) {
    return Json.object().put("@odata.type", "#microsoft.graph." + type).setAll(item);
  }

  private ObjectNode user(String idOrPrincipalName) {
    if (EntitySet.isNamedKey(idOrPrincipalName)) {
      return users.require(idOrPrincipalName);
    }
    return users
        .findFull(idOrPrincipalName)
        .or(
            () ->
                users.allFull().stream()
                    .filter(
                        u ->
                            idOrPrincipalName.equalsIgnoreCase(
                                u.path("userPrincipalName").asText()))
                    .findFirst())
        .orElseThrow(() -> GraphError.noSuchResource(idOrPrincipalName));
  }
}
