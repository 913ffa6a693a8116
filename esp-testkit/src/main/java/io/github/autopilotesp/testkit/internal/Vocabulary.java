package io.github.autopilotesp.testkit.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.autopilotesp.testkit.Habits;
import io.github.autopilotesp.testkit.internal.metadata.Fit;
import io.github.autopilotesp.testkit.internal.metadata.Metadata;
import io.github.autopilotesp.testkit.internal.metadata.Misfit;
import io.github.autopilotesp.testkit.internal.metadata.ResourceType;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the tenant's service has beyond the metadata, from seeds and habits. Not thread-safe: {@link
 * GraphService} holds the lock.
 */
final class Vocabulary {
  private static final String ESP = ConfigurationKind.ENROLLMENT_STATUS_PAGE.typeName();

  private final Map<String, Set<String>> learned = new HashMap<>();
  private Habits habits;

  Vocabulary(Habits habits) {
    this.habits = habits;
  }

  void habits(Habits newHabits) {
    habits = newHabits;
  }

  /** Learns the properties in a seed. */
  void learn(String declared, ObjectNode seed) {
    Fit fit = Fit.ofAnswers(ApiVersion.BETA.metadata(), this::exempts);
    Optional<Misfit> misfit = fit.of(declared, seed);
    while (misfit.isPresent() && learn(misfit.get())) {
      misfit = fit.of(declared, seed);
    }
  }

  private boolean learn(Misfit misfit) {
    return learned
        .computeIfAbsent(misfit.type(), key -> new LinkedHashSet<>())
        .add(misfit.property());
  }

  /** Returns whether a property of a type may have any value. */
  boolean exempts(String type, String property) {
    return learned.getOrDefault(type, Set.of()).contains(property)
        || (type.equals(ESP) && habits.newProperties().containsKey(property))
        || habits.lenientTypes().contains(type);
  }

  /** Returns the properties of a type beyond the metadata. */
  Set<String> beyond(Metadata metadata, String type) {
    Set<String> more = new LinkedHashSet<>();
    if (isBelow(metadata, ESP, type)) {
      more.addAll(habits.newProperties().keySet());
    }
    Optional<ResourceType> known = metadata.type(type);
    learned.forEach(
        (name, properties) -> {
          if (known.map(t -> t.isA(name)).orElse(false) || isBelow(metadata, name, type)) {
            more.addAll(properties);
          }
        });
    return more;
  }

  private static boolean isBelow(Metadata metadata, String name, String type) {
    return metadata.type(name).map(found -> found.isA(type)).orElse(false);
  }
}
