package io.github.autopilotesp.internal.rest;

import io.github.autopilotesp.internal.text.ServiceMessage;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Graph's error body: {@code {"error":{"code":…,"message":…,"innerError":{…}}}}. */
record GraphError(Optional<String> code, Optional<String> message, Optional<String> requestId) {

  static GraphError in(GraphAnswer answer) {
    Map<?, ?> error =
        answer.body().map(body -> object(body.properties().get("error"))).orElse(Map.of());
    Map<?, ?> inner = object(error.get("innerError"));
    return new GraphError(
        text(error.get("code")).map(answer::told),
        text(error.get("message")).map(ServiceMessage::sentence).map(answer::told),
        text(inner.get("request-id")).map(answer::told));
  }

  private static Map<?, ?> object(@Nullable Object value) {
    return value instanceof Map<?, ?> map ? map : Map.of();
  }

  private static Optional<String> text(@Nullable Object value) {
    return value instanceof String text && !text.isBlank() ? Optional.of(text) : Optional.empty();
  }
}
