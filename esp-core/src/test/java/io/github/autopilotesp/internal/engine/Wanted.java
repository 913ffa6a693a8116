package io.github.autopilotesp.internal.engine;

import io.github.autopilotesp.internal.engine.ModelService.Held;
import io.github.autopilotesp.profile.ProfileId;
import io.github.autopilotesp.tenant.StoredProfile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a tenant should hold, and the least of a planner.
 *
 * @param profiles what there should be
 * @param ordered whether they should stand in this order
 * @param pruned names of profiles that should go
 */
record Wanted(List<Entry> profiles, boolean ordered, List<String> pruned) {
  /**
   * One profile.
   *
   * @param content what it says; the first letter is its name
   * @param group the group it is assigned to, or nothing
   * @param formerName the name it may still have, or nothing
   */
  record Entry(String content, String group, String formerName) {
    String name() {
      return content.substring(0, 1);
    }
  }

  /** The goals, or empty if names are not unique: a plan is refused then. */
  Optional<Goals> plan(List<Held> seen) {
    Map<String, Held> byName = new HashMap<>();
    for (Held held : seen) {
      if (byName.put(held.name(), held) != null && concerns(held.name())) {
        return Optional.empty();
      }
    }
    List<StoredProfile> stored = ModelService.read(seen);
    List<Goal> goals = new ArrayList<>();
    List<Integer> order = new ArrayList<>();
    List<ProfileId> wantedOrder = new ArrayList<>();
    for (Entry entry : profiles) {
      Held held = byName.getOrDefault(entry.name(), byName.get(entry.formerName()));
      Optional<StoredProfile> known =
          Optional.ofNullable(held).map(it -> stored.get(seen.indexOf(it)));
      Goal goal =
          new Goal(
              entry.name(),
              known,
              held != null && held.content().equals(entry.content())
                  ? Optional.empty()
                  : Optional.of(ModelService.profile(entry.content(), "")),
              (held == null ? "" : held.group()).equals(entry.group())
                  ? Optional.empty()
                  : Optional.of(ModelService.profile(entry.content(), entry.group()).assignments()),
              false);
      order.add(goals.size());
      known.ifPresent(it -> wantedOrder.add(it.id()));
      goals.add(goal);
    }
    for (String name : pruned) {
      Optional.ofNullable(byName.get(name))
          .ifPresent(held -> goals.add(Goal.delete(stored.get(seen.indexOf(held)))));
    }
    List<ProfileId> ranking = stored.stream().map(StoredProfile::id).toList();
    boolean moving = ordered && !Ranking.common(ranking, wantedOrder).equals(wantedOrder);
    return Optional.of(
        new Goals(
            goals,
            ordered ? order : List.of(),
            ranking,
            moving,
            false,
            false,
            ModelService.MEANING));
  }

  private boolean concerns(String name) {
    return pruned.contains(name)
        || profiles.stream()
            .anyMatch(entry -> entry.name().equals(name) || entry.formerName().equals(name));
  }

  /** Whether there is nothing left to do. */
  static boolean isEmpty(Goals goals) {
    return !goals.ordering()
        && goals.profiles().stream()
            .allMatch(
                goal ->
                    goal.content().isEmpty() && goal.assignments().isEmpty() && !goal.deleted());
  }
}
