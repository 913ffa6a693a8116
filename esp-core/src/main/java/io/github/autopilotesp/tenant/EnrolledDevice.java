package io.github.autopilotesp.tenant;

import io.github.autopilotesp.internal.json.JsonForm;
import java.util.Objects;
import java.util.Optional;

/**
 * Which device was enrolled, and for whom. This is personal data: reports leave it out unless they
 * are asked for it.
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
  /** Nobody and nothing known. */
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
   * Tells whether this is the device that a key names. An event knows no device id of Microsoft
   * Entra.
   *
   * @param key a serial number or an id in Intune
   * @return true if it is
   */
  public boolean is(DeviceKey key) {
    Optional<String> own =
        key instanceof DeviceKey.SerialNumber
            ? serialNumber
            : key instanceof DeviceKey.IntuneDeviceId ? deviceId : Optional.empty();
    return own.filter(key.value()::equalsIgnoreCase).isPresent();
  }

  /** Names nobody. */
  @Override
  public String toString() {
    return "EnrolledDevice[…]";
  }
}
