package io.github.autopilotesp.tenant;

import io.github.autopilotesp.internal.json.JsonForm;
import io.github.autopilotesp.internal.json.NegativeZero;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object of the service, exactly as received: including unknown properties, nulls, the order
 * of names and the digits of numbers. It is opaque to everything but the codec and the rules about
 * the wire form; print it only where its content may be visible.
 *
 * <p>A value inside is one of: null, {@link Boolean}, {@link String}, {@link BigInteger} (a whole
 * number without fraction or exponent), {@link BigDecimal} (any other number), another {@link
 * Number} that is a zero with a minus sign and prints as it was spelled, an unmodifiable {@link
 * List} of values, or an unmodifiable {@link Map} from names to values in their order.
 *
 * <p>It holds what can be printed and read again: numbers of at most 1,000 digits, nested at most
 * 250 levels deep.
 */
public final class WireObject implements JsonForm {
  /** The most digits of a number. */
  public static final int MAX_DIGITS = 1_000;

  /** The most noughts that a number may stand for without spelling them. */
  public static final int MAX_EXPONENT = 1_000_000_000;

  /** How deep objects and lists may stand in each other, the object itself included. */
  public static final int MAX_DEPTH = 250;

  private final Map<String, @Nullable Object> properties;

  private WireObject(Map<String, @Nullable Object> properties) {
    this.properties = properties;
  }

  /**
   * Copies an object.
   *
   * @param properties names and values, of the types listed above; {@link Integer} and {@link Long}
   *     are converted to {@link BigInteger}, and {@link Double} to {@link BigDecimal}
   * @return the object
   * @throws IllegalArgumentException if a value is of another type, or could not be read again
   */
  public static WireObject of(Map<String, ? extends @Nullable Object> properties) {
    Objects.requireNonNull(properties, "properties");
    return new WireObject(copyOfMap(properties, 1));
  }

  /**
   * Returns the properties in their order.
   *
   * @return an unmodifiable map; a value may be null
   */
  public Map<String, @Nullable Object> properties() {
    return properties;
  }

  /**
   * Returns whether a property is present, even if null.
   *
   * @param name the property's name
   * @return whether it is present
   */
  public boolean has(String name) {
    Objects.requireNonNull(name, "name");
    return properties.containsKey(name);
  }

  /**
   * Returns a property that is a string.
   *
   * @param name the property's name
   * @return the string, or empty if the property is missing, null or of another type
   */
  public Optional<String> string(String name) {
    Objects.requireNonNull(name, "name");
    return properties.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
  }

  /**
   * Tells how deep objects and lists stand in each other.
   *
   * @return 1 if there are only plain values in it
   */
  public int depth() {
    return depth(properties);
  }

  private static int depth(@Nullable Object value) {
    Collection<?> inside =
        value instanceof Map<?, ?> map
            ? map.values()
            : value instanceof List<?> list ? list : List.of();
    int deepest = 0;
    for (Object element : inside) {
      deepest = Math.max(deepest, depth(element));
    }
    return value instanceof Map<?, ?> || value instanceof List<?> ? deepest + 1 : 0;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof WireObject that && properties.equals(that.properties);
  }

  @Override
  public int hashCode() {
    return properties.hashCode();
  }

  /** Contains only the type and the id, because the content may be private. */
  @Override
  public String toString() {
    return "WireObject["
        + string("@odata.type").orElse("no @odata.type")
        + string("id").map(id -> ", " + id).orElse("")
        + "]";
  }

  private static @Nullable Object copyOf(@Nullable Object value, int depth) {
    if (value instanceof Map<?, ?> map) {
      return copyOfMap(map, depth);
    }
    if (value instanceof List<?> list) {
      requireDepth(depth);
      List<@Nullable Object> copy = new ArrayList<>(list.size());
      for (Object element : list) {
        copy.add(copyOf(element, depth + 1));
      }
      return Collections.unmodifiableList(copy);
    }
    if (value instanceof Integer || value instanceof Long) {
      return BigInteger.valueOf(((Number) value).longValue());
    }
    if (value instanceof Double number) {
      return number == 0 && 1 / number < 0
          ? NegativeZero.of(number.toString())
          : BigDecimal.valueOf(number);
    }
    if (value instanceof BigInteger number) {
      requireReadable(new BigDecimal(number));
      return number;
    }
    if (value instanceof BigDecimal number) {
      requireReadable(number);
      return number.scale() == 0
          ? number.unscaledValue() // normalized to how it is printed and read back
          : number;
    }
    if (value == null
        || value instanceof Boolean
        || value instanceof String
        || value instanceof NegativeZero) {
      return value;
    }
    throw new IllegalArgumentException(value.getClass().getName() + " is not a JSON value");
  }

  private static Map<String, @Nullable Object> copyOfMap(Map<?, ?> map, int depth) {
    requireDepth(depth);
    Map<String, @Nullable Object> copy = new LinkedHashMap<>(map.size() * 4 / 3 + 1);
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      if (!(entry.getKey() instanceof String name)) {
        throw new IllegalArgumentException("A JSON object must have strings as names");
      }
      copy.put(name, copyOf(entry.getValue(), depth + 1));
    }
    return Collections.unmodifiableMap(copy);
  }

  private static void requireReadable(BigDecimal number) {
    if (number.precision() > MAX_DIGITS || Math.abs((long) number.scale()) > MAX_EXPONENT) {
      throw new IllegalArgumentException(
          "A number has more than 1,000 digits, or an exponent beyond any use, and could not be"
              + " read again");
    }
  }

  private static void requireDepth(int depth) {
    if (depth > MAX_DEPTH) {
      throw new IllegalArgumentException(
          "Objects and lists are nested deeper than " + MAX_DEPTH + " levels");
    }
  }

  @Override
  public Object jsonForm() {
    return properties;
  }
}
