package io.github.autopilotesp.testkit.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.autopilotesp.testkit.internal.odata.TypeNames;
import java.util.HashMap;
import java.util.Map;

/** The assignments that an {@code assign} asks for, as the service stores them. */
final class Assignments {
  private static final String ALL_DEVICES_ID = "adadadad-808e-44e2-905a-0b7873a8a531";
  private static final String ALL_USERS_ID = "acacacac-9df4-4c7d-9d50-4ef0226f57a9";
  private static final String FILTER_ID = "deviceAndAppManagementAssignmentFilterId";
  private static final String FILTER_TYPE = "deviceAndAppManagementAssignmentFilterType";

  private Assignments() {}

  static ArrayNode stored(
      Configuration configuration, JsonNode requested, boolean exclusionsAsIncludes) {
    if (!requested.isArray()) {
      throw GraphError.intune("The parameter 'enrollmentConfigurationAssignments' is missing.");
    }
    String guid = configuration.id().replaceFirst("_.*", "");
    ArrayNode result = Json.array();
    Map<String, Integer> seen = new HashMap<>();
    for (JsonNode assignment : requested) {
      ObjectNode target = target(assignment.path("target"), exclusionsAsIncludes);
      String id = guid + "_" + targetId(target);
      int count = seen.merge(id, 1, Integer::sum);
      result
          .addObject()
          .put("id", count == 1 ? id : id + "_" + count)
          .put("source", "direct")
          .put("sourceId", guid)
          .set("target", target);
    }
    return result;
  }

  static ArrayNode allDevices(Configuration configuration) {
    ObjectNode target =
        Json.object().put("@odata.type", "#microsoft.graph.allDevicesAssignmentTarget");
    return stored(configuration, Json.array().add(Json.object().set("target", target)), false);
  }

  private static ObjectNode target(JsonNode sent, boolean exclusionsAsIncludes) {
    String type = TypeNames.shortName(sent.path("@odata.type").asText());
    boolean group = false;
    switch (type) {
      case "allDevicesAssignmentTarget", "allLicensedUsersAssignmentTarget" -> {}
      case "groupAssignmentTarget" -> group = true;
      case "exclusionGroupAssignmentTarget" -> {
        group = true;
        type = exclusionsAsIncludes ? "groupAssignmentTarget" : type;
      }
      default ->
          throw GraphError.intune("The assignment target type is not known: '" + type + "'.");
    }
    ObjectNode target = Json.object().put("@odata.type", "#microsoft.graph." + type);
    target.putNull(FILTER_ID).put(FILTER_TYPE, "none");
    sent.properties()
        .forEach(
            property -> {
              if (!property.getKey().equals("@odata.type")) {
                target.set(property.getKey(), property.getValue());
              }
            });
    if (group && target.path("groupId").asText().isBlank()) {
      throw GraphError.intune("A group target needs a groupId.");
    }
    return target;
  }

  private static String targetId(ObjectNode target) {
    return switch (TypeNames.shortName(target.path("@odata.type").asText())) {
      case "allDevicesAssignmentTarget" -> ALL_DEVICES_ID;
      case "allLicensedUsersAssignmentTarget" -> ALL_USERS_ID;
      default -> target.path("groupId").asText();
    };
  }
}
