package io.github.autopilotesp.testkit.internal.odata;

import io.github.autopilotesp.testkit.internal.GraphError;
import java.util.Set;

/**
 * What a collection declares. Where it declares nothing, any property may be named.
 *
 * @param type the declared item type, for messages
 * @param properties the properties of that type; those of derived types are not among them
 * @param endsWithFails whether {@code endsWith} brings the service down, as it does for enrollment
 *     configurations
 */
public record Schema(String type, Set<String> properties, boolean endsWithFails) {

  public static Schema open(String type) {
    return new Schema(type, Set.of(), false);
  }

  /** Refuses a property that the declared type does not have. */
  void require(String property, String option) {
    if (!properties.isEmpty() && !properties.contains(property)) {
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
