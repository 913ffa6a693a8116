package io.github.autopilotesp.testkit;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The answer of a {@link FakeTenant} to one request. Immutable.
 *
 * @param status the HTTP status
 * @param headers the headers, found without regard to case
 * @param body the JSON text, or null where the answer has none
 */
public record GraphResponse(int status, Map<String, String> headers, @Nullable String body) {

  /**
   * Copies the headers.
   *
   * @param status the HTTP status
   * @param headers the headers
   * @param body the JSON text, or null where the answer has none
   */
  public GraphResponse {
    Objects.requireNonNull(headers, "headers");
    TreeMap<String, String> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    copy.putAll(headers);
    headers = Collections.unmodifiableMap(copy);
  }

  /**
   * Tells whether the status is one of 200 to 299.
   *
   * @return true for success
   */
  public boolean isSuccess() {
    return status >= 200 && status < 300;
  }
}
