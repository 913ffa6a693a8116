package io.github.autopilotesp.testkit.internal.odata;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.autopilotesp.testkit.internal.GraphError;
import java.util.List;
import java.util.Set;

/**
 * Which properties a query may name.
 *
 * @param type the declared item type, for messages
 * @param properties the properties of that type; those of derived types are not among them
 * @param examples items whose properties may be named too
 * @param endsWithFails whether {@code endsWith} brings the service down, as it does for enrollment
 *     configurations
 */
public record Schema(
    String type, Set<String> properties, List<? extends JsonNode> examples, boolean endsWithFails) {

  /** A type whose properties are all known. */
  public static Schema of(String type, Set<String> properties) {
    return new Schema(type, properties, List.of(), false);
  }

  /** A type with some properties that are always there, and others that some items have. */
  public static Schema with(String type, String... properties) {
    return of(type, Set.of(properties));
  }

  /** This schema, which also knows the properties that some items have. */
  public Schema seenIn(List<? extends JsonNode> items) {
    return new Schema(type, properties, items, endsWithFails);
  }

  public Schema whereEndsWithFails() {
    return new Schema(type, properties, examples, true);
  }

  /** Refuses a property that the declared type does not have. */
  void require(String property, String option) {
    boolean known =
        properties.contains(property)
            || property.startsWith("@odata.")
            || examples.stream().anyMatch(item -> item.has(property));
    if (!known) {
      throw GraphError.badRequest(
          "Parsing OData "
              + option
              + " failed: Could not find a property named '"
              + property
              + "' on type 'microsoft.graph."
              + type
              + "'.");
    }
  }
}
