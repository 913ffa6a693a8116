package io.github.autopilotesp.tenant;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A query for enrollment events.
 *
 * @param since the earliest time, compared with the latest time of an event; an event without any
 *     time always matches
 * @param device a single device, or empty for all
 * @param policies whether to request the apps and policies of each event, which takes at least one
 *     more request per event
 */
public record EnrollmentQuery(
    Optional<Instant> since, Optional<DeviceKey> device, boolean policies) {
  /**
   * Creates the value.
   *
   * @param since the earliest time
   * @param device a single device
   * @param policies whether to request the apps and policies of each event
   * @throws IllegalArgumentException if the device is identified by its id in Microsoft Entra,
   *     which events do not contain
   */
  public EnrollmentQuery {
    Objects.requireNonNull(since, "since");
    if (device.filter(DeviceKey.EntraDeviceId.class::isInstance).isPresent()) {
      throw new IllegalArgumentException(
          "Events do not contain a device's id in Microsoft Entra. Use its serial number or its"
              + " id in Intune, which Devices.find tells.");
    }
  }

  /**
   * Queries all events, without apps and policies.
   *
   * @return the query
   */
  public static EnrollmentQuery all() {
    return new EnrollmentQuery(Optional.empty(), Optional.empty(), false);
  }

  /**
   * Queries the events of one device, without apps and policies.
   *
   * @param device a serial number or an id in Intune
   * @return the query
   */
  public static EnrollmentQuery of(DeviceKey device) {
    return new EnrollmentQuery(
        Optional.empty(), Optional.of(Objects.requireNonNull(device, "device")), false);
  }

  /**
   * Limits the query to later events.
   *
   * @param time the earliest time
   * @return a copy with this limit
   */
  public EnrollmentQuery since(Instant time) {
    Objects.requireNonNull(time, "time");
    return new EnrollmentQuery(Optional.of(time), device, policies);
  }

  /**
   * Requests the apps and policies of each event.
   *
   * @return a copy with this request
   */
  public EnrollmentQuery withPolicies() {
    return new EnrollmentQuery(since, device, true);
  }

  /**
   * Returns whether an event matches the query.
   *
   * @param event the event
   * @return whether it matches
   */
  public boolean wants(EnrollmentEvent event) {
    boolean inTime =
        since.isEmpty()
            || event.times().latest().map(time -> !time.isBefore(since.get())).orElse(true);
    return inTime && device.map(event.device()::is).orElse(true);
  }
}
