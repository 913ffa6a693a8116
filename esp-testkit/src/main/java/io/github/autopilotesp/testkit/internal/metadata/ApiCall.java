package io.github.autopilotesp.testkit.internal.metadata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A path of the API with the methods that it has. */
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

  /** How many keys the path names. */
  public int keys() {
    return keys;
  }

  public boolean has(String method) {
    return methods.containsKey(method);
  }

  /** Whether {@code /$count} may follow. */
  public boolean isCounted() {
    return counted;
  }

  /** Whether more may follow that is not written down here. */
  public boolean leadsFurther() {
    return deeper;
  }

  /** What a GET answers with; nothing where the API does not say. */
  public Optional<TypeRef> answer() {
    String text = methods.getOrDefault("GET", "");
    return text.startsWith(">") ? Optional.of(TypeRef.parse(text.substring(1))) : Optional.empty();
  }

  /** What a method takes: an entity, or nothing where it is an action. */
  public Optional<String> entity(String method) {
    String text = methods.getOrDefault(method, "");
    return text.startsWith("<") && !text.startsWith("<(")
        ? Optional.of(text.substring(1).replaceFirst(">.*", ""))
        : Optional.empty();
  }

  /** The parameters of an action. */
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
