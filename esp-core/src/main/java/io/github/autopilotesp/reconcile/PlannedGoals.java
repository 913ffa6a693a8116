package io.github.autopilotesp.reconcile;

import io.github.autopilotesp.internal.engine.Aspect;
import io.github.autopilotesp.internal.engine.Goal;
import io.github.autopilotesp.internal.engine.GoalAspect;
import io.github.autopilotesp.internal.engine.Goals;
import io.github.autopilotesp.plan.Change;
import io.github.autopilotesp.plan.EspPlan;
import io.github.autopilotesp.profile.Assignment;
import io.github.autopilotesp.profile.DesiredProfile;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.EspProfileSet;
import io.github.autopilotesp.profile.ProfileId;
import io.github.autopilotesp.tenant.StoredProfile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Changes in the form that the engine takes.
 *
 * @param changes the changes
 * @param goals the engine's goals
 * @param parts the part of the goals that each change is about; none for a reorder
 * @param misnamed the goals that the plan shows with names that have changed since, each with
 *     sentences that say so
 * @param plan the plan, or empty for a single write
 * @param names the tenant's names for the ids of the plan
 */
record PlannedGoals(
    List<Change> changes,
    Goals goals,
    IdentityHashMap<Change, GoalAspect> parts,
    Map<Integer, List<String>> misnamed,
    Optional<EspPlan> plan,
    Map<String, String> names) {
  /**
   * @param plan the plan
   * @param now the tenant's current names for its ids
   */
  static PlannedGoals of(EspPlan plan, Map<String, String> now) {
    Collector collector = new Collector(plan);
    plan.changes().forEach(collector::take);
    Map<Integer, List<String>> misnamed = new HashMap<>();
    ReviewCheck.misnamed(plan, now)
        .forEach(
            (change, names) -> {
              GoalAspect part = collector.parts.get(change);
              if (part != null) {
                misnamed.computeIfAbsent(part.profile(), it -> new ArrayList<>()).addAll(names);
              }
            });
    List<Integer> order = order(plan.desired()).map(collector::ranked).toList();
    boolean deletesFirst =
        !plan.changes().isEmpty() && plan.changes().get(0) instanceof Change.Delete;
    Goals goals =
        new Goals(
            collector.goals(),
            order,
            plan.seen().profiles(),
            plan.changes().stream().anyMatch(Change.Reorder.class::isInstance),
            deletesFirst,
            plan.isStrict(),
            new PlanEquivalence(plan.isRestore()),
            misnamed.keySet());
    return new PlannedGoals(
        plan.changes(), goals, collector.parts, misnamed, Optional.of(plan), now);
  }

  /** The names of the profiles that the set orders, highest priority first. */
  private static Stream<String> order(EspProfileSet desired) {
    return desired.entries().stream()
        .filter(entry -> !entry.isDefault() && entry.order().isPresent())
        .sorted(
            Comparator.comparingInt((DesiredProfile entry) -> entry.order().orElseThrow())
                .thenComparing(entry -> entry.profile().displayName()))
        .map(entry -> entry.profile().displayName());
  }

  /** One change of one profile, without an order. */
  static PlannedGoals of(Change change, Goal goal, Aspect aspect) {
    IdentityHashMap<Change, GoalAspect> parts = new IdentityHashMap<>();
    parts.put(change, new GoalAspect(0, aspect));
    Goals goals =
        new Goals(
            List.of(goal), List.of(), List.of(), false, false, false, new PlanEquivalence(true));
    return ofSingle(change, goals, parts);
  }

  /** A new order of all custom profiles. */
  static PlannedGoals ofOrder(
      Change.Reorder change, List<StoredProfile> current, List<StoredProfile> wanted) {
    List<Goal> profiles =
        current.stream()
            .map(
                it ->
                    new Goal(
                        it.displayName(),
                        Optional.of(it),
                        Optional.empty(),
                        Optional.empty(),
                        false))
            .toList();
    Goals goals =
        new Goals(
            profiles,
            wanted.stream().map(current::indexOf).toList(),
            current,
            true,
            false,
            false,
            new PlanEquivalence(true));
    return ofSingle(change, goals, new IdentityHashMap<>());
  }

  private static PlannedGoals ofSingle(
      Change change, Goals goals, IdentityHashMap<Change, GoalAspect> parts) {
    return new PlannedGoals(List.of(change), goals, parts, Map.of(), Optional.empty(), Map.of());
  }

  Optional<GoalAspect> part(Change change) {
    return Optional.ofNullable(parts.get(change));
  }

  /** Collects the goals of the changes, by profile. */
  private static final class Collector {
    private final List<Draft> drafts = new ArrayList<>();
    private final Map<ProfileId, Integer> byId = new LinkedHashMap<>();
    private final Map<String, Integer> byNewName = new LinkedHashMap<>();
    private final IdentityHashMap<Change, GoalAspect> parts = new IdentityHashMap<>();
    private final Map<String, ProfileId> ids = new LinkedHashMap<>();
    private final Map<ProfileId, StoredProfile> seen;

    Collector(EspPlan plan) {
      seen =
          plan.seen().profiles().stream()
              .collect(
                  Collectors.toMap(StoredProfile::id, Function.identity(), (one, other) -> one));
      plan.ranking().forEach(rank -> rank.id().ifPresent(id -> ids.put(rank.profileName(), id)));
    }

    void take(Change change) {
      change
          .<Optional<GoalAspect>>match(
              create ->
                  Optional.of(content(created(create.profile().displayName()), create.profile())),
              update -> Optional.of(content(stored(update.current()), update.desired())),
              assign -> Optional.of(assignments(assign)),
              reorder -> Optional.empty(),
              delete -> Optional.of(deletion(stored(delete.current()))))
          .ifPresent(part -> parts.put(change, part));
    }

    private GoalAspect content(int position, EspProfile wanted) {
      drafts.get(position).name = wanted.displayName();
      drafts.get(position).content = Optional.of(wanted);
      return new GoalAspect(position, Aspect.CONTENT);
    }

    private GoalAspect assignments(Change.Assign assign) {
      int position =
          assign.current().map(this::stored).orElseGet(() -> created(assign.profileName()));
      drafts.get(position).assignments = Optional.of(assign.desired());
      return new GoalAspect(position, Aspect.ASSIGNMENTS);
    }

    private GoalAspect deletion(int position) {
      drafts.get(position).deleted = true;
      return new GoalAspect(position, Aspect.DELETION);
    }

    int ranked(String name) {
      ProfileId id = ids.get(name);
      StoredProfile profile = id == null ? null : seen.get(id);
      return profile == null ? created(name) : stored(profile);
    }

    private int created(String name) {
      return byNewName.computeIfAbsent(name, it -> add(new Draft(it, Optional.empty())));
    }

    private int stored(StoredProfile profile) {
      return byId.computeIfAbsent(
          profile.id(), it -> add(new Draft(profile.displayName(), Optional.of(profile))));
    }

    private int add(Draft draft) {
      drafts.add(draft);
      return drafts.size() - 1;
    }

    List<Goal> goals() {
      return drafts.stream().map(Draft::goal).toList();
    }
  }

  /** A goal while it is collected. */
  private static final class Draft {
    private String name;
    private final Optional<StoredProfile> known;
    private Optional<EspProfile> content = Optional.empty();
    private Optional<List<Assignment>> assignments = Optional.empty();
    private boolean deleted;

    Draft(String name, Optional<StoredProfile> known) {
      this.name = name;
      this.known = known;
    }

    Goal goal() {
      return new Goal(name, known, content, assignments, deleted);
    }
  }
}
