package io.github.autopilotesp.internal.engine;

import io.github.autopilotesp.profile.ProfileId;
import io.github.autopilotesp.tenant.StoredProfile;
import io.github.autopilotesp.tenant.TenantOperation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Decides what to do next. The stages have a fixed order, and each must have ended before the next
 * starts: a profile reaches devices only once its content and priority are as desired, and the
 * profiles that it replaces are deleted last.
 */
public final class Decide {
  /** As many as fit in one batch, so that little time passes between the read and the write. */
  private static final int AT_ONCE = 20;

  /** Three batches: unlike creates, assignments may overtake each other. */
  private static final int ASSIGNED_AT_ONCE = 60;

  private final Goals goals;
  private final Beliefs beliefs;
  private final Assessment assessment;

  private Decide(Goals goals, Beliefs beliefs) {
    this.goals = goals;
    this.beliefs = beliefs;
    this.assessment = new Assessment(goals, beliefs);
  }

  /** Returns what to do next to achieve the goals, given the beliefs. */
  public static Decision next(Goals goals, Beliefs beliefs) {
    return new Decide(goals, beliefs).next();
  }

  private Decision next() {
    if (beliefs.over() || (beliefs.lookFailed() && beliefs.settled())) {
      return new Decision.Finish();
    }
    if (beliefs.backingOff() || beliefs.lookFailed()) {
      return new Decision.Wait();
    }
    if (beliefs.look().isEmpty()) {
      return new Decision.Look();
    }
    if (goals.strict() && !beliefs.written() && Judge.of(goals, beliefs).hasConflict()) {
      return new Decision.Finish();
    }
    if (goals.strict() && !beliefs.written() && assessment.isToBeLookedAtAgain()) {
      return beliefs.fresh() ? new Decision.Wait() : new Decision.Look();
    }
    return deletesFirst()
        .or(() -> stage(Aspect.CONTENT, index -> goals.profiles().get(index).isCreate()))
        .or(this::twins)
        .or(() -> stage(Aspect.CONTENT, index -> !goals.profiles().get(index).isCreate()))
        .or(this::order)
        .or(() -> stage(Aspect.ASSIGNMENTS, index -> true))
        .or(() -> stage(Aspect.DELETION, index -> true))
        .or(this::confirm)
        .orElse(new Decision.Finish());
  }

  private Optional<Decision> deletesFirst() {
    return goals.deletesFirst() ? stage(Aspect.DELETION, index -> true) : Optional.empty();
  }

  private Optional<Decision> stage(Aspect aspect, IntPredicate which) {
    List<Write> ready = new ArrayList<>();
    boolean look = false;
    boolean wait = false;
    for (int i = 0; i < goals.profiles().size(); i++) {
      if (!goals.profiles().get(i).has(aspect) || !which.test(i)) {
        continue;
      }
      GoalStatus status = assessment.of(i, aspect);
      look |= status == GoalStatus.TO_LOOK;
      wait |= status == GoalStatus.TO_WAIT;
      if (status == GoalStatus.READY) {
        ready.add(write(i, aspect));
      }
    }
    int atOnce = aspect == Aspect.ASSIGNMENTS ? ASSIGNED_AT_ONCE : AT_ONCE;
    return step(look, ready.subList(0, Math.min(atOnce, ready.size())), wait);
  }

  private static Optional<Decision> step(boolean look, List<Write> ready, boolean wait) {
    if (look) {
      return Optional.of(new Decision.Look());
    } else if (!ready.isEmpty()) {
      return Optional.of(new Decision.Send(ready));
    }
    return wait ? Optional.of(new Decision.Wait()) : Optional.empty();
  }

  private Write write(int profile, Aspect aspect) {
    Goal goal = goals.profiles().get(profile);
    if (aspect == Aspect.CONTENT && goal.isCreate()) {
      return new Write(
          profile, Write.Kind.CREATE, new TenantOperation.Create(goal.content().orElseThrow()));
    }
    StoredProfile newest = newest(profile);
    return switch (aspect) {
      case CONTENT ->
          new Write(
              profile,
              Write.Kind.UPDATE,
              new TenantOperation.Update(newest, goal.content().orElseThrow()));
      case ASSIGNMENTS ->
          new Write(
              profile,
              Write.Kind.ASSIGN,
              new TenantOperation.Assign(newest, goal.assignments().orElseThrow()));
      case DELETION ->
          new Write(profile, Write.Kind.DELETE, new TenantOperation.Delete(newest.id()));
    };
  }

  /** The latest known state. */
  private StoredProfile newest(int profile) {
    return beliefs.profiles().get(profile).known().orElseThrow();
  }

  private Optional<Decision> twins() {
    List<Write> takeBacks = new ArrayList<>();
    GoalStatus status = assessment.twins();
    if (status == GoalStatus.READY) {
      for (int i = 0; i < goals.profiles().size(); i++) {
        if (assessment.olderTwin(i).isPresent()) {
          takeBacks.add(
              new Write(i, Write.Kind.TAKE_BACK, new TenantOperation.Delete(newest(i).id())));
        }
      }
    }
    return step(status == GoalStatus.TO_LOOK, takeBacks, status == GoalStatus.TO_WAIT);
  }

  private Optional<Decision> order() {
    if (!goals.ordering()) {
      return Optional.empty();
    }
    GoalStatus status = assessment.order();
    return step(
        status == GoalStatus.TO_LOOK,
        status == GoalStatus.READY ? moves() : List.of(),
        status == GoalStatus.TO_WAIT);
  }

  private List<Write> moves() {
    Set<ProfileId> created = new HashSet<>();
    for (int i = 0; i < goals.profiles().size(); i++) {
      if (goals.profiles().get(i).isCreate()) {
        beliefs.profiles().get(i).id().ifPresent(created::add);
      }
    }
    List<Write> moves = new ArrayList<>();
    for (OrderPlanner.Move<ProfileId> move :
        OrderPlanner.moves(beliefs.ranking(), assessment.wantedOrder(), created::contains)) {
      moves.add(
          new Write(
              position(move.item()),
              Write.Kind.MOVE,
              new TenantOperation.Reorder(move.item(), move.priority())));
    }
    return moves;
  }

  private int position(ProfileId id) {
    for (int i = 0; i < beliefs.profiles().size(); i++) {
      if (beliefs.profiles().get(i).id().filter(id::equals).isPresent()) {
        return i;
      }
    }
    throw new IllegalStateException("Move of a profile that is not in the order: " + id);
  }

  /** Nothing is reported as complete until a read has shown it. */
  private Optional<Decision> confirm() {
    if (!beliefs.written() || (beliefs.current() && assessment.allConfirmed())) {
      return Optional.empty();
    }
    if (beliefs.settledLook() && beliefs.current()) {
      return Optional.empty();
    }
    return Optional.of(
        beliefs.fresh() && beliefs.current() ? new Decision.Wait() : new Decision.Look());
  }
}
