package io.github.autopilotesp.validation;

import io.github.autopilotesp.profile.Assignment;
import io.github.autopilotesp.profile.EspProfile;
import java.util.List;
import java.util.Objects;

/**
 * A profile among the others of its tenant.
 *
 * @param profile the profile
 * @param assignments all its assignments, including those from policy sets
 * @param isDefault whether it is the tenant's default profile
 * @param concern the subject of findings about it
 */
public record PlacedProfile(
    EspProfile profile, List<Assignment> assignments, boolean isDefault, Concern concern) {
  /**
   * Creates the value.
   *
   * @param profile the profile
   * @param assignments all its assignments
   * @param isDefault whether it is the default profile
   * @param concern the subject of findings about it
   */
  public PlacedProfile {
    Objects.requireNonNull(assignments, "assignments");
    Objects.requireNonNull(profile, "profile");
    assignments = List.copyOf(assignments);
    Objects.requireNonNull(concern, "concern");
  }
}
