package io.github.autopilotesp.testkit;

/** A collection of a {@link FakeTenant} that can be seeded with raw Graph JSON. */
public enum TenantCollection {
  /** Enrollment configurations of all kinds, including ESP profiles. */
  ENROLLMENT_CONFIGURATIONS("deviceManagement/deviceEnrollmentConfigurations"),
  /** Apps. A seed may contain {@code assignments}. */
  APPS("deviceAppManagement/mobileApps"),
  /** Groups. A seed may contain {@code members}: a list of ids. */
  GROUPS("groups"),
  /** Assignment filters. */
  ASSIGNMENT_FILTERS("deviceManagement/assignmentFilters"),
  /** Scope tags. */
  SCOPE_TAGS("deviceManagement/roleScopeTags"),
  /** Devices registered with Windows Autopilot. */
  AUTOPILOT_DEVICES("deviceManagement/windowsAutopilotDeviceIdentities"),
  /** Devices enrolled in Intune. */
  MANAGED_DEVICES("deviceManagement/managedDevices"),
  /** Enrollment events. A seed may contain {@code policyStatusDetails}. */
  AUTOPILOT_EVENTS("deviceManagement/autopilotEvents"),
  /** Devices known to Microsoft Entra ID. */
  DEVICES("devices"),
  /** Users. */
  USERS("users");

  private final String path;

  TenantCollection(String path) {
    this.path = path;
  }

  /**
   * Returns the path of the collection below the API version, which is also its key in a seed.
   *
   * @return the path, without a leading slash
   */
  public String path() {
    return path;
  }
}
