package io.github.autopilotesp.reconcile;

import io.github.autopilotesp.profile.GroupId;
import io.github.autopilotesp.tenant.Group;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** How ids are shown to a person: by the name of what they stand for, where it is known. */
final class Labels {
  static final Labels NONE = of(Map.of());

  private final Map<String, String> namesById;
  private final Map<GroupId, Group> groups;
  private final boolean fresh;
  private final Map<String, String> texts = new HashMap<>();

  private Labels(Map<String, String> namesById, Map<GroupId, Group> groups, boolean fresh) {
    this.fresh = fresh;
    this.namesById = namesById;
    this.groups = groups;
  }

  /** Names that were saved with a plan. */
  static Labels of(Map<String, String> namesById) {
    return of(namesById, Map.of(), false);
  }

  /** Names that the tenant has just told. */
  static Labels of(Map<String, String> namesById, Map<GroupId, Group> groups) {
    return of(namesById, groups, true);
  }

  /** A name that several ids share is shown with the id. */
  private static Labels of(
      Map<String, String> namesById, Map<GroupId, Group> groups, boolean fresh) {
    Labels labels = new Labels(new TreeMap<>(namesById), Map.copyOf(groups), fresh);
    Map<String, Integer> uses = new HashMap<>();
    namesById.values().forEach(name -> uses.merge(name, 1, Integer::sum));
    namesById.forEach(
        (id, name) ->
            labels.texts.put(
                key(id), uses.getOrDefault(name, 1) > 1 ? name + " (" + id + ")" : name));
    return labels;
  }

  String of(String id) {
    return texts.getOrDefault(key(id), id);
  }

  /** The names that were looked up, in a stable order. */
  Map<String, String> namesById() {
    return namesById;
  }

  /** Whether the tenant has told the names itself. */
  boolean fresh() {
    return fresh;
  }

  /** The groups that were looked up; none in a plan that was saved. */
  Map<GroupId, Group> groups() {
    return groups;
  }

  /** Ids mean the same in either case. */
  static String key(String id) {
    return id.toLowerCase(Locale.ROOT);
  }
}
