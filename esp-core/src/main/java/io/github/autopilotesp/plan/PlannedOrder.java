package io.github.autopilotesp.plan;

import io.github.autopilotesp.internal.placing.Placing;
import io.github.autopilotesp.profile.ProfileId;
import io.github.autopilotesp.tenant.StoredProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The order in a plan.
 *
 * @param placing the order of the custom profiles before and after
 */
record PlannedOrder(Placing placing) {
  Optional<Change.Reorder> reorder() {
    return placing.moves().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Change.Reorder(
                placing.moves().stream()
                    .map(move -> new Change.Move(move.item().name(), move.priority()))
                    .toList()));
  }

  List<Rank> ranking(Set<ProfileId> deleted) {
    List<Rank> ranking = new ArrayList<>();
    int next = 1;
    for (Placing.Slot slot : placing.after()) {
      Optional<StoredProfile> stored = slot.stored();
      ranking.add(
          new Rank(
              slot.name(),
              stored.map(StoredProfile::id),
              stored.isPresent() ? OptionalInt.of(stored.get().priority()) : OptionalInt.empty(),
              slot.isLeftBy(deleted) ? OptionalInt.of(next++) : OptionalInt.empty(),
              slot.desired().isPresent()));
    }
    return ranking;
  }
}
