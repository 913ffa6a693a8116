package io.github.autopilotesp.testkit.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Apps and their assignments. */
final class MobileApps {
  private static final String ASSIGNMENT = "mobileAppAssignment";

  private final EntitySet apps;
  private final Vocabulary vocabulary;
  private final Map<String, List<ObjectNode>> assignments = new LinkedHashMap<>();

  MobileApps(EntitySet apps, Vocabulary vocabulary) {
    this.apps = apps;
    this.vocabulary = vocabulary;
    apps.expandable(
        "assignments", app -> Json.array().addAll(copies(assignmentsOf(app.path("id").asText()))));
  }

  private static List<ObjectNode> copies(List<ObjectNode> items) {
    return items.stream().map(item -> Shape.full(ASSIGNMENT, item).deepCopy()).toList();
  }

  boolean exists(String appId) {
    return apps.find(appId).isPresent();
  }

  void assign(String appId, ObjectNode assignment) {
    ObjectNode app = apps.find(appId).orElseThrow().deepCopy();
    vocabulary.learn(ASSIGNMENT, assignment);
    apps.put(app.put("isAssigned", true));
    assignments.computeIfAbsent(app.path("id").asText(), id -> new ArrayList<>()).add(assignment);
  }

  List<ObjectNode> assignmentsOf(String appId) {
    return List.copyOf(assignments.getOrDefault(appId, List.of()));
  }

  Answer listAssignments(Call call) {
    String id = apps.require(call.argument(0)).path("id").asText();
    return apps.page(call, below(id), ASSIGNMENT, copies(assignmentsOf(id)));
  }

  Answer getAssignment(Call call) {
    String id = apps.require(call.argument(0)).path("id").asText();
    ObjectNode assignment =
        copies(assignmentsOf(id)).stream()
            .filter(item -> item.path("id").asText().equalsIgnoreCase(call.argument(1)))
            .findFirst()
            .orElseThrow(
                () -> GraphError.intuneNotFound("The assignment '" + call.argument(1) + "'"));
    return new View(call, ASSIGNMENT, vocabulary, Map.of()).one(below(id), assignment, 200);
  }

  private static String below(String id) {
    return "deviceAppManagement/mobileApps('" + id + "')/assignments";
  }
}
