package io.github.autopilotesp.internal.engine;

import io.github.autopilotesp.internal.engine.ProfileBelief.Origin;
import io.github.autopilotesp.profile.ProfileId;
import io.github.autopilotesp.tenant.OperationOutcome;
import io.github.autopilotesp.tenant.StoredProfile;
import io.github.autopilotesp.tenant.TenantException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Folds evidence into beliefs, one piece at a time. */
public final class Fold {
  /** Orders profiles with the same name by age, oldest first; ids break ties. */
  static final Comparator<StoredProfile> OLDEST_FIRST =
      Comparator.comparing(
              StoredProfile::created,
              Comparator.comparing(
                  time -> time.map(it -> it.toEpochMilli()).orElse(Long.MAX_VALUE)))
          .thenComparing(profile -> profile.id().value());

  private final Goals goals;
  private final Beliefs.Edit edit;

  private Fold(Goals goals, Beliefs beliefs) {
    this.goals = goals;
    this.edit = beliefs.edit();
  }

  /** Returns the beliefs after one more piece of evidence. */
  public static Beliefs after(Goals goals, Beliefs beliefs, Evidence evidence) {
    Fold fold = new Fold(goals, beliefs);
    fold.take(evidence);
    return fold.edit.done();
  }

  private void take(Evidence evidence) {
    if (evidence instanceof Evidence.Looked looked) {
      looked(looked.profiles());
    } else if (evidence instanceof Evidence.LookFailed) {
      edit.lookFailed = true;
      edit.fresh = false;
    } else if (evidence instanceof Evidence.Sent sent) {
      sent(sent.writes());
    } else if (evidence instanceof Evidence.Answered answered) {
      answered(answered.outcomes());
    } else if (evidence instanceof Evidence.Waited) {
      edit.lookFailed = false;
      edit.fresh = false;
      edit.backingOff = false;
    } else if (evidence instanceof Evidence.Settled) {
      edit.settled = true;
      edit.fresh = false;
    } else if (evidence instanceof Evidence.Aged) {
      edit.fresh = false;
    } else if (evidence instanceof Evidence.Cancelled) {
      edit.ending = Beliefs.Ending.CANCELLED;
    } else if (evidence instanceof Evidence.DeadlinePassed) {
      edit.ending = Beliefs.Ending.OUT_OF_TIME;
    }
  }

  private void sent(List<Write> writes) {
    edit.pending = writes;
    edit.written = true;
    edit.settled = false;
    edit.settledLook = false;
    boolean moving = false;
    for (Write write : writes) {
      moving |= write.kind() == Write.Kind.MOVE;
      ProfileBelief.Edit belief = edit.profiles.get(write.profile()).edit();
      switch (write.kind()) {
        case CREATE -> {
          belief.content = belief.content.again();
          belief.before = edit.versions.keySet();
        }
        case UPDATE -> {
          belief.content = belief.content.again();
          belief.basis = belief.basis.or(() -> belief.known);
        }
        case ASSIGN -> {
          belief.assignments = belief.assignments.again();
          belief.basis = belief.basis.or(() -> belief.known);
        }
        case DELETE -> belief.deletion = belief.deletion.again();
        case TAKE_BACK -> belief.takeBack = belief.takeBack.again();
        case MOVE -> {
          // The attempts of a round of moves are counted once for all.
        }
      }
      edit.profiles.set(write.profile(), belief.done());
    }
    bump(writes);
    if (moving) {
      edit.moves = edit.moves.again();
      edit.rounds++;
    }
  }

  /** A move or a deletion may raise the versions of all profiles that shift. */
  private void bump(List<Write> writes) {
    int shifting = 0;
    for (Write write : writes) {
      switch (write.kind()) {
        case MOVE, DELETE, TAKE_BACK -> shifting++;
        case UPDATE, ASSIGN, CREATE -> {
          ProfileBelief.Edit belief = edit.profiles.get(write.profile()).edit();
          belief.bumps++;
          edit.profiles.set(write.profile(), belief.done());
        }
      }
    }
    for (int i = 0; shifting > 0 && i < edit.profiles.size(); i++) {
      ProfileBelief.Edit belief = edit.profiles.get(i).edit();
      belief.bumps += shifting;
      edit.profiles.set(i, belief.done());
    }
  }

