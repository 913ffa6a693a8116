package io.github.autopilotesp.internal.rest;

import io.github.autopilotesp.internal.text.IdText;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The address of a resource: path segments and query options.
 *
 * @param segments the path segments, which may contain any characters
 * @param options the query options
 */
public record GraphPath(List<String> segments, List<Option> options) implements GraphAddress {
  private static final String UNRESERVED =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  /** An OData option, such as {@code $filter}. */
  public record Option(String name, String value) {
    /** The value, percent-encoded. */
    public String encoded() {
      return encode(value);
    }
  }

  public static GraphPath of(String... segments) {
    return new GraphPath(List.of(segments), List.of());
  }

  /**
   * Returns this path with one more segment, which may contain any characters.
   *
   * @throws IllegalArgumentException if the segment would be another resource's address
   */
  public GraphPath item(String id) {
    return child(IdText.require(id));
  }

  /** Returns this path with one more segment, a name in the API. */
  public GraphPath child(String name) {
    return new GraphPath(and(segments, name), List.of());
  }

  public GraphPath with(String option, String value) {
    return new GraphPath(segments, and(options, new Option(option, value)));
  }

  /** Selects the items with a property that equals one of these values. */
  GraphPath where(String property, Collection<String> values) {
    return with(
        "$filter",
        values.stream()
            .map(value -> property + " eq " + quoted(value))
            .collect(Collectors.joining(" or ")));
  }

  /** Items with a property that is one of some texts, where the property is documented for it. */
  GraphPath whereIn(String property, Collection<String> values) {
    return with(
        "$filter",
        values.stream()
            .map(GraphPath::quoted)
            .collect(Collectors.joining(",", property + " in (", ")")));
  }

  /** The text as a literal in a filter. */
  static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  /**
   * The path relative to the root; everything but letters, digits and {@code -._~} is
   * percent-encoded.
   */
  public String encoded() {
    String path = segments.stream().map(GraphPath::encode).collect(Collectors.joining("/"));
    return options.isEmpty()
        ? path
        : options.stream()
            .map(it -> it.name() + "=" + it.encoded())
            .collect(Collectors.joining("&", path + "?", ""));
  }

  private static <T> List<T> and(List<T> list, T last) {
    return Stream.concat(list.stream(), Stream.of(last)).toList();
  }

  private static String encode(String text) {
    StringBuilder encoded = new StringBuilder(text.length() + 16);
    for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
      char character = (char) (octet & 0xff);
      if (UNRESERVED.indexOf(character) >= 0) {
        encoded.append(character);
      } else {
        encoded.append('%').append(HEX.toHexDigits(octet));
      }
    }
    return encoded.toString();
  }
}
