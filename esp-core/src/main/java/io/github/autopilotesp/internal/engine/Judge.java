package io.github.autopilotesp.internal.engine;

import io.github.autopilotesp.profile.ProfileId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Judges the outcome of the goals from the final beliefs. */
public final class Judge {
  private Judge() {}

  /**
   * The outcome of the goals.
   *
   * @param statuses the status of each aspect that a goal has, in the order of the goals
   * @param order the outcome of the order, {@link GoalStatus#UP_TO_DATE} if no order was desired
   * @param foreign the goals whose profile was changed by someone else during this apply
   * @param overwritten the goals whose profile was written more often than by this apply
   * @param twins profiles that exist twice
   * @param unconfirmed the goals whose profile no read shows as written
   * @param looked whether a read started after the last write
   */
  public record Verdict(
      Map<GoalAspect, GoalStatus> statuses,
      GoalStatus order,
      List<Integer> foreign,
      List<Integer> overwritten,
      List<ProfileId> twins,
      List<Integer> unconfirmed,
      boolean looked) {
    public Verdict {
      statuses = Collections.unmodifiableMap(new LinkedHashMap<>(statuses));
      foreign = List.copyOf(foreign);
      overwritten = List.copyOf(overwritten);
      twins = List.copyOf(twins);
      unconfirmed = List.copyOf(unconfirmed);
    }

    /** Whether a change by someone else is in the way. */
    public boolean hasConflict() {
      return order == GoalStatus.CONFLICT
          || !foreign.isEmpty()
          || statuses.containsValue(GoalStatus.CONFLICT);
    }
  }

  /** Judges from the beliefs alone, once nothing more will be done. */
  public static Verdict of(Goals goals, Beliefs beliefs) {
    Verdict now = soFar(goals, beliefs);
    Map<GoalAspect, GoalStatus> statuses = new LinkedHashMap<>(now.statuses());
    statuses.replaceAll(
        (it, status) -> ended(status, beliefs.profiles().get(it.profile()).attempts(it.aspect())));
    return new Verdict(
        statuses,
        ended(now.order(), beliefs.moves()),
        now.foreign(),
        now.overwritten(),
        now.twins(),
        now.unconfirmed(),
        now.looked());
  }

  /** The verdict so far, while more may still be done. */
  public static Verdict soFar(Goals goals, Beliefs beliefs) {
    Assessment assessment = new Assessment(goals, beliefs);
    Map<GoalAspect, GoalStatus> statuses = new LinkedHashMap<>();
    List<Integer> foreign = new ArrayList<>();
    List<Integer> overwritten = new ArrayList<>();
    List<Integer> unconfirmed = new ArrayList<>();
    List<ProfileId> twins = new ArrayList<>();
    for (int i = 0; i < goals.profiles().size(); i++) {
      ProfileBelief belief = beliefs.profiles().get(i);
      for (Aspect aspect : Aspect.values()) {
        if (goals.profiles().get(i).has(aspect)) {
          statuses.put(new GoalAspect(i, aspect), assessment.of(i, aspect));
        }
      }
      if (goals.profiles().get(i).isTouched() && isSomebodyElses(goals.profiles().get(i), belief)) {
        foreign.add(i);
      }
      if (belief.overwritten()) {
        overwritten.add(i);
      }
      if (!assessment.isConfirmed(i)) {
        unconfirmed.add(i);
      }
      belief.twins().stream().filter(id -> beliefs.seen(id).isPresent()).forEach(twins::add);
    }
    GoalStatus order = goals.ordering() ? assessment.order() : GoalStatus.UP_TO_DATE;
    return new Verdict(
        statuses,
        order,
        foreign,
        overwritten,
        twins,
        unconfirmed,
        !beliefs.written() || beliefs.current());
  }

  /** A profile that was to be deleted and is gone is as desired, whoever deleted it. */
  private static boolean isSomebodyElses(Goal goal, ProfileBelief belief) {
    return belief.foreign().isPresent() || (belief.gone() && !goal.deleted());
  }

  /** The status of what had not ended when the apply ended. */
  private static GoalStatus ended(GoalStatus status, WriteAttempts attempts) {
    return status.isFinal()
        ? status
        : attempts.mayHaveActed() ? GoalStatus.UNKNOWN : GoalStatus.NOT_DONE;
  }
}
