package io.github.autopilotesp.testkit.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.autopilotesp.testkit.GraphRequest;
import io.github.autopilotesp.testkit.internal.metadata.Metadata;
import io.github.autopilotesp.testkit.internal.odata.Query;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request being processed.
 *
 * @param json its body if it has been parsed already, as for an item of a batch; else null
 * @param arguments the values of its route's placeholders
 */
record Call(GraphRequest request, @Nullable JsonNode json, Target target, List<String> arguments) {
  private static final String UNREADABLE =
      "Unable to read JSON request payload. Please ensure Content-Type header is set and payload is"
          + " of valid JSON format.";

  String argument(int index) {
    return arguments.get(index);
  }

  Query query() {
    return target.query();
  }

  /** Returns this call with another query. */
  Call with(Query query) {
    Target other =
        new Target(target.origin(), target.version(), target.path(), target.place(), query);
    return new Call(request, json, other, arguments);
  }

  Metadata metadata() {
    return target.version().metadata();
  }

  boolean isBeta() {
    return target.version() == ApiVersion.BETA;
  }

  ObjectNode jsonBody() {
    if ((json == null ? read(request.body()) : json) instanceof ObjectNode object) {
      return object;
    }
    throw GraphError.badRequest(UNREADABLE);
  }

  private static JsonNode read(@Nullable String body) {
    if (body == null || body.isBlank()) {
      throw GraphError.badRequest("Empty Payload. JSON content expected.");
    }
    try {
      return Json.read(body);
    } catch (JsonProcessingException e) {
      throw GraphError.badRequest(UNREADABLE);
    }
  }
}
