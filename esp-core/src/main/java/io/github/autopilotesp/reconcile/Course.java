package io.github.autopilotesp.reconcile;

import io.github.autopilotesp.internal.engine.Answer;
import io.github.autopilotesp.internal.engine.Beliefs;
import io.github.autopilotesp.internal.engine.Decide;
import io.github.autopilotesp.internal.engine.Decision;
import io.github.autopilotesp.internal.engine.Evidence;
import io.github.autopilotesp.internal.engine.Fold;
import io.github.autopilotesp.internal.engine.Judge;
import io.github.autopilotesp.internal.engine.Write;
import io.github.autopilotesp.tenant.OperationOutcome;
import io.github.autopilotesp.tenant.TenantException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What has happened in an apply so far, and what follows from it. Both a run and the replay of its
 * evidence go through it, so that they cannot differ.
 */
final class Course {
  private final PlannedGoals planned;
  private final Notes notes = new Notes();
  private Beliefs beliefs;

  Course(PlannedGoals planned) {
    this.planned = planned;
    this.beliefs = Beliefs.none(planned.goals());
  }

  PlannedGoals planned() {
    return planned;
  }

  Beliefs beliefs() {
    return beliefs;
  }

  void take(Happened happened) {
    beliefs = Fold.after(planned.goals(), beliefs, evidence(happened));
  }

  private Evidence evidence(Happened happened) {
    if (happened instanceof Happened.Looked looked) {
      notes.readFailed(Optional.empty());
      return new Evidence.Looked(looked.profiles());
    } else if (happened instanceof Happened.LookFailed failed) {
      notes.readFailed(Optional.of(failed.failure()));
      return new Evidence.LookFailed();
    } else if (happened instanceof Happened.Sent sent) {
      return new Evidence.Sent(sent.writes());
    } else if (happened instanceof Happened.Answered answered) {
      return answered(answered.outcomes());
    }
    return ((Happened.Passed) happened).evidence();
  }

  private Evidence answered(List<OperationOutcome> outcomes) {
    List<Write> writes = beliefs.pending();
    List<Answer> answers = new ArrayList<>();
    for (int i = 0; i < writes.size(); i++) {
      notes.take(writes.get(i), outcomes.get(i));
      answers.add(answer(outcomes.get(i)));
    }
    return new Evidence.Answered(answers);
  }

  private static Answer answer(OperationOutcome outcome) {
    if (outcome instanceof OperationOutcome.Done done) {
      return new Answer.Done(done.profile());
    } else if (outcome instanceof OperationOutcome.Refused refused) {
      return new Answer.Refused(
          refused.reason() instanceof TenantException.NotFound
              ? Answer.Refusal.NOT_FOUND
              : Answer.Refusal.OTHER);
    }
    return outcome instanceof OperationOutcome.NotCarriedOut
        ? new Answer.NotCarriedOut()
        : new Answer.Unknown();
  }

  Decision next() {
    return Decide.next(planned.goals(), beliefs);
  }

  /** How everything stands while something may yet be done. */
  Judge.Verdict soFar() {
    return Judge.soFar(planned.goals(), beliefs);
  }

  /** What became of each change, as far as that is known for good. */
  List<Optional<ChangeOutcome>> outcomes() {
    return new Account(planned, beliefs, soFar(), notes).outcomes();
  }

  /** The report, if nothing more is done. */
  ApplyReport report() {
    return new Account(planned, beliefs, Judge.of(planned.goals(), beliefs), notes).report();
  }
}
