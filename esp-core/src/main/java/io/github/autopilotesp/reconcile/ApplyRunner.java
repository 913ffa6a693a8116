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
 * Does what the engine decides, and hands it what came of it. It alone knows the tenant, the time,
 * the listener and the cancellation; it decides nothing.
 */
final class ApplyRunner {
  /** How long ago a read may have ended that is written after. */
  private static final Duration FRESH = Duration.ofSeconds(5);

  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

  /**
   * What a read showed.
   *
   * @param begun when it began
   * @param ended when it ended
   * @param profiles the tenant's profiles
   */
  record Seen(Instant begun, Instant ended, List<StoredProfile> profiles) {}

  private final IntuneTenant tenant;
  private final Seen first;
  private final Pace pace;
  private final Told told;
  private final Course course;
  private final Goals goals;
  private final Instant start;
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
    this.first = first;
    this.pace = pace;
    this.course = new Course(planned);
    this.goals = planned.goals();
    this.told = new Told(planned.changes().size(), listener);
    this.start = first.begun();
    this.wrote = pace.clock().instant();
  }

  ApplyReport apply() {
    told.started();
    told.begun(pace.clock().instant(), course.planned());
    if (!course.planned().changes().isEmpty()) {
      looked = first.ended();
      take(new Happened.Looked(first.profiles()));
      while (!(step() instanceof Decision.Finish)) {
        told.outcomes(course.outcomes());
      }
      refuseIfStrict();
    }
    return told.finished(course.report());
  }

  /** The newest that is known of the profile of a goal. */
  Optional<StoredProfile> profile(int goal) {
    return course.beliefs().profiles().get(goal).known();
  }

  private Decision step() {
    observe();
    Decision decision = course.next();
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
      take(new Happened.Passed(new Evidence.Cancelled()));
    } else if (!now.isBefore(start.plus(pace.deadline()))) {
      take(new Happened.Passed(new Evidence.DeadlinePassed()));
    }
    if (!course.beliefs().settled() && !now.isBefore(wrote.plus(pace.settleTime()))) {
      take(new Happened.Passed(new Evidence.Settled()));
    }
    if (course.beliefs().fresh() && now.isAfter(looked.plus(FRESH))) {
      take(new Happened.Passed(new Evidence.Aged()));
    }
  }

  /** Until something was written, a listener that cannot keep the evidence ends the apply. */
  private void take(Happened happened) {
    boolean nothingIsWritten = !course.beliefs().written();
    course.take(happened);
    told.happened(pace.clock().instant(), happened, nothingIsWritten);
  }

  private void look() {
    Happened read = read();
    looked = pace.clock().instant();
    take(read);
  }

  private Happened read() {
    try {
      return new Happened.Looked(tenant.profiles().list());
    } catch (TenantException failure) {
      return new Happened.LookFailed(failure);
    }
  }

  private void send(List<Write> writes) {
    if (!course.beliefs().written()) {
      snapshot();
    }
    take(new Happened.Sent(writes));
    List<OperationOutcome> outcomes = tenant.send(writes.stream().map(Write::operation).toList());
    askedToWait =
        outcomes.stream()
            .map(ApplyRunner::askedToWait)
            .max(Duration::compareTo)
            .orElse(Duration.ZERO);
    wrote = pace.clock().instant();
    take(new Happened.Answered(outcomes));
  }

  private static Duration askedToWait(OperationOutcome outcome) {
    return outcome instanceof OperationOutcome.NotCarriedOut undone
        ? undone.retryAfter().orElse(Duration.ZERO)
        : Duration.ZERO;
  }

  private void waitALittle() {
    Instant now = pace.clock().instant();
    Duration wait = askedToWait.isZero() ? BETWEEN_LOOKS : askedToWait;
    askedToWait = Duration.ZERO;
    if (!course.beliefs().backingOff() && !course.beliefs().settled()) {
      told.waiting(names(), Duration.between(now, wrote.plus(pace.settleTime())));
      wait = shorter(wait, Duration.between(now, wrote.plus(pace.settleTime())));
    }
    wait = shorter(wait, Duration.between(now, start.plus(pace.deadline())));
    try {
      pace.sleeper().sleep(wait);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    take(new Happened.Passed(new Evidence.Waited()));
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  /** What reads do not show yet. */
  private List<String> names() {
    return course.soFar().unconfirmed().stream()
        .map(index -> goals.profiles().get(index).name())
        .toList();
  }

  /** What is about to be overwritten, moved or deleted, as the newest read has it. */
  private void snapshot() {
    Judge.Verdict verdict = course.soFar();
    Beliefs beliefs = course.beliefs();
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
    if (goals.strict() && !course.beliefs().written()) {
      List<String> conflicts =
          course.report().with(ChangeOutcome.Status.CONFLICT).stream()
              .map(outcome -> outcome.change().describe() + ": " + outcome.detail())
              .toList();
      if (!conflicts.isEmpty()) {
        throw new PlanRefusedException(
            "The plan is strict, and the tenant has moved since. Plan again:", conflicts);
      }
    }
  }
}
