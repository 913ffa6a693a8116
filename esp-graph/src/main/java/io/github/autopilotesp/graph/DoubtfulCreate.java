package io.github.autopilotesp.graph;

import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.EspSettings;
import io.github.autopilotesp.profile.ProfileId;
import io.github.autopilotesp.profile.ShownSettings;
import io.github.autopilotesp.tenant.StoredProfile;
import java.util.List;
import java.util.Set;

/**
 * A create of which it is not known whether it was carried out.
 *
 * @param wanted what was to be created
 * @param before the ids that were there before it was sent
 */
record DoubtfulCreate(EspProfile wanted, Set<ProfileId> before) {

  /** The profiles that can only have come from this create, or from one that asks for the same. */
  List<StoredProfile> among(List<StoredProfile> profiles) {
    return profiles.stream()
        .filter(profile -> !before.contains(profile.id()))
        .filter(profile -> matches(profile))
        .toList();
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
