package io.github.autopilotesp.tenant;

import io.github.autopilotesp.filter.DeviceFacts;
import io.github.autopilotesp.filter.FilterProperty;
import io.github.autopilotesp.internal.json.JsonForm;
import java.util.Objects;
import java.util.Optional;

/**
 * What a tenant knows about a device. Before unboxing, that is only its Autopilot registration.
 *
 * @param serialNumber its serial number, or empty if unknown
 * @param entraDeviceId its device id in Microsoft Entra, or empty if unknown
 * @param intuneDeviceId its id in Intune, or empty while it is not enrolled
 * @param user the user it is registered or enrolled for, or empty
 * @param autopilotRegistered whether it is registered with Windows Autopilot, or empty if unknown
 * @param facts its known properties, for filters
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
   * @param facts its known properties
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
   * Combines what Intune reports about an enrolled device with its Autopilot registration. Intune's
   * values take precedence; the registration fills the gaps.
   *
   * @param registration the registration of this device, or empty if it has none
   * @return the combined device; whether it is registered stays unknown if it has neither a
   *     registration nor a serial number to look one up
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
