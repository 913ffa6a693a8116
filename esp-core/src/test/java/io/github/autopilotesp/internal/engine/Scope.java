package io.github.autopilotesp.internal.engine;

import io.github.autopilotesp.internal.engine.ModelService.Held;
import java.util.ArrayList;
import java.util.List;

/** The small scope: all desired sets of a few own profiles beside nothing or one of a stranger. */
final class Scope {
  private Scope() {}

  record Case(Wanted wanted, ModelService service) {}

  /** How a wanted profile stands before. */
  private enum Before {
    ABSENT,
    SAME,
    OTHER_CONTENT,
    OTHER_NAME,
    TO_BE_PRUNED
  }

  static List<Case> cases(int own) {
    return cases(own, List.of(1, 0));
  }

  /**
   * All desired sets.
   *
   * @param own how many own profiles
   * @param foreign beside how many of strangers
   */
  static List<Case> cases(int own, List<Integer> foreign) {
    List<Case> cases = new ArrayList<>();
    List<List<Before>> befores = new ArrayList<>(List.of(List.of()));
    for (int i = 0; i < own; i++) {
      List<List<Before>> longer = new ArrayList<>();
      for (List<Before> one : befores) {
        for (Before before : Before.values()) {
          List<Before> more = new ArrayList<>(one);
          more.add(before);
          longer.add(more);
        }
      }
      befores = longer;
    }
    for (List<Before> before : befores) {
      for (boolean assigned : List.of(true, false)) {
        for (boolean ordered : own > 1 ? List.of(true, false) : List.of(false)) {
          for (int strangers : foreign) {
            cases.add(scenario(before, assigned, ordered, strangers));
          }
        }
      }
    }
    return cases;
  }

  private static Case scenario(
      List<Before> before, boolean assigned, boolean ordered, int foreign) {
    List<Held> held = new ArrayList<>();
    List<Wanted.Entry> wanted = new ArrayList<>();
    List<String> pruned = new ArrayList<>();
    for (int i = 0; i < foreign; i++) {
      held.add(new Held(held.size() + 1, (char) ('F' + i) + "1", "f", "n", 1));
    }
    // The first own profile stands last, so that an order has to be made.
    for (int i = before.size() - 1; i >= 0; i--) {
      String name = String.valueOf((char) ('A' + i));
      int id = held.size() + 1;
      switch (before.get(i)) {
        case SAME -> held.add(new Held(id, name + "1", "", "n", 1));
        case OTHER_CONTENT -> held.add(new Held(id, name + "0", "", "n", 1));
        case OTHER_NAME -> held.add(new Held(id, (char) ('a' + i) + "1", "", "n", 1));
        case TO_BE_PRUNED -> held.add(new Held(id, name + "1", "", "n", 1));
        case ABSENT -> {}
      }
    }
    for (int i = 0; i < before.size(); i++) {
      String name = String.valueOf((char) ('A' + i));
      if (before.get(i) == Before.TO_BE_PRUNED) {
        pruned.add(name);
      } else {
        wanted.add(
            new Wanted.Entry(
                name + "1",
                assigned ? "g" : "",
                before.get(i) == Before.OTHER_NAME ? String.valueOf((char) ('a' + i)) : ""));
      }
    }
    return new Case(
        new Wanted(wanted, ordered, pruned), ModelService.of(held.toArray(Held[]::new)));
  }
}