  /** A write that is proven to have changed nothing has raised no version. */
  private void unbump(Write write) {
    boolean shifting =
        switch (write.kind()) {
          case MOVE, DELETE, TAKE_BACK -> true;
          case CREATE, UPDATE, ASSIGN -> false;
        };
    for (int i = 0; i < edit.profiles.size(); i++) {
      if (shifting || i == write.profile()) {
        ProfileBelief.Edit belief = edit.profiles.get(i).edit();
        belief.bumps = Math.max(0, belief.bumps - 1);
        edit.profiles.set(i, belief.done());
      }
    }
  }

  private void answered(List<OperationOutcome> outcomes) {
    WriteAttempts moves = edit.moves;
    for (int i = 0; i < outcomes.size(); i++) {
      Write write = edit.pending.get(i);
      OperationOutcome outcome = outcomes.get(i);
      boolean notCarriedOut = outcome instanceof OperationOutcome.NotCarriedOut;
      if (notCarriedOut) {
        edit.backingOff = true;
      }
      if (notCarriedOut || outcome instanceof OperationOutcome.Unknown) {
        edit.fresh = false;
      }
      if (notCarriedOut || outcome instanceof OperationOutcome.Refused) {
        unbump(write);
      }
      if (write.kind() == Write.Kind.MOVE) {
        moves = worse(moves, edit.moves.answered(outcome));
      } else {
        edit.profiles.set(
            write.profile(), answered(edit.profiles.get(write.profile()), write, outcome));
      }
    }
    edit.moves = moves;
    edit.pending = List.of();
    edit.current = false;
  }

  /** The worst answer of a round of moves counts for all of them. */
  private static WriteAttempts worse(WriteAttempts one, WriteAttempts other) {
    return one.last() == WriteAttempts.Last.SENT || other.last().compareTo(one.last()) > 0
        ? other
        : one;
  }

  private ProfileBelief answered(ProfileBelief before, Write write, OperationOutcome outcome) {
    ProfileBelief.Edit belief = before.edit();
    switch (write.kind()) {
      case CREATE -> {
        belief.content = belief.content.answered(outcome);
        if (outcome instanceof OperationOutcome.Done done && done.profile().isPresent()) {
          belief.is(done.profile().get(), Origin.CREATED);
          belief.kept = Optional.of(done.profile().get().profile());
        }
      }
      case UPDATE -> {
        belief.content = belief.content.answered(outcome);
        if (outcome instanceof OperationOutcome.Done done && done.profile().isPresent()) {
          belief.overwritten |=
              belief
                  .known
                  .filter(it -> done.profile().get().version() > it.version() + before.bumps())
                  .isPresent();
          belief.kept = Optional.of(done.profile().get().profile());
        }
      }
      case ASSIGN -> belief.assignments = belief.assignments.answered(outcome);
      case DELETE ->
          belief.deletion =
              isGone(outcome) && belief.deletion.doubted()
                  ? belief.deletion.done()
                  : belief.deletion.answered(outcome);
      case TAKE_BACK -> {
        belief.takeBack = belief.takeBack.answered(outcome);
        oldestTwin(before)
            .ifPresent(
                twin -> {
                  belief.is(twin, Origin.TWIN);
                  if (!isAsWanted(goals.profiles().get(write.profile()), twin)) {
                    belief.foreign = Optional.of(twin);
                  }
                });
        belief.twins = List.copyOf(without(before.twins(), belief.id));
      }
      case MOVE -> throw new IllegalStateException("A move concerns all profiles.");
    }
    return belief.done();
  }

  /** Whether the write was refused because its profile does not exist. */
  private static boolean isGone(OperationOutcome outcome) {
    return outcome instanceof OperationOutcome.Refused refused
        && refused.reason() instanceof TenantException.NotFound;
  }

  private Optional<StoredProfile> oldestTwin(ProfileBelief belief) {
    return edit.look.orElse(List.of()).stream()
        .filter(profile -> belief.twins().contains(profile.id()))
        .min(OLDEST_FIRST);
  }

