package io.github.autopilotesp.tenant;

import io.github.autopilotesp.filter.DeviceFacts;
import io.github.autopilotesp.filter.FilterProperty;
import io.github.autopilotesp.internal.json.JsonForm;
import java.util.Objects;
import java.util.Optional;

/**
 * What a tenant knows of a device. Before unboxing that is only its Autopilot registration.
 *
 * @param serialNumber its serial number, or empty if not known
 * @param entraDeviceId its device id in Microsoft Entra, or empty if not known
 * @param intuneDeviceId its id in Intune, or empty while it is not enrolled
 * @param user the user it is registered or enrolled for, or empty
 * @param autopilotRegistered whether it is registered with Windows Autopilot, or empty if not known
 * @param facts its attributes as far as known, for filters
 */
public record Device(
    Optional<String> serialNumber,
    Optional<String> entraDeviceId,
    Optional<String> intuneDeviceId,
    Optional<UserId> user,
    Optional<Boolean> autopilotRegistered,
    DeviceFacts facts)
    implements JsonForm {
  /**
   * Creates the value.
   *
   * @param serialNumber its serial number
   * @param entraDeviceId its device id in Microsoft Entra
   * @param intuneDeviceId its id in Intune
   * @param user the user it is registered or enrolled for
   * @param autopilotRegistered whether it is registered with Windows Autopilot
   * @param facts its attributes as far as known
   */
  public Device {
    Objects.requireNonNull(serialNumber, "serialNumber");
    Objects.requireNonNull(entraDeviceId, "entraDeviceId");
    Objects.requireNonNull(intuneDeviceId, "intuneDeviceId");
    Objects.requireNonNull(user, "user");
    Objects.requireNonNull(autopilotRegistered, "autopilotRegistered");
    Objects.requireNonNull(facts, "facts");
  }

  /**
   * Brings together what Intune says of an enrolled device and what its Autopilot registration
   * says. What Intune says counts first; the registration fills the gaps.
   *
   * @param registration the registration of this device, or empty if it has none
   * @return the device with both; whether it is registered stays unknown where it has neither a
   *     registration nor a serial number to look one up with
   */
  public Device completedBy(Optional<Device> registration) {
    if (registration.isEmpty() && serialNumber.isEmpty()) {
      return this;
    }
    return new Device(
        serialNumber,
        entraDeviceId.or(() -> registration.flatMap(Device::entraDeviceId)),
        intuneDeviceId,
        user.or(() -> registration.flatMap(Device::user)),
        Optional.of(registration.isPresent()),
        registration.map(known -> completed(facts, known.facts())).orElse(facts));
  }

  private static DeviceFacts completed(DeviceFacts managed, DeviceFacts registered) {
    DeviceFacts.Builder both = managed.toBuilder();
    for (FilterProperty property : FilterProperty.values()) {
      if (managed.value(property).isEmpty()) {
        registered.value(property).ifPresent(value -> both.value(property, value));
      }
    }
    return both.build();
  }
}
