package io.github.autopilotesp.outcome;

import io.github.autopilotesp.internal.json.JsonForm;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * How an enrollment ended.
 *
 * @param kind how
 * @param step in which step, or empty if it went well or nothing says it
 * @param after how long that step took, where it is known
 */
public record Ending(Kind kind, Optional<EspStep> step, Optional<Duration> after)
    implements JsonForm {
  /** How an enrollment ends. */
  public enum Kind {
    /** It went well. */
    SUCCEEDED,
    /** It failed, was tried again, and went well. */
    SUCCEEDED_ON_RETRY,
    /** It took too long, and the person went on. */
    CONTINUED,
    /** It took longer than the limit. */
    TIMED_OUT,
    /** It failed. */
    FAILED,
    /** It has not ended. */
    IN_PROGRESS,
    /** Nothing says it. */
    UNKNOWN
  }

  /**
   * Creates the value.
   *
   * @param kind how
   * @param step in which step
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
          // The next step may say more.
        }
      }
    }
    return whole(record);
  }

  private static Ending at(Kind kind, StepRecord step) {
    return new Ending(kind, Optional.of(step.step()), step.duration());
  }

  /** A step that failed with nothing in it failed, after the limit, ran out of time. */
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
