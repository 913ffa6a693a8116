package io.github.autopilotesp.internal.engine;

import io.github.autopilotesp.profile.ProfileId;
import io.github.autopilotesp.tenant.StoredProfile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

/** The order of custom profiles. */
final class Ranking {
  private Ranking() {}

  /** The custom profiles, highest priority first. */
  static List<ProfileId> of(List<StoredProfile> profiles) {
    return profiles.stream()
        .filter(profile -> !profile.isDefault())
        .sorted(Comparator.comparingInt(StoredProfile::priority))
        .map(StoredProfile::id)
        .toList();
  }

  /** The profiles of one list that are also in another, in the order of the first. */
  static List<ProfileId> common(List<ProfileId> of, List<ProfileId> in) {
    List<ProfileId> common = new ArrayList<>(of);
    common.retainAll(new HashSet<>(in));
    return common;
  }
}
