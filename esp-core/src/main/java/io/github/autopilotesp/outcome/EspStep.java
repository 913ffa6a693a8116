package io.github.autopilotesp.outcome;

/** The three steps that the page shows (SETUP). */
public enum EspStep {
  /** Attestation, join, enrollment, and determining what to track. */
  DEVICE_PREPARATION("Device preparation"),
  /** Setup of the device. */
  DEVICE_SETUP("Device setup"),
  /** Setup for the user, including time at the lock screen. */
  ACCOUNT_SETUP("Account setup");

  private final String title;

  EspStep(String title) {
    this.title = title;
  }

  /**
   * Returns the name of the step on the page.
   *
   * @return the name in English
   */
  public String title() {
    return title;
  }
}
