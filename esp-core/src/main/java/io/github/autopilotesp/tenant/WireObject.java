package io.github.autopilotesp.tenant;

import io.github.autopilotesp.internal.json.JsonForm;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object of the service, exactly as received: including unknown properties, nulls, the order
 * of names and the digits of numbers. It is opaque to everything but the codec and the rules about
 * the wire form; print it only where its content may be visible.
 *
 * <p>A value inside is one of: null, {@link Boolean}, {@link String}, {@link BigInteger} (a whole
 * number without fraction or exponent), {@link BigDecimal} (any other number), an unmodifiable
 * {@link List} of values, or an unmodifiable {@link Map} from names to values in their order.
 */
public final class WireObject implements JsonForm {
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
   * @throws IllegalArgumentException if a value is of another type
   */
  public static WireObject of(Map<String, ? extends @Nullable Object> properties) {
    return new WireObject(copyOfMap(properties));
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
    return properties.containsKey(name);
  }

  /**
   * Returns a property that is a string.
   *
   * @param name the property's name
   * @return the string, or empty if the property is missing, null or of another type
   */
  public Optional<String> string(String name) {
    return properties.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
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

  private static @Nullable Object copyOf(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      return copyOfMap(map);
    }
    if (value instanceof List<?> list) {
      List<@Nullable Object> copy = new ArrayList<>(list.size());
      for (Object element : list) {
        copy.add(copyOf(element));
      }
      return Collections.unmodifiableList(copy);
    }
    if (value instanceof Integer || value instanceof Long) {
      return BigInteger.valueOf(((Number) value).longValue());
    }
    if (value instanceof Double number) {
      return BigDecimal.valueOf(number);
    }
    if (value instanceof BigDecimal number && number.scale() == 0) {
      return number.unscaledValue(); // normalized to how it is printed and read back
    }
    if (value == null
        || value instanceof Boolean
        || value instanceof String
        || value instanceof BigInteger
        || value instanceof BigDecimal) {
      return value;
    }
    throw new IllegalArgumentException(value.getClass().getName() + " is not a JSON value");
  }

  private static Map<String, @Nullable Object> copyOfMap(Map<?, ?> map) {
    Map<String, @Nullable Object> copy = new LinkedHashMap<>(map.size() * 4 / 3 + 1);
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      if (!(entry.getKey() instanceof String name)) {
        throw new IllegalArgumentException("A JSON object must have strings as names");
      }
      copy.put(name, copyOf(entry.getValue()));
    }
    return Collections.unmodifiableMap(copy);
  }

  @Override
  public Object jsonForm() {
    return properties;
  }
}
