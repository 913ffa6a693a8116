package io.github.autopilotesp.tenant;

import io.github.autopilotesp.internal.json.JsonForm;
import io.github.autopilotesp.internal.text.IdText;
import java.util.Objects;

/** Identifies a device. */
public sealed interface DeviceKey extends JsonForm {
  /**
   * The serial number of an Autopilot registration, the only identifier before unboxing.
   *
   * @param value the serial number
   */
  record SerialNumber(String value) implements DeviceKey {
    /**
     * Creates the key.
     *
     * @param value the serial number
     */
    public SerialNumber {
      Objects.requireNonNull(value, "value");
    }
  }

  /**
   * The device id in Microsoft Entra (not the object id).
   *
   * @param value the id
   */
  record EntraDeviceId(String value) implements DeviceKey {
    /**
     * Creates the key.
     *
     * @param value the id
     * @throws IllegalArgumentException if it is empty, {@code .} or {@code ..}
     */
    public EntraDeviceId {
      Objects.requireNonNull(value, "value");
      IdText.require(value);
    }
  }

  /**
   * The id of a managed device in Intune.
   *
   * @param value the id
   */
  record IntuneDeviceId(String value) implements DeviceKey {
    /**
     * Creates the key.
     *
     * @param value the id
     * @throws IllegalArgumentException if it is empty, {@code .} or {@code ..}
     */
    public IntuneDeviceId {
      Objects.requireNonNull(value, "value");
      IdText.require(value);
    }
  }

  /**
   * Identifies a device by the serial number of its Autopilot registration.
   *
   * @param value the serial number
   * @return the key
   */
  static DeviceKey serialNumber(String value) {
    return new SerialNumber(value);
  }

  /**
   * Identifies a device by its device id in Microsoft Entra.
   *
   * @param value the id
   * @return the key
   */
  static DeviceKey entraDeviceId(String value) {
    return new EntraDeviceId(value);
  }

  /**
   * Identifies a device by its id in Intune.
   *
   * @param value the id
   * @return the key
   */
  static DeviceKey intuneDeviceId(String value) {
    return new IntuneDeviceId(value);
  }

  /**
   * Returns the serial number or id.
   *
   * @return the text
   */
  String value();
}
