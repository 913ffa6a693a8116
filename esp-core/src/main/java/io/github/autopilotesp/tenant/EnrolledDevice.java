package io.github.autopilotesp.tenant;

import io.github.autopilotesp.internal.json.JsonForm;
import java.util.Objects;
import java.util.Optional;

/**
 * An enrolled device and its user. This is personal data: reports include it only on request.
 *
 * @param deviceId its id in Intune
 * @param serialNumber its serial number
 * @param name its name in Intune
 * @param userId the object id of the user
 * @param userPrincipalName the sign-in name of the user
 */
public record EnrolledDevice(
    Optional<String> deviceId,
    Optional<String> serialNumber,
    Optional<String> name,
    Optional<String> userId,
    Optional<String> userPrincipalName)
    implements JsonForm {
  /** Unknown device, unknown user. */
  public static final EnrolledDevice UNKNOWN =
      new EnrolledDevice(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /**
   * Creates the value.
   *
   * @param deviceId its id in Intune
   * @param serialNumber its serial number
   * @param name its name in Intune
   * @param userId the object id of the user
   * @param userPrincipalName the sign-in name of the user
   */
  public EnrolledDevice {
    Objects.requireNonNull(deviceId, "deviceId");
    Objects.requireNonNull(serialNumber, "serialNumber");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(userId, "userId");
    Objects.requireNonNull(userPrincipalName, "userPrincipalName");
  }

  /**
   * Returns whether a key identifies this device. Events do not contain the device id in Microsoft
   * Entra.
   *
   * @param key a serial number or an id in Intune
   * @return whether it matches
   */
  public boolean is(DeviceKey key) {
    Optional<String> own =
        key instanceof DeviceKey.SerialNumber
            ? serialNumber
            : key instanceof DeviceKey.IntuneDeviceId ? deviceId : Optional.empty();
    return own.filter(key.value()::equalsIgnoreCase).isPresent();
  }

  /** Contains no personal data. */
  @Override
  public String toString() {
    return "EnrolledDevice[…]";
  }
}
