package io.github.autopilotesp.testkit.internal.port;

import io.github.autopilotesp.profile.GroupId;
import io.github.autopilotesp.tenant.Device;
import io.github.autopilotesp.tenant.DeviceKey;
import io.github.autopilotesp.tenant.Devices;
import io.github.autopilotesp.tenant.User;
import io.github.autopilotesp.tenant.UserId;
import io.github.autopilotesp.tenant.WireObject;
import io.github.autopilotesp.wire.GraphCatalog;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The devices and users of a fake tenant. */
final class PortDevices implements Devices {
  private static final String REGISTRATIONS = "deviceManagement/windowsAutopilotDeviceIdentities";
  private static final String MANAGED = "deviceManagement/managedDevices";
  private static final String ENTRA_DEVICES = "devices";
  private static final String USERS = "users";

  private final TenantRequests requests;

  PortDevices(TenantRequests requests) {
    this.requests = requests;
  }

  @Override
  public Optional<Device> find(DeviceKey key) {
    List<Device> registrations = list(REGISTRATIONS, PortPermissions.READ_AUTOPILOT_DEVICES);
    List<Device> managed = list(MANAGED, PortPermissions.READ_MANAGED_DEVICES);
    Optional<Device> registration =
        registrations.stream().filter(device -> hasKey(device, key)).findFirst();
    Optional<Device> enrolled = enrolled(registration, managed, key);
    if (enrolled.isEmpty()) {
      return registration;
    }
    Device device = enrolled.get();
    return Optional.of(
        device.completedBy(
            device
                .serialNumber()
                .flatMap(
                    serial ->
                        registrations.stream()
                            .filter(it -> hasKey(it, DeviceKey.serialNumber(serial)))
                            .findFirst())));
  }

  /** Of the managed devices with the key, the one that the registration points to comes first. */
  private static Optional<Device> enrolled(
      Optional<Device> registration, List<Device> managed, DeviceKey key) {
    List<Device> bearers = managed.stream().filter(device -> hasKey(device, key)).toList();
    Optional<String> pointedTo = registration.flatMap(Device::intuneDeviceId);
    return bearers.stream()
        .filter(device -> pointedTo.isPresent() && device.intuneDeviceId().equals(pointedTo))
        .findFirst()
        .or(() -> bearers.stream().findFirst());
  }

  private static boolean hasKey(Device device, DeviceKey key) {
    Optional<String> id =
        key instanceof DeviceKey.SerialNumber
            ? device.serialNumber()
            : key instanceof DeviceKey.IntuneDeviceId
                ? device.intuneDeviceId()
                : device.entraDeviceId();
    return id.filter(key.value()::equalsIgnoreCase).isPresent();
  }

  private List<Device> list(String path, List<String> permissions) {
    boolean managed = path.equals(MANAGED);
    PortCall call =
        PortCall.get(
            "look among the " + (managed ? "managed" : "Autopilot") + " devices",
            path,
            permissions);
    return requests.all(
        call, managed ? GraphCatalog::readManagedDevice : GraphCatalog::readAutopilotDevice);
  }

  @Override
  public Optional<Set<GroupId>> groupsOf(Device device) {
    return device
        .entraDeviceId()
        .flatMap(this::objectId)
        .flatMap(
            id ->
                groups(
                    "read the groups of device " + id,
                    PortCall.item(ENTRA_DEVICES, id),
                    PortPermissions.READ_DEVICES));
  }

  private Optional<String> objectId(String deviceId) {
    PortCall call =
        PortCall.get(
            "find device " + deviceId + " in Microsoft Entra",
            PortCall.where(ENTRA_DEVICES, "deviceId", deviceId),
            PortPermissions.READ_DEVICES);
    return requests.all(call).stream().flatMap(item -> item.string("id").stream()).findFirst();
  }

  @Override
  public Optional<User> user(UserId id) {
    PortCall call =
        PortCall.get(
            "read user " + id, PortCall.item(USERS, id.value()), PortPermissions.READ_USERS);
    return requests
        .find(call)
        .map(wire -> isNamed(id, wire) ? wire : TenantRequests.about(id.value(), wire, call))
        .map(wire -> TenantRequests.read(call, wire, GraphCatalog::readUser));
  }

  /** A user may be asked for by the name with which they sign in. */
  private static boolean isNamed(UserId id, WireObject wire) {
    return wire.string("userPrincipalName").filter(id.value()::equalsIgnoreCase).isPresent();
  }

  @Override
  public Optional<Set<GroupId>> groupsOf(UserId user) {
    return groups(
        "read the groups of user " + user,
        PortCall.item(USERS, user.value()),
        PortPermissions.READ_USERS);
  }

  private Optional<Set<GroupId>> groups(String operation, String member, List<String> permissions) {
    PortCall call =
        PortCall.get(operation, member + "/transitiveMemberOf/microsoft.graph.group", permissions);
    return requests.findAll(call).map(PortDevices::groupIds);
  }

  private static Set<GroupId> groupIds(List<WireObject> groups) {
    Set<GroupId> ids = new LinkedHashSet<>();
    groups.forEach(group -> group.string("id").map(GroupId::of).ifPresent(ids::add));
    return ids;
  }
}
