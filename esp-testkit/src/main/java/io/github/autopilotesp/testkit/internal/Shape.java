package io.github.autopilotesp.testkit.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.autopilotesp.testkit.internal.metadata.Metadata;
import io.github.autopilotesp.testkit.internal.metadata.Property;
import io.github.autopilotesp.testkit.internal.metadata.ResourceType;
import io.github.autopilotesp.testkit.internal.metadata.TypeRef;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Determines which properties objects have in responses. */
final class Shape {
  private static final String TYPE = "@odata.type";
  private static final List<String> EMPTY_MEMBERS = List.of("unknown", "none", "notConfigured");

  /** The properties of directory objects that are returned by default. */
  private static final Map<String, Set<String>> BY_DEFAULT =
      Map.of(
          "user",
          Set.of(
              "businessPhones",
              "displayName",
              "givenName",
              "id",
              "jobTitle",
              "mail",
              "mobilePhone",
              "officeLocation",
              "preferredLanguage",
              "surname",
              "userPrincipalName"),
          "group",
          Set.of(
              "id",
              "deletedDateTime",
              "classification",
              "createdDateTime",
              "description",
              "displayName",
              "expirationDateTime",
              "groupTypes",
              "isAssignableToRole",
              "mail",
              "mailEnabled",
              "mailNickname",
              "membershipRule",
              "membershipRuleProcessingState",
              "onPremisesDomainName",
              "onPremisesLastSyncDateTime",
              "onPremisesNetBiosName",
              "onPremisesProvisioningErrors",
              "onPremisesSamAccountName",
              "onPremisesSecurityIdentifier",
              "onPremisesSyncEnabled",
              "preferredDataLocation",
              "preferredLanguage",
              "proxyAddresses",
              "renewedDateTime",
              "resourceBehaviorOptions",
              "resourceProvisioningOptions",
              "securityEnabled",
              "securityIdentifier",
              "serviceProvisioningErrors",
              "theme",
              "uniqueName",
              "visibility"));

  private Shape() {}

  /** Returns the type of an item: its own, or that of its collection. */
  static String typeOf(String declared, ObjectNode item) {
    String said = item.path(TYPE).asText();
    return said.isEmpty() ? declared : Metadata.shortName(said);
  }

  /** Returns an item with every property of its type, with Graph's defaults. */
  static ObjectNode full(String declared, ObjectNode item) {
    Optional<ResourceType> type = ApiVersion.BETA.metadata().type(typeOf(declared, item));
    if (type.isEmpty()) {
      return item;
    }
    List<Property> plain = type.get().plain();
    if (has(item, plain)) {
      return item;
    }
    ObjectNode full = Json.object().setAll(item);
    boolean directory = type.get().isA("directoryObject");
    for (Property property : plain) {
      if (!item.has(property.name())) {
        full.set(property.name(), unset(property.type(), directory));
      }
    }
    return full;
  }

  private static boolean has(ObjectNode item, List<Property> properties) {
    for (Property property : properties) {
      if (!item.has(property.name())) {
        return false;
      }
    }
    return true;
  }

  private static JsonNode unset(TypeRef type, boolean directory) {
    if (type.list()) {
      return Json.array();
    }
    if (directory) {
      return NullNode.getInstance();
    }
    return switch (type.name()) {
      case "Edm.Boolean" -> Json.object().booleanNode(false);
      case "Edm.Int32", "Edm.Int64" -> Json.object().numberNode(0);
      default ->
          ApiVersion.BETA
              .metadata()
              .members(type.name())
              .flatMap(members -> EMPTY_MEMBERS.stream().filter(members::contains).findFirst())
              .<JsonNode>map(Json.object()::textNode)
              .orElse(NullNode.getInstance());
    };
  }

  /** Returns what is shown of full items of a collection by default. */
  static UnaryOperator<ObjectNode> byDefault(String declared, boolean beta) {
    return item -> {
      Set<String> names = BY_DEFAULT.getOrDefault(typeOf(declared, item), Set.of());
      if (names.isEmpty()) {
        return item;
      }
      ObjectNode shown = Json.object();
      item.properties()
          .forEach(
              property -> {
                String name = property.getKey();
                boolean set = beta && !property.getValue().isNull() && !isEmptyList(property);
                if (set || names.contains(name) || name.contains("@")) {
                  shown.set(name, property.getValue());
                }
              });
      return shown;
    };
  }

  private static boolean isEmptyList(Map.Entry<String, JsonNode> property) {
    return property.getValue().isArray() && property.getValue().isEmpty();
  }

  /** Returns what v1.0 shows of an item: what is in its metadata. */
  static ObjectNode inV1(String declared, ObjectNode item) {
    Metadata v1 = ApiVersion.V1.metadata();
    String name = typeOf(declared, item);
    Optional<ResourceType> type = known(v1, name);
    if (type.isEmpty()) {
      return item;
    }
    ObjectNode shown = Json.object();
    item.properties()
        .forEach(
            entry -> {
              String property = entry.getKey();
              JsonNode value = entry.getValue();
              if (property.equals(TYPE)) {
                shown.put(TYPE, "#microsoft.graph." + type.get().name());
              } else if (property.startsWith("@")) {
                shown.set(property, value);
              } else {
                type.get()
                    .property(property.replaceFirst("@.*", ""))
                    .ifPresent(found -> shown.set(property, inV1(found.type(), value)));
              }
            });
    return shown;
  }

  private static JsonNode inV1(TypeRef type, JsonNode value) {
    if (type.isPrimitive()) {
      return value;
    }
    if (value instanceof ObjectNode object) {
      return inV1(type.name(), object);
    }
    if (value.isArray()) {
      var list = Json.array();
      value.forEach(element -> list.add(inV1(type.element(), element)));
      return list;
    }
    return value;
  }

  /** Returns a beta type, or its nearest supertype that v1.0 has. */
  private static Optional<ResourceType> known(Metadata v1, String name) {
    Optional<ResourceType> type = ApiVersion.BETA.metadata().type(name);
    while (type.isPresent() && v1.type(type.get().name()).isEmpty()) {
      type = type.get().base();
    }
    return type.flatMap(found -> v1.type(found.name()));
  }
}
