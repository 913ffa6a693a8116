package io.github.autopilotesp.testkit.internal.odata;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.autopilotesp.testkit.internal.GraphError;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The query options of a URL, by name in lower case and with {@code $}. */
public final class Query {
  private static final Set<String> KNOWN =
      Set.of(
          "$filter",
          "$top",
          "$skip",
          "$skiptoken",
          "$expand",
          "$select",
          "$orderby",
          "$count",
          "$search",
          "$format");

  private static final Set<String> OF_COLLECTIONS =
      Set.of("$filter", "$orderby", "$count", "$skip", "$top", "$search");

  private final Map<String, String> options;

  private Query(Map<String, String> options) {
    this.options = options;
  }

  /**
   * Parses the part of a URL after the question mark.
   *
   * @param bare whether options are also allowed without {@code $}, as in beta; otherwise these are
   *     ignored
   */
  public static Query parse(String text, boolean bare) {
    Map<String, String> options = new LinkedHashMap<>();
    for (String part : text.isEmpty() ? new String[0] : text.split("&", -1)) {
      int equals = part.indexOf('=');
      String name = decode(equals < 0 ? part : part.substring(0, equals));
      put(options, name, equals < 0 ? "" : decode(part.substring(equals + 1)), bare);
    }
    return new Query(options);
  }

  /** Parses the options of an expansion, which are separated by semicolons and already decoded. */
  static Query nested(String property, String text) {
    Map<String, String> options = new LinkedHashMap<>();
    for (String part : text.strip().replaceFirst(";$", "").split(";", -1)) {
      int equals = part.indexOf('=');
      if (equals < 0) {
        throw GraphError.badRequest(
            part.isBlank()
                ? "Missing expand option on navigation property '" + property + "'."
                : "Parsing OData Select and Expand failed: Syntax error: '" + part + "'.");
      }
      put(options, part.substring(0, equals).strip(), part.substring(equals + 1), false);
    }
    return new Query(options);
  }

  private static void put(Map<String, String> options, String given, String value, boolean bare) {
    String lower = given.toLowerCase(Locale.ROOT);
    String name = bare && KNOWN.contains("$" + lower) ? "$" + lower : lower;
    if (!name.startsWith("$")) {
      return;
    }
    if (!KNOWN.contains(name) || (name.equals("$format") && !value.contains("json"))) {
      throw GraphError.notImplemented("query option " + name);
    }
    if (options.put(name, value) != null) {
      throw GraphError.badRequest("Query option '" + name + "' was specified more than once.");
    }
  }

  private static String decode(String raw) {
    try {
      return URLDecoder.decode(raw, UTF_8);
    } catch (IllegalArgumentException e) {
      throw GraphError.badRequest("The query is not percent-encoded correctly: " + raw);
    }
  }

  public @Nullable String option(String name) {
    return options.get(name);
  }

  public boolean has(String name) {
    return options.containsKey(name);
  }

  /** Returns the names of the options present. */
  public Set<String> present() {
    return options.keySet();
  }

  /** Refuses options for collections only. */
  public void requireOneItem() {
    if (!Collections.disjoint(OF_COLLECTIONS, options.keySet())) {
      throw GraphError.badRequest(
          "The query specified in the URI is not valid. The requested resource is not a collection."
              + " Query options $filter, $orderby, $count, $skip, and $top can be applied only on"
              + " collections.");
    }
  }

  /** Returns this query with an option set or, if the value is null, removed. */
  public Query with(String name, @Nullable String value) {
    Map<String, String> changed = new LinkedHashMap<>(options);
    if (value == null) {
      changed.remove(name);
    } else {
      changed.put(name, value);
    }
    return new Query(changed);
  }

  /** Returns the names in a comma-separated option, empty if the option is absent. */
  public List<String> names(String option) {
    String text = options.getOrDefault(option, "");
    return Stream.of(text.split(",", -1)).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }

  /** Returns the expansions of {@code $expand}. */
  public List<Expansion> expansions() {
    return Expansion.parse(options.getOrDefault("$expand", ""));
  }

  /** Returns whether the number of items is requested. */
  public boolean isCounted() {
    return "true".equalsIgnoreCase(options.get("$count"));
  }

  /** Returns a non-negative integer option; null if the option is absent. */
  public @Nullable Integer number(String option) {
    String text = options.get(option);
    if (text == null) {
      return null;
    }
    try {
      int number = Integer.parseInt(text.strip());
      if (number >= 0) {
        return number;
      }
    } catch (NumberFormatException e) {
      // reported below, with the option's name
    }
    throw GraphError.badRequest(
        "Invalid value '" + text + "' for " + option + " query option found.");
  }

  /** Returns the options as a query string, with another skip token instead of {@code $skip}. */
  String continuedAt(String skipToken) {
    Map<String, String> next = new LinkedHashMap<>(options);
    next.remove("$skip");
    next.put("$skiptoken", skipToken);
    return next.entrySet().stream()
        .map(e -> e.getKey() + "=" + encode(e.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encode(String value) {
    return URLEncoder.encode(value, UTF_8).replace("+", "%20");
  }
}