  private static List<ProfileId> without(List<ProfileId> ids, Optional<ProfileId> id) {
    return ids.stream().filter(it -> !it.equals(id.orElse(null))).toList();
  }

  private void looked(List<StoredProfile> profiles) {
    edit.look = Optional.of(profiles);
    edit.first = edit.first.or(() -> Optional.of(Ranking.of(profiles)));
    edit.versions = Beliefs.newest(edit.versions, profiles);
    edit.lookFailed = false;
    edit.fresh = true;
    edit.current = true;
    edit.settledLook = edit.settled;
    Set<ProfileId> taken = new HashSet<>();
    edit.profiles.forEach(belief -> belief.id().ifPresent(taken::add));
    for (int i = 0; i < edit.profiles.size(); i++) {
      ProfileBelief belief = edit.profiles.get(i);
      Goal goal = goals.profiles().get(i);
      ProfileBelief now =
          belief.id().isEmpty() ? lookedFor(goal, belief, taken) : looked(goal, belief);
      now.id().ifPresent(taken::add);
      edit.profiles.set(i, now);
    }
  }

  /**
   * A profile that is to be created: it may exist already, or another profile may have its name.
   */
  private ProfileBelief lookedFor(Goal goal, ProfileBelief belief, Set<ProfileId> taken) {
    ProfileBelief.Edit changed = belief.edit();
    List<StoredProfile> named = namesakes(goal);
    if (belief.content().doubted()) {
      List<StoredProfile> ours =
          named.stream()
              .filter(profile -> !taken.contains(profile.id()))
              .filter(profile -> !belief.before().contains(profile.id()))
              .filter(profile -> mayBeOurs(goal, profile))
              .sorted(OLDEST_FIRST)
              .toList();
      if (!ours.isEmpty()) {
        changed.is(ours.get(0), Origin.RECOVERED);
        changed.kept = Optional.of(ours.get(0).profile());
        changed.twins = ids(ours.subList(1, ours.size()));
      }
    } else if (belief.content().last() != WriteAttempts.Last.REFUSED
        && belief.namesakes().isEmpty()) {
      if (named.size() == 1
          && !taken.contains(named.get(0).id())
          && isAsWanted(goal, named.get(0))) {
        changed.is(named.get(0), Origin.FOUND);
      } else {
        changed.namesakes = ids(named);
      }
    }
    return changed.done();
  }

  /** Whether it has the desired content and no assignments other than the desired ones. */
  private boolean isAsWanted(Goal goal, StoredProfile profile) {
    return goals.equivalence().sameContent(profile.profile(), goal.content().orElseThrow())
        && hasOnlyWantedAssignments(goal, profile);
  }

  private boolean mayBeOurs(Goal goal, StoredProfile profile) {
    return goals.equivalence().isCreatedFrom(profile.profile(), goal.content().orElseThrow())
        && hasOnlyWantedAssignments(goal, profile);
  }

  private boolean hasOnlyWantedAssignments(Goal goal, StoredProfile profile) {
    return profile.profile().assignments().isEmpty()
        || goals
            .equivalence()
            .sameAssignments(profile.profile().assignments(), goal.assignments().orElse(List.of()));
  }

  private ProfileBelief looked(Goal goal, ProfileBelief belief) {
    ProfileBelief.Edit changed = belief.edit();
    Optional<StoredProfile> found =
        edit.look.orElseThrow().stream()
            .filter(profile -> profile.id().equals(belief.id().orElseThrow()))
            .findFirst();
    if (belief.origin() == Origin.CREATED || belief.origin() == Origin.RECOVERED) {
      changed.twins = twins(goal, belief);
    }
    if (found.isEmpty()) {
      boolean own = belief.deletion().mayHaveActed();
      changed.gone |= !own && edit.settledLook;
    } else {
      state(goal, belief, found.get(), changed);
    }
    if (goal.isRename() && belief.content().sent() == 0 && belief.namesakes().isEmpty()) {
      changed.namesakes = ids(namesakes(goal));
    }
    return changed.done();
  }

