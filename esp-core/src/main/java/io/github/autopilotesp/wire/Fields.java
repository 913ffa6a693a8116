package io.github.autopilotesp.wire;

import io.github.autopilotesp.internal.text.IdText;
import io.github.autopilotesp.tenant.WireObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Typed access to the properties of an object. A missing or null property is empty; one of the
 * wrong type causes a {@link GraphFormatException}.
 */
final class Fields {
  private final WireObject wire;
  private final String path;

  Fields(WireObject wire, String path) {
    this.wire = wire;
    this.path = path;
  }

  String text(String name) {
    return optionalText(name).orElseThrow(() -> missing(name, "a string"));
  }

  String id(String name) {
    String id = text(name);
    if (!IdText.isId(id)) {
      throw wrong(name, "an id", id);
    }
    return id;
  }

  Optional<String> optionalText(String name) {
    Object value = wire.properties().get(name);
    if (value == null || value instanceof String) {
      return wire.string(name);
    }
    throw wrong(name, "a string", value);
  }

  /** Returns a non-empty string, or empty if it is missing, null or an empty string. */
  Optional<String> nonEmptyText(String name) {
    return optionalText(name).filter(text -> !text.isEmpty());
  }

  Optional<Boolean> optionalFlag(String name) {
    Object value = wire.properties().get(name);
    if (value == null) {
      return Optional.empty();
    }
    if (value instanceof Boolean flag) {
      return Optional.of(flag);
    }
    throw wrong(name, "true or false", value);
  }

  int number(String name) {
    return optionalNumber(name).orElseThrow(() -> missing(name, "a whole number"));
  }

  Optional<Integer> optionalNumber(String name) {
    Object value = wire.properties().get(name);
    Optional<Integer> number = WireValues.number(value);
    if (value != null && number.isEmpty()) {
      throw wrong(name, "a whole number", value);
    }
    return number;
  }

  Optional<Instant> optionalInstant(String name) {
    return WireValues.instant(wire.properties().get(name));
  }

  Fields object(String name) {
    return optionalObject(name).orElseThrow(() -> missing(name, "an object"));
  }

  Optional<Fields> optionalObject(String name) {
    Object value = wire.properties().get(name);
    if (value == null) {
      return Optional.empty();
    }
    if (value instanceof Map) {
      return Optional.of(new Fields(WireObject.of(WireValues.object(value)), within(name)));
    }
    throw wrong(name, "an object", value);
  }

  /** Returns the objects of an array, or empty if there is none. */
  Optional<List<Fields>> optionalObjects(String name) {
    Object value = wire.properties().get(name);
    if (value == null) {
      return Optional.empty();
    }
    if (!(value instanceof List<?> list)) {
      throw wrong(name, "an array of objects", value);
    }
    List<Fields> objects = new ArrayList<>(list.size());
    for (Object element : list) {
      String elementName = name + "[" + objects.size() + "]";
      if (!(element instanceof Map)) {
        throw wrong(elementName, "an object", element);
      }
      objects.add(new Fields(WireObject.of(WireValues.object(element)), within(elementName)));
    }
    return Optional.of(objects);
  }

  WireObject wire() {
    return wire;
  }

  String path() {
    return path;
  }

  private String within(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  private GraphFormatException missing(String name, String expected) {
    return GraphFormatException.at(
        within(name), expected, wire.has(name) ? "null" : "no such property");
  }

  private GraphFormatException wrong(String name, String expected, @Nullable Object value) {
    return GraphFormatException.at(within(name), expected, WireValues.inWords(value));
  }
}
