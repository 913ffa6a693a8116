package io.github.autopilotesp.tracking;

import io.github.autopilotesp.internal.json.JsonForm;
import java.time.Duration;
import java.util.Objects;

/**
 * The measured time limit that most enrollments with a profile would have needed.
 *
 * @param profile the name of the profile
 * @param needed the time that 95 in 100 would have needed in Device setup
 * @param atLeast whether this is only a lower bound
 * @param sample the number of enrollments measured
 */
public record MeasuredTimeout(String profile, Duration needed, boolean atLeast, long sample)
    implements JsonForm {
  /**
   * Creates the value.
   *
   * @param profile the name of the profile
   * @param needed the time needed
   * @param atLeast whether this is only a lower bound
   * @param sample the number of enrollments measured
   */
  public MeasuredTimeout {
    Objects.requireNonNull(profile, "profile");
    Objects.requireNonNull(needed, "needed");
  }

  /**
   * Returns the needed time as a setting.
   *
   * @return whole minutes, rounded up
   */
  public long minutes() {
    return needed.plusSeconds(59).toMinutes();
  }
}
