package io.github.autopilotesp.graph;

import io.github.autopilotesp.tenant.Device;
import io.github.autopilotesp.tenant.DeviceKey;
import java.util.List;
import java.util.Optional;

/** Finds, among what Autopilot and Intune list, the device that is meant. */
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

  static boolean hasKey(Device device, DeviceKey key) {
    Optional<String> id =
        key instanceof DeviceKey.IntuneDeviceId ? device.intuneDeviceId() : device.entraDeviceId();
    return id.filter(key.value()::equalsIgnoreCase).isPresent();
  }
}
