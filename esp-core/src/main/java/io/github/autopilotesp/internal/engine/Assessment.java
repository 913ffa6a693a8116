package io.github.autopilotesp.internal.engine;

import io.github.autopilotesp.internal.engine.ProfileBelief.Origin;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.ProfileId;
import io.github.autopilotesp.tenant.StoredProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The status of every goal, derived from the beliefs alone. Both the next writes and the final
 * report follow from it, so the report cannot say anything that was not believed.
 */
final class Assessment {
  /** The most rounds of moves that are computed. */
  static final int ROUNDS = 3;

  private final Goals goals;
  private final Beliefs beliefs;

  Assessment(Goals goals, Beliefs beliefs) {
    this.goals = goals;
    this.beliefs = beliefs;
  }

  GoalStatus of(int profile, Aspect aspect) {
    return switch (aspect) {
      case CONTENT -> goals.profiles().get(profile).isCreate() ? create(profile) : update(profile);
      case ASSIGNMENTS -> assign(profile);
      case DELETION -> delete(profile);
    };
  }

  private ProfileBelief belief(int profile) {
    return beliefs.profiles().get(profile);
  }

  // Creates

  private GoalStatus create(int profile) {
    ProfileBelief belief = belief(profile);
    if (belief.id().isPresent()) {
      return belief.origin() == Origin.FOUND ? GoalStatus.UP_TO_DATE : GoalStatus.DONE;
    }
    WriteAttempts attempts = belief.content();
    if (attempts.doubted()) {
      return doubt(GoalStatus.UNKNOWN);
    }
    if (attempts.last() == WriteAttempts.Last.REFUSED) {
      return GoalStatus.FAILED;
    }
    if (attempts.last() == WriteAttempts.Last.DONE) {
      return GoalStatus.UNKNOWN;
    }
    if (!belief.namesakes().isEmpty() || goals.misnamed().contains(profile)) {
      return GoalStatus.CONFLICT;
    }
    return attempts.maySend() ? whenFresh() : GoalStatus.FAILED;
  }

  /** A doubt needs reads until the settle time; after that, the given status holds. */
  private GoalStatus doubt(GoalStatus afterwards) {
    if (!beliefs.current() || !beliefs.fresh()) {
      return beliefs.settledLook() ? afterwards : GoalStatus.TO_LOOK;
    }
    return beliefs.settledLook() ? afterwards : GoalStatus.TO_WAIT;
  }

  private GoalStatus whenFresh() {
    return beliefs.fresh() ? GoalStatus.READY : GoalStatus.TO_LOOK;
  }

  // Profiles that exist

  private GoalStatus update(int profile) {
    Goal goal = goals.profiles().get(profile);
    ProfileBelief belief = belief(profile);
    boolean asWanted =
        belief
            .known()
            .filter(
                it -> goals.equivalence().sameContent(it.profile(), goal.content().orElseThrow()))
            .isPresent();
    boolean nameIsTaken = !belief.namesakes().isEmpty();
    return written(
        profile, belief.content(), asWanted, nameIsTaken || goals.misnamed().contains(profile));
  }

  private GoalStatus written(
      int profile, WriteAttempts attempts, boolean asWanted, boolean namesConflict) {
    ProfileBelief belief = belief(profile);
    if (attempts.last() == WriteAttempts.Last.DONE) {
      return GoalStatus.DONE;
    }
    if (beliefs.look().isEmpty()) {
      return GoalStatus.TO_LOOK;
    }
    if (asWanted && belief.foreign().isEmpty()) {
      return attempts.mayHaveActed() ? GoalStatus.DONE : GoalStatus.UP_TO_DATE;
    }
    if (belief.gone() || belief.foreign().isPresent() || namesConflict) {
      return attempts.doubted() ? GoalStatus.UNKNOWN : GoalStatus.CONFLICT;
    }
    if (attempts.last() == WriteAttempts.Last.REFUSED) {
      return attempts.doubted() ? doubt(GoalStatus.UNKNOWN) : GoalStatus.FAILED;
    }
    if (!isShown(profile)) {
      return doubt(attempts.doubted() ? GoalStatus.UNKNOWN : GoalStatus.CONFLICT);
    }
    if (attempts.doubted()) {
      return attempts.sent() < WriteAttempts.AT_MOST && beliefs.settledLook()
          ? whenFresh()
          : doubt(GoalStatus.UNKNOWN);
    }
    return attempts.maySend() ? whenFresh() : GoalStatus.FAILED;
  }

