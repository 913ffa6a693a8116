package io.github.autopilotesp.testkit.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the service answers, before the headers that every answer has. */
record Answer(int status, @Nullable JsonNode body, Map<String, String> headers) {
  static Answer ok(ObjectNode body) {
    return new Answer(200, body, Map.of());
  }

  static Answer empty(int status) {
    return new Answer(status, null, Map.of());
  }

  /** A number by itself, as {@code /$count} answers it. */
  static Answer number(JsonNode number) {
    return new Answer(200, number, Map.of("Content-Type", "text/plain"));
  }
}