  private List<ProfileId> twins(Goal goal, ProfileBelief belief) {
    return ids(
        named(goal.name()).stream()
            .filter(profile -> !profile.id().equals(belief.id().orElseThrow()))
            .filter(profile -> !belief.before().contains(profile.id()))
            .filter(
                profile ->
                    goals
                        .equivalence()
                        .isCreatedFrom(profile.profile(), goal.content().orElseThrow()))
            .sorted(OLDEST_FIRST)
            .toList());
  }

  /** Classifies a state that was read: as known, as desired, older, or someone else's. */
  private void state(
      Goal goal, ProfileBelief belief, StoredProfile read, ProfileBelief.Edit changed) {
    StoredProfile known = belief.known().orElseThrow();
    if (!edit.settledLook
        && (read.version() < known.version()
            || (mayBeWhatWasStored(belief, read, known) && !isDesiredContent(goal, read)))) {
      return; // the read may lag behind the write, and show what someone else stored before it
    }
    boolean newContent = isNewContent(goal, belief, read, known);
    boolean newAssignments = isWantedAssignments(goal, read);
    boolean knownContent = goals.equivalence().sameContent(read.profile(), known.profile());
    boolean knownAssignments =
        goals
            .equivalence()
            .sameAssignments(read.profile().assignments(), known.profile().assignments());
    boolean pastContent =
        belief.past().stream().anyMatch(it -> goals.equivalence().sameContent(it, read.profile()));
    boolean pastAssignments =
        belief.past().stream()
            .anyMatch(
                it ->
                    goals
                        .equivalence()
                        .sameAssignments(it.assignments(), read.profile().assignments()));
    boolean newer = read.version() > known.version() + belief.bumps();
    if ((newContent || knownContent) && (newAssignments || knownAssignments)) {
      if (read.version() >= known.version()) {
        changed.learn(read);
        if (edit.settledLook && belief.content().isInDoubt()) {
          // A write that is sent again after this read was not carried out: it raised no version.
          changed.bumps = 0;
        }
      }
    } else if (!newer
        && (newContent || knownContent || pastContent)
        && (newAssignments || knownAssignments || pastAssignments)) {
      return;
    } else {
      changed.foreign = changed.foreign.or(() -> Optional.of(read));
    }
  }

  private boolean isNewContent(
      Goal goal, ProfileBelief belief, StoredProfile read, StoredProfile known) {
    if (isDesiredContent(goal, read)) {
      return true;
    }
    return belief.kept().isPresent()
        ? goals.equivalence().sameContent(read.profile(), belief.kept().get())
        : mayBeWhatWasStored(belief, read, known);
  }

  private boolean isDesiredContent(Goal goal, StoredProfile read) {
    return goal.content().isPresent()
        && goals.equivalence().sameContent(read.profile(), goal.content().get());
  }

  /** An update was answered without the profile: a later version may show what was stored of it. */
  private static boolean mayBeWhatWasStored(
      ProfileBelief belief, StoredProfile read, StoredProfile known) {
    return belief.kept().isEmpty()
        && belief.content().last() == WriteAttempts.Last.DONE
        && read.version() > known.version()
        && read.version() <= known.version() + belief.bumps();
  }

  private boolean isWantedAssignments(Goal goal, StoredProfile read) {
    return goal.assignments().isPresent()
        && goals
            .equivalence()
            .sameAssignments(read.profile().assignments(), goal.assignments().get());
  }

  /** All profiles that have the name now but not in the plan, including the set's own. */
  private List<StoredProfile> namesakes(Goal goal) {
    return named(goal.name()).stream()
        .filter(profile -> !goals.isPlanned(profile.id(), goal.name()))
        .filter(profile -> goal.known().filter(it -> it.id().equals(profile.id())).isEmpty())
        .toList();
  }

  private List<StoredProfile> named(String name) {
    return edit.look.orElse(List.of()).stream()
        .filter(profile -> !profile.isDefault() && profile.displayName().equals(name))
        .filter(profile -> !isOlder(profile))
        .toList();
  }

  /** A name in a state older than one already seen proves nothing before the settle time. */
  private boolean isOlder(StoredProfile profile) {
    return !edit.settledLook && profile.version() < edit.versions.getOrDefault(profile.id(), 0L);
  }

  private static List<ProfileId> ids(List<StoredProfile> profiles) {
    return profiles.stream().map(StoredProfile::id).toList();
  }
}
