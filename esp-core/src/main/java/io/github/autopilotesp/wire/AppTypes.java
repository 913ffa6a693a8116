package io.github.autopilotesp.wire;

import io.github.autopilotesp.tenant.AppType;
import java.util.Map;

/** The service's names for app types. */
final class AppTypes {
  private static final String PREFIX = "#microsoft.graph.";

  private static final Map<String, AppType> BY_NAME =
      Map.ofEntries(
          Map.entry("win32LobApp", AppType.WIN32),
          Map.entry("win32CatalogApp", AppType.WIN32_CATALOG),
          Map.entry("winGetApp", AppType.WINGET),
          Map.entry("windowsMobileMSI", AppType.LOB_MSI),
          Map.entry("windowsAppX", AppType.LOB_APPX),
          Map.entry("windowsUniversalAppX", AppType.LOB_UNIVERSAL_APPX),
          Map.entry("officeSuiteApp", AppType.MICROSOFT_365_APPS),
          Map.entry("windowsMicrosoftEdgeApp", AppType.MICROSOFT_EDGE),
          Map.entry("microsoftStoreForBusinessApp", AppType.STORE_FOR_BUSINESS),
          Map.entry("microsoftStoreForBusinessContainedApp", AppType.STORE_FOR_BUSINESS));

  private AppTypes() {}

  /** Returns the name without the common prefix. */
  static String shortName(String odataType) {
    return odataType.startsWith(PREFIX) ? odataType.substring(PREFIX.length()) : odataType;
  }

  static AppType of(String shortName) {
    return BY_NAME.getOrDefault(shortName, AppType.OTHER);
  }
}
