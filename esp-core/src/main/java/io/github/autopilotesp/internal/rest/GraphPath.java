package io.github.autopilotesp.internal.rest;

import io.github.autopilotesp.internal.text.IdText;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The address of something that the API names: segments, and options of the query.
 *
 * @param segments what stands between slashes, each of any characters
 * @param options what stands behind the question mark
 */
public record GraphPath(List<String> segments, List<Option> options) implements GraphAddress {
  private static final String UNRESERVED =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  /** An option of OData, such as {@code $filter}. */
  public record Option(String name, String value) {
    /** The value as it stands in an address. */
    public String encoded() {
      return encode(value);
    }
  }

  public static GraphPath of(String... segments) {
    return new GraphPath(List.of(segments), List.of());
  }

  /**
   * This path with one more segment, which may hold any character.
   *
   * @throws IllegalArgumentException if the segment would be another resource's address
   */
  public GraphPath item(String id) {
    return child(IdText.require(id));
  }

  /** This path with one more segment that the API names. */
  public GraphPath child(String name) {
    return new GraphPath(and(segments, name), List.of());
  }

  public GraphPath with(String option, String value) {
    return new GraphPath(segments, and(options, new Option(option, value)));
  }

  /** Items with a property that equals one of some texts. */
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

  /** A text as it stands in a filter. */
  static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  /**
   * The path below a root, in which nothing but letters, digits and {@code -._~} stays as it is.
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
