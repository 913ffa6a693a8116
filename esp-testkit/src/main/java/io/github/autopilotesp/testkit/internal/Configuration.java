package io.github.autopilotesp.testkit.internal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;

/** A stored enrollment configuration. The JSON in it is never changed after it was stored. */
record Configuration(ConfigurationKind kind, ObjectNode properties, ArrayNode assignments) {

  /** Gives it every property of its type. */
  Configuration {
    properties = Shape.full(ConfigurationCalls.TYPE, properties);
  }

  String id() {
    return properties.path("id").asText();
  }

  int priority() {
    return properties.path("priority").asInt();
  }

  int version() {
    return properties.path("version").asInt();
  }

  boolean isDefault() {
    return kind.isDefaultId(id());
  }

  /** This configuration with some of its properties replaced, as a whole each, in a copy. */
  Configuration changed(Consumer<ObjectNode> change) {
    ObjectNode copy = Json.object().setAll(properties);
    change.accept(copy);
    return new Configuration(kind, copy, assignments);
  }

  Configuration assigned(ArrayNode newAssignments) {
    return new Configuration(kind, properties, newAssignments);
  }
}
