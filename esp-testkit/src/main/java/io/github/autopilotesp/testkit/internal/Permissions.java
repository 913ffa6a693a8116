package io.github.autopilotesp.testkit.internal;

import java.util.List;
import java.util.Set;

/** The permissions, any one of which a call needs. */
record Permissions(List<String> anyOf) {
  private static final String INTUNE = "DeviceManagement";

  static final Permissions READ_CONFIGURATIONS =
      anyOf(
          "DeviceManagementServiceConfig.Read.All",
          "DeviceManagementServiceConfig.ReadWrite.All",
          "DeviceManagementConfiguration.Read.All",
          "DeviceManagementConfiguration.ReadWrite.All");
  static final Permissions WRITE_CONFIGURATIONS =
      anyOf(
          "DeviceManagementServiceConfig.ReadWrite.All",
          "DeviceManagementConfiguration.ReadWrite.All");
  static final Permissions READ_APPS =
      anyOf("DeviceManagementApps.Read.All", "DeviceManagementApps.ReadWrite.All");
  static final Permissions READ_GROUPS =
      anyOf("Group.Read.All", "Group.ReadWrite.All", "Directory.Read.All");
  static final Permissions READ_FILTERS =
      anyOf(
          "DeviceManagementConfiguration.Read.All", "DeviceManagementConfiguration.ReadWrite.All");
  static final Permissions READ_SCOPE_TAGS =
      anyOf("DeviceManagementRBAC.Read.All", "DeviceManagementRBAC.ReadWrite.All");
  static final Permissions READ_AUTOPILOT_DEVICES =
      anyOf(
          "DeviceManagementServiceConfig.Read.All", "DeviceManagementServiceConfig.ReadWrite.All");
  static final Permissions READ_MANAGED_DEVICES =
      anyOf(
          "DeviceManagementManagedDevices.Read.All",
          "DeviceManagementManagedDevices.ReadWrite.All");

  /** The reference lists audit events under apps, regardless of their subject. */
  static final Permissions READ_AUDIT =
      anyOf("DeviceManagementApps.Read.All", "DeviceManagementApps.ReadWrite.All");

  static final Permissions READ_OBJECTS =
      anyOf(
          "Directory.Read.All",
          "Directory.ReadWrite.All",
          "Group.Read.All",
          "Device.Read.All",
          "User.Read.All");
  static final Permissions READ_DEVICES = anyOf("Device.Read.All", "Directory.Read.All");
  static final Permissions READ_USERS = anyOf("User.Read.All", "Directory.Read.All");
  static final Permissions READ_MEMBERSHIPS =
      anyOf("GroupMember.Read.All", "Group.Read.All", "Directory.Read.All");

  /** Refuses a caller who has none of them, with the messages of Intune or Entra ID. */
  void require(Set<String> granted) {
    if (anyOf.stream().anyMatch(granted::contains)) {
      return;
    }
    if (!anyOf.get(0).startsWith(INTUNE)) {
      throw new GraphError(
          403, "Authorization_RequestDenied", "Insufficient privileges to complete the operation.");
    }
    throw GraphError.intune(
        403,
        "Forbidden",
        "Application is not authorized to perform this operation. Application must have one of"
            + " the following scopes: "
            + String.join(", ", anyOf)
            + ".");
  }

  private static Permissions anyOf(String... names) {
    return new Permissions(List.of(names));
  }
}
