package io.github.autopilotesp.testkit.internal.odata;

import io.github.autopilotesp.testkit.internal.GraphError;
import io.github.autopilotesp.testkit.internal.metadata.Metadata;
import io.github.autopilotesp.testkit.internal.metadata.Property;
import io.github.autopilotesp.testkit.internal.metadata.ResourceType;
import io.github.autopilotesp.testkit.internal.metadata.TypeRef;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The properties that a query may use.
 *
 * @param metadata the metadata of the API version
 * @param types the declared item type; several if a collection has objects of several types, the
 *     first of which is used in messages
 * @param more properties that the service has but the types do not
 * @param endsWithFails whether {@code endsWith} causes a server error, as for enrollment
 *     configurations
 */
public record Schema(
    Metadata metadata, List<ResourceType> types, Set<String> more, boolean endsWithFails) {

  /** Returns the service's spelling of a property name; refuses unknown properties. */
  String require(String property, String option) {
    return find(property)
        .orElseThrow(() -> unknown(property, "microsoft.graph." + types.get(0).name(), option));
  }

  /** Returns the error for a property that a type does not have. */
  static GraphError unknown(String property, String type, String option) {
    return GraphError.badRequest(
        (option.equals("$filter") ? "Invalid filter clause" : "Parsing OData " + option + " failed")
            + ": Could not find a property named '"
            + property
            + "' on type '"
            + type
            + "'.");
  }

  /** Returns the type of a property; empty if unknown. */
  public Optional<TypeRef> type(String property) {
    return types.stream()
        .flatMap(type -> type.queried(property).stream())
        .findFirst()
        .map(Property::type);
  }

  /** Returns the name of a property to select or expand. */
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
