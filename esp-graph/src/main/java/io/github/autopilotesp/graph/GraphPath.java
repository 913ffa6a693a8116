package io.github.autopilotesp.graph;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.stream.Collectors;

/** Writes paths and queries of requests, encoded. */
final class GraphPath {
  private static final String UNRESERVED =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

  private final String path;
  private final boolean hasQuery;

  private GraphPath(String path, boolean hasQuery) {
    this.path = path;
    this.hasQuery = hasQuery;
  }

  static GraphPath of(String collection) {
    return new GraphPath(collection, false);
  }

  /**
   * This path with one more segment, which may hold any character.
   *
   * @throws IllegalArgumentException if the segment would be another resource's address
   */
  GraphPath item(String id) {
    if (id.isEmpty() || id.equals(".") || id.equals("..")) {
      throw new IllegalArgumentException(
          "\"" + id + "\" is no id: it would address something else. Use an id that was read.");
    }
    return new GraphPath(path + "/" + encode(id), false);
  }

  /** This path with one more segment that the API names. */
  GraphPath child(String name) {
    return new GraphPath(path + "/" + name, false);
  }

  GraphPath with(String option, String value) {
    return new GraphPath(path + (hasQuery ? "&" : "?") + option + "=" + encode(value), true);
  }

  /** Items with a property that equals one of some texts. */
  GraphPath where(String property, Collection<String> values) {
    return with(
        "$filter",
        values.stream()
            .map(value -> property + " eq '" + value.replace("'", "''") + "'")
            .collect(Collectors.joining(" or ")));
  }

  @Override
  public String toString() {
    return path;
  }

  private static String encode(String text) {
    StringBuilder encoded = new StringBuilder(text.length() + 16);
    for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
      char character = (char) (octet & 0xff);
      if (UNRESERVED.indexOf(character) >= 0) {
        encoded.append(character);
      } else {
        encoded.append('%').append(String.format("%02X", octet & 0xff));
      }
    }
    return encoded.toString();
  }
}
