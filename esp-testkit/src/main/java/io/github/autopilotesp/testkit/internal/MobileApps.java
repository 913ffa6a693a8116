package io.github.autopilotesp.testkit.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.autopilotesp.testkit.internal.odata.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Apps and their assignments. */
final class MobileApps {
  static final Schema SCHEMA =
      Schema.of(
          "mobileApp",
          Set.of(
              "id",
              "displayName",
              "description",
              "publisher",
              "largeIcon",
              "createdDateTime",
              "lastModifiedDateTime",
              "isFeatured",
              "privacyInformationUrl",
              "informationUrl",
              "owner",
              "developer",
              "notes",
              "uploadState",
              "publishingState",
              "isAssigned",
              "roleScopeTagIds",
              "dependentAppCount",
              "supersedingAppCount",
              "supersededAppCount"));

  private static final Schema ASSIGNMENT =
      Schema.with(
          "mobileAppAssignment", "id", "intent", "source", "sourceId", "target", "settings");

  private final EntitySet apps;
  private final Map<String, List<ObjectNode>> assignments = new LinkedHashMap<>();

  MobileApps(EntitySet apps) {
    this.apps = apps;
  }

  boolean exists(String appId) {
    return apps.find(appId).isPresent();
  }

  void assign(String appId, ObjectNode assignment) {
    ObjectNode app = apps.require(appId).deepCopy();
    apps.put(app.put("isAssigned", true));
    assignments.computeIfAbsent(app.path("id").asText(), id -> new ArrayList<>()).add(assignment);
  }

  List<ObjectNode> assignmentsOf(String appId) {
    return List.copyOf(assignments.getOrDefault(appId, List.of()));
  }

  Answer listAssignments(Call call) {
    String id = apps.require(call.argument(0)).path("id").asText();
    String context =
        call.target().context("deviceAppManagement/mobileApps('" + id + "')/assignments");
    return apps.page(call, context, ASSIGNMENT, assignmentsOf(id));
  }
}
