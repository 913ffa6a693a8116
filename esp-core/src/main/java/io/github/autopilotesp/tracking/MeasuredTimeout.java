package io.github.autopilotesp.tracking;

import io.github.autopilotesp.internal.json.JsonForm;
import java.time.Duration;
import java.util.Objects;

/**
 * The time limit that most enrollments of a profile would have needed, as measured.
 *
 * @param profile the name of the profile
 * @param needed the time that 95 in 100 would have needed in Device setup
 * @param atLeast whether it is only the least that this time can be
 * @param sample how many enrollments it rests on
 */
public record MeasuredTimeout(String profile, Duration needed, boolean atLeast, long sample)
    implements JsonForm {
  /**
   * Creates the value.
   *
   * @param profile the name of the profile
   * @param needed the time that was needed
   * @param atLeast whether it is only the least
   * @param sample how many enrollments it rests on
   */
  public MeasuredTimeout {
    Objects.requireNonNull(profile, "profile");
    Objects.requireNonNull(needed, "needed");
  }

  /**
   * The needed time as a setting.
   *
   * @return whole minutes, rounded up
   */
  public long minutes() {
    return needed.plusSeconds(59).toMinutes();
  }
}
