package io.github.autopilotesp.outcome;

import io.github.autopilotesp.tracking.Source;

/** The documented ways in which an enrollment hangs or fails, as far as they can be recognized. */
public enum Symptom {
  /** Account setup never determined its apps. */
  IDENTIFYING_NEVER_ENDS(
      "Account setup stays at \"Identifying\"",
      "The list of the user's apps was never determined: the page hangs there for a"
          + " user without an Intune license. Check the user's license.",
      Source.SETUP),
  /** Device setup never determined its apps. */
  DEVICE_APPS_NEVER_LISTED(
      "Device setup stays at \"Identifying\"",
      "The list of the device's apps was never determined. Check whether the Intune"
          + " Management Extension runs and reaches the service.",
      Source.ESPTROUBLE),
  /** The extension that installs Win32 apps was missing. */
  EXTENSION_NOT_INSTALLED(
      "Device preparation did not finish",
      "A policy provider, such as the Intune Management Extension, was not installed. Without it,"
          + " no Win32 app is installed.",
      Source.ESPTROUBLE),
  /** One app failed and the rest waited. */
  STOPPED_BY_A_FAILED_APP(
      "An app failed, and the apps after it were not started",
      "After a failed app, the ESP stops installing. Fix that app first; the others may be in"
          + " order.",
      Source.ESPTROUBLE),
  /** MSI and Win32 apps in one step. */
  LOB_BESIDE_WIN32(
      "Line-of-business and Win32 apps in one failed step",
      "Both install through TrustedInstaller: if they overlap, the second fails. Package them all"
          + " as Win32.",
      Source.SETUP),
  /** Microsoft 365 Apps hung alongside Win32 apps. */
  MICROSOFT_365_APPS_BESIDE_WIN32(
      "Microsoft 365 Apps did not finish alongside Win32 apps",
      "This type of app can hang when a Win32 app installs at the same time. Deploy it as a Win32"
          + " app.",
      Source.SETUP),
  /** An app requested a restart. */
  RESTART_IN_AN_APP(
      "An app requested a restart and did not finish",
      "Restarts inside an app package can hang the ESP, and in Device setup the user's credentials"
          + " are lost. Make the package return a restart code instead.",
      Source.SETUP),
  /** A certificate did not arrive. */
  CERTIFICATE_MISSING(
      "A certificate was not installed at the end",
      "Check the certificate's connector and profile; the page waits for it.",
      Source.SETUP),
  /** A network profile did not arrive. */
  NETWORK_PROFILE_MISSING(
      "A Wi-Fi or VPN profile was not installed at the end",
      "Check the profile and the certificate it needs; the page waits for it.",
      Source.SETUP),
  /** Hybrid join timed out. */
  HYBRID_JOIN_TAKES_TIME(
      "The limit was reached in an Entra hybrid join",
      "The join waits for directory synchronization and adds 40 minutes to the limit. Check how"
          + " often Entra Connect runs.",
      Source.SETUP),
  /** Quality updates ran into the limit. */
  QUALITY_UPDATES_TAKE_TIME(
      "The limit was reached, and the profile installs quality updates",
      "Quality updates take 20 to 40 more minutes, and may restart the device. Raise the limit, or"
          + " turn them off.",
      Source.SETUP),
  /** The selection did not count. */
  SELECTION_IGNORED(
      "The list of blocking apps was ignored in Device setup",
      "The selected apps of a profile that is targeted at users are ignored in Device setup. Target"
          + " the profile at devices.",
      Source.KNOWN),
  /** Nothing required was tracked. */
  NOTHING_TRACKED(
      "Required apps, but none of them tracked",
      "After an Autopilot Reset, the page tracks no required apps. Redeploy the device if it has to"
          + " wait for them.",
      Source.KNOWN),
  /** The technician saw no page. */
  PRE_PROVISIONED_WITHOUT_PAGE(
      "Pre-provisioned without the page",
      "Without a profile that shows the page and is targeted at the device, Reseal can appear"
          + " before everything is installed. Target one at the device.",
      Source.PREPROV),
  /** A hidden page was shown. */
  PAGE_STAYS_AFTER_TURNED_OFF(
      "The page was shown, but the profile hides it",
      "Turning a profile off does not remove the page from devices that have it.",
      Source.SETUP),
  /** The limit was not a valid number of minutes. */
  LIMIT_OUT_OF_RANGE(
      "The limit on the device is out of range",
      "SyncFailureTimeout must be 1 to 1,440 minutes; another server seems to have written"
          + " seconds.",
      Source.DMCLIENT);

  private final String title;
  private final String advice;
  private final Source source;

  Symptom(String title, String advice, Source source) {
    this.title = title;
    this.advice = advice;
    this.source = source;
  }

  /**
   * Returns what was observed.
   *
   * @return a short phrase, in English
   */
  public String title() {
    return title;
  }

  /**
   * Returns what it means and what to do.
   *
   * @return sentences in English
   */
  public String advice() {
    return advice;
  }

  /**
   * Returns the document that describes it.
   *
   * @return the document
   */
  public Source source() {
    return source;
  }
}
