package io.github.autopilotesp.outcome;

import io.github.autopilotesp.internal.json.JsonForm;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * How an enrollment ended.
 *
 * @param kind the kind of ending
 * @param step the step in which it ended, or empty if it succeeded or the step is unknown
 * @param after how long that step took, if known
 */
public record Ending(Kind kind, Optional<EspStep> step, Optional<Duration> after)
    implements JsonForm {
  /** How an enrollment ends. */
  public enum Kind {
    /** It succeeded. */
    SUCCEEDED,
    /** It failed, was retried, and succeeded. */
    SUCCEEDED_ON_RETRY,
    /** It timed out, and the user continued. */
    CONTINUED,
    /** It exceeded the limit. */
    TIMED_OUT,
    /** It failed. */
    FAILED,
    /** It has not ended. */
    IN_PROGRESS,
    /** The ending is unknown. */
    UNKNOWN
  }

  /**
   * Creates the value.
   *
   * @param kind the kind of ending
   * @param step the step in which it ended
   * @param after how long that step took
   */
  public Ending {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(step, "step");
    Objects.requireNonNull(after, "after");
  }

  static Ending of(EnrollmentRecord record) {
    for (StepRecord step : record.steps()) {
      switch (step.status()) {
        case FAILED -> {
          return at(failure(record, step), step);
        }
        case CONTINUED -> {
          return at(Kind.CONTINUED, step);
        }
        case IN_PROGRESS -> {
          return at(Kind.IN_PROGRESS, step);
        }
        default -> {
          // The next step may tell more.
        }
      }
    }
    return whole(record);
  }

  private static Ending at(Kind kind, StepRecord step) {
    return new Ending(kind, Optional.of(step.step()), step.duration());
  }

  /**
   * Returns the kind of failure; a step that failed after the limit, without a failed item, timed
   * out.
   */
  private static Kind failure(EnrollmentRecord record, StepRecord step) {
    boolean somethingFailed =
        record.tracked().stream()
            .anyMatch(it -> it.step() == step.step() && it.state() == Tracked.State.FAILED);
    boolean overLimit =
        record
            .limit()
            .flatMap(limit -> step.duration().map(took -> took.compareTo(limit) >= 0))
            .orElse(false);
    return overLimit && !somethingFailed ? Kind.TIMED_OUT : Kind.FAILED;
  }

  private static Ending whole(EnrollmentRecord record) {
    boolean retried = has(record, StepStatus.SUCCEEDED_ON_RETRY);
    boolean wentWell = retried || has(record, StepStatus.SUCCEEDED);
    Kind kind =
        retried
            ? Kind.SUCCEEDED_ON_RETRY
            : wentWell || has(record, StepStatus.SKIPPED) ? Kind.SUCCEEDED : record.reported();
    return new Ending(kind, Optional.empty(), Optional.empty());
  }

  private static boolean has(EnrollmentRecord record, StepStatus status) {
    return record.steps().stream().anyMatch(step -> step.status() == status);
  }
}
