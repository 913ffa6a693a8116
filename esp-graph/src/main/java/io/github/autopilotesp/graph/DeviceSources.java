package io.github.autopilotesp.graph;

import io.github.autopilotesp.filter.DeviceFacts;
import io.github.autopilotesp.filter.FilterProperty;
import io.github.autopilotesp.tenant.Device;
import io.github.autopilotesp.tenant.DeviceKey;
import java.util.List;
import java.util.Optional;

/** Brings together what Autopilot and Intune each know of one device. */
final class DeviceSources {
  private DeviceSources() {}

  /** Of the managed devices with one serial number, the one that the registration points to. */
  static Optional<Device> current(Optional<Device> registration, List<Device> managed) {
    Optional<String> enrolled = registration.flatMap(Device::intuneDeviceId);
    return managed.stream()
        .filter(device -> device.intuneDeviceId().equals(enrolled))
        .findFirst()
        .or(() -> managed.stream().findFirst());
  }

  /** A device that is managed, and may be registered: what Intune says counts first. */
  static Device combine(Optional<Device> registration, Device managed) {
    if (registration.isEmpty() && managed.serialNumber().isEmpty()) {
      return managed;
    }
    return new Device(
        managed.serialNumber(),
        managed.entraDeviceId().or(() -> registration.flatMap(Device::entraDeviceId)),
        managed.intuneDeviceId(),
        managed.user().or(() -> registration.flatMap(Device::user)),
        Optional.of(registration.isPresent()),
        registration.map(it -> combine(it.facts(), managed.facts())).orElse(managed.facts()));
  }

  private static DeviceFacts combine(DeviceFacts registered, DeviceFacts managed) {
    DeviceFacts.Builder facts = managed.toBuilder();
    for (FilterProperty property : FilterProperty.values()) {
      if (managed.value(property).isEmpty()) {
        registered.value(property).ifPresent(value -> facts.value(property, value));
      }
    }
    return facts.build();
  }

  static boolean hasKey(Device device, DeviceKey key) {
    Optional<String> id =
        key instanceof DeviceKey.IntuneDeviceId ? device.intuneDeviceId() : device.entraDeviceId();
    return id.filter(key.value()::equalsIgnoreCase).isPresent();
  }
}
