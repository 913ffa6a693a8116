package io.github.autopilotesp.plan;

import io.github.autopilotesp.profile.EspProfile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Compares two states of a profile by meaning. The order and repetition of apps, scope tags and
 * assignments do not matter, nor do settings that the other state locks.
 */
final class ProfileDiff {
  private ProfileDiff() {}

  /** Name, description, settings and scope tags. */
  static List<FieldChange> content(EspProfile before, EspProfile after) {
    return content(ProfileFields.content(before), after);
  }

  /** All settings of a new profile. */
  static List<FieldChange> everything(EspProfile profile) {
    return content(Map.of(), profile);
  }

  private static List<FieldChange> content(Map<String, List<FieldValue>> old, EspProfile after) {
    List<FieldChange> changes = new ArrayList<>();
    ProfileFields.content(after)
        .forEach(
            (setting, values) ->
                difference(setting, old.getOrDefault(setting, List.of()), values)
                    .ifPresent(changes::add));
    return changes;
  }

  static Optional<FieldChange> difference(
      String setting, List<FieldValue> before, List<FieldValue> after) {
    List<FieldValue> gone = missing(before, after);
    List<FieldValue> come = missing(after, before);
    return gone.isEmpty() && come.isEmpty()
        ? Optional.empty()
        : Optional.of(new FieldChange(setting, gone, come));
  }

  private static List<FieldValue> missing(List<FieldValue> of, List<FieldValue> in) {
    Set<Object> keys = in.stream().map(FieldWords::key).collect(Collectors.toSet());
    Map<Object, FieldValue> values = new LinkedHashMap<>();
    for (FieldValue value : of) {
      Object key = FieldWords.key(value);
      if (!keys.contains(key)) {
        values.putIfAbsent(key, value);
      }
    }
    return List.copyOf(values.values());
  }
}
