package io.github.autopilotesp.testkit.internal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;

/**
 * A stored enrollment configuration. Its JSON never changes once stored.
 *
 * @param id its id, which the properties have too
 * @param isDefault whether it is the default of its kind
 */
record Configuration(
    ConfigurationKind kind,
    String id,
    boolean isDefault,
    ObjectNode properties,
    ArrayNode assignments) {

  /** Creates a configuration that also has the properties of its type that were not given. */
  static Configuration complete(
      ConfigurationKind kind, ObjectNode properties, ArrayNode assignments) {
    String id = properties.path("id").asText();
    ObjectNode full = Shape.full(ConfigurationCalls.TYPE, properties);
    return new Configuration(kind, id, kind.isDefaultId(id), full, assignments);
  }

  int priority() {
    return properties.path("priority").asInt();
  }

  int version() {
    return properties.path("version").asInt();
  }

  /** Returns a copy in which some properties are replaced, each as a whole; its id stays. */
  Configuration changed(Consumer<ObjectNode> change) {
    ObjectNode copy = Json.object().setAll(properties);
    change.accept(copy);
    return new Configuration(kind, id, isDefault, copy, assignments);
  }

  Configuration assigned(ArrayNode newAssignments) {
    return new Configuration(kind, id, isDefault, properties, newAssignments);
  }
}
