package io.github.autopilotesp.testkit.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;

/** The configurations that every tenant has before anyone made one. */
final class DefaultConfigurations {
  private static final String NEVER = "0001-01-01T00:00:00Z";

  private DefaultConfigurations() {}

  static List<ObjectNode> of(String tenantId) {
    ObjectNode page =
        item(ConfigurationKind.ENROLLMENT_STATUS_PAGE, tenantId, "enrollment status screen");
    page.put("blockDeviceSetupRetryByUser", true);
    ObjectNode limit = item(ConfigurationKind.LIMIT, tenantId, "device limit");
    limit.put("limit", 5);
    ObjectNode platforms =
        item(ConfigurationKind.PLATFORM_RESTRICTIONS, tenantId, "device type restriction");
    Stream.of("windowsRestriction", "iosRestriction", "androidRestriction", "macOSRestriction")
        .forEach(
            platform ->
                platforms
                    .putObject(platform)
                    .put("platformBlocked", false)
                    .put("personalDeviceEnrollmentBlocked", false)
                    .put("osMinimumVersion", "")
                    .put("osMaximumVersion", ""));
    ObjectNode hello =
        item(ConfigurationKind.WINDOWS_HELLO, tenantId, "Windows Hello for Business");
    hello.put("pinMinimumLength", 6).put("pinMaximumLength", 127).put("state", "notConfigured");
    return List.of(limit, platforms, hello, page);
  }

  private static ObjectNode item(ConfigurationKind kind, String tenantId, String what) {
    ObjectNode item = Json.object().put("@odata.type", kind.odataType());
    item.put("id", kind.defaultId(tenantId)).put("displayName", "All users and all devices");
    item.put("description", "The " + what + " configuration of everyone without another.");
    item.put("priority", 0).put("createdDateTime", NEVER).put("lastModifiedDateTime", NEVER);
    item.put("version", 0).putArray("roleScopeTagIds");
    return item;
  }
}
