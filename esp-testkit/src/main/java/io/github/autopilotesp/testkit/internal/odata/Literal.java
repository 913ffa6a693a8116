package io.github.autopilotesp.testkit.internal.odata;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.autopilotesp.testkit.internal.GraphError;
import io.github.autopilotesp.testkit.internal.metadata.TypeRef;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A value that a filter compares with. Strings are compared case-insensitively, as in Entra, and
 * times as instants.
 *
 * @param type the type according to its form, such as {@code Edm.Int32}; empty for null and if
 *     unknown
 */
record Literal(String type, JsonNode value) {
  private static final String TIME = "Edm.DateTimeOffset";
  private static final String DATE = "Edm.Date";
  private static final String TEXT = "Edm.String";
  private static final String NUMBER = "Edm.Decimal";
  private static final String WHOLE = "Edm.Int32";
  private static final Pattern DIGITS = Pattern.compile("-?\\d{1,9}");
  private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,60}(\\.\\d{1,60})?");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
  private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[\\d:.+Z-]{1,40}");
  private static final Pattern GUID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  /** Which types are comparable; other types are not checked. */
  private static final Map<String, Set<String>> COMPARABLE =
      Map.of(
          TEXT,
          Set.of(TEXT),
          "Edm.Boolean",
          Set.of("Edm.Boolean"),
          WHOLE,
          Set.of(WHOLE, NUMBER),
          "Edm.Int64",
          Set.of(WHOLE, NUMBER),
          TIME,
          Set.of(TIME, DATE));

  private static final Map<String, String> KINDS =
      Map.of(
          "eq", "Equal",
          "ne", "NotEqual",
          "gt", "GreaterThan",
          "ge", "GreaterThanOrEqual",
          "lt", "LessThan",
          "le", "LessThanOrEqual",
          "in", "Equal");

  static Literal text(String text) {
    return new Literal(TEXT, TextNode.valueOf(text));
  }

  /** Parses an unquoted value; empty if it is not one. */
  static Optional<Literal> bare(String word) {
    return Optional.ofNullable(
        switch (word) {
          case "null" -> new Literal("", NullNode.getInstance());
          case "true" -> new Literal("Edm.Boolean", BooleanNode.TRUE);
          case "false" -> new Literal("Edm.Boolean", BooleanNode.FALSE);
          default -> number(word);
        });
  }

  private static @Nullable Literal number(String word) {
    if (DIGITS.matcher(word).matches()) {
      return new Literal(WHOLE, DecimalNode.valueOf(new BigDecimal(word)));
    }
    if (DECIMAL.matcher(word).matches()) {
      return new Literal(NUMBER, DecimalNode.valueOf(new BigDecimal(word)));
    }
    if (DAY.matcher(word).matches()) {
      return new Literal(DATE, TextNode.valueOf(word));
    }
    if (MOMENT.matcher(word).matches()) {
      return new Literal(TIME, TextNode.valueOf(word));
    }
    if (GUID.matcher(word).matches()) {
      return new Literal("Edm.Guid", TextNode.valueOf(word));
    }
    return Character.isDigit(word.charAt(0)) || word.contains("-")
        ? new Literal("", TextNode.valueOf(word))
        : null;
  }

  /** Refuses what cannot be compared with a property, with the message of Graph's OData layer. */
  void requireComparable(Optional<TypeRef> property, String operator) {
    if (property.isEmpty() || type.isEmpty()) {
      return;
    }
    TypeRef wanted = property.get();
    boolean fits =
        !wanted.list() && COMPARABLE.getOrDefault(wanted.name(), Set.of(type)).contains(type);
    if (!fits) {
      throw GraphError.badRequest(
          "Invalid filter clause: A binary operator with incompatible types was detected. Found"
              + " operand types '"
              + wanted
              + "' and '"
              + type
              + "' for operator kind '"
              + KINDS.getOrDefault(operator, operator)
              + "'.");
    }
    if (wanted.name().equals(TIME) && moment(value.asText()).isEmpty()) {
      throw GraphError.badRequest(
          "Invalid filter clause: The DateTimeOffset text '"
              + value.asText()
              + "' should be in format 'yyyy-mm-ddThh:mm:ss('.'s+)?(zzzzzz)?' and each field value"
              + " is within valid range.");
    }
  }

  boolean isSame(JsonNode actual) {
    if (value.isNull()) {
      return actual.isNull() || actual.isMissingNode();
    }
    if (value.isBoolean()) {
      return actual.equals(value);
    }
    OptionalInt order = compared(actual);
    return order.isPresent() && order.getAsInt() == 0;
  }

  /** Compares a value with this one; empty if they have no order. */
  OptionalInt compared(JsonNode actual) {
    if (actual.isNumber() && value.isNumber()) {
      return OptionalInt.of(actual.decimalValue().compareTo(value.decimalValue()));
    }
    if (!actual.isTextual() || !value.isTextual()) {
      return OptionalInt.empty();
    }
    return OptionalInt.of(
        type.equals(TIME) || type.equals(DATE)
            ? comparedAsTimes(actual.asText(), value.asText())
            : fold(actual.asText()).compareTo(fold(value.asText())));
  }

  /** Compares two texts that may be times. */
  static int comparedAsTimes(String one, String other) {
    Optional<Instant> first = moment(one);
    Optional<Instant> second = moment(other);
    return first.isPresent() && second.isPresent()
        ? first.get().compareTo(second.get())
        : one.compareTo(other);
  }

  private static Optional<Instant> moment(String text) {
    try {
      return Optional.of(
          DAY.matcher(text).matches()
              ? LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC)
              : OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  static String fold(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
