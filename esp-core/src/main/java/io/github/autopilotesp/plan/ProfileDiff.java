package io.github.autopilotesp.plan;

import io.github.autopilotesp.internal.names.Labels;
import io.github.autopilotesp.plan.ProfileFields.Value;
import io.github.autopilotesp.profile.Assignment;
import io.github.autopilotesp.profile.EspProfile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Compares two states of a profile by what they mean. The order and the repetition of apps, scope
 * tags and assignments mean nothing; nor does a setting that the other state locks.
 */
final class ProfileDiff {
  private ProfileDiff() {}

  /** Name, description, settings and scope tags. */
  static List<FieldChange> content(EspProfile before, EspProfile after, Labels labels) {
    Map<String, List<Value>> old = ProfileFields.content(before, labels);
    List<FieldChange> changes = new ArrayList<>();
    ProfileFields.content(after, labels)
        .forEach(
            (setting, values) ->
                difference(setting, old.getOrDefault(setting, List.of()), values)
                    .ifPresent(changes::add));
    return changes;
  }

  /** What a new profile says. */
  static List<FieldChange> everything(EspProfile profile, Labels labels) {
    List<FieldChange> changes = new ArrayList<>();
    ProfileFields.content(profile, labels)
        .forEach(
            (setting, values) -> difference(setting, List.of(), values).ifPresent(changes::add));
    return changes;
  }

  static Optional<FieldChange> assignments(
      List<Assignment> before, List<Assignment> after, Labels labels) {
    return difference(
        ProfileFields.ASSIGNMENTS,
        ProfileFields.assignments(before, labels),
        ProfileFields.assignments(after, labels));
  }

  static boolean sameContent(EspProfile one, EspProfile other) {
    return content(one, other, Labels.NONE).isEmpty();
  }

  static boolean sameAssignments(List<Assignment> one, List<Assignment> other) {
    return assignments(one, other, Labels.NONE).isEmpty();
  }

  private static Optional<FieldChange> difference(
      String setting, List<Value> before, List<Value> after) {
    List<String> gone = missing(before, after);
    List<String> come = missing(after, before);
    return gone.isEmpty() && come.isEmpty()
        ? Optional.empty()
        : Optional.of(new FieldChange(setting, gone, come));
  }

  private static List<String> missing(List<Value> of, List<Value> in) {
    Set<String> keys = in.stream().map(Value::key).collect(Collectors.toSet());
    Map<String, String> texts = new LinkedHashMap<>();
    of.stream()
        .filter(value -> !keys.contains(value.key()))
        .forEach(value -> texts.putIfAbsent(value.key(), value.text()));
    return List.copyOf(texts.values());
  }
}
