package io.github.autopilotesp.reconcile;

import io.github.autopilotesp.plan.Snapshot;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/** An event of an apply, for its listener. */
public sealed interface ApplyEvent {
  /**
   * The apply has started; nothing is written yet.
   *
   * @param changes the number of changes in the plan
   */
  record Started(int changes) implements ApplyEvent {}

  /**
   * The profiles that will be overwritten, moved or deleted, as they are now. The event comes
   * before the first write, so that the snapshot can be stored.
   *
   * @param snapshot the profiles as they are now
   */
  record SnapshotTaken(Snapshot snapshot) implements ApplyEvent {
    /**
     * Creates the event.
     *
     * @param snapshot the profiles as they are now
     */
    public SnapshotTaken {
      Objects.requireNonNull(snapshot, "snapshot");
    }
  }

  /**
   * The outcome of a change is known.
   *
   * @param outcome the outcome
   * @param finished the number of changes of the plan that have an outcome so far
   * @param changes the number of changes in the plan
   */
  record ChangeFinished(ChangeOutcome outcome, int finished, int changes) implements ApplyEvent {
    /**
     * Creates the event.
     *
     * @param outcome the outcome
     * @param finished the number of changes that have an outcome so far
     * @param changes the number of changes in the plan
     */
    public ChangeFinished {
      Objects.requireNonNull(outcome, "outcome");
    }
  }

  /**
   * Reads do not reflect the writes yet; the apply polls.
   *
   * @param profileNames the profiles that reads do not reflect yet
   * @param left how long the apply will wait at most
   */
  record WaitingForReads(List<String> profileNames, Duration left) implements ApplyEvent {
    /**
     * Creates the event.
     *
     * @param profileNames the profiles that reads do not reflect yet
     * @param left how long the apply will wait at most
     */
    public WaitingForReads {
      Objects.requireNonNull(profileNames, "profileNames");
      profileNames = List.copyOf(profileNames);
      Objects.requireNonNull(left, "left");
    }
  }

  /**
   * Something was decided, sent, answered or read: one piece of the evidence from which the report
   * follows. If the lines are stored, {@link ApplyReport#judge} rebuilds the report from them, also
   * from those stored by a process that was killed. The first line comes before anything is read,
   * and each line before the next step. An exception that the listener throws at a line before the
   * first write ends the apply.
   */
  final class Recorded implements ApplyEvent {
    private final Supplier<String> line;

    Recorded(Supplier<String> line) {
      this.line = line;
    }

    /**
     * Returns one line of JSON, without a line break at its end; it is built only when this is
     * called. It contains profiles as the service returned them, and names of groups; of a failure,
     * its kind, status, code and request id. It contains no token and no text from the service.
     *
     * @return the line
     */
    public String line() {
      return line.get();
    }
  }

  /**
   * The apply has ended.
   *
   * @param report the report
   */
  record Finished(ApplyReport report) implements ApplyEvent {
    /**
     * Creates the event.
     *
     * @param report the report
     */
    public Finished {
      Objects.requireNonNull(report, "report");
    }
  }
}
