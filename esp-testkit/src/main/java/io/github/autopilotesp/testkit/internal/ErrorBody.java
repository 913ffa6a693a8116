package io.github.autopilotesp.testkit.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Writes an error in the format of the refusing service. */
final class ErrorBody {
  private static final String NOBODY = "00000000-0000-0000-0000-000000000000";

  private ErrorBody() {}

  static Answer of(GraphError error, String date, String requestId, String clientRequestId) {
    ObjectNode body = Json.object();
    ObjectNode outer = body.putObject("error").put("code", error.code());
    outer.put("message", message(error, requestId));
    ObjectNode inner = outer.putObject("innerError");
    if (error.voice() == GraphError.Voice.MODEL) {
      inner.put("message", error.text());
    }
    inner.put("date", date).put("request-id", requestId).put("client-request-id", clientRequestId);
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.put("Content-Type", "application/json");
    headers.putAll(error.headers());
    return new Answer(error.status(), Optional.empty(), body, headers);
  }

  private static String message(GraphError error, String requestId) {
    return error.voice() == GraphError.Voice.INTUNE ? nested(error, requestId) : error.text();
  }

  private static String nested(GraphError error, String requestId) {
    ObjectNode message = Json.object().put("_version", 3);
    message.put(
        "Message",
        error.text()
            + " - Operation ID (for customer support): "
            + NOBODY
            + " - Activity ID: "
            + requestId
            + " - Url: https://fef.manage.microsoft.com/StatelessEnrollmentFEService");
    message.put("CustomApiErrorPhrase", "").putNull("RetryAfter");
    message.put("ErrorSourceService", "").put("HttpHeaders", "{}");
    return Json.write(message);
  }
}
