package io.github.autopilotesp.tenant;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Which enrollment events are wanted.
 *
 * @param since the earliest time, by the latest time that an event has; an event without any time
 *     is always wanted
 * @param device the one device, or empty for all
 * @param policies whether to ask for the apps and policies of each event, for one request or more
 *     an event
 */
public record EnrollmentQuery(
    Optional<Instant> since, Optional<DeviceKey> device, boolean policies) {
  /**
   * Creates the value.
   *
   * @param since the earliest time
   * @param device the one device
   * @param policies whether to ask for the apps and policies of each event
   * @throws IllegalArgumentException if the device is named by its id in Microsoft Entra, which
   *     events do not have
   */
  public EnrollmentQuery {
    Objects.requireNonNull(since, "since");
    if (device.filter(DeviceKey.EntraDeviceId.class::isInstance).isPresent()) {
      throw new IllegalArgumentException(
          "Events do not name a device by its id in Microsoft Entra. Use its serial number or its"
              + " id in Intune, which Devices.find tells.");
    }
  }

  /**
   * All events, without apps and policies.
   *
   * @return the query
   */
  public static EnrollmentQuery all() {
    return new EnrollmentQuery(Optional.empty(), Optional.empty(), false);
  }

  /**
   * The events of one device, without apps and policies.
   *
   * @param device a serial number or an id in Intune
   * @return the query
   */
  public static EnrollmentQuery of(DeviceKey device) {
    return new EnrollmentQuery(
        Optional.empty(), Optional.of(Objects.requireNonNull(device, "device")), false);
  }

  /**
   * Wants later events only.
   *
   * @param time the earliest time
   * @return a copy that says so
   */
  public EnrollmentQuery since(Instant time) {
    Objects.requireNonNull(time, "time");
    return new EnrollmentQuery(Optional.of(time), device, policies);
  }

  /**
   * Wants the apps and policies of each event.
   *
   * @return a copy that says so
   */
  public EnrollmentQuery withPolicies() {
    return new EnrollmentQuery(since, device, true);
  }

  /**
   * Tells whether an event is wanted.
   *
   * @param event the event
   * @return true if it is
   */
  public boolean wants(EnrollmentEvent event) {
    boolean inTime =
        since.isEmpty()
            || event.times().latest().map(time -> !time.isBefore(since.get())).orElse(true);
    return inTime && device.map(event.device()::is).orElse(true);
  }
}
