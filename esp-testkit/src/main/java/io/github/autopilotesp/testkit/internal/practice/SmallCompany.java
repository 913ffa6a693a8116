package io.github.autopilotesp.testkit.internal.practice;

import io.github.autopilotesp.testkit.FakeEnrollment;
import io.github.autopilotesp.testkit.FakeTenant;
import io.github.autopilotesp.testkit.TenantCollection;
import io.github.autopilotesp.testkit.VirtualTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/**
 * A fictitious small company: apps, groups of devices, a filter, boxed devices, and one manually
 * created profile with which laptops were enrolled.
 */
final class SmallCompany {
  private static final int ENROLLED = 24;
  private static final String HAND_MADE =
      """
      {"@odata.type": "#microsoft.graph.windows10EnrollmentCompletionPageConfiguration",
       "displayName": "Autopilot - user-driven",
       "showInstallationProgress": true,
       "blockDeviceSetupRetryByUser": false,
       "allowDeviceResetOnInstallFailure": true,
       "allowLogCollectionOnInstallFailure": true,
       "installProgressTimeoutInMinutes": 60,
       "allowDeviceUseOnInstallFailure": false,
       "trackInstallProgressForAutopilotOnly": true,
       "disableUserStatusTrackingAfterFirstUser": true,
       "installQualityUpdates": true,
       "selectedMobileAppIds": ["%s", "%s"],
       "roleScopeTagIds": ["0"],
       "assignments": [
         {"target": {"@odata.type": "#microsoft.graph.groupAssignmentTarget", "groupId": "%s"}}]}
      """;

  private final Random chance;
  private final FakeTenant tenant;
  private final String laptops;
  private final String vpn;
  private final String portal;

  private SmallCompany(long seed) {
    this.chance = new Random(seed);
    this.tenant = FakeTenant.builder().seed(seed).time(VirtualTime.create()).build();
    this.laptops = deviceGroup("Autopilot laptops", "LAPTOP");
    String prepared = deviceGroup("Autopilot pre-provisioned", "PREPARED");
    String kiosks = deviceGroup("Autopilot kiosks", "KIOSK");
    this.vpn = app("Contoso VPN", laptops, prepared);
    this.portal = app("Company Portal", laptops, prepared);
    app("Contoso Time", laptops, prepared);
    tenant.addFilter("Surface only", "(device.manufacturer -eq \"Microsoft Corporation\")");
    boxed("0F37-SURFACE", "Microsoft Corporation", "Surface Laptop 7", laptops);
    boxed("PF2X-THINKPAD", "LENOVO", "ThinkPad T14", prepared);
    boxed("8CC1-KIOSK", "HP", "Engage One", kiosks);
    tenant.add(
        TenantCollection.ENROLLMENT_CONFIGURATIONS, HAND_MADE.formatted(vpn, portal, laptops));
  }

  /** Creates the company in real time, after its laptops were enrolled in virtual time. */
  static FakeTenant of(long seed) {
    SmallCompany company = new SmallCompany(seed);
    company.enrollLaptops();
    return FakeTenant.builder()
        .seed(~seed)
        .tenantId(company.tenant.tenantId())
        .build()
        .load(company.tenant.save());
  }

  /** Enrolls the laptops: most succeed, a few time out waiting for the VPN client. */
  private void enrollLaptops() {
    List<String> serials = new ArrayList<>(List.of("0F37-SURFACE"));
    for (int i = 1; i < ENROLLED; i++) {
      String serial = "LT-%04d".formatted(i);
      boxed(serial, "Microsoft Corporation", "Surface Laptop 7", laptops);
      serials.add(serial);
    }
    for (String serial : serials) {
      FakeEnrollment enrollment =
          FakeEnrollment.of(serial).installing(portal, Duration.ofMinutes(2 + chance.nextInt(6)));
      boolean hangs = serial.equals(serials.get(0)) || chance.nextInt(8) == 0;
      tenant.enroll(
          hangs
              ? enrollment.hanging(vpn)
              : enrollment.installing(vpn, Duration.ofMinutes(4 + chance.nextInt(20))));
    }
  }

  private String app(String name, String... requiredFor) {
    String id =
        tenant.add(
            TenantCollection.APPS,
            """
            {"@odata.type": "#microsoft.graph.win32LobApp", "displayName": "%s",
             "installExperience": {"runAsAccount": "system"}}
            """
                .formatted(name));
    for (String group : requiredFor) {
      tenant.assignApp(id, "required", group);
    }
    return id;
  }

  private String deviceGroup(String name, String groupTag) {
    return tenant.addDynamicGroup(
        name, "(device.devicePhysicalIds -any (_ -eq \"[OrderID]:" + groupTag + "\"))");
  }

  /** Adds a device that is registered with Autopilot but still in its box. */
  private void boxed(String serial, String manufacturer, String model, String group) {
    String deviceId = new UUID(chance.nextLong(), chance.nextLong()).toString();
    String object =
        tenant.add(
            TenantCollection.DEVICES,
            "{\"deviceId\": \"%s\", \"displayName\": \"%s\"}".formatted(deviceId, serial));
    tenant.addMember(group, object);
    tenant.add(
        TenantCollection.AUTOPILOT_DEVICES,
        """
        {"serialNumber": "%s", "manufacturer": "%s", "model": "%s",
         "azureActiveDirectoryDeviceId": "%s"}
        """
            .formatted(serial, manufacturer, model, deviceId));
  }
}
