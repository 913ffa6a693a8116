package io.github.autopilotesp.profile;

import java.time.Duration;

/**
 * Ready-made profiles for the Autopilot scenarios, built from what Microsoft recommends. Give each
 * a name and assign it to a device group.
 */
public final class StartingPoints {
  private StartingPoints() {}

  /**
   * For user-driven deployment: blocked until all apps are there, logs on, quality updates on, the
   * page only for the first user (TUTORIAL, SETUP).
   *
   * @return a builder without name and assignment
   */
  public static EspProfile.Builder userDriven() {
    return EspProfile.builder()
        .description("User-driven Autopilot deployment")
        .settings(recommended().build());
  }

  /**
   * For pre-provisioned deployment: as user-driven, with two hours, since the technician phase
   * installs all required apps of the device before the device is handed over (PREPROV, SETUP).
   *
   * @return a builder without name and assignment
   */
  public static EspProfile.Builder preProvisioned() {
    return EspProfile.builder()
        .description("Pre-provisioned Autopilot deployment")
        .settings(recommended().timeout(Duration.ofMinutes(120)).build());
  }

  /**
   * For self-deploying mode: as user-driven, with quality updates off, because their restarts can
   * break some autologon set-ups (SETUP).
   *
   * @return a builder without name and assignment
   */
  public static EspProfile.Builder selfDeploying() {
    return EspProfile.builder()
        .description("Self-deploying Autopilot deployment")
        .settings(recommended().installQualityUpdates(false).build());
  }

  private static ShownSettings.Builder recommended() {
    return EspSettings.showProgress()
        .collectLogs(true)
        .onlyDuringOobe(true)
        .blockDeviceUse(BlockDeviceUse.untilAllApps().allowReset(true));
  }
}
