package io.github.autopilotesp.testkit.metadata;

import com.microsoft.kiota.serialization.Parsable;
import com.microsoft.kiota.serialization.SerializationWriter;
import com.microsoft.kiota.serialization.UntypedNode;
import com.microsoft.kiota.serialization.ValuedEnum;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.net.JarURLConnection;
import java.net.URL;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.JarFile;

/** Reads types, their properties and enums out of an SDK's model classes. */
final class ModelFacts {
  private static final Map<String, String> PRIMITIVES =
      Map.ofEntries(
          Map.entry("java.lang.String", "Edm.String"),
          Map.entry("java.lang.Boolean", "Edm.Boolean"),
          Map.entry("java.lang.Integer", "Edm.Int32"),
          Map.entry("java.lang.Long", "Edm.Int64"),
          Map.entry("java.lang.Double", "Edm.Double"),
          Map.entry("java.lang.Float", "Edm.Single"),
          Map.entry("java.lang.Byte", "Edm.Byte"),
          Map.entry("java.math.BigDecimal", "Edm.Decimal"),
          Map.entry("java.time.OffsetDateTime", "Edm.DateTimeOffset"),
          Map.entry("java.time.LocalDate", "Edm.Date"),
          Map.entry("java.time.LocalTime", "Edm.TimeOfDay"),
          Map.entry("com.microsoft.kiota.PeriodAndDuration", "Edm.Duration"),
          Map.entry("java.util.UUID", "Edm.Guid"),
          Map.entry("byte[]", "Edm.Binary"));

  private final String models;
  private final Class<?> entity;
  private final Map<Class<?>, List<Class<?>>> derived = new HashMap<>();

  ModelFacts(String sdk) throws IOException {
    this.models = sdk + ".models.";
    this.entity = load(models + "Entity");
    for (Class<?> type : all()) {
      Class<?> base = type.getSuperclass();
      if (base != null && base.getName().startsWith(models)) {
        derived.computeIfAbsent(base, key -> new ArrayList<>()).add(type);
      }
    }
  }

