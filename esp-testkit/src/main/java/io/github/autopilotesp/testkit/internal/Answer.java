package io.github.autopilotesp.testkit.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A response of the service, without the headers common to all responses.
 *
 * @param context the {@code @odata.context} that is written before the properties of its body
 */
record Answer(
    int status, Optional<String> context, @Nullable JsonNode body, Map<String, String> headers) {
  static Answer ok(String context, ObjectNode body) {
    return new Answer(200, Optional.of(context), body, Map.of());
  }

  static Answer empty(int status) {
    return new Answer(status, Optional.empty(), null, Map.of());
  }

  /** Creates a response of only a number, as for {@code /$count}. */
  static Answer number(JsonNode number) {
    return new Answer(200, Optional.empty(), number, Map.of("Content-Type", "text/plain"));
  }
}
