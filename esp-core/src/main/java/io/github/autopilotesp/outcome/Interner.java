package io.github.autopilotesp.outcome;

import java.util.HashMap;
import java.util.Map;

/** Keeps one instance of each text and group, because they repeat across enrollments. */
final class Interner {
  /** Longer texts are truncated; no name in Intune is longer. */
  static final int LONGEST = 1_000;

  private final Map<String, String> texts = new HashMap<>();
  private final Map<FleetGroup, FleetGroup> groups = new HashMap<>();

  String text(String text) {
    String short_ = text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    return texts.computeIfAbsent(short_, it -> it);
  }

  FleetGroup group(FleetGroup group) {
    return groups.computeIfAbsent(
        group,
        it ->
            new FleetGroup(
                text(it.profile()), text(it.model()), text(it.osVersion()), text(it.scenario())));
  }
}
