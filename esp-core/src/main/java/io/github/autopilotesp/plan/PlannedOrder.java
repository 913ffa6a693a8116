package io.github.autopilotesp.plan;

import io.github.autopilotesp.internal.engine.OrderPlanner;
import io.github.autopilotesp.plan.Matching.Pair;
import io.github.autopilotesp.profile.ProfileId;
import io.github.autopilotesp.tenant.StoredProfile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/** The order side of a plan: which moves, and where every custom profile stands afterwards. */
final class PlannedOrder {
  /** A custom profile, stored or to be created, under the name that it will have. */
  private record Slot(Optional<ProfileId> id, String name) {}

  private final List<Slot> current = new ArrayList<>();
  private final List<Slot> ordered = new ArrayList<>();
  private final Set<Slot> inSet;
  private final Map<Slot, Integer> prioritiesBefore = new HashMap<>();
  private final List<OrderPlanner.Move<Slot>> moves;

  PlannedOrder(Matching matching) {
    Map<ProfileId, String> newNames = new HashMap<>();
    List<Pair> customPairs =
        matching.pairs().stream().filter(pair -> !pair.desired().isDefault()).toList();
    for (Pair pair : customPairs) {
      pair.stored().ifPresent(stored -> newNames.put(stored.id(), pair.name()));
    }
    for (StoredProfile stored : matching.customs()) {
      Slot slot =
          new Slot(
              Optional.of(stored.id()), newNames.getOrDefault(stored.id(), stored.displayName()));
      current.add(slot);
      prioritiesBefore.put(slot, stored.priority());
    }
    for (Pair pair : customPairs) {
      Slot slot = slot(pair);
      if (pair.stored().isEmpty()) {
        current.add(slot);
      }
      if (pair.desired().order().isPresent()) {
        ordered.add(slot);
      }
    }
    inSet = customPairs.stream().map(PlannedOrder::slot).collect(Collectors.toSet());
    moves = OrderPlanner.moves(current, ordered, slot -> slot.id().isEmpty());
  }

  private static Slot slot(Pair pair) {
    return new Slot(pair.stored().map(StoredProfile::id), pair.name());
  }

  Optional<Change.Reorder> reorder() {
    return moves.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Change.Reorder(
                moves.stream()
                    .map(move -> new Change.Move(move.item().name(), move.priority()))
                    .toList()));
  }

  List<Rank> ranking(Set<ProfileId> deleted) {
    List<Rank> ranking = new ArrayList<>();
    int next = 1;
    for (Slot slot : OrderPlanner.apply(current, moves)) {
      Integer before = prioritiesBefore.get(slot);
      boolean stays = slot.id().filter(deleted::contains).isEmpty();
      ranking.add(
          new Rank(
              slot.name(),
              slot.id(),
              before == null ? OptionalInt.empty() : OptionalInt.of(before),
              stays ? OptionalInt.of(next++) : OptionalInt.empty(),
              inSet.contains(slot)));
    }
    return ranking;
  }
}
