package io.github.autopilotesp.graph;

import io.github.autopilotesp.internal.text.IdText;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okhttp3.HttpUrl;

/**
 * The address of something that the API names: segments, and options of the query.
 *
 * @param segments what stands between slashes, each of any characters
 * @param options what stands behind the question mark
 */
record GraphPath(List<String> segments, List<Option> options) implements GraphAddress {
  private static final String UNRESERVED =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

  /** An option of OData, such as {@code $filter}. */
  record Option(String name, String value) {}

  static GraphPath of(String... segments) {
    return new GraphPath(List.of(segments), List.of());
  }

  /**
   * This path with one more segment, which may hold any character.
   *
   * @throws IllegalArgumentException if the segment would be another resource's address
   */
  GraphPath item(String id) {
    return child(IdText.require(id));
  }

  /** This path with one more segment that the API names. */
  GraphPath child(String name) {
    return new GraphPath(and(segments, name), List.of());
  }

  GraphPath with(String option, String value) {
    return new GraphPath(segments, and(options, new Option(option, value)));
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
  public HttpUrl under(HttpUrl root) {
    HttpUrl.Builder url = root.newBuilder();
    segments.forEach(url::addPathSegment);
    options.forEach(it -> url.addEncodedQueryParameter(it.name(), encode(it.value())));
    return url.build();
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
        encoded.append('%').append(String.format("%02X", octet & 0xff));
      }
    }
    return encoded.toString();
  }
}
