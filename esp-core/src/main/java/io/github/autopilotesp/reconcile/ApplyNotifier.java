package io.github.autopilotesp.reconcile;

import io.github.autopilotesp.internal.engine.Evidence;
import io.github.autopilotesp.plan.Snapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Notifies the listener of an apply, of each outcome once, and collects what it throws. */
final class ApplyNotifier {
  private final int changes;
  private final ApplyListener listener;
  private final Set<Integer> finished = new HashSet<>();
  private final List<RuntimeException> failures = new ArrayList<>();

  ApplyNotifier(int changes, ApplyListener listener) {
    this.changes = changes;
    this.listener = listener;
  }

  /** Before the first write, an exception of the listener ends the apply. */
  void started() {
    listener.onEvent(new ApplyEvent.Started(changes));
  }

  void begun(Instant at, PlannedGoals planned) {
    planned
        .plan()
        .ifPresent(
            plan ->
                listener.onEvent(
                    new ApplyEvent.Recorded(() -> EvidenceLine.begun(at, plan, planned.names()))));
  }

  void happened(Instant at, Evidence evidence, boolean nothingIsWritten) {
    ApplyEvent event = new ApplyEvent.Recorded(() -> EvidenceLine.of(at, evidence));
    if (nothingIsWritten) {
      listener.onEvent(event);
    } else {
      tell(event);
    }
  }

  void snapshot(Snapshot snapshot) {
    listener.onEvent(new ApplyEvent.SnapshotTaken(snapshot));
  }

  void waiting(List<String> names, Duration left) {
    tell(new ApplyEvent.WaitingForReads(names, left));
  }

  /** Notifies the listener of the new outcomes. */
  void outcomes(List<Optional<ChangeOutcome>> soFar) {
    for (int i = 0; i < soFar.size(); i++) {
      if (soFar.get(i).isPresent() && finished.add(i)) {
        tell(new ApplyEvent.ChangeFinished(soFar.get(i).get(), finished.size(), changes));
      }
    }
  }

  ApplyReport finished(ApplyReport report) {
    outcomes(report.outcomes().stream().map(Optional::of).toList());
    tell(new ApplyEvent.Finished(report.withListenerFailures(failures)));
    return report.withListenerFailures(failures);
  }

  private void tell(ApplyEvent event) {
    try {
      listener.onEvent(event);
    } catch (RuntimeException thrown) {
      failures.add(thrown);
    }
  }
}
