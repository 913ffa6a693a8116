package io.github.autopilotesp.reconcile;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** How ids are shown to a person: by the name of what they stand for, where it is known. */
final class Labels {
  static final Labels NONE = new Labels(Map.of());

  private final Map<String, String> texts;

  private Labels(Map<String, String> texts) {
    this.texts = texts;
  }

  /** A name that several ids share is shown with the id. */
  static Labels of(Map<String, String> namesById) {
    Map<String, Integer> uses = new HashMap<>();
    namesById.values().forEach(name -> uses.merge(name, 1, Integer::sum));
    Map<String, String> texts = new HashMap<>();
    namesById.forEach(
        (id, name) ->
            texts.put(key(id), uses.getOrDefault(name, 1) > 1 ? name + " (" + id + ")" : name));
    return new Labels(texts);
  }

  String of(String id) {
    return texts.getOrDefault(key(id), id);
  }

  /** Ids mean the same in either case. */
  static String key(String id) {
    return id.toLowerCase(Locale.ROOT);
  }
}
