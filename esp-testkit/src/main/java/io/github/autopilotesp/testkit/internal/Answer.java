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

  static Answer error(GraphError error, String date, String requestId, String clientRequestId) {
    ObjectNode body = Json.object();
    ObjectNode inner =
        body.putObject("error")
            .put("code", error.code())
            .put("message", error.text())
            .putObject("innerError");
    inner.put("date", date).put("request-id", requestId).put("client-request-id", clientRequestId);
    return new Answer(error.status(), body, error.headers());
  }
}
