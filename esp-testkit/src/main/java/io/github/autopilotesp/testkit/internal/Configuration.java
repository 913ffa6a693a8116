package io.github.autopilotesp.testkit.internal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;

/** A stored enrollment configuration. Its JSON never changes once stored. */
record Configuration(ConfigurationKind kind, ObjectNode properties, ArrayNode assignments) {

  /** Creates a configuration that also has the properties of its type that were not given. */
  static Configuration complete(
      ConfigurationKind kind, ObjectNode properties, ArrayNode assignments) {
    return new Configuration(kind, Shape.full(ConfigurationCalls.TYPE, properties), assignments);
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

  /** Returns a copy in which some properties are replaced, each as a whole. */
  Configuration changed(Consumer<ObjectNode> change) {
    ObjectNode copy = Json.object().setAll(properties);
    change.accept(copy);
    return new Configuration(kind, copy, assignments);
  }

  Configuration assigned(ArrayNode newAssignments) {
    return new Configuration(kind, properties, newAssignments);
  }
}
