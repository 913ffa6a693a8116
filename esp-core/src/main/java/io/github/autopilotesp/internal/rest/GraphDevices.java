package io.github.autopilotesp.internal.rest;

import io.github.autopilotesp.internal.text.IdText;
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
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Reads devices and users: Autopilot registrations and managed devices of Intune, devices and users
 * of Microsoft Entra.
 */
final class GraphDevices implements Devices {
  private static final GraphPath REGISTRATIONS =
      GraphPath.of("deviceManagement", "windowsAutopilotDeviceIdentities");
  private static final GraphPath MANAGED = GraphPath.of("deviceManagement", "managedDevices");
  private static final GraphPath ENTRA_DEVICES = GraphPath.of("devices");
  private static final GraphPath USERS = GraphPath.of("users");
  private static final String GROUP = "#microsoft.graph.group";

  private final Supplier<Reads> begin;

  GraphDevices(Supplier<Reads> begin) {
    this.begin = begin;
  }

  @Override
  public Optional<Device> find(DeviceKey key) {
    Objects.requireNonNull(key, "key");
    Reads reads = begin.get();
    if (key instanceof DeviceKey.SerialNumber serial) {
      return bySerialNumber(serial.value(), reads);
    }
    Optional<Device> managed =
        key instanceof DeviceKey.IntuneDeviceId intune
            ? managedById(intune.value(), reads)
            : managedWhere("azureADDeviceId", key.value(), reads).stream().findFirst();
    if (managed.isEmpty()) {
      return registeredAs(key, reads);
    }
    Optional<Device> registration =
        managed.get().serialNumber().flatMap(serial -> registration(serial, reads));
    return Optional.of(managed.get().completedBy(registration));
  }

  private static Optional<Device> bySerialNumber(String serial, Reads reads) {
    Optional<Device> registration = registration(serial, reads);
    List<Device> managed = managedWhere("serialNumber", serial, reads);
    return current(registration, managed)
        .map(device -> device.completedBy(registration))
        .or(() -> registration);
  }

  private static Optional<Device> registration(String serial, Reads reads) {
    String filter = "contains(serialNumber," + GraphPath.quoted(serial) + ")";
    return registrations(REGISTRATIONS.with("$filter", filter), reads).stream()
        .filter(device -> device.serialNumber().filter(serial::equalsIgnoreCase).isPresent())
        .findFirst();
  }

  /** Registrations can be searched only by serial number, so this reads all of them. */
  private static Optional<Device> registeredAs(DeviceKey key, Reads reads) {
    return registrations(REGISTRATIONS, reads).stream()
        .filter(device -> hasKey(device, key))
        .findFirst();
  }

  private static List<Device> registrations(GraphPath path, Reads reads) {
    return reads.list(
        GraphCall.get("look among the Autopilot devices", path, Permissions.READ_AUTOPILOT_DEVICES),
        GraphCatalog::readAutopilotDevice);
  }

  private static Optional<Device> managedById(String id, Reads reads) {
    GraphCall call = managed(MANAGED.item(id));
    return reads
        .find(call)
        .map(wire -> Reads.about(id, wire, call))
        .map(wire -> Reads.read(call, wire, GraphCatalog::readManagedDevice));
  }

  private static List<Device> managedWhere(String property, String value, Reads reads) {
    return reads.list(
        managed(MANAGED.where(property, List.of(value))), GraphCatalog::readManagedDevice);
  }

  private static GraphCall managed(GraphPath path) {
    return GraphCall.get("look among the managed devices", path, Permissions.READ_MANAGED_DEVICES);
  }

  @Override
  public Optional<Set<GroupId>> groupsOf(Device device) {
    Objects.requireNonNull(device, "device");
    Reads reads = begin.get();
    return device
        .entraDeviceId()
        .flatMap(deviceId -> objectId(deviceId, reads))
        .flatMap(
            id ->
                groups(
                    "read the groups of device " + id,
                    ENTRA_DEVICES.item(id),
                    Permissions.READ_GROUPS_OF_DEVICE,
                    reads));
  }

  private static Optional<String> objectId(String deviceId, Reads reads) {
    GraphCall call =
        GraphCall.get(
            "find device " + deviceId + " in Microsoft Entra",
            ENTRA_DEVICES.where("deviceId", List.of(deviceId)),
            Permissions.READ_DEVICES);
    return reads.items(call).stream().flatMap(item -> item.string("id").stream()).findFirst();
  }

  @Override
  public Optional<User> user(UserId id) {
    Objects.requireNonNull(id, "id");
    GraphCall call =
        GraphCall.get("read user " + id, USERS.item(id.value()), Permissions.READ_USERS);
    return begin
        .get()
        .find(call)
        .map(wire -> isNamed(id, wire) ? wire : Reads.about(id.value(), wire, call))
        .map(wire -> Reads.read(call, wire, GraphCatalog::readUser));
  }

  /** A user may also be looked up by user principal name. */
  private static boolean isNamed(UserId id, WireObject wire) {
    return wire.string("userPrincipalName").filter(id.value()::equalsIgnoreCase).isPresent();
  }

  @Override
  public Optional<Set<GroupId>> groupsOf(UserId user) {
    Objects.requireNonNull(user, "user");
    return groups(
        "read the groups of user " + user,
        USERS.item(user.value()),
        Permissions.READ_GROUPS_OF_USER,
        begin.get());
  }

  private static Optional<Set<GroupId>> groups(
      String operation, GraphPath member, List<String> permissions, Reads reads) {
    GraphPath path = member.child("transitiveMemberOf").with("$select", "id").with("$top", "999");
    GraphCall call = GraphCall.get(operation, path, permissions);
    return reads.findItems(call).map(GraphDevices::groupIds);
  }

  private static Set<GroupId> groupIds(List<WireObject> memberships) {
    Set<GroupId> groups = new LinkedHashSet<>();
    memberships.stream()
        .filter(item -> item.string("@odata.type").filter(GROUP::equals).isPresent())
        .flatMap(item -> item.string("id").filter(IdText::isId).stream())
        .forEach(id -> groups.add(GroupId.of(id)));
    return groups;
  }

  /**
   * Of the managed devices with the same serial number, the one that the registration refers to.
   */
  private static Optional<Device> current(Optional<Device> registration, List<Device> managed) {
    Optional<String> enrolled = registration.flatMap(Device::intuneDeviceId);
    return managed.stream()
        .filter(device -> device.intuneDeviceId().equals(enrolled))
        .findFirst()
        .or(() -> managed.stream().findFirst());
  }

  private static boolean hasKey(Device device, DeviceKey key) {
    Optional<String> id =
        key instanceof DeviceKey.IntuneDeviceId ? device.intuneDeviceId() : device.entraDeviceId();
    return id.filter(key.value()::equalsIgnoreCase).isPresent();
  }
}
