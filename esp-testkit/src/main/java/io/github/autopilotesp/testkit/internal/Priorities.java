package io.github.autopilotesp.testkit.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;

/** The order of the custom configurations of one kind: always 1 to n without gaps. */
final class Priorities {

  private Priorities() {}

  static List<Configuration> inOrder(Configurations all, ConfigurationKind kind) {
    return all.inOrder().stream()
        .filter(c -> c.kind() == kind && !c.isDefault())
        .sorted(Comparator.comparingInt(Configuration::priority))
        .toList();
  }

  static int next(Configurations all, ConfigurationKind kind) {
    int next = 1;
    for (Configuration configuration : all.inOrder()) {
      next += configuration.kind() == kind && !configuration.isDefault() ? 1 : 0;
    }
    return next;
  }

  /** Moves one configuration to a priority; the others shift. */
  static Configurations moved(
      Configurations all,
      Configuration moving,
      int priority,
      BiFunction<Configuration, Integer, Configuration> reranked) {
    List<Configuration> order = new ArrayList<>(inOrder(all, moving.kind()));
    order.removeIf(c -> c.id().equals(moving.id()));
    order.add(priority - 1, moving);
    return numbered(all, order, reranked);
  }

  /** Closes the gap left by a deleted configuration. */
  static Configurations closed(
      Configurations all,
      ConfigurationKind kind,
      BiFunction<Configuration, Integer, Configuration> reranked) {
    return numbered(all, inOrder(all, kind), reranked);
  }

  private static Configurations numbered(
      Configurations all,
      List<Configuration> order,
      BiFunction<Configuration, Integer, Configuration> reranked) {
    Configurations result = all;
    for (int i = 0; i < order.size(); i++) {
      Configuration configuration = order.get(i);
      if (configuration.priority() != i + 1) {
        result = result.with(reranked.apply(configuration, i + 1));
      }
    }
    return result;
  }
}
