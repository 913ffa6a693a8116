package io.github.autopilotesp.testkit.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.autopilotesp.testkit.GraphRequest;
import io.github.autopilotesp.testkit.internal.metadata.Metadata;
import io.github.autopilotesp.testkit.internal.odata.Query;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request being processed, with the values of its route's placeholders. */
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

  /** Returns this call with another query. */
  Call with(Query query) {
    Target other =
        new Target(target.origin(), target.version(), target.path(), target.place(), query);
    return new Call(request, other, arguments);
  }

  Metadata metadata() {
    return target.version().metadata();
  }

  boolean isBeta() {
    return target.version() == ApiVersion.BETA;
  }

  ObjectNode jsonBody() {
    @Nullable String body = request.body();
    if (body == null || body.isBlank()) {
      throw GraphError.badRequest("Empty Payload. JSON content expected.");
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
