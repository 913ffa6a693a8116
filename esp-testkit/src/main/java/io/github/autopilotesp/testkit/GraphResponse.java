package io.github.autopilotesp.testkit;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The response of a {@link FakeTenant} to one request. Immutable.
 *
 * @param status the HTTP status
 * @param headers the headers; names are case-insensitive
 * @param body the JSON text, or null if the response has none
 */
public record GraphResponse(int status, Map<String, String> headers, @Nullable String body) {

  /**
   * Copies the headers.
   *
   * @param status the HTTP status
   * @param headers the headers
   * @param body the JSON text, or null if the response has none
   */
  public GraphResponse {
    Objects.requireNonNull(headers, "headers");
    TreeMap<String, String> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    copy.putAll(headers);
    headers = Collections.unmodifiableMap(copy);
  }

  /**
   * Returns whether the status is 200 to 299.
   *
   * @return true for success
   */
  public boolean isSuccess() {
    return status >= 200 && status < 300;
  }
}
