package io.github.autopilotesp.internal.engine;

import io.github.autopilotesp.profile.ProfileId;
import java.util.ArrayList;
import java.util.List;

/** What became of the goals, by what is believed in the end. */
public final class Judge {
  private Judge() {}

  /**
   * What became of the goals.
   *
   * @param outcomes what became of each aspect that a goal has, in the order of the goals
   * @param order what became of the order, {@link Standing#ALREADY_SO} if none was wanted
   * @param foreign the goals whose profile somebody else changed beside this apply
   * @param overwritten the goals whose profile was written more often than by this apply
   * @param twins profiles that are there twice
   * @param unconfirmed the goals whose profile no read shows as written
   * @param looked whether a read began after the last write
   */
  public record Verdict(
      List<Outcome> outcomes,
      Standing order,
      List<Integer> foreign,
      List<Integer> overwritten,
      List<ProfileId> twins,
      List<Integer> unconfirmed,
      boolean looked) {
    /** Whether all is as wanted, the last read has shown all of it, and no doubt is open. */
    public boolean isComplete() {
      return outcomes.stream().allMatch(outcome -> outcome.standing().isGood())
          && order.isGood()
          && foreign.isEmpty()
          && overwritten.isEmpty()
          && twins.isEmpty()
          && unconfirmed.isEmpty()
          && looked;
    }

    /** Whether something of somebody else stands in the way. */
    public boolean hasConflict() {
      return order == Standing.CONFLICT
          || !foreign.isEmpty()
          || outcomes.stream().anyMatch(outcome -> outcome.standing() == Standing.CONFLICT);
    }
  }

  /**
   * What became of one aspect of one goal.
   *
   * @param profile the position of the goal
   * @param aspect the aspect
   * @param standing what became of it
   */
  public record Outcome(int profile, Aspect aspect, Standing standing) {}

  /** Judges by the beliefs alone, when nothing more is done. */
  public static Verdict of(Goals goals, Beliefs beliefs) {
    Verdict now = soFar(goals, beliefs);
    List<Outcome> outcomes =
        now.outcomes().stream()
            .map(
                it ->
                    new Outcome(
                        it.profile(),
                        it.aspect(),
                        ended(
                            it.standing(),
                            beliefs.profiles().get(it.profile()).tries(it.aspect()))))
            .toList();
    return new Verdict(
        outcomes,
        ended(now.order(), beliefs.moves()),
        now.foreign(),
        now.overwritten(),
        now.twins(),
        now.unconfirmed(),
        now.looked());
  }

  /** How everything stands while something may yet be done. */
  public static Verdict soFar(Goals goals, Beliefs beliefs) {
    Assessment assessment = new Assessment(goals, beliefs);
    List<Outcome> outcomes = new ArrayList<>();
    List<Integer> foreign = new ArrayList<>();
    List<Integer> overwritten = new ArrayList<>();
    List<Integer> unconfirmed = new ArrayList<>();
    List<ProfileId> twins = new ArrayList<>();
    for (int i = 0; i < goals.profiles().size(); i++) {
      ProfileBelief belief = beliefs.profiles().get(i);
      for (Aspect aspect : Aspect.values()) {
        if (goals.profiles().get(i).has(aspect)) {
          outcomes.add(new Outcome(i, aspect, assessment.of(i, aspect)));
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
    Standing order = goals.ordering() ? assessment.order() : Standing.ALREADY_SO;
    return new Verdict(
        List.copyOf(outcomes),
        order,
        List.copyOf(foreign),
        List.copyOf(overwritten),
        List.copyOf(twins),
        List.copyOf(unconfirmed),
        !beliefs.written() || beliefs.current());
  }

  /** Gone is as wanted where it was to be deleted, whoever did it. */
  private static boolean isSomebodyElses(Goal goal, ProfileBelief belief) {
    return belief.foreign().isPresent() || (belief.gone() && !goal.deleted());
  }

  /** What has not ended when it had to end. */
  private static Standing ended(Standing standing, Tries tries) {
    return standing.isFinal()
        ? standing
        : tries.mayHaveActed() ? Standing.UNKNOWN : Standing.NOT_DONE;
  }
}
