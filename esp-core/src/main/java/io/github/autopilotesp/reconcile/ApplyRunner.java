package io.github.autopilotesp.reconcile;

import io.github.autopilotesp.internal.engine.Beliefs;
import io.github.autopilotesp.internal.engine.Decision;
import io.github.autopilotesp.internal.engine.Evidence;
import io.github.autopilotesp.internal.engine.Goals;
import io.github.autopilotesp.internal.engine.Judge;
import io.github.autopilotesp.internal.engine.Write;
import io.github.autopilotesp.plan.PlanRefusedException;
import io.github.autopilotesp.plan.Snapshot;
import io.github.autopilotesp.profile.ProfileId;
import io.github.autopilotesp.tenant.IntuneTenant;
import io.github.autopilotesp.tenant.OperationOutcome;
import io.github.autopilotesp.tenant.StoredProfile;
import io.github.autopilotesp.tenant.TenantException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Carries out the engine's decisions and feeds the results back to it. Only this class knows the
 * tenant, the clock, the listener and the cancellation; it decides nothing itself.
 */
final class ApplyRunner {
  /** The longest time between the end of a read and a write that follows it. */
  private static final Duration FRESH = Duration.ofSeconds(5);

  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

  /**
   * The result of a read.
   *
   * @param begun when it started
   * @param ended when it ended
   * @param profiles the tenant's profiles
   */
  record Seen(Instant begun, Instant ended, List<StoredProfile> profiles) {}

  private final IntuneTenant tenant;
  private final Seen first;
  private final ApplyTiming timing;
  private final ApplyNotifier notifier;
  private final ApplyState state;
  private final Goals goals;
  private final Instant start;
  private Instant looked = Instant.MIN;
  private Instant wrote;
  private Duration askedToWait = Duration.ZERO;

  /**
   * @param tenant the tenant
   * @param planned the changes to apply
   * @param first the initial read; the deadline counts from its start
   * @param timing the clock and the time limits
   * @param listener receives progress
   */
  ApplyRunner(
      IntuneTenant tenant,
      PlannedGoals planned,
      Seen first,
      ApplyTiming timing,
      ApplyListener listener) {
    this.tenant = tenant;
    this.first = first;
    this.timing = timing;
    this.state = new ApplyState(planned);
    this.goals = planned.goals();
    this.notifier = new ApplyNotifier(planned.changes().size(), listener);
    this.start = first.begun();
    this.wrote = timing.clock().instant();
  }

  ApplyReport apply() {
    notifier.started();
    notifier.begun(timing.clock().instant(), state.planned());
    if (!state.planned().changes().isEmpty()) {
      looked = first.ended();
      take(new Evidence.Looked(first.profiles()));
      while (!(step() instanceof Decision.Finish)) {
        notifier.outcomes(state.outcomes());
      }
      refuseIfStrict();
    }
    return notifier.finished(state.report());
  }

  /** The latest known state of the profile of a goal. */
  Optional<StoredProfile> profile(int goal) {
    return state.beliefs().profiles().get(goal).known();
  }

  private Decision step() {
    observe();
    Decision decision = state.next();
    if (decision instanceof Decision.Look) {
      look();
    } else if (decision instanceof Decision.Send send) {
      send(send.writes());
    } else if (decision instanceof Decision.Wait) {
      waitALittle();
    }
    return decision;
  }

  /** Records what the clock and the caller say. */
  private void observe() {
    Instant now = timing.clock().instant();
    if (timing.cancellation().isCancelled() || Thread.currentThread().isInterrupted()) {
      take(new Evidence.Cancelled());
    } else if (!now.isBefore(start.plus(timing.deadline()))) {
      take(new Evidence.DeadlinePassed());
    }
    if (!state.beliefs().settled() && !now.isBefore(wrote.plus(timing.settleTime()))) {
      take(new Evidence.Settled());
    }
    if (state.beliefs().fresh() && now.isAfter(looked.plus(FRESH))) {
      take(new Evidence.Aged());
    }
  }

  /** Before the first write, a listener that cannot store the evidence ends the apply. */
  private void take(Evidence evidence) {
    boolean nothingIsWritten = !state.beliefs().written();
    state.take(evidence);
    notifier.happened(timing.clock().instant(), evidence, nothingIsWritten);
  }

  private void look() {
    Evidence read = read();
    looked = timing.clock().instant();
    take(read);
  }

  private Evidence read() {
    try {
      return new Evidence.Looked(tenant.profiles().list());
    } catch (TenantException failure) {
      return new Evidence.LookFailed(failure);
    }
  }

  private void send(List<Write> writes) {
    if (!state.beliefs().written()) {
      snapshot();
    }
    take(new Evidence.Sent(writes));
    List<OperationOutcome> outcomes = tenant.send(writes.stream().map(Write::operation).toList());
    askedToWait =
        outcomes.stream()
            .map(ApplyRunner::askedToWait)
            .max(Duration::compareTo)
            .orElse(Duration.ZERO);
    wrote = timing.clock().instant();
    take(new Evidence.Answered(outcomes));
  }

  private static Duration askedToWait(OperationOutcome outcome) {
    return outcome instanceof OperationOutcome.NotCarriedOut undone
        ? undone.retryAfter().orElse(Duration.ZERO)
        : Duration.ZERO;
  }

  private void waitALittle() {
    Instant now = timing.clock().instant();
    Duration wait = askedToWait.isZero() ? BETWEEN_LOOKS : askedToWait;
    askedToWait = Duration.ZERO;
    if (!state.beliefs().backingOff() && !state.beliefs().settled()) {
      notifier.waiting(names(), Duration.between(now, wrote.plus(timing.settleTime())));
      wait = shorter(wait, Duration.between(now, wrote.plus(timing.settleTime())));
    }
    wait = shorter(wait, Duration.between(now, start.plus(timing.deadline())));
    try {
      timing.sleeper().sleep(wait);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    take(new Evidence.Waited());
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  /** The names of the profiles that reads do not reflect yet. */
  private List<String> names() {
    return state.soFar().unconfirmed().stream()
        .map(index -> goals.profiles().get(index).name())
        .toList();
  }

  /**
   * Passes on the profiles that are about to be overwritten, moved or deleted, as the latest read
   * shows them.
   */
  private void snapshot() {
    Judge.Verdict verdict = state.soFar();
    Beliefs beliefs = state.beliefs();
    Set<ProfileId> touched = new HashSet<>();
    verdict
        .statuses()
        .forEach(
            (part, status) -> {
              if (!status.isFinal()) {
                goals.profiles().get(part.profile()).known().ifPresent(it -> touched.add(it.id()));
              }
            });
    if (goals.moving() && !verdict.order().isFinal()) {
      for (int index : goals.order()) {
        beliefs.profiles().get(index).id().ifPresent(touched::add);
      }
    }
    List<StoredProfile> profiles =
        beliefs.look().orElseThrow().stream().filter(it -> touched.contains(it.id())).toList();
    if (!profiles.isEmpty()) {
      notifier.snapshot(new Snapshot(timing.clock().instant(), profiles));
    }
  }

  private void refuseIfStrict() {
    if (goals.strict() && !state.beliefs().written()) {
      List<String> conflicts =
          state.report().with(ChangeOutcome.Status.CONFLICT).stream()
              .map(outcome -> outcome.change().describe() + ": " + outcome.detail())
              .toList();
      if (!conflicts.isEmpty()) {
        throw new PlanRefusedException(
            "The plan is strict, and the tenant was changed since the plan was made. Plan again:",
            conflicts);
      }
    }
  }
}
