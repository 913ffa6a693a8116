package io.github.autopilotesp.tenant;

import java.util.Comparator;

/** The rank of stored profiles. */
public final class ProfileOrder {
  /**
   * Sorts profiles from the highest rank to the lowest: custom profiles by their priority, then the
   * default profile, although its number is 0.
   */
  public static final Comparator<StoredProfile> HIGHEST_FIRST =
      Comparator.comparing(StoredProfile::isDefault)
          .thenComparingInt(StoredProfile::priority)
          .thenComparing(profile -> profile.id().value());

  private ProfileOrder() {}
}
