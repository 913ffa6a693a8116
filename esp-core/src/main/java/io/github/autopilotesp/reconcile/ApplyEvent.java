package io.github.autopilotesp.reconcile;

import io.github.autopilotesp.plan.Snapshot;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/** What a listener is told about an apply. */
public sealed interface ApplyEvent {
  /**
   * The apply begins; nothing is written yet.
   *
   * @param changes how many changes the plan has
   */
  record Started(int changes) implements ApplyEvent {}

  /**
   * Something will be overwritten, moved or deleted, and this is how it is now. It comes before the
   * first write, so that it can be kept.
   *
   * @param snapshot the profiles as they are
   */
  record SnapshotTaken(Snapshot snapshot) implements ApplyEvent {
    /**
     * Creates the event.
     *
     * @param snapshot the profiles as they are
     */
    public SnapshotTaken {
      Objects.requireNonNull(snapshot, "snapshot");
    }
  }

  /**
   * It is known what became of a change.
   *
   * @param outcome what became of it
   * @param finished how many changes of the plan have an outcome now
   * @param changes how many changes the plan has
   */
  record ChangeFinished(ChangeOutcome outcome, int finished, int changes) implements ApplyEvent {
    /**
     * Creates the event.
     *
     * @param outcome what became of it
     * @param finished how many changes have an outcome now
     * @param changes how many changes the plan has
     */
    public ChangeFinished {
      Objects.requireNonNull(outcome, "outcome");
    }
  }

  /**
   * Reads do not show yet what was written, and are repeated.
   *
   * @param profileNames what is waited for
   * @param left the longest wait
   */
  record WaitingForReads(List<String> profileNames, Duration left) implements ApplyEvent {
    /**
     * Creates the event.
     *
     * @param profileNames what is waited for
     * @param left how long at most
     */
    public WaitingForReads {
      Objects.requireNonNull(profileNames, "profileNames");
      profileNames = List.copyOf(profileNames);
      Objects.requireNonNull(left, "left");
    }
  }

  /**
   * Something was decided, sent, answered or read: one piece of the evidence from which the report
   * follows. Keep the lines, and {@link ApplyReport#judge} makes the report of them again, or of
   * what was kept when a process died. The first comes before anything is read, and each comes
   * before the next thing is done. What is thrown at one before the first write ends the apply.
   */
  final class Recorded implements ApplyEvent {
    private final Supplier<String> line;

    Recorded(Supplier<String> line) {
      this.line = line;
    }

    /**
     * One line of JSON, without a line break at its end; it is made only if it is asked for. It
     * holds profiles as the service returned them, and names of groups; of a failure its kind,
     * status, code and request id. No token and no words of the service are in it.
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
   * @param report what became of it
   */
  record Finished(ApplyReport report) implements ApplyEvent {
    /**
     * Creates the event.
     *
     * @param report what became of it
     */
    public Finished {
      Objects.requireNonNull(report, "report");
    }
  }
}
