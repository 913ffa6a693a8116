package io.github.autopilotesp.outcome;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * The settings that the device received, as stored in its registry under {@code FirstSync}.
 *
 * @param skipDeviceStatusPage 0 shows Device setup, anything else skips it
 * @param skipUserStatusPage 0 shows Account setup, anything else skips it
 * @param syncFailureTimeout minutes according to the documentation; kept as it is if out of range
 * @param blockInStatusPage flags: 0 may leave, 1 reset, 2 try again, 4 continue anyway
 */
public record GivenSettings(
    Optional<Long> skipDeviceStatusPage,
    Optional<Long> skipUserStatusPage,
    Optional<Long> syncFailureTimeout,
    Optional<Long> blockInStatusPage) {
  private static final long LONGEST = 1440;

  /**
   * Creates the value.
   *
   * @param skipDeviceStatusPage 0 shows Device setup
   * @param skipUserStatusPage 0 shows Account setup
   * @param syncFailureTimeout minutes
   * @param blockInStatusPage flags
   */
  public GivenSettings {
    Objects.requireNonNull(skipDeviceStatusPage, "skipDeviceStatusPage");
    Objects.requireNonNull(skipUserStatusPage, "skipUserStatusPage");
    Objects.requireNonNull(syncFailureTimeout, "syncFailureTimeout");
    Objects.requireNonNull(blockInStatusPage, "blockInStatusPage");
  }

  /**
   * Returns the time limit.
   *
   * @return the limit, or empty if there is none or it is out of range (1 to 1,440 minutes)
   */
  public Optional<Duration> limit() {
    return syncFailureTimeout
        .filter(minutes -> minutes >= 1 && minutes <= LONGEST)
        .map(Duration::ofMinutes);
  }

  boolean isOutOfRange() {
    return syncFailureTimeout.isPresent() && limit().isEmpty();
  }

  boolean skips(EspStep step) {
    return switch (step) {
      case DEVICE_PREPARATION -> false;
      case DEVICE_SETUP -> skipDeviceStatusPage.filter(value -> value != 0).isPresent();
      case ACCOUNT_SETUP -> skipUserStatusPage.filter(value -> value != 0).isPresent();
    };
  }
}
