package io.github.autopilotesp.testkit.internal.odata;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Type names and which type derives from which, as far as apps and configurations need it. */
public final class TypeNames {
  private static final String NAMESPACE = "microsoft.graph.";

  private static final Map<String, String> BASE =
      Map.ofEntries(
          Map.entry("win32CatalogApp", "win32LobApp"),
          Map.entry("win32LobApp", "mobileLobApp"),
          Map.entry("windowsMobileMSI", "mobileLobApp"),
          Map.entry("windowsAppX", "mobileLobApp"),
          Map.entry("windowsUniversalAppX", "mobileLobApp"),
          Map.entry("iosLobApp", "mobileLobApp"),
          Map.entry("androidLobApp", "mobileLobApp"),
          Map.entry("macOSLobApp", "mobileLobApp"),
          Map.entry("managedIOSLobApp", "managedMobileLobApp"),
          Map.entry("managedAndroidLobApp", "managedMobileLobApp"),
          Map.entry("managedMobileLobApp", "managedApp"),
          Map.entry("managedIOSStoreApp", "managedApp"),
          Map.entry("managedAndroidStoreApp", "managedApp"));

  private TypeNames() {}

  /** The short name: without {@code #} and namespace. Accepts Kiota's {@code graph.group} too. */
  public static String shortName(String name) {
    String plain = name.startsWith("#") ? name.substring(1) : name;
    if (plain.startsWith(NAMESPACE)) {
      return plain.substring(NAMESPACE.length());
    }
    return plain.startsWith("graph.") ? plain.substring("graph.".length()) : plain;
  }

  /** Tells whether an item is of a type or of one derived from it. */
  static boolean isOf(JsonNode item, String type) {
    String wanted = shortName(type);
    if (wanted.equals("mobileApp")) {
      return true;
    }
    @Nullable String actual = shortName(item.path("@odata.type").asText());
    while (actual != null) {
      if (actual.equals(wanted)) {
        return true;
      }
      actual = BASE.get(actual);
    }
    return false;
  }
}
