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
 * How every goal stands, by the beliefs alone. What is sent next and what is reported in the end
 * both follow from it, so that nothing is reported that was not believed.
 */
final class Assessment {
  /** How often moves are computed anew. */
  static final int ROUNDS = 3;

  private final Goals goals;
  private final Beliefs beliefs;

  Assessment(Goals goals, Beliefs beliefs) {
    this.goals = goals;
    this.beliefs = beliefs;
  }

  Standing of(int profile, Aspect aspect) {
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

  private Standing create(int profile) {
    ProfileBelief belief = belief(profile);
    if (belief.id().isPresent()) {
      return belief.origin() == Origin.FOUND ? Standing.ALREADY_SO : Standing.DONE;
    }
    Tries tries = belief.content();
    if (tries.doubted()) {
      return doubt(Standing.UNKNOWN);
    }
    if (tries.last() == Tries.Last.REFUSED) {
      return Standing.FAILED;
    }
    if (tries.last() == Tries.Last.DONE) {
      return Standing.UNKNOWN;
    }
    if (!belief.namesakes().isEmpty() || goals.misnamed().contains(profile)) {
      return Standing.CONFLICT;
    }
    return tries.maySend() ? whenFresh() : Standing.FAILED;
  }

  /** What is in doubt is looked for until the settle time; then it stands as told. */
  private Standing doubt(Standing afterwards) {
    if (!beliefs.current() || !beliefs.fresh()) {
      return beliefs.settledLook() ? afterwards : Standing.TO_LOOK;
    }
    return beliefs.settledLook() ? afterwards : Standing.TO_WAIT;
  }

  private Standing whenFresh() {
    return beliefs.fresh() ? Standing.READY : Standing.TO_LOOK;
  }

  // What was there, or is there by now

  private Standing update(int profile) {
    Goal goal = goals.profiles().get(profile);
    ProfileBelief belief = belief(profile);
    boolean asWanted =
        belief
            .known()
            .filter(it -> goals.meaning().sameContent(it.profile(), goal.content().orElseThrow()))
            .isPresent();
    boolean nameIsTaken = !belief.namesakes().isEmpty();
    return written(
        profile, belief.content(), asWanted, nameIsTaken || goals.misnamed().contains(profile));
  }

  private Standing written(int profile, Tries tries, boolean asWanted, boolean namesConflict) {
    ProfileBelief belief = belief(profile);
    if (tries.last() == Tries.Last.DONE) {
      return Standing.DONE;
    }
    if (beliefs.look().isEmpty()) {
      return Standing.TO_LOOK;
    }
    if (asWanted && belief.foreign().isEmpty()) {
      return tries.mayHaveActed() ? Standing.DONE : Standing.ALREADY_SO;
    }
    if (belief.gone() || belief.foreign().isPresent() || namesConflict) {
      return tries.doubted() ? Standing.UNKNOWN : Standing.CONFLICT;
    }
    if (tries.last() == Tries.Last.REFUSED) {
      return tries.doubted() ? doubt(Standing.UNKNOWN) : Standing.FAILED;
    }
    if (!isShown(profile)) {
      return doubt(tries.doubted() ? Standing.UNKNOWN : Standing.CONFLICT);
    }
    if (tries.doubted()) {
      return tries.sent() < Tries.AT_MOST && beliefs.settledLook()
          ? whenFresh()
          : doubt(Standing.UNKNOWN);
    }
    return tries.maySend() ? whenFresh() : Standing.FAILED;
  }

  private Standing assign(int profile) {
    Goal goal = goals.profiles().get(profile);
    ProfileBelief belief = belief(profile);
    if (goal.content().isPresent()) {
      Standing content = of(profile, Aspect.CONTENT);
      if (!content.isGood()) {
        return content.isFinal() ? Standing.NOT_DONE : Standing.OPEN;
      }
    }
    boolean asWanted =
        belief
            .known()
            .filter(
                it ->
                    goals
                        .meaning()
                        .sameAssignments(
                            it.profile().assignments(), goal.assignments().orElseThrow()))
            .isPresent();
    if (belief.assignments().sent() == 0 && !(asWanted && belief.foreign().isEmpty())) {
      if (goals.ordering() && goals.order().contains(profile)) {
        Standing order = order();
        if (!order.isGood()) {
          return order.isFinal() ? Standing.NOT_DONE : Standing.OPEN;
        }
      }
      if (isOwn(belief) && beliefs.look().isPresent() && !isShown(profile)) {
        return doubt(Standing.NOT_DONE);
      }
    }
    return written(profile, belief.assignments(), asWanted, goals.misnamed().contains(profile));
  }

  private static boolean isOwn(ProfileBelief belief) {
    return belief.origin() != Origin.PLANNED;
  }

  private Standing delete(int profile) {
    ProfileBelief belief = belief(profile);
    Tries tries = belief.deletion();
    if (tries.last() == Tries.Last.DONE) {
      return Standing.DONE;
    }
    if (goals.deletesFirst()) {
      if (!goals.misnamed().isEmpty()) {
        return Standing.NOT_DONE;
      }
    } else {
      Standing others = others();
      if (!others.isGood()) {
        return others.isFinal() ? Standing.NOT_DONE : Standing.OPEN;
      }
    }
    if (beliefs.look().isEmpty()) {
      return Standing.TO_LOOK;
    }
    boolean absent = beliefs.seen(profile).isEmpty();
    if (tries.doubted() && absent) {
      return Standing.DONE;
    }
    if (tries.sent() == 0 && absent) {
      return doubt(Standing.ALREADY_SO);
    }
    if (tries.last() == Tries.Last.REFUSED && absent) {
      return Standing.ALREADY_SO;
    }
    return written(profile, tries, false, false);
  }

  /** How all but the deletions stands, as one. */
  private Standing others() {
    Standing worst = Standing.ALREADY_SO;
    for (int i = 0; i < goals.profiles().size(); i++) {
      for (Aspect aspect : List.of(Aspect.CONTENT, Aspect.ASSIGNMENTS)) {
        if (goals.profiles().get(i).has(aspect)) {
          Standing standing = of(i, aspect);
          if (!standing.isFinal()) {
            return Standing.OPEN;
          }
          worst = standing.isGood() ? worst : standing;
        }
      }
    }
    if (goals.ordering()) {
      Standing order = order();
      if (!order.isFinal()) {
        return Standing.OPEN;
      }
      worst = order.isGood() ? worst : order;
    }
    return worst;
  }

  // The order

  /** The profiles of the order that there are, as the newest read has them or should. */
  List<ProfileId> wantedOrder() {
    List<ProfileId> wanted = new ArrayList<>();
    goals.order().forEach(index -> belief(index).id().ifPresent(wanted::add));
    return wanted;
  }

  Standing order() {
    if (beliefs.look().isEmpty()) {
      return Standing.TO_LOOK;
    }
    if (goals.order().stream()
        .anyMatch(index -> goals.profiles().get(index).isCreate() && !create(index).isFinal())) {
      return Standing.OPEN;
    }
    Standing twins = twins();
    if (!twins.isFinal()) {
      return Standing.OPEN;
    }
    boolean moved = beliefs.rounds() > 0;
    List<ProfileId> wanted = wantedOrder();
    boolean complete = beliefs.ranking().containsAll(wanted);
    boolean inOrder = complete && Ranking.common(beliefs.ranking(), wanted).equals(wanted);
    if (beliefs.current() && inOrder && (moved || !goals.moving())) {
      return moved ? Standing.DONE : Standing.ALREADY_SO;
    }
    if (inOrder && !moved) {
      // The plan saw another: somebody moved them, or the read is from before.
      return doubt(Standing.ALREADY_SO);
    }
    if (!moved && isOrderChanged()) {
      return doubt(Standing.CONFLICT);
    }
    if (!beliefs.fresh() || !beliefs.current()) {
      return beliefs.settledLook() && beliefs.rounds() == ROUNDS
          ? afterTheLastRound()
          : Standing.TO_LOOK;
    }
    if (!complete) {
      return beliefs.settledLook() ? notAllThere() : Standing.TO_WAIT;
    }
    if (moved && !beliefs.settledLook()) {
      return Standing.TO_WAIT;
    }
    return beliefs.rounds() < ROUNDS ? Standing.READY : afterTheLastRound();
  }

  private Standing notAllThere() {
    return goals.order().stream().anyMatch(index -> belief(index).gone())
        ? Standing.CONFLICT
        : Standing.UNKNOWN;
  }

  private Standing afterTheLastRound() {
    return beliefs.moves().last() == Tries.Last.REFUSED ? Standing.FAILED : Standing.UNKNOWN;
  }

  /**
   * Whether somebody had moved profiles before the first read, which may have lagged, and they are
   * not where the plan saw them. What is moved later is moved anew.
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

  /** Whether all own creations are seen, and none has to be taken back for an older twin. */
  Standing twins() {
    boolean allSeen = true;
    for (int i = 0; i < goals.profiles().size(); i++) {
      ProfileBelief belief = belief(i);
      if (!goals.profiles().get(i).isCreate()) {
        continue;
      }
      if (!create(i).isFinal()) {
        return Standing.OPEN;
      }
      if (belief.content().sent() > 0 && belief.id().isPresent()) {
        if (olderTwin(i).isPresent()) {
          return whenFresh();
        }
        allSeen &= isShown(i);
      }
    }
    return allSeen ? Standing.DONE : doubt(Standing.NOT_DONE);
  }

  /** The twin for which an own creation is to be taken back. */
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

  /** Whether a read, which may lag, shows otherwise than the plan what is to be written. */
  boolean isToBeLookedAtAgain() {
    return (goals.ordering() && isPending(order()) && isOrderChanged())
        || IntStream.range(0, goals.profiles().size())
            .filter(i -> goals.profiles().get(i).isTouched())
            .filter(i -> belief(i).id().isPresent() && !isShown(i))
            .anyMatch(i -> !beliefs.settledLook());
  }

  private static boolean isPending(Standing standing) {
    return standing == Standing.TO_LOOK || standing == Standing.TO_WAIT;
  }

  private boolean isShown(int profile) {
    return beliefs.seen(profile).isPresent();
  }

  /** Whether the newest read shows of a profile what was written to it. */
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
                            .meaning()
                            .sameAssignments(
                                it.profile().assignments(), goal.assignments().orElseThrow())))
        .isPresent();
  }

  private boolean isKept(Goal goal, ProfileBelief belief, EspProfile read) {
    return goals.meaning().sameContent(read, goal.content().orElseThrow())
        || belief.kept().filter(it -> goals.meaning().sameContent(read, it)).isPresent()
        || (belief.kept().isEmpty()
            && belief.content().last() == Tries.Last.DONE
            && goal.known()
                .filter(it -> !goals.meaning().sameContent(it.profile(), read))
                .isPresent()
            && belief
                .known()
                .filter(it -> goals.meaning().sameContent(it.profile(), read))
                .isPresent());
  }

  /** Whether the newest read shows all that was written. */
  boolean allConfirmed() {
    return IntStream.range(0, goals.profiles().size()).allMatch(this::isConfirmed);
  }
}
