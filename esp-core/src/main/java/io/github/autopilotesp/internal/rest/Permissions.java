package io.github.autopilotesp.internal.rest;

import java.util.List;

/** The permissions for each call, any one of which is sufficient; the least privileged first. */
final class Permissions {
  static final List<String> READ_PROFILES =
      List.of("DeviceManagementServiceConfig.Read.All", "DeviceManagementConfiguration.Read.All");
  static final List<String> WRITE_PROFILES =
      List.of(
          "DeviceManagementServiceConfig.ReadWrite.All",
          "DeviceManagementConfiguration.ReadWrite.All");
  static final List<String> READ_APPS = List.of("DeviceManagementApps.Read.All");
  static final List<String> READ_GROUPS = List.of("Group.Read.All");
  static final List<String> READ_MEMBERS = List.of("GroupMember.Read.All", "Group.Read.All");
  static final List<String> READ_FILTERS = List.of("DeviceManagementConfiguration.Read.All");
  static final List<String> READ_SCOPE_TAGS = List.of("DeviceManagementRBAC.Read.All");
  static final List<String> READ_AUTOPILOT_DEVICES =
      List.of("DeviceManagementServiceConfig.Read.All");
  static final List<String> READ_MANAGED_DEVICES =
      List.of("DeviceManagementManagedDevices.Read.All");
  static final List<String> READ_AUDIT = List.of("DeviceManagementApps.Read.All");
  static final List<String> READ_DEVICES = List.of("Device.Read.All");
  static final List<String> READ_USERS = List.of("User.Read.All");
  static final List<String> READ_GROUPS_OF_DEVICE =
      List.of("Device.Read.All with GroupMember.Read.All");
  static final List<String> READ_GROUPS_OF_USER =
      List.of("User.Read.All with GroupMember.Read.All");

  private Permissions() {}
}
