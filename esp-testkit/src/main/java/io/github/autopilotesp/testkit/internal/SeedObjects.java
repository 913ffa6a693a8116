package io.github.autopilotesp.testkit.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.autopilotesp.testkit.TenantCollection;

/** Creates objects as the service returns them, from the few values that a test cares about. */
public final class SeedObjects {
  private static final String NO_ID = "00000000-0000-0000-0000-000000000000";

  private final Seeds seeds;

  public SeedObjects(Seeds seeds) {
    this.seeds = seeds;
  }

  public String defaultProfileId() {
    return seeds.all(TenantCollection.ENROLLMENT_CONFIGURATIONS).stream()
        .map(json -> Json.readObject(json).path("id").asText())
        .filter(ConfigurationKind.ENROLLMENT_STATUS_PAGE::isDefaultId)
        .findFirst()
        .orElseThrow();
  }

  public String profile(String displayName) {
    return seeds.add(
        TenantCollection.ENROLLMENT_CONFIGURATIONS,
        Json.object()
            .put("@odata.type", ConfigurationKind.ENROLLMENT_STATUS_PAGE.odataType())
            .put("displayName", displayName)
            .put("description", "")
            .set("roleScopeTagIds", Json.array().add("0")));
  }

  public String app(String type, String displayName) {
    ObjectNode app = Json.object().put("@odata.type", "#microsoft.graph." + type);
    app.put("id", seeds.newId()).put("displayName", displayName).put("description", "");
    app.put("publisher", "Tailspin Toys").putNull("largeIcon");
    dates(app).put("isFeatured", false).put("publishingState", "published");
    app.put("isAssigned", false).putArray("roleScopeTagIds").add("0");
    return seeds.add(TenantCollection.APPS, app);
  }

  public String appAssignment(String appId, String intent, String groupId) {
    ObjectNode assignment = Json.object().put("id", appId + "_" + groupId).put("intent", intent);
    assignment.put("source", "direct").put("sourceId", appId);
    assignment
        .putObject("target")
        .put("@odata.type", "#microsoft.graph.groupAssignmentTarget")
        .putNull("deviceAndAppManagementAssignmentFilterId")
        .put("deviceAndAppManagementAssignmentFilterType", "none")
        .put("groupId", groupId);
    assignment.putNull("settings");
    return seeds.assignApp(appId, assignment);
  }

  public String group(String displayName) {
    ObjectNode group = groupBase(displayName);
    group.putArray("groupTypes");
    group.putNull("membershipRule").putNull("membershipRuleProcessingState");
    return seeds.add(TenantCollection.GROUPS, group);
  }

  public String dynamicGroup(String displayName, String rule) {
    ObjectNode group = groupBase(displayName);
    group.putArray("groupTypes").add("DynamicMembership");
    group.put("membershipRule", rule).put("membershipRuleProcessingState", "On");
    return seeds.add(TenantCollection.GROUPS, group);
  }

  private ObjectNode groupBase(String displayName) {
    return Json.object()
        .put("id", seeds.newId())
        .put("displayName", displayName)
        .putNull("description")
        .put("mailEnabled", false)
        .put("securityEnabled", true);
  }

  public String filter(String displayName, String rule) {
    ObjectNode filter = dates(Json.object().put("id", seeds.newId()));
    filter.put("displayName", displayName).put("description", "");
    filter.put("platform", "windows10AndLater").put("rule", rule);
    filter.put("assignmentFilterManagementType", "devices");
    filter.putArray("roleScopeTags").add("0");
    return seeds.add(TenantCollection.ASSIGNMENT_FILTERS, filter);
  }

  public String scopeTag(String displayName) {
    ObjectNode tag = Json.object().put("id", seeds.nextScopeTagId());
    tag.put("displayName", displayName).put("description", "").put("isBuiltIn", false);
    return seeds.add(TenantCollection.SCOPE_TAGS, tag);
  }

  public String device(String displayName) {
    ObjectNode device = Json.object().put("id", seeds.newId()).put("deviceId", seeds.newId());
    device.put("displayName", displayName).put("accountEnabled", true);
    device.put("operatingSystem", "Windows").put("operatingSystemVersion", "10.0.26100.1742");
    device
        .put("trustType", "AzureAd")
        .put("isManaged", true)
        .put("profileType", "RegisteredDevice");
    return seeds.add(TenantCollection.DEVICES, device);
  }

  public String user(String principalName) {
    ObjectNode user = Json.object().put("id", seeds.newId());
    user.put("userPrincipalName", principalName).put("accountEnabled", true);
    user.put("displayName", principalName.replaceFirst("@.*", "")).put("mail", principalName);
    return seeds.add(TenantCollection.USERS, user);
  }

  public String autopilotDevice(String serialNumber, String manufacturer, String model) {
    ObjectNode device = Json.object().put("id", seeds.newId()).put("groupTag", "");
    device.put("serialNumber", serialNumber).put("manufacturer", manufacturer).put("model", model);
    device.put("enrollmentState", "notContacted").put("userPrincipalName", "");
    device.put("displayName", "").put("azureActiveDirectoryDeviceId", NO_ID);
    device.put("managedDeviceId", NO_ID);
    return seeds.add(TenantCollection.AUTOPILOT_DEVICES, device);
  }

  public String managedDevice(
      String deviceName, String osVersion, String manufacturer, String model) {
    ObjectNode device = Json.object().put("id", seeds.newId()).put("deviceName", deviceName);
    device.put("managedDeviceOwnerType", "company").put("operatingSystem", "Windows");
    device.put("osVersion", osVersion).put("manufacturer", manufacturer).put("model", model);
    device.put("azureADDeviceId", NO_ID).put("serialNumber", "").put("userPrincipalName", "");
    device.putNull("enrollmentProfileName").put("joinType", "azureADJoined");
    return seeds.add(TenantCollection.MANAGED_DEVICES, device);
  }

  private ObjectNode dates(ObjectNode item) {
    String now = seeds.now();
    return item.put("createdDateTime", now).put("lastModifiedDateTime", now);
  }
}
