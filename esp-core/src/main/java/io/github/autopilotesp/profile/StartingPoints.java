package io.github.autopilotesp.profile;

import java.time.Duration;

/**
 * Ready-made profiles for the Autopilot scenarios, based on Microsoft's recommendations. Name each
 * profile and assign it to a device group.
 */
public final class StartingPoints {
  private StartingPoints() {}

  /**
   * Returns a profile for user-driven deployment: blocks until all apps are installed, logs on,
   * quality updates on, page shown only to the first user (TUTORIAL, SETUP).
   *
   * @return a builder without name and assignment
   */
  public static EspProfile.Builder userDriven() {
    return EspProfile.builder()
        .description("User-driven Autopilot deployment")
        .settings(recommended().build());
  }

  /**
   * Returns a profile for pre-provisioned deployment: like user-driven, but with two hours, because
   * the technician phase installs all of the device's required apps before handover (PREPROV,
   * SETUP).
   *
   * @return a builder without name and assignment
   */
  public static EspProfile.Builder preProvisioned() {
    return EspProfile.builder()
        .description("Pre-provisioned Autopilot deployment")
        .settings(recommended().timeout(Duration.ofMinutes(120)).build());
  }

  /**
   * Returns a profile for self-deploying mode: like user-driven, but with quality updates off,
   * because their restarts can break some autologon setups (SETUP).
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
