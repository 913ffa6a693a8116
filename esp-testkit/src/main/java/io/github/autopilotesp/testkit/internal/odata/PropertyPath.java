package io.github.autopilotesp.testkit.internal.odata;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.autopilotesp.testkit.internal.GraphError;
import io.github.autopilotesp.testkit.internal.metadata.Metadata;
import io.github.autopilotesp.testkit.internal.metadata.Property;
import io.github.autopilotesp.testkit.internal.metadata.ResourceType;
import io.github.autopilotesp.testkit.internal.metadata.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A property in a query, such as {@code microsoft.graph.managedApp/appAvailability}: a dotted
 * segment is a cast, which yields nothing for an object of another type.
 *
 * @param type the type of the property; empty if the metadata does not tell
 * @param read returns its value from an object
 */
record PropertyPath(Optional<TypeRef> type, UnaryOperator<JsonNode> read) {

  /** Parses a path from an object of a collection. */
  static PropertyPath of(String path, Schema schema, String option) {
    List<String> segments = List.of(path.split("/", -1));
    String first = segments.get(0);
    if (isCast(first)) {
      return below(schema, Optional.empty(), segments, option);
    }
    String name = schema.require(first, option);
    UnaryOperator<JsonNode> read = item -> item.path(name);
    PropertyPath start = new PropertyPath(schema.type(name), read);
    start.refuseEntity(name, option);
    return start.then(schema, segments.subList(1, segments.size()), option);
  }

  /** Parses the rest of a path from the value of this one. */
  PropertyPath then(Schema schema, List<String> segments, String option) {
    if (segments.isEmpty()) {
      return this;
    }
    PropertyPath rest = below(schema, type, segments, option);
    return new PropertyPath(rest.type, item -> rest.read.apply(read.apply(item)));
  }

  /** Returns the path of one element of a list, for a lambda. */
  PropertyPath element() {
    return new PropertyPath(type.map(TypeRef::element), UnaryOperator.identity());
  }

  private static PropertyPath below(
      Schema schema, Optional<TypeRef> start, List<String> segments, String option) {
    Metadata metadata = schema.metadata();
    Optional<TypeRef> type = start;
    List<String> casts = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (String segment : segments) {
      if (isCast(segment)) {
        Optional<ResourceType> cast = metadata.type(Metadata.shortName(segment));
        type = Optional.of(type(cast.orElseThrow(() -> unknownType(segment, option))));
        casts.add(segment);
        continue;
      }
      Optional<ResourceType> in = type.flatMap(found -> metadata.type(found.name()));
      if (in.isEmpty()) {
        type.filter(TypeRef::isPrimitive)
            .ifPresent(
                primitive -> {
                  throw Schema.unknown(segment, primitive.name(), option);
                });
        names.add(segment);
        continue;
      }
      Property property =
          in.get()
              .queried(segment)
              .orElseThrow(
                  () -> Schema.unknown(segment, "microsoft.graph." + in.get().name(), option));
      type = Optional.of(property.type());
      names.add(property.name());
    }
    PropertyPath path = new PropertyPath(type, item -> read(item, casts, names));
    path.refuseEntity(segments.get(segments.size() - 1), option);
    return path;
  }

  private static TypeRef type(ResourceType type) {
    return new TypeRef(type.name(), false, false, false);
  }

  private static JsonNode read(JsonNode item, List<String> casts, List<String> names) {
    if (!casts.stream().allMatch(cast -> TypeNames.isOf(item, cast))) {
      return MissingNode.getInstance();
    }
    JsonNode node = item;
    for (String name : names) {
      node = node.path(name);
    }
    return node;
  }

  /** Refuses a relation, because its target is not in the object and would silently be missing. */
  private void refuseEntity(String name, String option) {
    type.filter(TypeRef::entity)
        .ifPresent(
            entity -> {
              throw GraphError.notImplemented("the relation " + name + " in " + option);
            });
  }

  private static boolean isCast(String segment) {
    return segment.contains(".") && !segment.startsWith("@");
  }

  private static GraphError unknownType(String name, String option) {
    return GraphError.badRequest(
        "Parsing OData "
            + option
            + " failed: The type '"
            + name
            + "' is not defined in the model.");
  }
}
