package io.github.autopilotesp.tenant;

import io.github.autopilotesp.profile.ProfileId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Reads the ESP profiles of a tenant. To write, send operations with {@link IntuneTenant#send}, or
 * use {@code ProfileWrites} or {@code EspReconciler}, which also verify the result. Thread-safe.
 */
public interface EspProfiles {
  /**
   * Lists all ESP profiles with their assignments, the default profile included.
   *
   * @return the profiles from the highest rank to the lowest ({@link ProfileOrder#HIGHEST_FIRST})
   * @throws TenantException if the call fails
   */
  List<StoredProfile> list();

  /**
   * Lists all ESP profiles and identifies their tenant, with the same requests as {@link #list()}.
   *
   * @return the profiles, with the tenant's id if the response reveals it
   * @throws TenantException if the call fails
   */
  default ProfileListing listing() {
    return ProfileListing.of(list());
  }

  /**
   * Finds a profile by id, with its assignments.
   *
   * @param id the id
   * @return the profile, or empty if it does not exist
   * @throws TenantException if the call fails
   */
  Optional<StoredProfile> find(ProfileId id);

  /**
   * Finds profiles by exact name. Names are not unique in a tenant.
   *
   * @param displayName the name
   * @return all profiles with this name, the default profile included, highest rank first
   * @throws TenantException if the call fails
   */
  default List<StoredProfile> named(String displayName) {
    Objects.requireNonNull(displayName, "displayName");
    return list().stream().filter(profile -> profile.displayName().equals(displayName)).toList();
  }
}
