package io.github.autopilotesp.internal.engine;

import io.github.autopilotesp.tenant.OperationOutcome;
import io.github.autopilotesp.tenant.StoredProfile;
import io.github.autopilotesp.tenant.TenantOperation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** The engine with one mistake each: it is blind to some evidence, or decides something else. */
enum Mutant implements Mind {
  NO_LOOK_BEFORE_A_REPEAT {
    @Override
    public Beliefs after(Goals goals, Beliefs beliefs, Evidence evidence) {
      Beliefs.Edit after = super.after(goals, beliefs, evidence).edit();
      after.fresh |= evidence instanceof Evidence.Waited && beliefs.look().isPresent();
      return after.done();
    }
  },
  ADOPTS_WITHOUT_COMPARING {
    @Override
    public Beliefs after(Goals goals, Beliefs beliefs, Evidence evidence) {
      Beliefs.Edit after = super.after(goals, beliefs, evidence).edit();
      for (int i = 0; i < after.profiles.size(); i++) {
        ProfileBelief belief = after.profiles.get(i);
        if (belief.id().isEmpty() && !belief.namesakes().isEmpty()) {
          Optional<StoredProfile> namesake = after.done().seen(belief.namesakes().get(0));
          if (namesake.isPresent()) {
            ProfileBelief.Edit adopted = belief.edit();
            adopted.is(namesake.get(), ProfileBelief.Origin.FOUND);
            after.profiles.set(i, adopted.done());
          }
        }
      }
      return after.done();
    }
  },
  MOVES_TO_THE_WRONG_PLACE {
    @Override
    public Decision next(Goals goals, Beliefs beliefs) {
      Decision decision = super.next(goals, beliefs);
      if (!(decision instanceof Decision.Send send)) {
        return decision;
      }
      return new Decision.Send(
          send.writes().stream()
              .map(
                  write ->
                      write.operation() instanceof TenantOperation.Reorder move
                          ? new Write(
                              write.profile(),
                              write.kind(),
                              new TenantOperation.Reorder(move.id(), 9))
                          : write)
              .toList());
    }
  },
  ASSIGNS_WITHOUT_THE_ORDER {
    @Override
    public Decision next(Goals goals, Beliefs beliefs) {
      return super.next(
          new Goals(
              goals.profiles(),
              List.of(),
              goals.seen(),
              false,
              goals.deletesFirst(),
              goals.strict(),
              goals.equivalence()),
          beliefs);
    }
  },
  BLAMES_A_LAGGING_READ {
    @Override
    public Beliefs after(Goals goals, Beliefs beliefs, Evidence evidence) {
      return each(super.after(goals, beliefs, evidence), belief -> belief.past = List.of());
    }
  },
  THE_OLDER_TWIN_YIELDS {
    @Override
    public Beliefs after(Goals goals, Beliefs beliefs, Evidence evidence) {
      return super.after(goals, beliefs, turned(evidence));
    }

    private Evidence turned(Evidence evidence) {
      if (evidence instanceof Evidence.Looked looked) {
        return new Evidence.Looked(looked.profiles().stream().map(this::turned).toList());
      } else if (evidence instanceof Evidence.Answered answered) {
        return new Evidence.Answered(
            answered.outcomes().stream()
                .map(
                    outcome ->
                        outcome instanceof OperationOutcome.Done done
                            ? Outcomes.done(done.operation(), done.profile().map(this::turned))
                            : outcome)
                .toList());
      }
      return evidence;
    }

    private StoredProfile turned(StoredProfile profile) {
      return new StoredProfile(
          profile.id(),
          profile.profile(),
          profile.isDefault(),
          profile.priority(),
          profile.version(),
          profile.created().map(time -> time.minusSeconds(2 * time.getEpochSecond())),
          profile.lastModified(),
          profile.assignments(),
          profile.wire());
    }
  },
  SEES_NO_TWINS {
    @Override
    public Beliefs after(Goals goals, Beliefs beliefs, Evidence evidence) {
      return each(super.after(goals, beliefs, evidence), belief -> belief.twins = List.of());
    }
  },
  REPEATS_A_CREATE_IN_DOUBT {
    @Override
    public Beliefs after(Goals goals, Beliefs beliefs, Evidence evidence) {
      return super.after(
          goals,
          beliefs,
          outcomes(
              evidence,
              outcome ->
                  outcome instanceof OperationOutcome.Unknown
                      ? Outcomes.notCarriedOut(outcome.operation())
                      : outcome));
    }
  },
  TAKES_UNKNOWN_FOR_DONE {
    @Override
    public Beliefs after(Goals goals, Beliefs beliefs, Evidence evidence) {
      return super.after(
          goals,
          beliefs,
          outcomes(
              evidence,
              outcome ->
                  outcome instanceof OperationOutcome.Unknown
                      ? Outcomes.done(outcome.operation(), Optional.empty())
                      : outcome));
    }
  },
  TAKES_REFUSED_FOR_DONE {
    @Override
    public Beliefs after(Goals goals, Beliefs beliefs, Evidence evidence) {
      return super.after(
          goals,
          beliefs,
          outcomes(
              evidence,
              outcome ->
                  outcome instanceof OperationOutcome.Refused
                      ? Outcomes.done(outcome.operation(), Optional.empty())
                      : outcome));
    }
  },
  TAKES_UNKNOWN_FOR_REFUSED {
    @Override
    public Beliefs after(Goals goals, Beliefs beliefs, Evidence evidence) {
      return super.after(
          goals,
          beliefs,
          outcomes(
              evidence,
              outcome ->
                  outcome instanceof OperationOutcome.Unknown
                      ? Outcomes.refused(outcome.operation())
                      : outcome));
    }
  },
  TAKES_NOT_CARRIED_OUT_FOR_DONE {
    @Override
    public Beliefs after(Goals goals, Beliefs beliefs, Evidence evidence) {
      return super.after(
          goals,
          beliefs,
          outcomes(
              evidence,
              outcome ->
                  outcome instanceof OperationOutcome.NotCarriedOut
                      ? Outcomes.done(outcome.operation(), Optional.empty())
                      : outcome));
    }
  },
  SEES_NOBODY_ELSE {
    @Override
    public Beliefs after(Goals goals, Beliefs beliefs, Evidence evidence) {
      return each(
          super.after(goals, beliefs, evidence), belief -> belief.foreign = Optional.empty());
    }
  },
  SEES_NO_NAMESAKES {
    @Override
    public Beliefs after(Goals goals, Beliefs beliefs, Evidence evidence) {
      return each(super.after(goals, beliefs, evidence), belief -> belief.namesakes = List.of());
    }
  },
  TAKES_NOT_SHOWN_FOR_DELETED {
    @Override
    public Beliefs after(Goals goals, Beliefs beliefs, Evidence evidence) {
      Beliefs.Edit before = beliefs.edit();
      before.settled |= evidence instanceof Evidence.Looked;
      return super.after(goals, before.done(), evidence);
    }
  },
  FORGETS_WHAT_IT_SENT {
    @Override
    public Beliefs after(Goals goals, Beliefs beliefs, Evidence evidence) {
      return evidence instanceof Evidence.Sent || evidence instanceof Evidence.Answered
          ? beliefs
          : super.after(goals, beliefs, evidence);
    }
  },
  MIXES_UP_THE_ANSWERS {
    @Override
    public Beliefs after(Goals goals, Beliefs beliefs, Evidence evidence) {
      if (evidence instanceof Evidence.Answered answered) {
        List<OperationOutcome> turned = new ArrayList<>(answered.outcomes());
        Collections.reverse(turned);
        return super.after(goals, beliefs, new Evidence.Answered(turned));
      }
      return super.after(goals, beliefs, evidence);
    }
  },
  LEARNS_FROM_THE_ANSWER_WHAT_IT_DID_NOT_SEND {
    @Override
    public Beliefs after(Goals goals, Beliefs beliefs, Evidence evidence) {
      Beliefs.Edit after = super.after(goals, beliefs, evidence).edit();
      if (evidence instanceof Evidence.Answered answered) {
        for (int i = 0; i < answered.outcomes().size(); i++) {
          Write write = beliefs.pending().get(i);
          if (answered.outcomes().get(i) instanceof OperationOutcome.Done done
              && done.profile().isPresent()
              && write.kind() == Write.Kind.UPDATE) {
            ProfileBelief.Edit learned = after.profiles.get(write.profile()).edit();
            learned.learn(done.profile().get());
            after.profiles.set(write.profile(), learned.done());
          }
        }
      }
      return after.done();
    }
  };

  @Override
  public Beliefs after(Goals goals, Beliefs beliefs, Evidence evidence) {
    return Fold.after(goals, beliefs, evidence);
  }

  @Override
  public Decision next(Goals goals, Beliefs beliefs) {
    return Decide.next(goals, beliefs);
  }

  private static Beliefs each(Beliefs beliefs, Consumer<ProfileBelief.Edit> change) {
    Beliefs.Edit edit = beliefs.edit();
    for (int i = 0; i < edit.profiles.size(); i++) {
      ProfileBelief.Edit belief = edit.profiles.get(i).edit();
      change.accept(belief);
      edit.profiles.set(i, belief.done());
    }
    return edit.done();
  }

  private static Evidence outcomes(Evidence evidence, UnaryOperator<OperationOutcome> change) {
    return evidence instanceof Evidence.Answered answered
        ? new Evidence.Answered(answered.outcomes().stream().map(change).toList())
        : evidence;
  }
}
