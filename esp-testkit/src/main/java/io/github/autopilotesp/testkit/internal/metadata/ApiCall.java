package io.github.autopilotesp.testkit.internal.metadata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A path of the API with its methods. */
public final class ApiCall {
  private static final String MORE = "...";
  private static final String COUNT = "$count";

  private final String template;
  private final Map<String, String> methods = new LinkedHashMap<>();
  private final boolean counted;
  private final boolean deeper;
  private final int keys;

  /** Reads {@code path GET>[item] POST<item $count ...}. */
  ApiCall(String line) {
    List<String> words = List.of(line.split(" ", -1));
    this.template = words.get(0);
    this.keys = template.split("\\{}", -1).length - 1;
    this.counted = words.contains(COUNT);
    this.deeper = words.contains(MORE);
    for (String word : words.subList(1, words.size())) {
      String method = word.replaceFirst("[<>].*", "");
      if (!method.isEmpty() && !word.equals(COUNT) && !word.equals(MORE)) {
        methods.put(method, word.substring(method.length()));
      }
    }
  }

  public String template() {
    return template;
  }

  /** Returns the number of keys in the path. */
  public int keys() {
    return keys;
  }

  public boolean has(String method) {
    return methods.containsKey(method);
  }

  /** Returns whether {@code /$count} may follow. */
  public boolean isCounted() {
    return counted;
  }

  /** Returns whether more segments may follow that are not listed here. */
  public boolean leadsFurther() {
    return deeper;
  }

  /** Returns the type of a GET response; empty if the API does not tell. */
  public Optional<TypeRef> answer() {
    String text = methods.getOrDefault("GET", "");
    return text.startsWith(">") ? Optional.of(TypeRef.parse(text.substring(1))) : Optional.empty();
  }

  /** Returns the entity type of a method's body; empty for an action. */
  public Optional<String> entity(String method) {
    String text = methods.getOrDefault(method, "");
    return text.startsWith("<") && !text.startsWith("<(")
        ? Optional.of(text.substring(1).replaceFirst(">.*", ""))
        : Optional.empty();
  }

  /** Returns the parameters of an action. */
  public List<Property> parameters() {
    String text = methods.getOrDefault("POST", "");
    if (!text.startsWith("<(")) {
      return List.of();
    }
    List<Property> parameters = new ArrayList<>();
    for (String parameter : text.substring(2, text.indexOf(')')).split(",", -1)) {
      parameters.add(Property.parse(parameter));
    }
    return parameters;
  }
}