  private GoalStatus assign(int profile) {
    Goal goal = goals.profiles().get(profile);
    ProfileBelief belief = belief(profile);
    if (goal.content().isPresent()) {
      GoalStatus content = of(profile, Aspect.CONTENT);
      if (!content.isGood()) {
        return content.isFinal() ? GoalStatus.NOT_DONE : GoalStatus.OPEN;
      }
    }
    boolean asWanted =
        belief
            .known()
            .filter(
                it ->
                    goals
                        .equivalence()
                        .sameAssignments(
                            it.profile().assignments(), goal.assignments().orElseThrow()))
            .isPresent();
    if (belief.assignments().sent() == 0 && !(asWanted && belief.foreign().isEmpty())) {
      if (goals.ordering() && goals.order().contains(profile)) {
        GoalStatus order = order();
        if (!order.isGood()) {
          return order.isFinal() ? GoalStatus.NOT_DONE : GoalStatus.OPEN;
        }
      }
      if (isOwn(belief) && beliefs.look().isPresent() && !isShown(profile)) {
        return doubt(GoalStatus.NOT_DONE);
      }
    }
    return written(profile, belief.assignments(), asWanted, goals.misnamed().contains(profile));
  }

  private static boolean isOwn(ProfileBelief belief) {
    return belief.origin() != Origin.PLANNED;
  }

  private GoalStatus delete(int profile) {
    ProfileBelief belief = belief(profile);
    WriteAttempts attempts = belief.deletion();
    if (attempts.last() == WriteAttempts.Last.DONE) {
      return GoalStatus.DONE;
    }
    if (goals.deletesFirst()) {
      if (!goals.misnamed().isEmpty()) {
        return GoalStatus.NOT_DONE;
      }
    } else {
      GoalStatus others = others();
      if (!others.isGood()) {
        return others.isFinal() ? GoalStatus.NOT_DONE : GoalStatus.OPEN;
      }
    }
    if (beliefs.look().isEmpty()) {
      return GoalStatus.TO_LOOK;
    }
    boolean absent = beliefs.seen(profile).isEmpty();
    if (attempts.doubted() && absent) {
      return GoalStatus.DONE;
    }
    if (attempts.sent() == 0 && absent) {
      return doubt(GoalStatus.UP_TO_DATE);
    }
    if (attempts.last() == WriteAttempts.Last.REFUSED && absent) {
      return GoalStatus.UP_TO_DATE;
    }
    return written(profile, attempts, false, false);
  }

  /** The combined status of everything but the deletions. */
  private GoalStatus others() {
    GoalStatus worst = GoalStatus.UP_TO_DATE;
    for (int i = 0; i < goals.profiles().size(); i++) {
      for (Aspect aspect : List.of(Aspect.CONTENT, Aspect.ASSIGNMENTS)) {
        if (goals.profiles().get(i).has(aspect)) {
          GoalStatus status = of(i, aspect);
          if (!status.isFinal()) {
            return GoalStatus.OPEN;
          }
          worst = status.isGood() ? worst : status;
        }
      }
    }
    if (goals.ordering()) {
      GoalStatus order = order();
      if (!order.isFinal()) {
        return GoalStatus.OPEN;
      }
      worst = order.isGood() ? worst : order;
    }
    return worst;
  }

  // The order

  /** The profiles of the desired order whose ids are known, in that order. */
  List<ProfileId> wantedOrder() {
    List<ProfileId> wanted = new ArrayList<>();
    goals.order().forEach(index -> belief(index).id().ifPresent(wanted::add));
    return wanted;
  }

  GoalStatus order() {
    if (beliefs.look().isEmpty()) {
      return GoalStatus.TO_LOOK;
    }
    if (goals.order().stream()
        .anyMatch(index -> goals.profiles().get(index).isCreate() && !create(index).isFinal())) {
      return GoalStatus.OPEN;
    }
    GoalStatus twins = twins();
    if (!twins.isFinal()) {
      return GoalStatus.OPEN;
    }
    boolean moved = beliefs.rounds() > 0;
    List<ProfileId> wanted = wantedOrder();
    boolean complete = beliefs.ranking().containsAll(wanted);
    boolean inOrder = complete && Ranking.common(beliefs.ranking(), wanted).equals(wanted);
    if (beliefs.current() && inOrder && (moved || !goals.moving())) {
      return moved ? GoalStatus.DONE : GoalStatus.UP_TO_DATE;
    }
    if (inOrder && !moved) {
      // The plan saw another order: someone else moved the profiles, or the read is stale.
      return doubt(GoalStatus.UP_TO_DATE);
    }
    if (!moved && isOrderChanged()) {
      return doubt(GoalStatus.CONFLICT);
    }
    if (!beliefs.fresh() || !beliefs.current()) {
      return beliefs.settledLook() && beliefs.rounds() == ROUNDS
          ? afterTheLastRound()
          : GoalStatus.TO_LOOK;
    }
    if (!complete) {
      return beliefs.settledLook() ? notAllThere() : GoalStatus.TO_WAIT;
    }
    if (moved && !beliefs.settledLook()) {
      return GoalStatus.TO_WAIT;
    }
    return beliefs.rounds() < ROUNDS ? GoalStatus.READY : afterTheLastRound();
  }

