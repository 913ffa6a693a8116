package io.github.autopilotesp.internal.names;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** How ids are shown to people: by the name of what they identify, if it is known. */
public final class Labels {
  /** Shows every id as it is. */
  public static final Labels NONE = of(Map.of());

  private final Map<String, String> namesById;
  private final Map<String, String> texts = new HashMap<>();

  private Labels(Map<String, String> namesById) {
    this.namesById = namesById;
  }

  /** Creates labels. A name that several ids share is shown with the id. */
  public static Labels of(Map<String, String> namesById) {
    Labels labels = new Labels(new TreeMap<>(namesById));
    Map<String, Integer> uses = new HashMap<>();
    namesById.values().forEach(name -> uses.merge(name, 1, Integer::sum));
    namesById.forEach(
        (id, name) ->
            labels.texts.put(
                key(id), uses.getOrDefault(name, 1) > 1 ? name + " (" + id + ")" : name));
    return labels;
  }

  /** The text for an id. */
  public String of(String id) {
    return texts.getOrDefault(key(id), id);
  }

  /** The names, in a stable order. */
  public Map<String, String> namesById() {
    return namesById;
  }

  /** Normalizes an id, because ids are compared without regard to case. */
  public static String key(String id) {
    return id.toLowerCase(Locale.ROOT);
  }
}
