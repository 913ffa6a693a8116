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

  /** Reads JSON text. */
  @FunctionalInterface
  interface Reader<T> {
    T read(String text) throws JsonProcessingException;
  }

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
    return object(json == null ? read(request.body(), Json::read) : json);
  }

  /** Refuses a body that is no object. */
  static ObjectNode object(JsonNode body) {
    if (body instanceof ObjectNode object) {
      return object;
    }
    throw GraphError.badRequest(UNREADABLE);
  }

  /** Reads a body; refuses one that is missing or no JSON. */
  static <T> T read(@Nullable String body, Reader<T> reader) {
    if (body == null || body.isBlank()) {
      throw GraphError.badRequest("Empty Payload. JSON content expected.");
    }
    try {
      return reader.read(body);
    } catch (JsonProcessingException e) {
      throw GraphError.badRequest(UNREADABLE);
    }
  }
}
