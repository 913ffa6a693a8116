package io.github.autopilotesp.targeting;

import io.github.autopilotesp.internal.json.JsonForm;
import io.github.autopilotesp.internal.page.Text;
import io.github.autopilotesp.profile.Assignment;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.EspSettings;
import io.github.autopilotesp.profile.ProfileId;
import io.github.autopilotesp.tenant.StoredAssignment;
import io.github.autopilotesp.tenant.StoredProfile;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A profile for targeting, stored in a tenant or only planned. Its rank is its position in a list.
 *
 * @param id its id, or empty if it is not stored yet
 * @param profile its content
 * @param isDefault whether it is the tenant's default profile
 * @param assignments its assignments, including those from policy sets; meaningless for the default
 */
public record RankedProfile(
    Optional<ProfileId> id, EspProfile profile, boolean isDefault, List<Assignment> assignments)
    implements JsonForm {
  /** A tenant's untouched default profile, which hides the page (TUTORIAL). */
  static final RankedProfile UNTOUCHED_DEFAULT =
      new RankedProfile(
          Optional.empty(),
          EspProfile.builder()
              .displayName("All users and all devices")
              .settings(EspSettings.hidden())
              .build(),
          true,
          List.of());

  /**
   * Creates the value.
   *
   * @param id its id
   * @param profile its content
   * @param isDefault whether it is the default profile
   * @param assignments its assignments
   */
  public RankedProfile {
    Objects.requireNonNull(assignments, "assignments");
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(profile, "profile");
    assignments = List.copyOf(assignments);
  }

  /**
   * Converts a stored profile, including assignments from policy sets.
   *
   * @param stored the profile
   * @return the profile for targeting
   */
  public static RankedProfile of(StoredProfile stored) {
    return new RankedProfile(
        Optional.of(stored.id()),
        stored.profile(),
        stored.isDefault(),
        stored.assignments().stream().map(StoredAssignment::assignment).toList());
  }

  /**
   * Converts a custom profile that is not stored yet.
   *
   * @param profile the profile with its assignments
   * @return the profile for targeting
   */
  public static RankedProfile planned(EspProfile profile) {
    return new RankedProfile(Optional.empty(), profile, false, profile.assignments());
  }

  /**
   * Returns the name shown in the admin center.
   *
   * @return the name; not unique
   */
  public String displayName() {
    return profile.displayName();
  }

  @Override
  public String toString() {
    return Text.of("\"%s\"", displayName()).toString();
  }
}
