package io.github.autopilotesp.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Collects losses while a file is read. */
final class Losses {
  private final List<Loss> found = new ArrayList<>();

  /** Adds a loss that concerns no profile. */
  void dropped(String path, OptionalInt line, Optional<String> rule, String message) {
    found.add(new Loss(Loss.Kind.DROPPED, Optional.empty(), path, line, rule, message));
  }

  void dropped(ExportedObject object, String property, String message) {
    add(Loss.Kind.DROPPED, object, property, Optional.empty(), message);
  }

  void dropped(ExportedObject object, String property, String rule, String message) {
    add(Loss.Kind.DROPPED, object, property, Optional.of(rule), message);
  }

  void guessed(ExportedObject object, String property, String message) {
    add(Loss.Kind.GUESSED, object, property, Optional.empty(), message);
  }

  void guessed(ExportedObject object, String property, String rule, String message) {
    add(Loss.Kind.GUESSED, object, property, Optional.of(rule), message);
  }

  private void add(
      Loss.Kind kind,
      ExportedObject object,
      String property,
      Optional<String> rule,
      String message) {
    found.add(
        new Loss(kind, object.name(), object.path(property), object.line(property), rule, message));
  }

  LossReport report(String file) {
    return new LossReport(file, found);
  }
}
