package io.github.autopilotesp.wire;

import io.github.autopilotesp.internal.json.NegativeZero;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Interprets single values of a wire object. */
final class WireValues {
  private static final Instant NEVER = Instant.parse("0001-01-01T00:00:00Z");
  private static final int LONGEST_INT = 10;

  private WireValues() {}

  /** Returns a 32-bit integer in any notation: 60, 60.0 and 6E+1 are the same. */
  static Optional<Integer> number(@Nullable Object value) {
    if (value instanceof BigInteger whole) {
      return whole.bitLength() < Integer.SIZE ? Optional.of(whole.intValue()) : Optional.empty();
    }
    if (value instanceof BigDecimal decimal) {
      // Check the magnitude first: 1E+999999999 must not be expanded.
      if (decimal.signum() != 0 && (long) decimal.precision() - decimal.scale() > LONGEST_INT) {
        return Optional.empty();
      }
      try {
        return Optional.of(decimal.intValueExact());
      } catch (ArithmeticException e) {
        return Optional.empty();
      }
    }
    return value instanceof NegativeZero ? Optional.of(0) : Optional.empty();
  }

  /** Returns a date and time; the year 1, which the service sends for "never", is empty. */
  static Optional<Instant> instant(@Nullable Object value) {
    return parsed(value).filter(instant -> !instant.equals(NEVER));
  }

  static boolean is(EspProperty.Kind kind, Object value) {
    return switch (kind) {
      case SWITCH -> value instanceof Boolean;
      case NUMBER -> number(value).isPresent();
      case TEXT -> value instanceof String;
      case TEXTS -> value instanceof List<?> list && areAll(String.class, list);
      case INSTANT -> parsed(value).isPresent();
      case OBJECTS -> value instanceof List<?> list && areAll(Map.class, list);
    };
  }

  private static boolean areAll(Class<?> type, List<?> list) {
    for (int i = 0; i < list.size(); i++) {
      if (!type.isInstance(list.get(i))) {
        return false;
      }
    }
    return true;
  }

  static String inWords(@Nullable Object value) {
    if (value == null) {
      return "null";
    }
    if (value instanceof Boolean || value instanceof BigInteger) {
      String text = value.toString();
      return text.length() <= 40 ? text : "a number of " + text.length() + " digits";
    }
    if (value instanceof Number) {
      return "the number " + value;
    }
    if (value instanceof String text) {
      return text.isEmpty() ? "an empty string" : "a string";
    }
    return value instanceof List ? "an array" : "an object";
  }

  @SuppressWarnings("unchecked") // A map in a wire object has only strings as keys.
  static Map<String, @Nullable Object> object(Object value) {
    return (Map<String, @Nullable Object>) value;
  }

  private static Optional<Instant> parsed(@Nullable Object value) {
    if (!(value instanceof String text)) {
      return Optional.empty();
    }
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
