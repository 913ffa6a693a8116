package io.github.autopilotesp.graph;

import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.EspSettings;
import io.github.autopilotesp.profile.ProfileId;
import io.github.autopilotesp.profile.ShownSettings;
import io.github.autopilotesp.tenant.StoredProfile;
import io.github.autopilotesp.tenant.TenantException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A write of which it is not known whether it was carried out. */
sealed interface Doubt {
  /** What is thrown if the doubt stays. */
  TenantException exception();

  /** The profile by which one sees that it was carried out. */
  Optional<StoredProfile> proof(List<StoredProfile> profiles);

  /**
   * A create.
   *
   * @param wanted what was sent
   * @param before the ids that were known before it was sent
   */
  record Create(EspProfile wanted, Set<ProfileId> before, TenantException exception)
      implements Doubt {

    /**
     * The one new profile that matches. Of two, one may be a stranger's: then there is no proof.
     */
    @Override
    public Optional<StoredProfile> proof(List<StoredProfile> profiles) {
      List<StoredProfile> matching =
          profiles.stream()
              .filter(profile -> !before.contains(profile.id()))
              .filter(this::matches)
              .toList();
      return matching.size() == 1 ? Optional.of(matching.get(0)) : Optional.empty();
    }

    private boolean matches(StoredProfile stored) {
      EspProfile profile = stored.profile();
      return profile.displayName().equals(wanted.displayName())
          && profile.description().equals(wanted.description())
          && profile.scopeTags().equals(wanted.scopeTags())
          && stored.assignments().isEmpty()
          && certain(profile.settings()).equals(certain(wanted.settings()));
    }

    /** The settings without the one that the service was seen to change while it creates. */
    private static EspSettings certain(EspSettings settings) {
      return settings instanceof ShownSettings shown
          ? shown.toBuilder().installQualityUpdates(false).build()
          : settings;
    }
  }

  /** A reorder of a profile to a priority. */
  record Reorder(ProfileId id, int priority, TenantException exception) implements Doubt {
    @Override
    public Optional<StoredProfile> proof(List<StoredProfile> profiles) {
      return profiles.stream()
          .filter(profile -> profile.id().equals(id) && profile.priority() == priority)
          .findFirst();
    }
  }
}
