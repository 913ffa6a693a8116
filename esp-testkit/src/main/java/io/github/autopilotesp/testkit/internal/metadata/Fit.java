package io.github.autopilotesp.testkit.internal.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.autopilotesp.testkit.internal.metadata.Misfit.Kind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks JSON against the metadata. Immutable. */
public final class Fit {
  private static final String TYPE = "@odata.type";
  private static final Pattern GUID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  private static final Pattern DURATION =
      Pattern.compile("-?P(\\d+D)?(T(\\d+H)?(\\d+M)?(\\d+(\\.\\d+)?S)?)?");
  private static final Pattern TIME =
      Pattern.compile(
          "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d{1,7})?)?(Z|[+-]\\d\\d:\\d\\d)");
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

  /** Abstract types: a body must specify a derived one. */
  private static final Set<String> ABSTRACT =
      Set.of("deviceEnrollmentConfiguration", "deviceAndAppManagementAssignmentTarget");

  private static final Map<String, BigDecimal> LARGEST =
      Map.of(
          "Edm.Byte", BigDecimal.valueOf(255),
          "Edm.Int32", BigDecimal.valueOf(Integer.MAX_VALUE),
          "Edm.Int64", BigDecimal.valueOf(Long.MAX_VALUE));

  private final Metadata metadata;
  private final BiPredicate<String, String> exempt;
  private final Set<String> neverNull;

  private Fit(Metadata metadata, BiPredicate<String, String> exempt, Set<String> neverNull) {
    this.metadata = metadata;
    this.exempt = exempt;
    this.neverNull = neverNull;
  }

  /**
   * Returns a check of responses against metadata.
   *
   * @param exempt returns whether a property of a type may have any value
   */
  public static Fit ofAnswers(Metadata metadata, BiPredicate<String, String> exempt) {
    return new Fit(metadata, exempt, Set.of());
  }

  /**
   * Returns a check of requests to Intune against metadata; numbers and switches must not be null.
   */
  public static Fit ofRequests(Metadata metadata, BiPredicate<String, String> exempt) {
    return new Fit(metadata, exempt, Set.of("Edm.Boolean", "Edm.Int32"));
  }

  /** Returns the first mismatch in an object of the declared type or a derived one. */
  public Optional<Misfit> of(String declared, ObjectNode object) {
    String said = object.path(TYPE).asText();
    String name = said.isEmpty() ? declared : Metadata.shortName(said);
    Optional<ResourceType> type = metadata.type(name);
    if (said.isEmpty() && ABSTRACT.contains(declared)) {
      return misfit(Kind.ABSTRACT_TYPE, declared, TYPE, "", declared);
    }
    if (type.isEmpty()) {
      return misfit(Kind.UNKNOWN_TYPE, declared, TYPE, said, declared);
    }
    if (!type.get().isA(declared)) {
      return misfit(Kind.OTHER_TYPE, declared, TYPE, said, declared);
    }
    for (Map.Entry<String, JsonNode> property : object.properties()) {
      Optional<Misfit> misfit = property(type.get(), property.getKey(), property.getValue());
      if (misfit.isPresent()) {
        return misfit;
      }
    }
    return Optional.empty();
  }

  private Optional<Misfit> property(ResourceType type, String name, JsonNode value) {
    if (name.contains("@")) {
      return Optional.empty();
    }
    return type.property(name)
        .map(property -> value(type, name, property.type(), value))
        .orElseGet(() -> misfit(Kind.UNKNOWN_PROPERTY, type.name(), name, "", type.name()))
        .filter(misfit -> !exempt.test(type.name(), name));
  }

  /** Returns the mismatch in the value of a parameter. */
  public Optional<Misfit> parameter(String action, Property parameter, JsonNode value) {
    return value(
        new ResourceType(action, Optional.empty(), List.of(parameter)),
        parameter.name(),
        parameter.type(),
        value);
  }

  private Optional<Misfit> value(ResourceType in, String property, TypeRef type, JsonNode value) {
    if (value.isNull()) {
      return type.list() || !neverNull.contains(type.name())
          ? Optional.empty()
          : misfit(Kind.NULL, in.name(), property, "null", type.toString());
    }
    if (type.list()) {
      if (!value.isArray()) {
        return wrong(in, property, type, value);
      }
      for (JsonNode element : value) {
        Optional<Misfit> misfit = value(in, property, type.element(), element);
        if (misfit.isPresent()) {
          return misfit;
        }
      }
      return Optional.empty();
    }
    if (value instanceof ObjectNode object && metadata.type(type.name()).isPresent()) {
      return of(type.name(), object);
    }
    return fits(type, value) ? Optional.empty() : wrong(in, property, type, value);
  }

  private boolean fits(TypeRef type, JsonNode value) {
    return switch (type.name()) {
      case "*" -> true;
      case "Edm.String", "Edm.Binary" -> value.isTextual();
      case "Edm.Boolean" -> value.isBoolean();
      case "Edm.Byte", "Edm.Int32", "Edm.Int64" -> isWhole(value, LARGEST.get(type.name()));
      case "Edm.Double", "Edm.Single", "Edm.Decimal" ->
          value.isNumber() || Set.of("INF", "-INF", "NaN").contains(value.asText());
      case "Edm.DateTimeOffset" -> matches(TIME, value);
      case "Edm.Date" -> matches(DATE, value);
      case "Edm.TimeOfDay" -> value.isTextual();
      case "Edm.Duration" -> matches(DURATION, value);
      case "Edm.Guid" -> matches(GUID, value);
      default -> isMember(type, value);
    };
  }

  /** Returns whether the value is an enum member; for an unlisted type, any object. */
  private boolean isMember(TypeRef type, JsonNode value) {
    return metadata
        .members(type.name())
        .map(members -> value.isTextual() && members.containsAll(chosen(type, value.asText())))
        .orElse(value.isObject() && metadata.type(type.name()).isEmpty());
  }

  private static List<String> chosen(TypeRef type, String text) {
    return type.flags() ? List.of(text.split(", ?", -1)) : List.of(text);
  }

  private static boolean matches(Pattern pattern, JsonNode value) {
    return value.isTextual() && pattern.matcher(value.asText()).matches();
  }

  private static boolean isWhole(JsonNode value, @Nullable BigDecimal most) {
    return value.isNumber()
        && most != null
        && value.decimalValue().stripTrailingZeros().scale() <= 0
        && value.decimalValue().abs().compareTo(most) <= 0;
  }

  private static Optional<Misfit> wrong(
      ResourceType in, String property, TypeRef type, JsonNode value) {
    String literal = value.isTextual() ? value.asText() : value.toString();
    return misfit(Kind.WRONG_VALUE, in.name(), property, literal, type.toString());
  }

  private static Optional<Misfit> misfit(
      Kind kind, String type, String property, String value, String expected) {
    return Optional.of(new Misfit(kind, type, property, value, expected));
  }
}
