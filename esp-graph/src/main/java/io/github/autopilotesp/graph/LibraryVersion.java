package io.github.autopilotesp.graph;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Says which library it is that asks. */
final class LibraryVersion {
  /** Name and version, as they go into the header {@code User-Agent}. */
  static final String USER_AGENT = "autopilot-esp/" + version();

  private LibraryVersion() {}

  private static String version() {
    Properties properties = new Properties();
    try (InputStream file = LibraryVersion.class.getResourceAsStream("version.properties")) {
      if (file != null) {
        properties.load(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("version.properties cannot be read", e);
    }
    String version = properties.getProperty("version", "");
    return version.isEmpty() || version.startsWith("$") ? "development" : version;
  }
}
