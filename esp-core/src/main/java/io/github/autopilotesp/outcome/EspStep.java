package io.github.autopilotesp.outcome;

/** The three steps that the page shows (SETUP). */
public enum EspStep {
  /** Attestation, join, enrollment, and working out what to track. */
  DEVICE_PREPARATION("Device preparation"),
  /** What is meant for the device. */
  DEVICE_SETUP("Device setup"),
  /** What is meant for the user; the time at the lock screen counts into it. */
  ACCOUNT_SETUP("Account setup");

  private final String title;

  EspStep(String title) {
    this.title = title;
  }

  /**
   * The name of the step on the page.
   *
   * @return the name in English
   */
  public String title() {
    return title;
  }
}
