package io.github.autopilotesp.testkit.clients;

import io.github.autopilotesp.testkit.FakeTenant;

/** A tenant with something of everything, for clients that nobody here wrote. */
final class ClientsTenant {
  private ClientsTenant() {}

  static FakeTenant create() {
    FakeTenant tenant = FakeTenant.builder().seed(14).pageSize(2).build();
    String group = tenant.addGroup("Autopilot devices");
    tenant.addDynamicGroup("Kiosks", "(device.devicePhysicalIds -any _ -eq \"[OrderID]:Kiosk\")");
    tenant.addGroup("Pilots");
    tenant.addMember(group, tenant.addDevice("PC-1"));
    tenant.addMember(group, tenant.addUser("ada@example.com"));
    for (String type : new String[] {"win32LobApp", "winGetApp", "webApp", "windowsMobileMSI"}) {
      tenant.assignApp(tenant.addApp(type, "App of type " + type), "required", group);
    }
    tenant.addFilter("Surface only", "(device.model -startsWith \"Surface\")");
    tenant.addScopeTag("Berlin");
    tenant.addAutopilotDevice("SN-1", "Contoso", "Slate");
    tenant.addManagedDevice("PC-1", "10.0.26100.1742", "Contoso", "Slate");
    for (String name : new String[] {"First", "Second", "Third"}) {
      tenant.addProfile(name);
    }
    return tenant;
  }
}
