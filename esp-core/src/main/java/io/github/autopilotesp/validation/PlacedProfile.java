package io.github.autopilotesp.validation;

import io.github.autopilotesp.profile.Assignment;
import io.github.autopilotesp.profile.EspProfile;
import java.util.List;
import java.util.Objects;

/**
 * A profile among the others of its tenant.
 *
 * @param profile what it says
 * @param assignments all its assignments, those from policy sets included
 * @param isDefault whether it is the tenant's default profile
 * @param concern what a finding about it is about
 */
public record PlacedProfile(
    EspProfile profile, List<Assignment> assignments, boolean isDefault, Concern concern) {
  /**
   * Creates the value.
   *
   * @param profile what it says
   * @param assignments all its assignments
   * @param isDefault whether it is the default profile
   * @param concern what a finding about it is about
   */
  public PlacedProfile {
    Objects.requireNonNull(assignments, "assignments");
    Objects.requireNonNull(profile, "profile");
    assignments = List.copyOf(assignments);
    Objects.requireNonNull(concern, "concern");
  }
}
