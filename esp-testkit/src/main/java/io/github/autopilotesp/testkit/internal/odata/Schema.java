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
 * Which properties a query may name.
 *
 * @param metadata what the version of the API has
 * @param types the declared item type; several where a collection holds objects of several types,
 *     the first of which is named in messages
 * @param more properties that the service has though the types do not
 * @param endsWithFails whether {@code endsWith} brings the service down, as it does for enrollment
 *     configurations
 */
public record Schema(
    Metadata metadata, List<ResourceType> types, Set<String> more, boolean endsWithFails) {

  /** The name of a property as the service spells it; refuses one that it does not have. */
  String require(String property, String option) {
    return find(property)
        .orElseThrow(() -> unknown(property, "microsoft.graph." + types.get(0).name(), option));
  }

  /** The refusal of a property that a type does not have. */
  static GraphError unknown(String property, String type, String option) {
    return GraphError.badRequest(
        (option.equals("$filter") ? "Invalid filter clause" : "Parsing OData " + option + " failed")
            + ": Could not find a property named '"
            + property
            + "' on type '"
            + type
            + "'.");
  }

  /** What a property holds; nothing where the types do not say. */
  public Optional<TypeRef> type(String property) {
    return types.stream()
        .flatMap(type -> type.queried(property).stream())
        .findFirst()
        .map(Property::type);
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
