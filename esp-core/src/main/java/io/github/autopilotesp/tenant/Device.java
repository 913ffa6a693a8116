package io.github.autopilotesp.tenant;

import io.github.autopilotesp.filter.DeviceFacts;
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
    DeviceFacts facts) {
  /**
   * Creates the value.
   *
   * @param serialNumber its serial number
   * @param entraDeviceId its device id in Microsoft Entra
   * @param intuneDeviceId its id in Intune
   * @param user the user it is registered or enrolled for
   * @param autopilotRegistered whether it is registered with Windows Autopilot
   * @param facts its attributes as far as known
   * @throws NullPointerException if an argument is null
   */
  public Device {
    Objects.requireNonNull(serialNumber, "serialNumber");
    Objects.requireNonNull(entraDeviceId, "entraDeviceId");
    Objects.requireNonNull(intuneDeviceId, "intuneDeviceId");
    Objects.requireNonNull(user, "user");
    Objects.requireNonNull(autopilotRegistered, "autopilotRegistered");
    Objects.requireNonNull(facts, "facts");
  }
}
