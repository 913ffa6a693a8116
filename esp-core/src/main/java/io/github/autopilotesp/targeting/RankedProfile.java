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
 * A profile as targeting sees it, stored in a tenant or only planned. Its rank is its place in a
 * list of these.
 *
 * @param id its id, or empty if it is not stored yet
 * @param profile what it says
 * @param isDefault whether it is the tenant's default profile
 * @param assignments whom it reaches, policy sets included; of no meaning for the default
 */
public record RankedProfile(
    Optional<ProfileId> id, EspProfile profile, boolean isDefault, List<Assignment> assignments)
    implements JsonForm {
  /** The default profile of a tenant as it comes: it hides the page (TUTORIAL). */
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
   * @param profile what it says
   * @param isDefault whether it is the default profile
   * @param assignments whom it reaches
   */
  public RankedProfile {
    Objects.requireNonNull(assignments, "assignments");
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(profile, "profile");
    assignments = List.copyOf(assignments);
  }

  /**
   * Takes a profile of a tenant, with the assignments that policy sets made.
   *
   * @param stored the profile
   * @return the profile as targeting sees it
   */
  public static RankedProfile of(StoredProfile stored) {
    return new RankedProfile(
        Optional.of(stored.id()),
        stored.profile(),
        stored.isDefault(),
        stored.assignments().stream().map(StoredAssignment::assignment).toList());
  }

  /**
   * Takes a custom profile that is not stored yet.
   *
   * @param profile the profile with its assignments
   * @return the profile as targeting sees it
   */
  public static RankedProfile planned(EspProfile profile) {
    return new RankedProfile(Optional.empty(), profile, false, profile.assignments());
  }

  /**
   * The name that the admin center shows.
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
