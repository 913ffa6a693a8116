package io.github.autopilotesp.outcome;

import io.github.autopilotesp.internal.json.JsonForm;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What became of one step.
 *
 * @param step the step
 * @param status how it stands or ended
 * @param begin when it began
 * @param duration how long it took, or has taken so far
 * @param certainty how sure this is
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
   * @param status how it stands or ended
   * @param begin when it began
   * @param duration how long it took
   * @param certainty how sure this is
   */
  public StepRecord {
    Objects.requireNonNull(step, "step");
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(begin, "begin");
    Objects.requireNonNull(duration, "duration");
    Objects.requireNonNull(certainty, "certainty");
  }

  /**
   * Tells whether it would have needed longer than it shows.
   *
   * @return true if it was cut off
   */
  public boolean isCensored() {
    return status == StepStatus.FAILED
        || status == StepStatus.CONTINUED
        || status == StepStatus.IN_PROGRESS;
  }

  /**
   * Tells whether it went well.
   *
   * @return true if it did, at once or when tried again
   */
  public boolean wentWell() {
    return status == StepStatus.SUCCEEDED || status == StepStatus.SUCCEEDED_ON_RETRY;
  }
}
