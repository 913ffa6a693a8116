package io.github.autopilotesp.testkit;

/** A collection of a {@link FakeTenant} that can be seeded with raw Graph JSON. */
public enum TenantCollection {
  /** Enrollment configurations of all kinds; the ESP profiles are among them. */
  ENROLLMENT_CONFIGURATIONS("deviceManagement/deviceEnrollmentConfigurations"),
  /** Apps. A seed may hold the app's {@code assignments}. */
  APPS("deviceAppManagement/mobileApps"),
  /** Groups. A seed may hold {@code members}: a list of ids. */
  GROUPS("groups"),
  /** Assignment filters. */
  ASSIGNMENT_FILTERS("deviceManagement/assignmentFilters"),
  /** Scope tags. */
  SCOPE_TAGS("deviceManagement/roleScopeTags"),
  /** Devices registered with Windows Autopilot. */
  AUTOPILOT_DEVICES("deviceManagement/windowsAutopilotDeviceIdentities"),
  /** Devices enrolled in Intune. */
  MANAGED_DEVICES("deviceManagement/managedDevices"),
  /**
   * What the service keeps of enrollments. A seed may hold the event's {@code policyStatusDetails}.
   */
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
   * The path of the collection under the API version; also its key in a seed file.
   *
   * @return the path, without a leading slash
   */
  public String path() {
    return path;
  }
}
