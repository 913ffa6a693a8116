package io.github.autopilotesp.testkit.internal.odata;

import io.github.autopilotesp.testkit.internal.GraphError;
import io.github.autopilotesp.testkit.internal.metadata.Property;
import io.github.autopilotesp.testkit.internal.metadata.ResourceType;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which properties a query may name.
 *
 * @param types the declared item type; several where a collection holds objects of several types,
 *     the first of which is named in messages
 * @param more properties that the service has though the types do not
 * @param endsWithFails whether {@code endsWith} brings the service down, as it does for enrollment
 *     configurations
 */
public record Schema(List<ResourceType> types, Set<String> more, boolean endsWithFails) {

  /** The name of a property as the service spells it; refuses one that it does not have. */
  String require(String property, String option) {
    return find(property)
        .orElseThrow(
            () ->
                GraphError.badRequest(
                    "Parsing OData "
                        + option
                        + " failed: Could not find a property named '"
                        + property
                        + "' on type 'microsoft.graph."
                        + types.get(0).name()
                        + "'."));
  }

  /** The name of a property to select or expand. */
  public String spelled(String property) {
    return require(property, "Select and Expand");
  }

  private Optional<String> find(String property) {
    if (property.startsWith("@odata.") || more.contains(property)) {
      return Optional.of(property);
    }
    return types.stream()
        .flatMap(type -> type.queried(property).stream())
        .findFirst()
        .map(Property::name);
  }
}
