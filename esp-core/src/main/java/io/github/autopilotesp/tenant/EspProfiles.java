package io.github.autopilotesp.tenant;

import io.github.autopilotesp.profile.ProfileId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The ESP profiles of a tenant, to be read. Writes are values ({@link IntuneTenant#send}); who
 * wants them looked after takes {@code ProfileWrites} or {@code EspReconciler}. Safe for use by
 * several threads.
 */
public interface EspProfiles {
  /**
   * Lists all ESP profiles with their assignments, the default profile included.
   *
   * @return the profiles from the highest rank to the lowest ({@link ProfileOrder#HIGHEST_FIRST})
   * @throws TenantException if the tenant does not answer or refuses
   */
  List<StoredProfile> list();

  /**
   * Lists all ESP profiles, and tells which tenant they are of, by the same requests as {@link
   * #list()}.
   *
   * @return the profiles, with the tenant's id where the look shows it
   * @throws TenantException if the tenant does not answer or refuses
   */
  default ProfileListing listing() {
    return ProfileListing.of(list());
  }

  /**
   * Looks for a profile by id, with its assignments.
   *
   * @param id the profile
   * @return the profile, or empty if there is none with this id
   * @throws TenantException if the tenant does not answer or refuses
   */
  Optional<StoredProfile> find(ProfileId id);

  /**
   * Looks for profiles by their exact name. Names are not unique in a tenant.
   *
   * @param displayName the name
   * @return all profiles with this name, the default profile included, highest rank first
   * @throws TenantException if the tenant does not answer or refuses
   */
  default List<StoredProfile> named(String displayName) {
    Objects.requireNonNull(displayName, "displayName");
    return list().stream().filter(profile -> profile.displayName().equals(displayName)).toList();
  }
}
