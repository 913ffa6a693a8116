package io.github.autopilotesp.testkit.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A response of the service, without the headers common to all responses. */
record Answer(int status, @Nullable JsonNode body, Map<String, String> headers) {
  static Answer ok(ObjectNode body) {
    return new Answer(200, body, Map.of());
  }

  static Answer empty(int status) {
    return new Answer(status, null, Map.of());
  }

  /** Creates a response of only a number, as for {@code /$count}. */
  static Answer number(JsonNode number) {
    return new Answer(200, number, Map.of("Content-Type", "text/plain"));
  }
}
