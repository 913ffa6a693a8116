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
    boolean moving =
        ordered && !Ranking.common(Ranking.of(stored), wantedOrder).equals(wantedOrder);
    return Optional.of(
        new Goals(
            goals,
            ordered ? order : List.of(),
            stored,
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

  /**
   * How many requests an undisturbed apply takes in the model: the first read; one request for all
   * creates, and a read that shows them; one for all updates; a read for the order if something was
   * written since, and if it is not there, one for all moves and a read that shows it; one for all
   * assignments; one for all deletions, and before it a read that shows the order still; and a read
   * that shows what was written last.
   *
   * @param goals what is to be reached
   * @param createdInOrder whether the service has carried out the creates in the order of the goals
   */
  static int requests(Goals goals, boolean createdInOrder) {
    int requests = 1;
    boolean seen = true;
    if (goals.profiles().stream().anyMatch(Goal::isCreate)) {
      requests += 2;
    }
    if (goals.profiles().stream().anyMatch(it -> !it.isCreate() && it.content().isPresent())) {
      requests++;
      seen = false;
    }
    if (goals.ordering()) {
      requests += (seen ? 0 : 1) + (createdInOrder && isInOrder(goals) ? 0 : 2);
      seen = true;
    }
    if (goals.profiles().stream().anyMatch(it -> it.assignments().isPresent())) {
      requests++;
      seen = false;
    }
    if (goals.profiles().stream().anyMatch(Goal::deleted)) {
      requests += goals.ordering() && !seen ? 2 : 1;
      seen = false;
    }
    return seen ? requests : requests + 1;
  }

  /** Whether what is created comes last and in the order that is wanted anyway. */
  private static boolean isInOrder(Goals goals) {
    boolean created = false;
    for (int index : goals.order()) {
      boolean create = goals.profiles().get(index).isCreate();
      if (created && !create) {
        return false;
      }
      created |= create;
    }
    return !goals.moving();
  }
}