  private GoalStatus notAllThere() {
    return goals.order().stream().anyMatch(index -> belief(index).gone())
        ? GoalStatus.CONFLICT
        : GoalStatus.UNKNOWN;
  }

  private GoalStatus afterTheLastRound() {
    return beliefs.moves().last() == WriteAttempts.Last.REFUSED
        ? GoalStatus.FAILED
        : GoalStatus.UNKNOWN;
  }

  /**
   * Whether someone else had moved profiles before the first read, which may have been stale, and
   * they are still not where the plan saw them. Profiles moved later are moved again.
   */
  private boolean isOrderChanged() {
    return goals.moving()
        && isOtherThanPlanned(beliefs.first().orElse(List.of()))
        && isOtherThanPlanned(beliefs.ranking());
  }

  private boolean isOtherThanPlanned(List<ProfileId> ranking) {
    return !Ranking.common(goals.ranking(), ranking)
        .equals(Ranking.common(ranking, goals.ranking()));
  }

  // Twins

  /**
   * Whether all of this apply's creations are seen, and none has to be deleted in favor of an older
   * twin.
   */
  GoalStatus twins() {
    boolean allSeen = true;
    for (int i = 0; i < goals.profiles().size(); i++) {
      ProfileBelief belief = belief(i);
      if (!goals.profiles().get(i).isCreate()) {
        continue;
      }
      if (!create(i).isFinal()) {
        return GoalStatus.OPEN;
      }
      if (belief.content().sent() > 0 && belief.id().isPresent()) {
        if (olderTwin(i).isPresent()) {
          return whenFresh();
        }
        allSeen &= isShown(i);
      }
    }
    return allSeen ? GoalStatus.DONE : doubt(GoalStatus.NOT_DONE);
  }

  /** The twin in favor of which this apply's own creation is to be deleted. */
  Optional<StoredProfile> olderTwin(int profile) {
    ProfileBelief belief = belief(profile);
    if (!belief.isUntouchedCreation()
        || belief.takeBack().sent() > 0
        || belief.foreign().isPresent()) {
      return Optional.empty();
    }
    Optional<StoredProfile> own = beliefs.seen(profile);
    if (own.isEmpty() || !own.get().profile().assignments().isEmpty()) {
      return Optional.empty();
    }
    return belief.twins().stream()
        .flatMap(id -> beliefs.seen(id).stream())
        .min(Fold.OLDEST_FIRST)
        .filter(twin -> Fold.OLDEST_FIRST.compare(twin, own.get()) < 0);
  }

  // What reads show

  /** Whether a read that may be stale differs from the plan in what is to be written. */
  boolean isToBeLookedAtAgain() {
    return (goals.ordering() && isPending(order()) && isOrderChanged())
        || IntStream.range(0, goals.profiles().size())
            .filter(i -> goals.profiles().get(i).isTouched())
            .filter(i -> belief(i).id().isPresent() && !isShown(i))
            .anyMatch(i -> !beliefs.settledLook());
  }

  private static boolean isPending(GoalStatus status) {
    return status == GoalStatus.TO_LOOK || status == GoalStatus.TO_WAIT;
  }

  private boolean isShown(int profile) {
    return beliefs.seen(profile).isPresent();
  }

  /** Whether the latest read shows what was written to a profile. */
  boolean isConfirmed(int profile) {
    Goal goal = goals.profiles().get(profile);
    ProfileBelief belief = belief(profile);
    Optional<StoredProfile> seen = beliefs.seen(profile);
    if (belief.deletion().mayHaveActed()) {
      return seen.isEmpty();
    }
    boolean contentWritten = belief.content().mayHaveActed() && belief.id().isPresent();
    boolean assigned = belief.assignments().mayHaveActed();
    if (!contentWritten && !assigned) {
      return true;
    }
    return seen.filter(
            it ->
                (!contentWritten || isKept(goal, belief, it.profile()))
                    && (!assigned
                        || goals
                            .equivalence()
                            .sameAssignments(
                                it.profile().assignments(), goal.assignments().orElseThrow())))
        .isPresent();
  }

  private boolean isKept(Goal goal, ProfileBelief belief, EspProfile read) {
    return goals.equivalence().sameContent(read, goal.content().orElseThrow())
        || belief.kept().filter(it -> goals.equivalence().sameContent(read, it)).isPresent()
        || (belief.kept().isEmpty()
            && belief.content().last() == WriteAttempts.Last.DONE
            && goal.known()
                .filter(it -> !goals.equivalence().sameContent(it.profile(), read))
                .isPresent()
            && belief
                .known()
                .filter(it -> goals.equivalence().sameContent(it.profile(), read))
                .isPresent());
  }

  /** Whether the latest read shows everything that was written. */
  boolean allConfirmed() {
    return IntStream.range(0, goals.profiles().size()).allMatch(this::isConfirmed);
  }
}
