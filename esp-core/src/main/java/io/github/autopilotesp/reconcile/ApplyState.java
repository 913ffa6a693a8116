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
 * The state of an apply: its evidence so far, and what follows from it. Both a run and the replay
 * of its evidence use this class, so they cannot differ.
 */
final class ApplyState {
  private final PlannedGoals planned;
  private final RequestLog requests = new RequestLog();
  private Beliefs beliefs;

  ApplyState(PlannedGoals planned) {
    this.planned = planned;
    this.beliefs = Beliefs.none(planned.goals());
  }

  PlannedGoals planned() {
    return planned;
  }

  Beliefs beliefs() {
    return beliefs;
  }

  void take(EvidenceEntry entry) {
    beliefs = Fold.after(planned.goals(), beliefs, evidence(entry));
  }

  private Evidence evidence(EvidenceEntry entry) {
    if (entry instanceof EvidenceEntry.Looked looked) {
      requests.readFailed(Optional.empty());
      return new Evidence.Looked(looked.profiles());
    } else if (entry instanceof EvidenceEntry.LookFailed failed) {
      requests.readFailed(Optional.of(failed.failure()));
      return new Evidence.LookFailed();
    } else if (entry instanceof EvidenceEntry.Sent sent) {
      return new Evidence.Sent(sent.writes());
    } else if (entry instanceof EvidenceEntry.Answered answered) {
      return answered(answered.outcomes());
    }
    return ((EvidenceEntry.Passed) entry).evidence();
  }

  private Evidence answered(List<OperationOutcome> outcomes) {
    List<Write> writes = beliefs.pending();
    List<Answer> answers = new ArrayList<>();
    for (int i = 0; i < writes.size(); i++) {
      requests.take(writes.get(i), outcomes.get(i));
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

  /** The verdict so far, while more may still be done. */
  Judge.Verdict soFar() {
    return Judge.soFar(planned.goals(), beliefs);
  }

  /** The outcome of each change, as far as it is final. */
  List<Optional<ChangeOutcome>> outcomes() {
    return new ReportBuilder(planned, beliefs, soFar(), requests).outcomes();
  }

  /** The report if the apply ended now. */
  ApplyReport report() {
    return new ReportBuilder(planned, beliefs, Judge.of(planned.goals(), beliefs), requests)
        .report();
  }
}
