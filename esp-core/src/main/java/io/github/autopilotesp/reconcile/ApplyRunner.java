package io.github.autopilotesp.reconcile;

import io.github.autopilotesp.internal.engine.Answer;
import io.github.autopilotesp.internal.engine.Beliefs;
import io.github.autopilotesp.internal.engine.Decide;
import io.github.autopilotesp.internal.engine.Decision;
import io.github.autopilotesp.internal.engine.Evidence;
import io.github.autopilotesp.internal.engine.Fold;
import io.github.autopilotesp.internal.engine.Goals;
import io.github.autopilotesp.internal.engine.Judge;
import io.github.autopilotesp.internal.engine.Write;
import io.github.autopilotesp.profile.ProfileId;
import io.github.autopilotesp.tenant.IntuneTenant;
import io.github.autopilotesp.tenant.OperationOutcome;
import io.github.autopilotesp.tenant.StoredProfile;
import io.github.autopilotesp.tenant.TenantException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Does what the engine decides, and hands it what came of it. It alone knows the tenant, the time,
 * the listener and the cancellation; it decides nothing.
 */
final class ApplyRunner {
  /** How old a read may be that is written after. */
  private static final Duration FRESH = Duration.ofSeconds(5);

  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

  /**
   * What a read showed.
   *
   * @param at when it began
   * @param profiles the tenant's profiles
   */
  record Seen(Instant at, List<StoredProfile> profiles) {}

  private final IntuneTenant tenant;
  private final Seen first;
  private final Pace pace;
  private final Told told;
  private final PlannedGoals planned;
  private final Goals goals;
  private final Notes notes = new Notes();
  private final Instant start;
  private Beliefs beliefs;
  private Instant looked = Instant.MIN;
  private Instant wrote;
  private Duration askedToWait = Duration.ZERO;

  /**
   * @param tenant where it is done
   * @param planned what is to be done
   * @param first what is known of the tenant to begin with; the deadline counts from there
   * @param pace how long it waits for what
   * @param listener is told how it goes on
   */
  ApplyRunner(
      IntuneTenant tenant, PlannedGoals planned, Seen first, Pace pace, ApplyListener listener) {
    this.tenant = tenant;
    this.planned = planned;
    this.first = first;
    this.pace = pace;
    this.goals = planned.goals();
    this.told = new Told(planned.changes().size(), listener);
    this.beliefs = Beliefs.none(goals);
    this.start = first.at();
    this.wrote = pace.clock().instant();
  }

  ApplyReport apply() {
    told.started();
    if (!planned.changes().isEmpty()) {
      looked = first.at();
      take(new Evidence.Looked(first.profiles()));
      while (!(step() instanceof Decision.Finish)) {
        told.outcomes(account(Judge.soFar(goals, beliefs)).outcomes());
      }
      refuseIfStrict();
    }
    return told.finished(account(Judge.of(goals, beliefs)).report());
  }

  /** The newest that is known of the profile of a goal. */
  Optional<StoredProfile> profile(int goal) {
    return beliefs.profiles().get(goal).known();
  }

  private Decision step() {
    observe();
    Decision decision = Decide.next(goals, beliefs);
    if (decision instanceof Decision.Look) {
      look();
    } else if (decision instanceof Decision.Send send) {
      send(send.writes());
    } else if (decision instanceof Decision.Wait) {
      waitALittle();
    }
    return decision;
  }

  /** What time and the caller bring. */
  private void observe() {
    Instant now = pace.clock().instant();
    if (pace.cancellation().isCancelled() || Thread.currentThread().isInterrupted()) {
      take(new Evidence.Cancelled());
    } else if (!now.isBefore(start.plus(pace.deadline()))) {
      take(new Evidence.DeadlinePassed());
    }
    if (!beliefs.settled() && !now.isBefore(wrote.plus(pace.settleTime()))) {
      take(new Evidence.Settled());
    }
    if (beliefs.fresh() && now.isAfter(looked.plus(FRESH))) {
      take(new Evidence.Aged());
    }
  }

  private void take(Evidence evidence) {
    beliefs = Fold.after(goals, beliefs, evidence);
  }

