package io.github.autopilotesp.tracking;

/** The two phases in which the ESP waits for apps (TUTORIAL, SETUP). */
public enum Phase {
  /** The Device ESP, during the out-of-box experience. */
  DEVICE_SETUP("Device setup"),
  /** The User ESP, after a user has signed in. */
  ACCOUNT_SETUP("Account setup");

  private final String title;

  Phase(String title) {
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
