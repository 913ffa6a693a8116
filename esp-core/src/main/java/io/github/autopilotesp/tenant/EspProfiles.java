package io.github.autopilotesp.tenant;

import io.github.autopilotesp.profile.Assignment;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.ProfileId;
import java.util.List;
import java.util.Optional;

/** The ESP profiles of a tenant. Safe for use by several threads. */
public interface EspProfiles {
  /**
   * Lists all ESP profiles with their assignments, the default profile included.
   *
   * @return the profiles from the highest rank to the lowest ({@link ProfileOrder#HIGHEST_FIRST})
   * @throws TenantException if the tenant does not answer or refuses
   */
  List<StoredProfile> list();

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
    return list().stream().filter(profile -> profile.displayName().equals(displayName)).toList();
  }

  /**
   * Creates a profile, once. It gets the lowest rank, and no assignment: assign it afterwards.
   *
   * @param profile what it should say
   * @return the profile as the service stored it, which may differ from what was asked
   * @throws TenantException.OutcomeUnknown if it may or may not have been created
   * @throws TenantException if it was not created
   */
  StoredProfile create(EspProfile profile);

  /**
   * Changes name, description, settings and scope tags; see {@link TenantOperation.Update}.
   *
   * @param current the profile as it was read
   * @param desired what it should say; its assignments are not looked at
   * @throws TenantException if it was not done
   */
  void update(StoredProfile current, EspProfile desired);

  /**
   * Replaces the direct assignments; see {@link TenantOperation.Assign}.
   *
   * @param current the profile as it was read
   * @param desired all direct assignments that it should have
   * @throws TenantException.Rejected if an assignment is of a kind that is never written, or the
   *     profile is the default
   * @throws TenantException if it was not done
   */
  void assign(StoredProfile current, List<Assignment> desired);

  /**
   * Moves a custom profile; see {@link TenantOperation.Reorder}.
   *
   * @param id the profile
   * @param priority 1 for the highest
   * @throws TenantException if it was not done
   */
  void reorder(ProfileId id, int priority);

  /**
   * Deletes a custom profile.
   *
   * @param id the profile
   * @throws TenantException if it was not done
   */
  void delete(ProfileId id);
}
