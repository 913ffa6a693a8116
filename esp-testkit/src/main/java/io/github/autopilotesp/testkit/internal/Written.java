package io.github.autopilotesp.testkit.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A response whose body is serialized. */
record Written(int status, @Nullable String body, Map<String, String> headers) {
  static Written of(Answer answer) {
    @Nullable JsonNode body = answer.body();
    return new Written(answer.status(), body == null ? null : Json.write(body), answer.headers());
  }
}
