package io.github.autopilotesp.testkit;

import static java.util.Objects.requireNonNull;

import io.github.autopilotesp.internal.text.VisibleText;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One request to a {@link FakeTenant}, independent of transport. Immutable.
 *
 * @param method the HTTP method, in capitals
 * @param url an absolute URL, or a path that starts with the API version: {@code
 *     /beta/deviceManagement/deviceEnrollmentConfigurations?$expand=assignments}. The query may be
 *     percent-encoded; spaces and quotes may also be unencoded
 * @param headers the headers; names are case-insensitive
 * @param body the JSON text, or null if the request has none
 */
public record GraphRequest(
    String method, String url, Map<String, String> headers, @Nullable String body) {
  private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");

  /**
   * Copies the headers and converts the method to upper case.
   *
   * @param method the HTTP method
   * @param url an absolute URL, or a path that starts with the API version
   * @param headers the headers
   * @param body the JSON text, or null if the request has none
   */
  public GraphRequest {
    Objects.requireNonNull(headers, "headers");
    method = method.toUpperCase(Locale.ROOT);
    requireNonNull(url, "url");
    TreeMap<String, String> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    copy.putAll(headers);
    headers = Collections.unmodifiableMap(copy);
  }

  /**
   * Creates a GET request.
   *
   * @param url the URL or path, as in {@link #url()}
   * @return the request
   */
  public static GraphRequest get(String url) {
    return new GraphRequest("GET", url, Map.of(), null);
  }

  /**
   * Creates a POST request with content type JSON.
   *
   * @param url the URL or path, as in {@link #url()}
   * @param json the body
   * @return the request
   */
  public static GraphRequest post(String url, String json) {
    return new GraphRequest("POST", url, JSON, requireNonNull(json, "json"));
  }

  /**
   * Creates a PATCH request with content type JSON.
   *
   * @param url the URL or path, as in {@link #url()}
   * @param json the body
   * @return the request
   */
  public static GraphRequest patch(String url, String json) {
    return new GraphRequest("PATCH", url, JSON, requireNonNull(json, "json"));
  }

  /**
   * Creates a DELETE request.
   *
   * @param url the URL or path, as in {@link #url()}
   * @return the request
   */
  public static GraphRequest delete(String url) {
    return new GraphRequest("DELETE", url, Map.of(), null);
  }

  /**
   * Returns this request with one header set.
   *
   * @param name the header's name
   * @param value its value
   * @return a new request
   */
  public GraphRequest withHeader(String name, String value) {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(value, "value");
    Map<String, String> more = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    more.putAll(headers);
    more.put(name, value);
    return new GraphRequest(method, url, more, body);
  }

  /**
   * Returns the method and the URL, without headers and body, because a header may contain a token.
   *
   * @return a line for logs and messages
   */
  @Override
  public String toString() {
    return VisibleText.of(method + " " + url);
  }
}
