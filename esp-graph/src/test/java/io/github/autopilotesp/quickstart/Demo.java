package io.github.autopilotesp.quickstart;

import com.azure.core.credential.AccessToken;
import io.github.autopilotesp.document.DocumentFormat;
import io.github.autopilotesp.document.ProfileDocument;
import io.github.autopilotesp.document.ReferenceKind;
import io.github.autopilotesp.document.UnresolvedReference;
import io.github.autopilotesp.document.UnresolvedReferencesException;
import io.github.autopilotesp.graph.GraphIntuneTenant;
import io.github.autopilotesp.profile.Scenario;
import io.github.autopilotesp.tenant.DeviceKey;
import io.github.autopilotesp.tenant.IntuneTenant;
import io.github.autopilotesp.testkit.FakeEnrollment;
import io.github.autopilotesp.testkit.FakeGraphServer;
import io.github.autopilotesp.testkit.FakeTenant;
import io.github.autopilotesp.testkit.TenantCollection;
import io.github.autopilotesp.testkit.VirtualTime;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** A small company as a fake tenant: apps, device groups, a filter. */
final class Demo implements AutoCloseable {
  private static final DeviceKey LAPTOP = DeviceKey.serialNumber("0F37-SURFACE");
  private static final DeviceKey PREPARED_LAPTOP = DeviceKey.serialNumber("PF2X-THINKPAD");
  private static final DeviceKey KIOSK = DeviceKey.serialNumber("8CC1-KIOSK");

  private final FakeGraphServer server;
  private final String vpn;
  private final String surfaces;

  private Demo(FakeGraphServer server, String vpn, String surfaces) {
    this.server = server;
    this.vpn = vpn;
    this.surfaces = surfaces;
  }

  static Demo start() {
    FakeTenant tenant = FakeTenant.create();
    String laptops = deviceGroup(tenant, "Autopilot laptops", "LAPTOP");
    String prepared = deviceGroup(tenant, "Autopilot pre-provisioned", "PREPARED");
    String kiosks = deviceGroup(tenant, "Autopilot kiosks", "KIOSK");
    List<String> apps = new ArrayList<>();
    for (String app : List.of("Contoso VPN", "Company Portal", "Contoso Time")) {
      String id = deviceApp(tenant, app);
      tenant.assignApp(id, "required", laptops);
      tenant.assignApp(id, "required", prepared);
      apps.add(id);
    }
    String surfaces =
        tenant.addFilter("Surface only", "(device.manufacturer -eq \"Microsoft Corporation\")");
    boxed(tenant, LAPTOP, "Microsoft Corporation", "Surface Laptop 7", laptops);
    boxed(tenant, PREPARED_LAPTOP, "LENOVO", "ThinkPad T14", prepared);
    boxed(tenant, KIOSK, "HP", "Engage One", kiosks);
    return new Demo(FakeGraphServer.start(tenant), apps.get(0), surfaces);
  }

  private static String deviceApp(FakeTenant tenant, String name) {
    return tenant.add(
        TenantCollection.APPS,
        """
        {"@odata.type": "#microsoft.graph.win32LobApp", "displayName": "%s",
         "installExperience": {"runAsAccount": "system"}}
        """
            .formatted(name));
  }

  /** A device that is registered with Autopilot and still in its box. */
  private static void boxed(
      FakeTenant tenant, DeviceKey serial, String manufacturer, String model, String group) {
    String deviceId = UUID.randomUUID().toString();
    String object =
        tenant.add(
            TenantCollection.DEVICES,
            "{\"deviceId\": \"%s\", \"displayName\": \"%s\"}".formatted(deviceId, serial.value()));
    tenant.addMember(group, object);
    tenant.add(
        TenantCollection.AUTOPILOT_DEVICES,
        """
        {"serialNumber": "%s", "manufacturer": "%s", "model": "%s",
         "azureActiveDirectoryDeviceId": "%s"}
        """
            .formatted(serial.value(), manufacturer, model, deviceId));
  }

  private static String deviceGroup(FakeTenant tenant, String name, String groupTag) {
    return tenant.addDynamicGroup(
        name, "(device.devicePhysicalIds -any (_ -eq \"[OrderID]:" + groupTag + "\"))");
  }

  static ProfileDocument document(String resource) throws IOException {
    try (InputStream in = Demo.class.getResourceAsStream("/quickstart/" + resource)) {
      return ProfileDocument.read(
          Objects.requireNonNull(in, resource), DocumentFormat.YAML, resource);
    }
  }

  URI address() {
    return server.baseUrl();
  }

  IntuneTenant connect() {
    AccessToken token =
        new AccessToken("a-token-of-the-fake", OffsetDateTime.now(ZoneOffset.UTC).plusHours(1));
    return GraphIntuneTenant.builder()
        .credential(request -> Mono.just(token))
        .endpoint(server.baseUrl())
        .build();
  }

  /** Gives the fake what a document names, so that a user's own document runs as well. */
  List<String> addWhatIsMissing(ProfileDocument document) {
    List<String> added = new ArrayList<>();
    try (IntuneTenant tenant = connect()) {
      document.resolve(tenant);
    } catch (UnresolvedReferencesException e) {
      for (UnresolvedReference missing : e.references()) {
        add(missing.kind(), missing.name());
        added.add(missing.kind() + " \"" + missing.name() + "\"");
      }
    }
    return added;
  }

  private void add(ReferenceKind kind, String name) {
    switch (kind) {
      case APP -> server.tenant().addApp("win32LobApp", name);
      case GROUP -> server.tenant().addGroup(name);
      case FILTER -> server.tenant().addFilter(name, "(device.model -startsWith \"Surface\")");
      case SCOPE_TAG -> server.tenant().addScopeTag(name);
    }
  }

  /** One device of each scenario, by the serial number on its box. */
  Map<DeviceKey, Scenario> devices() {
    Map<DeviceKey, Scenario> devices = new LinkedHashMap<>();
    devices.put(LAPTOP, Scenario.userDriven().entraJoined().windows11());
    devices.put(PREPARED_LAPTOP, Scenario.preProvisioned().entraJoined().windows11());
    devices.put(KIOSK, Scenario.selfDeploying().entraJoined().windows11());
    return devices;
  }

  /** The device whose enrollment fails. */
  static DeviceKey laptop() {
    return LAPTOP;
  }

  /** What Collect logs writes on the laptop, after its VPN client never ended. */
  byte[] logsOfAFailedEnrollment() {
    FakeTenant sameTenant =
        FakeTenant.builder().time(VirtualTime.create()).build().load(server.tenant().save());
    return sameTenant
        .enroll(FakeEnrollment.of(LAPTOP.value()).filter(surfaces, true).hanging(vpn))
        .logs();
  }

  @Override
  public void close() {
    server.close();
  }
}
