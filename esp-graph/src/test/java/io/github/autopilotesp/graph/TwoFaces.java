package io.github.autopilotesp.graph;

import io.github.autopilotesp.tenant.IntuneTenant;
import io.github.autopilotesp.tenant.StoredProfile;
import io.github.autopilotesp.testkit.FakeGraphServer;
import io.github.autopilotesp.testkit.FakeIntuneTenant;
import io.github.autopilotesp.testkit.FakeTenant;
import io.github.autopilotesp.testkit.Habits;
import io.github.autopilotesp.testkit.TenantCollection;
import io.github.autopilotesp.testkit.VirtualTime;
import io.github.autopilotesp.wire.GraphJson;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/**
 * Two tenants that hold the same, one behind the port in memory, the other behind the adapter, the
 * real SDK and HTTP. Both make the same ids as long as the same is done to both.
 */
final class TwoFaces implements AutoCloseable {
  private final CountingCredential credential = new CountingCredential();
  private final VirtualTime time = VirtualTime.create();
  private final VirtualTime timeInMemory = VirtualTime.create();
  private final FakeTenant inMemory = seeded(timeInMemory);
  private final FakeTenant overHttp = seeded(time);
  private final List<String> untouched = configurations(inMemory);
  private final FakeGraphServer server = FakeGraphServer.start(overHttp);
  private final IntuneTenant memoryPort = FakeIntuneTenant.over(inMemory);
  private final IntuneTenant graphPort = connection().build();
  private IntuneTenant impatientPort = connection().maxRetries(0).build();

  private GraphIntuneTenant.Builder connection() {
    return GraphIntuneTenant.builder()
        .credential(credential)
        .endpoint(server.baseUrl())
        .clock(time)
        .sleeper(time)
        .random(() -> 1.0);
  }

  private static FakeTenant seeded(VirtualTime time) {
    FakeTenant tenant = FakeTenant.builder().time(time).seed(7).pageSize(6).build();
    tenant.add(
        TenantCollection.APPS,
        """
        {"@odata.type": "#microsoft.graph.win32LobApp", "id": "app-1", "displayName": "VPN",
         "installExperience": {"runAsAccount": "system"},
         "assignments": [{"id": "a1", "intent": "required", "target": {
           "@odata.type": "#microsoft.graph.groupAssignmentTarget", "groupId": "group-1"}}]}
        """);
    tenant.add(
        TenantCollection.APPS,
        """
        {"@odata.type": "#microsoft.graph.winGetApp", "id": "app-2", "displayName": "Portal"}
        """);
    tenant.add(
        TenantCollection.GROUPS,
        """
        {"id": "group-1", "displayName": "Devices", "members": ["device-1"]}
        """);
    tenant.add(
        TenantCollection.GROUPS,
        """
        {"id": "group-2", "displayName": "Everything", "members": ["group-1", "user-1"]}
        """);
    tenant.add(
        TenantCollection.ASSIGNMENT_FILTERS,
        """
        {"id": "filter-1", "displayName": "K1", "platform": "windows10AndLater",
         "rule": "(device.model -eq \\"K1\\")"}
        """);
    tenant.add(TenantCollection.SCOPE_TAGS, "{\"id\": \"3\", \"displayName\": \"Lobby\"}");
    tenant.add(
        TenantCollection.DEVICES,
        "{\"id\": \"device-1\", \"deviceId\": \"entra-1\", \"displayName\": \"PC-1\"}");
    tenant.add(
        TenantCollection.USERS, "{\"id\": \"user-1\", \"userPrincipalName\": \"ada@example.com\"}");
    tenant.add(
        TenantCollection.AUTOPILOT_DEVICES,
        "{\"id\": \"registration-1\", \"serialNumber\": \"SN-1\", \"model\": \"K1\"}");
    tenant.add(
        TenantCollection.MANAGED_DEVICES,
        """
        {"id": "managed-1", "serialNumber": "SN-1", "azureADDeviceId": "entra-1",
         "osVersion": "10.0.26100.1"}
        """);
    for (String name : List.of("first", "second", "third")) {
      tenant.addProfile(name);
    }
    return tenant;
  }

  /** Brings both back to what they held at first, at the same time. */
  void reset(Habits habits) {
    time.advance(later(Duration.between(time.instant(), timeInMemory.instant())));
    timeInMemory.advance(later(Duration.between(timeInMemory.instant(), time.instant())));
    for (FakeTenant tenant : List.of(inMemory, overHttp)) {
      for (String json : configurations(tenant)) {
        String id = GraphJson.parse(json).string("id").orElseThrow();
        tenant.remove(TenantCollection.ENROLLMENT_CONFIGURATIONS, id);
      }
      untouched.forEach(json -> tenant.add(TenantCollection.ENROLLMENT_CONFIGURATIONS, json));
      tenant.habits(habits).journal().clear();
      tenant.faults().clear();
    }
  }

  private static Duration later(Duration duration) {
    return duration.isNegative() ? Duration.ZERO : duration;
  }

  /** Lets the same go wrong in both. */
  void befall(Consumer<FakeTenant> fault) {
    fault.accept(inMemory);
    fault.accept(overHttp);
  }

  private static List<String> configurations(FakeTenant tenant) {
    return tenant.all(TenantCollection.ENROLLMENT_CONFIGURATIONS);
  }

  Object askInMemory(PortStep step) {
    return PortAnswer.of(() -> step.apply(memoryPort));
  }

  Object askOverHttp(PortStep step) {
    return PortAnswer.of(() -> step.apply(graphPort));
  }

  /** Asks once only, as the port in memory does. */
  Object askOnceOverHttp(PortStep step) {
    return PortAnswer.of(() -> step.apply(impatientPort));
  }

  /** Lets the next question be the first on its connection. */
  void reconnect() {
    impatientPort.close();
    impatientPort = connection().maxRetries(0).build();
  }

  /** The ESP profiles, the same in both. */
  List<StoredProfile> profiles() {
    return memoryPort.profiles().list();
  }

  /** All that calls to the port can change. */
  List<String> stateInMemory() {
    return configurations(inMemory);
  }

  List<String> stateOverHttp() {
    return configurations(overHttp);
  }

  @Override
  public void close() {
    memoryPort.close();
    graphPort.close();
    impatientPort.close();
    server.close();
  }
}
