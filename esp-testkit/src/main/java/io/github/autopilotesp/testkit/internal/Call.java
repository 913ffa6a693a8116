package io.github.autopilotesp.testkit.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.autopilotesp.testkit.GraphRequest;
import io.github.autopilotesp.testkit.internal.odata.Query;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request on its way through the service, with the values of its route's placeholders. */
record Call(GraphRequest request, Target target, List<String> arguments) {
  private static final String UNREADABLE =
      "Unable to read JSON request payload. Please ensure Content-Type header is set and payload is"
          + " of valid JSON format.";

  String argument(int index) {
    return arguments.get(index);
  }

  Query query() {
    return target.query();
  }

  boolean isBeta() {
    return target.version() == ApiVersion.BETA;
  }

  ObjectNode jsonBody() {
    String type = request.headers().get("Content-Type");
    @Nullable String body = request.body();
    if (body == null || (type != null && !type.startsWith("application/json"))) {
      throw GraphError.badRequest(UNREADABLE);
    }
    try {
      JsonNode json = Json.read(body);
      if (json instanceof ObjectNode object) {
        return object;
      }
    } catch (JsonProcessingException e) {
      throw GraphError.badRequest(UNREADABLE);
    }
    throw GraphError.badRequest(UNREADABLE);
  }
}
