package io.github.autopilotesp.graph;

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
import java.util.Optional;
import java.util.Set;

/**
 * The devices and users: Autopilot registrations and managed devices of Intune, devices and users
 * of Microsoft Entra.
 */
final class GraphDevices implements Devices {
  private static final GraphPath REGISTRATIONS =
      GraphPath.of("deviceManagement", "windowsAutopilotDeviceIdentities");
  private static final GraphPath MANAGED = GraphPath.of("deviceManagement", "managedDevices");
  private static final GraphPath ENTRA_DEVICES = GraphPath.of("devices");
  private static final GraphPath USERS = GraphPath.of("users");
  private static final String GROUP = "#microsoft.graph.group";

  private final CatalogReader reader;
  private final GraphPages pages;

  GraphDevices(CatalogReader reader, GraphPages pages) {
    this.reader = reader;
    this.pages = pages;
  }

  @Override
  public Optional<Device> find(DeviceKey key) {
    Deadline deadline = reader.deadline();
    if (key instanceof DeviceKey.SerialNumber serial) {
      return bySerialNumber(serial.value(), deadline);
    }
    Optional<Device> managed =
        key instanceof DeviceKey.IntuneDeviceId intune
            ? managedById(intune.value(), deadline)
            : managedWhere("azureADDeviceId", key.value(), deadline).stream().findFirst();
    if (managed.isEmpty()) {
      return registeredAs(key, deadline);
    }
    Optional<Device> registration =
        managed.get().serialNumber().flatMap(serial -> registration(serial, deadline));
    return Optional.of(managed.get().completedBy(registration));
  }

  private Optional<Device> bySerialNumber(String serial, Deadline deadline) {
    Optional<Device> registration = registration(serial, deadline);
    List<Device> managed = managedWhere("serialNumber", serial, deadline);
    return current(registration, managed)
        .map(device -> device.completedBy(registration))
        .or(() -> registration);
  }

  private Optional<Device> registration(String serial, Deadline deadline) {
    String filter = "contains(serialNumber,'" + serial.replace("'", "''") + "')";
    return registrations(REGISTRATIONS.with("$filter", filter), deadline).stream()
        .filter(device -> device.serialNumber().filter(serial::equalsIgnoreCase).isPresent())
        .findFirst();
  }

  /** Registrations can be searched by serial number only, so this reads all of them. */
  private Optional<Device> registeredAs(DeviceKey key, Deadline deadline) {
    return registrations(REGISTRATIONS, deadline).stream()
        .filter(device -> hasKey(device, key))
        .findFirst();
  }

  private List<Device> registrations(GraphPath path, Deadline deadline) {
    return reader.list(
        GraphCall.get(
            "look among the Autopilot devices", path, GraphPermissions.READ_AUTOPILOT_DEVICES),
        GraphCatalog::readAutopilotDevice,
        deadline);
  }

  private Optional<Device> managedById(String id, Deadline deadline) {
    GraphCall call = managed(MANAGED.item(id));
    return found(call, deadline)
        .map(wire -> CatalogReader.about(id, wire, call))
        .map(wire -> CatalogReader.read(call, wire, GraphCatalog::readManagedDevice));
  }

  private List<Device> managedWhere(String property, String value, Deadline deadline) {
    return reader.list(
        managed(MANAGED.where(property, List.of(value))),
        GraphCatalog::readManagedDevice,
        deadline);
  }

  private static GraphCall managed(GraphPath path) {
    return GraphCall.get(
        "look among the managed devices", path, GraphPermissions.READ_MANAGED_DEVICES);
  }

  @Override
  public Optional<Set<GroupId>> groupsOf(Device device) {
    Deadline deadline = reader.deadline();
    return device
        .entraDeviceId()
        .flatMap(deviceId -> objectId(deviceId, deadline))
        .flatMap(
            id ->
                groups(
                    "read the groups of device " + id,
                    ENTRA_DEVICES.item(id),
                    GraphPermissions.READ_GROUPS_OF_DEVICE,
                    deadline));
  }

  private Optional<String> objectId(String deviceId, Deadline deadline) {
    GraphCall call =
        GraphCall.get(
            "find device " + deviceId + " in Microsoft Entra",
            ENTRA_DEVICES.where("deviceId", List.of(deviceId)),
            GraphPermissions.READ_DEVICES);
    return pages.all(call, deadline).stream()
        .flatMap(item -> item.string("id").stream())
        .findFirst();
  }

  @Override
  public Optional<User> user(UserId id) {
    GraphCall call =
        GraphCall.get("read user " + id, USERS.item(id.value()), GraphPermissions.READ_USERS);
    return found(call, reader.deadline())
        .map(wire -> isNamed(id, wire) ? wire : CatalogReader.about(id.value(), wire, call))
        .map(wire -> CatalogReader.read(call, wire, GraphCatalog::readUser));
  }

  /** A user may be asked for by the name with which they sign in. */
  private static boolean isNamed(UserId id, WireObject wire) {
    return wire.string("userPrincipalName").filter(id.value()::equalsIgnoreCase).isPresent();
  }

  @Override
  public Optional<Set<GroupId>> groupsOf(UserId user) {
    return groups(
        "read the groups of user " + user,
        USERS.item(user.value()),
        GraphPermissions.READ_GROUPS_OF_USER,
        reader.deadline());
  }

  private Optional<Set<GroupId>> groups(
      String operation, GraphPath member, List<String> permissions, Deadline deadline) {
    GraphPath path = member.child("transitiveMemberOf").with("$select", "id").with("$top", "999");
    GraphCall call = GraphCall.get(operation, path, permissions);
    return reader
        .sender()
        .deliver(call, deadline)
        .ifFound()
        .map(firstPage -> groupIds(pages.all(call, firstPage, deadline)));
  }

  private static Set<GroupId> groupIds(List<WireObject> memberships) {
    Set<GroupId> groups = new LinkedHashSet<>();
    memberships.stream()
        .filter(item -> item.string("@odata.type").filter(GROUP::equals).isPresent())
        .flatMap(item -> item.string("id").filter(IdText::isId).stream())
        .forEach(id -> groups.add(GroupId.of(id)));
    return groups;
  }

  private Optional<WireObject> found(GraphCall call, Deadline deadline) {
    return reader.sender().deliver(call, deadline).ifFound().map(answer -> answer.object(call));
  }

  /** Of the managed devices with one serial number, the one that the registration points to. */
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
