package io.github.autopilotesp.testkit.metadata;

import com.microsoft.kiota.BaseRequestBuilder;
import com.microsoft.kiota.RequestAdapter;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads which calls the API has, as deep as the fake looks, out of an SDK's request builders. */
final class PathFacts {
  private static final Pattern KEY = Pattern.compile("\\{[^}?+]*}");

  /** Below these, calls are read to this many segments; of all else, only the first is known. */
  private static final List<String> INTUNE =
      List.of(
          "deviceManagement/deviceEnrollmentConfigurations",
          "deviceManagement/assignmentFilters",
          "deviceManagement/roleScopeTags",
          "deviceManagement/windowsAutopilotDeviceIdentities",
          "deviceManagement/managedDevices",
          "deviceManagement/autopilotEvents",
          "deviceManagement/troubleshootingEvents",
          "deviceAppManagement/mobileApps");

  private static final List<String> DIRECTORY =
      List.of("groups", "devices", "users", "directoryObjects");

  private final ModelFacts models;
  private final Set<String> lines = new TreeSet<>();
  private final Object adapter =
      Proxy.newProxyInstance(
          getClass().getClassLoader(),
          new Class<?>[] {RequestAdapter.class},
          (proxy, method, arguments) -> null);

  private PathFacts(ModelFacts models) {
    this.models = models;
  }

  static Set<String> of(String sdk, ModelFacts models) {
    PathFacts facts = new PathFacts(models);
    children(client(sdk)).forEach(facts::visit);
    return facts.lines;
  }

  private static Class<?> client(String sdk) {
    return Stream.of(".", ".serviceclient.")
        .flatMap(place -> find(sdk + place + "BaseGraphServiceClient").stream())
        .findFirst()
        .orElseThrow();
  }

  private static Optional<Class<?>> find(String name) {
    try {
      return Optional.of(Class.forName(name));
    } catch (ClassNotFoundException e) {
      return Optional.empty();
    }
  }

  private static List<Class<?>> children(Class<?> builder) {
    return Arrays.stream(builder.getMethods())
        .filter(method -> BaseRequestBuilder.class.isAssignableFrom(method.getReturnType()))
        .filter(method -> !method.getName().equals("withUrl"))
        .sorted(Comparator.comparing(Method::toString))
        .<Class<?>>map(Method::getReturnType)
        .toList();
  }

  /** A line for a path and each below it. A cast is no fact of its own: the types say it. */
  private void visit(Class<?> builder) {
    String path = path(builder);
    if (path.contains("/graph.") || path.endsWith("/$count") || !isNear(path)) {
      return;
    }
    List<Class<?>> children = children(builder);
    StringBuilder line = new StringBuilder("path ").append(path);
    for (String verb : List.of("Get", "Post", "Patch", "Put", "Delete")) {
      method(builder, verb).ifPresent(call -> line.append(' ').append(call));
    }
    if (children.stream().anyMatch(child -> path(child).equals(path + "/$count"))) {
      line.append(" $count");
    }
    if (children.stream().map(this::path).anyMatch(child -> !isNear(child))) {
      line.append(" ...");
    }
    lines.add(line.toString());
    children.forEach(this::visit);
  }

  private static boolean isNear(String path) {
    int segments = path.split("/", -1).length;
    if (segments == 1) {
      return true;
    }
    if (path.startsWith("deviceManagement/") || path.startsWith("deviceAppManagement/")) {
      return segments == 2 || (segments <= 5 && INTUNE.stream().anyMatch(path::startsWith));
    }
    boolean directory = DIRECTORY.stream().anyMatch(root -> path.startsWith(root + "/"));
    return directory
        && (segments <= 3
            || (segments <= 5
                && (path.contains("/members")
                    || path.contains("/memberOf")
                    || path.contains("emberOf/")
                    || path.contains("/transitiveMember"))));
  }

  private Optional<String> method(Class<?> builder, String verb) {
    Method call = null;
    for (Method method : builder.getMethods()) {
      boolean plain =
          Arrays.stream(method.getParameterTypes())
              .noneMatch(java.util.function.Consumer.class::isAssignableFrom);
      if (method.getName().equals(verb.toLowerCase(Locale.ROOT)) && plain) {
        call = method;
      }
      if (verb.equals("Get")
          && method.getName().startsWith("get")
          && method.getName().endsWith("GetResponse")
          && plain
          && method.getParameterCount() == 0) {
        call = method;
        break;
      }
      if (verb.equals("Post") && method.getName().endsWith("PostResponse") && plain) {
        call = method;
        break;
      }
    }
    if (call == null) {
      return Optional.empty();
    }
    StringBuilder text = new StringBuilder(verb.toUpperCase(Locale.ROOT));
    if (call.getParameterCount() == 1) {
      Class<?> body = call.getParameterTypes()[0];
      text.append('<').append(models.holds(body) ? models.name(body) : "(" + body(body) + ")");
    }
    if (verb.equals("Get") || text.indexOf("(") > 0) {
      text.append(call.getReturnType() == void.class ? "" : ">" + answer(call));
    }
    return Optional.of(text.toString());
  }

  private String answer(Method call) {
    return models.answer(call.getReturnType());
  }

  private String body(Class<?> body) {
    return com.microsoft.kiota.serialization.Parsable.class.isAssignableFrom(body)
        ? models.parameters(body)
        : "*";
  }

  private String path(Class<?> builder) {
    try {
      var field = BaseRequestBuilder.class.getDeclaredField("urlTemplate");
      field.setAccessible(true);
      String template = (String) field.get(instance(builder));
      String path = template.replaceFirst("\\{\\+baseurl}/", "").replaceFirst("\\{\\?.*", "");
      return decode(KEY.matcher(path).replaceAll("{}")).replaceFirst("\\?.*", "");
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private Object instance(Class<?> builder) throws ReflectiveOperationException {
    for (Constructor<?> constructor : builder.getConstructors()) {
      Class<?>[] types = constructor.getParameterTypes();
      if (types.length == 2 && types[0] == HashMap.class) {
        return constructor.newInstance(new HashMap<String, Object>(), adapter);
      }
    }
    for (Constructor<?> constructor : builder.getConstructors()) {
      Class<?>[] types = constructor.getParameterTypes();
      if (types.length == 2 && types[0] == String.class) {
        return constructor.newInstance("http://localhost", adapter);
      }
    }
    throw new IllegalStateException("no constructor in " + builder);
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