  private List<Class<?>> all() throws IOException {
    URL url = entity.getResource(entity.getSimpleName() + ".class");
    List<Class<?>> classes = new ArrayList<>();
    try (JarFile jar = ((JarURLConnection) url.openConnection()).getJarFile()) {
      String folder = models.replace('.', '/');
      jar.stream()
          .map(entry -> entry.getName())
          .filter(name -> name.startsWith(folder) && name.endsWith(".class"))
          .map(name -> name.substring(0, name.length() - 6).replace('/', '.'))
          .sorted()
          .map(ModelFacts::load)
          .filter(Parsable.class::isAssignableFrom)
          .forEach(classes::add);
    }
    return classes;
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, ModelFacts.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A line for each type and enum that the roots, and what derives from them, are made of. */
  Set<String> of(List<String> roots) {
    Set<String> lines = new LinkedHashSet<>();
    Set<Class<?>> seen = new HashSet<>();
    Deque<Class<?>> open = new ArrayDeque<>();
    roots.forEach(root -> find(root).ifPresent(open::add));
    Set<Class<?>> entities = new HashSet<>(open);
    while (!open.isEmpty()) {
      Class<?> type = open.remove();
      if (!seen.add(type)) {
        continue;
      }
      if (type.isEnum()) {
        lines.add(enumLine(type));
        continue;
      }
      Map<String, Type> properties = properties(type);
      lines.add(typeLine(type, properties));
      if (isModel(type.getSuperclass())) {
        open.add(type.getSuperclass());
      }
      if (!isEntity(type) || entities.contains(type)) {
        List<Class<?>> children = derived.getOrDefault(type, List.of());
        entities.addAll(children);
        open.addAll(children);
      }
      properties.values().stream()
          .map(ModelFacts::element)
          .filter(this::isModel)
          .filter(found -> !isEntity(found))
          .forEach(open::add);
    }
    return lines;
  }

  /** A model by its class name; nothing where this version of the API does not have it. */
  private Optional<Class<?>> find(String root) {
    try {
      return Optional.of(Class.forName(models + root, false, getClass().getClassLoader()));
    } catch (ClassNotFoundException e) {
      return Optional.empty();
    }
  }

  private boolean isModel(Class<?> type) {
    return type.getName().startsWith(models);
  }

  private boolean isEntity(Class<?> type) {
    return entity.isAssignableFrom(type);
  }

  /** The name by which the API knows a type. */
  String name(Class<?> type) {
    String simple = type.getName().substring(models.length());
    int dot = simple.lastIndexOf('.') + 1;
    return simple.substring(0, dot)
        + simple.substring(dot, dot + 1).toLowerCase(Locale.ROOT)
        + simple.substring(dot + 1);
  }

  private String typeLine(Class<?> type, Map<String, Type> properties) {
    Set<String> writable = writable(type);
    StringBuilder line = new StringBuilder("type ").append(name(type));
    line.append(isModel(type.getSuperclass()) ? " " + name(type.getSuperclass()) : " -");
    properties.forEach(
        (property, of) -> {
          line.append(' ').append(property).append(':').append(typeName(of));
          line.append(writable.contains(property) ? "" : "!");
        });
    return line.toString();
  }

  private static String enumLine(Class<?> type) {
    StringBuilder line = new StringBuilder("enum ");
    String simple = type.getSimpleName();
    line.append(simple.substring(0, 1).toLowerCase(Locale.ROOT));
    line.append(simple.substring(1));
    for (Object constant : type.getEnumConstants()) {
      line.append(' ').append(((ValuedEnum) constant).getValue());
    }
    return line.toString();
  }

  /** {@code [x]} is a list, {@code >x} leads to an entity, {@code {x}} is a set of flags. */
  String typeName(Type type) {
    if (type instanceof ParameterizedType list) {
      String inner = typeName(list.getActualTypeArguments()[0]);
      return list.getRawType() == EnumSet.class ? "{" + inner + "}" : "[" + inner + "]";
    }
    String primitive = PRIMITIVES.get(type.getTypeName());
    if (primitive != null) {
      return primitive;
    }
    Class<?> model = (Class<?>) type;
    if (UntypedNode.class.isAssignableFrom(model) || !isModel(model)) {
      return "*";
    }
    return (isEntity(model) ? ">" : "") + name(model);
  }

  private static Class<?> element(Type type) {
    return type instanceof ParameterizedType list
        ? element(list.getActualTypeArguments()[0])
        : (Class<?>) type;
  }

  /** The type's own properties, without those that it inherits. */
  Map<String, Type> properties(Class<?> type) {
    Map<String, Type> own = new TreeMap<>();
    Set<String> inherited =
        isModel(type.getSuperclass()) ? deserializers(type.getSuperclass()) : Set.of();
    for (String property : deserializers(type)) {
      if (!property.startsWith("@odata.") && !inherited.contains(property)) {
        own.put(property, getter(type, property).getGenericReturnType());
      }
    }
    return own;
  }

  private static Method getter(Class<?> type, String property) {
    for (Method method : type.getMethods()) {
      if (method.getName().equalsIgnoreCase("get" + property.replaceAll("\\W|_", ""))
          && method.getParameterCount() == 0) {
        return method;
      }
    }
    throw new IllegalStateException(type + " has no getter for " + property);
  }

  private static Parsable instance(Class<?> type) {
    try {
      if (Modifier.isAbstract(type.getModifiers())) {
        throw new IllegalStateException(type + " is abstract");
      }
      return (Parsable) type.getConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Set<String> deserializers(Class<?> type) {
    return instance(type).getFieldDeserializers().keySet();
  }

  /** What the model writes; the rest is read-only. */
  private static Set<String> writable(Class<?> type) {
    Set<String> written = new HashSet<>();
    Object writer =
        Proxy.newProxyInstance(
            ModelFacts.class.getClassLoader(),
            new Class<?>[] {SerializationWriter.class},
            (proxy, method, arguments) -> {
              if (arguments != null && arguments[0] instanceof String name) {
                written.add(name);
              }
              return null;
            });
    instance(type).serialize((SerializationWriter) writer);
    return written;
  }

  /** The parameters of an action, from the class of its body. */
  String parameters(Class<?> body) {
    StringBuilder text = new StringBuilder();
    properties(body)
        .forEach(
            (name, type) ->
                text.append(text.length() == 0 ? "" : ",")
                    .append(name)
                    .append(':')
                    .append(typeName(type)));
    return text.toString();
  }

  /** What an answer holds: a type, a list of one, or something else. */
  String answer(Class<?> response) {
    if (isModel(response) && !response.getSimpleName().endsWith("CollectionResponse")) {
      return name(response);
    }
    for (Method method : response.getMethods()) {
      if (method.getName().equals("getValue") && method.getParameterCount() == 0) {
        return typeName(method.getGenericReturnType()).replace(">", "");
      }
    }
    return Objects.requireNonNullElse(PRIMITIVES.get(response.getTypeName()), "*");
  }

  boolean holds(Class<?> type) {
    return isModel(type);
  }
}
