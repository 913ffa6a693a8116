package io.github.autopilotesp.tracking;

import io.github.autopilotesp.tenant.AppType;

/** The kinds of apps that the ESP documentation distinguishes. */
public enum AppFamily {
  /**
   * Apps that the Intune Management Extension installs: Win32, Enterprise App Catalog, and (this
   * library's choice, because the documentation is silent) WinGet.
   */
  WIN32,
  /** Line-of-business apps: MSI and app packages. */
  LOB,
  /** Apps of the Microsoft 365 Apps type. */
  MICROSOFT_365_APPS,
  /** Apps of the Microsoft Edge type. */
  MICROSOFT_EDGE,
  /** Apps of the retired Microsoft Store for Business. */
  STORE_FOR_BUSINESS,
  /** Apps that the ESP does not support. */
  OTHER;

  /**
   * Returns the family of an app type.
   *
   * @param type the type
   * @return its family
   */
  public static AppFamily of(AppType type) {
    return switch (type) {
      case WIN32, WIN32_CATALOG, WINGET -> WIN32;
      case LOB_MSI, LOB_APPX, LOB_UNIVERSAL_APPX -> LOB;
      case MICROSOFT_365_APPS -> MICROSOFT_365_APPS;
      case MICROSOFT_EDGE -> MICROSOFT_EDGE;
      case STORE_FOR_BUSINESS -> STORE_FOR_BUSINESS;
      case OTHER -> OTHER;
    };
  }

  /**
   * Returns whether the admin center offers these apps under <em>Block device use until these
   * required apps are installed</em> (OBSERVED).
   *
   * @return true for all but {@link #STORE_FOR_BUSINESS} and {@link #OTHER}
   */
  public boolean isSelectable() {
    return this != STORE_FOR_BUSINESS && this != OTHER;
  }
}
