package io.github.autopilotesp.tracking;

/** The documented ways in which a device's apps make the page fail, hang or not wait. */
public enum HazardKind {
  /** LOB apps and Win32 apps on one device. */
  LOB_BESIDE_WIN32(
      Source.SETUP,
      "Line-of-business and Win32 apps both install through TrustedInstaller: if they overlap, the"
          + " second fails, and the ESP with it. Package them all as Win32."),
  /** The Microsoft 365 Apps type beside Win32 apps. */
  MICROSOFT_365_APPS_BESIDE_WIN32(
      Source.SETUP,
      "The Microsoft 365 Apps type can hang when a Win32 app installs at the same time. Deploy it"
          + " as a Win32 app."),
  /** Entra hybrid join with apps in user context that are assigned to the device. */
  USER_CONTEXT_IN_HYBRID_JOIN(
      Source.SETUP,
      "In Entra hybrid join, Win32 and UWP apps with user install context that are assigned to the"
          + " device are not tracked. Assign them to users, or install them in device context."),
  /** Blocking apps that nothing installs. */
  SELECTED_NOT_REQUIRED(
      Source.SETUP,
      "A selected app that is not assigned as required has no effect: the list filters, it does not"
          + " install. Assign the app as required, or take it off the list.");

  private final Source source;
  private final String advice;

  HazardKind(Source source, String advice) {
    this.source = source;
    this.advice = advice;
  }

  /**
   * Returns the document that describes the hazard.
   *
   * @return the document
   */
  public Source source() {
    return source;
  }

  /**
   * Returns what happens and what to do.
   *
   * @return sentences in English
   */
  public String advice() {
    return advice;
  }
}
