package io.github.autopilotesp.reconcile;

import io.github.autopilotesp.internal.engine.Beliefs;
import io.github.autopilotesp.internal.engine.Decide;
import io.github.autopilotesp.internal.engine.Decision;
import io.github.autopilotesp.internal.engine.Evidence;
import io.github.autopilotesp.internal.engine.Fold;
import io.github.autopilotesp.internal.engine.Judge;
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

  void take(Evidence evidence) {
    requests.take(evidence, beliefs.pending());
    beliefs = Fold.after(planned.goals(), beliefs, evidence);
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
