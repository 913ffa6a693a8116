package io.github.autopilotesp.testkit.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The configurations of a tenant, in the order in which they were added. Immutable. */
final class Configurations {
  static final Configurations NONE = new Configurations(Map.of(), List.of());

  /** Where each id stands; shared by all in which the same ids stand. */
  private final Map<String, Integer> places;

  private final List<Configuration> inOrder;

  private Configurations(Map<String, Integer> places, List<Configuration> inOrder) {
    this.places = places;
    this.inOrder = inOrder;
  }

  private static Configurations of(List<Configuration> inOrder) {
    Map<String, Integer> places = new HashMap<>();
    inOrder.forEach(configuration -> places.put(configuration.id(), places.size()));
    return new Configurations(places, inOrder);
  }

  List<Configuration> inOrder() {
    return Collections.unmodifiableList(inOrder);
  }

  Optional<Configuration> find(String id) {
    return Optional.ofNullable(places.get(id)).map(inOrder::get);
  }

  /** Adds a configuration, or replaces the one with its id. */
  Configurations with(Configuration configuration) {
    List<Configuration> others = new ArrayList<>(inOrder);
    @Nullable Integer place = places.get(configuration.id());
    if (place == null) {
      Map<String, Integer> more = new HashMap<>(places);
      more.put(configuration.id(), others.size());
      others.add(configuration);
      return new Configurations(more, others);
    }
    others.set(place, configuration);
    return new Configurations(places, others);
  }

  Configurations without(String id) {
    List<Configuration> others = new ArrayList<>(inOrder);
    others.removeIf(configuration -> configuration.id().equals(id));
    return of(others);
  }
}
