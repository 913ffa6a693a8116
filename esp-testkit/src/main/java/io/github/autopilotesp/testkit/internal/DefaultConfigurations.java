package io.github.autopilotesp.testkit.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;

/** The configurations of an untouched tenant. */
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
    Stream.of(
            "iosRestriction",
            "windowsRestriction",
            "windowsHomeSkuRestriction",
            "windowsMobileRestriction",
            "androidRestriction",
            "androidForWorkRestriction",
            "macRestriction",
            "macOSRestriction",
            "tvosRestriction",
            "visionOSRestriction")
        .forEach(
            platform -> {
              ObjectNode restriction = platforms.putObject(platform);
              restriction.put("platformBlocked", false);
              restriction.put("personalDeviceEnrollmentBlocked", false);
              restriction.put("osMinimumVersion", "").put("osMaximumVersion", "");
              restriction.putArray("blockedManufacturers");
              restriction.putArray("blockedSkus");
            });
    ObjectNode hello =
        item(ConfigurationKind.WINDOWS_HELLO, tenantId, "Windows Hello for Business");
    hello.put("pinMinimumLength", 6).put("pinMaximumLength", 127).put("state", "notConfigured");
    hello
        .put("pinUppercaseCharactersUsage", "allowed")
        .put("pinLowercaseCharactersUsage", "allowed");
    hello
        .put("pinSpecialCharactersUsage", "allowed")
        .put("enhancedBiometricsState", "notConfigured");
    hello.put("securityKeyForSignIn", "notConfigured").put("unlockWithBiometricsEnabled", true);
    hello.put("remotePassportEnabled", true);
    ObjectNode restore = item(ConfigurationKind.WINDOWS_RESTORE, tenantId, "Windows restore");
    restore.put("state", "notConfigured");
    return List.of(limit, platforms, hello, page, restore);
  }

  private static ObjectNode item(ConfigurationKind kind, String tenantId, String what) {
    ObjectNode item = Json.object().put("@odata.type", kind.odataType());
    item.put("id", kind.defaultId(tenantId)).put("displayName", "All users and all devices");
    item.put(
        "description",
        "This is the default "
            + what
            + " configuration applied with the lowest priority to all users and all devices"
            + " regardless of group membership.");
    item.put("priority", 0).put("createdDateTime", NEVER).put("lastModifiedDateTime", NEVER);
    item.put("version", 0).putArray("roleScopeTagIds");
    return item;
  }
}