  private void look() {
    looked = pace.clock().instant();
    try {
      List<StoredProfile> profiles = tenant.profiles().list();
      notes.readFailed(Optional.empty());
      take(new Evidence.Looked(profiles));
    } catch (TenantException failure) {
      notes.readFailed(Optional.of(failure));
      take(new Evidence.LookFailed());
    }
  }

  private void send(List<Write> writes) {
    if (!beliefs.written()) {
      snapshot();
    }
    take(new Evidence.Sent(writes));
    List<OperationOutcome> outcomes = tenant.send(writes.stream().map(Write::operation).toList());
    List<Answer> answers = new ArrayList<>();
    askedToWait = Duration.ZERO;
    for (int i = 0; i < writes.size(); i++) {
      notes.take(writes.get(i), outcomes.get(i));
      answers.add(answer(outcomes.get(i)));
    }
    wrote = pace.clock().instant();
    take(new Evidence.Answered(answers));
  }

  private Answer answer(OperationOutcome outcome) {
    if (outcome instanceof OperationOutcome.Done done) {
      return new Answer.Done(done.profile());
    } else if (outcome instanceof OperationOutcome.Refused refused) {
      return new Answer.Refused(
          refused.reason() instanceof TenantException.NotFound
              ? Answer.Refusal.NOT_FOUND
              : Answer.Refusal.OTHER);
    } else if (outcome instanceof OperationOutcome.NotCarriedOut undone) {
      undone
          .retryAfter()
          .filter(wait -> wait.compareTo(askedToWait) > 0)
          .ifPresent(wait -> askedToWait = wait);
      return new Answer.NotCarriedOut();
    }
    return new Answer.Unknown();
  }

  private void waitALittle() {
    Instant now = pace.clock().instant();
    Duration wait = askedToWait.isZero() ? BETWEEN_LOOKS : askedToWait;
    askedToWait = Duration.ZERO;
    if (!beliefs.backingOff() && !beliefs.settled()) {
      told.waiting(names(), Duration.between(now, wrote.plus(pace.settleTime())));
      wait = shorter(wait, Duration.between(now, wrote.plus(pace.settleTime())));
    }
    wait = shorter(wait, Duration.between(now, start.plus(pace.deadline())));
    try {
      pace.sleeper().sleep(wait);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    take(new Evidence.Waited());
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  /** What reads do not show yet. */
  private List<String> names() {
    return Judge.soFar(goals, beliefs).unconfirmed().stream()
        .map(index -> goals.profiles().get(index).name())
        .toList();
  }

  /** What is about to be overwritten, moved or deleted, as the newest read has it. */
  private void snapshot() {
    Judge.Verdict verdict = Judge.soFar(goals, beliefs);
    Set<ProfileId> touched = new HashSet<>();
    for (Judge.Outcome outcome : verdict.outcomes()) {
      if (!outcome.standing().isFinal()) {
        goals.profiles().get(outcome.profile()).known().ifPresent(it -> touched.add(it.id()));
      }
    }
    if (goals.moving() && !verdict.order().isFinal()) {
      for (int index : goals.order()) {
        beliefs.profiles().get(index).id().ifPresent(touched::add);
      }
    }
    List<StoredProfile> profiles =
        beliefs.look().orElseThrow().stream().filter(it -> touched.contains(it.id())).toList();
    if (!profiles.isEmpty()) {
      told.snapshot(new Snapshot(pace.clock().instant(), profiles));
    }
  }

  private void refuseIfStrict() {
    if (goals.strict() && !beliefs.written()) {
      List<String> conflicts =
          account(Judge.of(goals, beliefs)).report().with(ChangeOutcome.Status.CONFLICT).stream()
              .map(outcome -> outcome.change().describe() + ": " + outcome.detail())
              .toList();
      if (!conflicts.isEmpty()) {
        throw new PlanRefusedException(
            "The plan is strict, and the tenant has moved since. Plan again:", conflicts);
      }
    }
  }

  private Account account(Judge.Verdict verdict) {
    return new Account(planned, beliefs, verdict, notes);
  }
}
