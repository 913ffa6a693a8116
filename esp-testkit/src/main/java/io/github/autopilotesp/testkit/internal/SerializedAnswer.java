package io.github.autopilotesp.testkit.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A response whose body is serialized. */
record SerializedAnswer(int status, @Nullable String body, Map<String, String> headers) {
  static SerializedAnswer of(Answer answer) {
    @Nullable JsonNode body = answer.body();
    return new SerializedAnswer(
        answer.status(), body == null ? null : Json.write(body), answer.headers());
  }
}
