package io.github.autopilotesp.outcome;

import io.github.autopilotesp.internal.json.JsonForm;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * The record of one step.
 *
 * @param step the step
 * @param status its status
 * @param begin when it started
 * @param duration how long it took, or has taken so far
 * @param certainty the certainty of these values
 */
public record StepRecord(
    EspStep step,
    StepStatus status,
    Optional<Instant> begin,
    Optional<Duration> duration,
    Certainty certainty)
    implements JsonForm {
  /**
   * Creates the value.
   *
   * @param step the step
   * @param status its status
   * @param begin when it started
   * @param duration how long it took
   * @param certainty the certainty of these values
   */
  public StepRecord {
    Objects.requireNonNull(step, "step");
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(begin, "begin");
    Objects.requireNonNull(duration, "duration");
    Objects.requireNonNull(certainty, "certainty");
  }

  /**
   * Returns whether it would have needed longer than its duration.
   *
   * @return true if it was cut off
   */
  public boolean isCensored() {
    return status == StepStatus.FAILED
        || status == StepStatus.CONTINUED
        || status == StepStatus.IN_PROGRESS;
  }

  /**
   * Returns whether it succeeded.
   *
   * @return true if it succeeded, at once or on retry
   */
  public boolean wentWell() {
    return status == StepStatus.SUCCEEDED || status == StepStatus.SUCCEEDED_ON_RETRY;
  }
}
