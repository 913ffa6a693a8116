package io.github.autopilotesp.tenant;

/** The kinds of Intune apps that matter to the ESP. */
public enum AppType {
  /** A Windows app (Win32). */
  WIN32,
  /** A Windows app (Win32) from the Enterprise App Catalog. */
  WIN32_CATALOG,
  /** A Microsoft Store app (new), installed by WinGet. */
  WINGET,
  /** A line-of-business MSI. */
  LOB_MSI,
  /** A line-of-business app package (AppX). */
  LOB_APPX,
  /** A line-of-business universal app package (AppX, MSIX). */
  LOB_UNIVERSAL_APPX,
  /** Microsoft 365 Apps for Windows 10 and later. */
  MICROSOFT_365_APPS,
  /** Microsoft Edge for Windows 10 and later. */
  MICROSOFT_EDGE,
  /** An app of the retired Microsoft Store for Business. */
  STORE_FOR_BUSINESS,
  /** Any other kind, for Windows or not. */
  OTHER
}
