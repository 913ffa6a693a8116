package io.github.autopilotesp.internal.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.autopilotesp.internal.text.VisibleText;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Takes values apart into JSON's own kinds of values. */
public final class PlainJson {
  private static final String OURS = "io.github.autopilotesp.";

  private static final ObjectMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxStringLength(Integer.MAX_VALUE)
                          .maxNameLength(Integer.MAX_VALUE)
                          .maxNumberLength(Integer.MAX_VALUE)
                          .build())
                  .build())
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private PlainJson() {}

  /**
   * Reads what a writer of this library wrote, so that a mapper writes the same.
   *
   * @param json a JSON object
   * @return its names and values
   * @throws IllegalArgumentException if it is none
   */
  public static Map<?, ?> parse(String json) {
    try {
      return MAPPER.readValue(json, Map.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("This is not a JSON object.", e);
    }
  }

  /**
   * Writes what a mapper read, so that a reader of this library can read it.
   *
   * @param form names and values
   * @return a JSON object
   * @throws IllegalArgumentException if it holds what JSON cannot say
   */
  public static String print(Map<String, ? extends @Nullable Object> form) {
    try {
      return MAPPER.writeValueAsString(form);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("This cannot be written as JSON.", e);
    }
  }

  /**
   * Writes a value for other programs.
   *
   * @param value what any mapper would write the same
   * @return a JSON object, indented, every character of it visible
   */
  public static String print(JsonForm value) {
    try {
      return VisibleText.ofJson(
          MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(value.jsonForm()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A tree of plain values cannot fail to print", e);
    }
  }

  static Object of(Object value) {
    Class<?> type = publicType(value.getClass());
    Map<String, Object> members = members(value);
    if (isOneOfSeveral(type)) {
      Map<String, Object> named = new LinkedHashMap<>();
      named.put("kind", lowerFirst(type.getSimpleName()));
      named.putAll(members);
      return named;
    }
    return isATypedText(type, members) ? members.values().iterator().next() : members;
  }

  /** Ids and the like: a record of one text is that text. */
  private static boolean isATypedText(Class<?> type, Map<String, Object> members) {
    return type.isRecord()
        && type.getRecordComponents().length == 1
        && members.values().stream().anyMatch(String.class::isInstance);
  }

  /** What has a field and a public method of its name, in the order of the fields. */
  private static Map<String, Object> members(Object value) {
    Map<String, Object> members = new LinkedHashMap<>();
    for (Field field : value.getClass().getDeclaredFields()) {
      if (!Modifier.isStatic(field.getModifiers()) && !field.isSynthetic()) {
        accessor(value.getClass(), field.getName())
            .flatMap(method -> plain(call(method, value)))
            .ifPresent(member -> members.put(field.getName(), member));
      }
    }
    return members;
  }

  private static Optional<Method> accessor(Class<?> type, String name) {
    return Stream.of(type.getMethods())
        .filter(method -> method.getName().equals(name) && method.getParameterCount() == 0)
        .filter(method -> !Modifier.isStatic(method.getModifiers()) && !method.isBridge())
        .filter(method -> method.getDeclaringClass().getName().startsWith(OURS))
        .filter(method -> !name.equals("hashCode"))
        .findFirst();
  }

  private static @Nullable Object call(Method method, Object value) {
    try {
      method.setAccessible(true);
      return method.invoke(value);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("A value cannot be taken apart: " + method, e);
    }
  }

  private static Optional<Object> plain(@Nullable Object value) {
    if (value instanceof Optional<?> optional) {
      return optional.isPresent() ? plain(optional.get()) : Optional.empty();
    } else if (value instanceof OptionalInt number) {
      return number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty();
    } else if (value instanceof OptionalLong number) {
      return number.isPresent() ? Optional.of(number.getAsLong()) : Optional.empty();
    } else if (value instanceof JsonForm form) {
      return Optional.of(form.jsonForm());
    } else if (value instanceof Collection<?> elements) {
      List<Object> list = new ArrayList<>();
      elements.forEach(element -> plain(element).ifPresent(list::add));
      return Optional.of(list);
    } else if (value instanceof Map<?, ?> map) {
      Map<String, Object> object = new LinkedHashMap<>();
      map.forEach(
          (key, entry) -> plain(entry).ifPresent(it -> object.put(String.valueOf(key), it)));
      return Optional.of(object);
    } else if (value instanceof Throwable failure) {
      Map<String, Object> told = new LinkedHashMap<>();
      told.put("type", failure.getClass().getSimpleName());
      told.put("message", String.valueOf(failure.getMessage()));
      return Optional.of(told);
    } else if (value instanceof Enum<?> constant) {
      return Optional.of(constant.name());
    } else if (value instanceof Number || value instanceof Boolean) {
      return Optional.of(value);
    } else if (value instanceof Record && value.getClass().getName().startsWith(OURS)) {
      return Optional.of(of(value));
    } else if (value == null || value.getClass().isHidden() || value.getClass().isSynthetic()) {
      return Optional.empty();
    }
    return Optional.of(value.toString());
  }

  private static Class<?> publicType(Class<?> type) {
    return Modifier.isPublic(type.getModifiers()) || type.getSuperclass() == Record.class
        ? type
        : type.getSuperclass();
  }

  private static boolean isOneOfSeveral(Class<?> type) {
    return Stream.of(type.getInterfaces()).anyMatch(Class::isSealed);
  }

  private static String lowerFirst(String name) {
    return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }
}
