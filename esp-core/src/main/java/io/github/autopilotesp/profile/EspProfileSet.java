package io.github.autopilotesp.profile;

import io.github.autopilotesp.internal.json.JsonForm;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * The profiles that should be in a tenant. Profiles outside the set are unaffected.
 *
 * @param entries the profiles in the given order; unmodifiable. The validator reports duplicate
 *     names and incomplete orders
 */
public record EspProfileSet(List<DesiredProfile> entries) implements JsonForm {
  /**
   * Creates a set.
   *
   * @param entries the profiles
   */
  public EspProfileSet {
    entries = List.copyOf(Objects.requireNonNull(entries, "entries"));
  }

  /**
   * Creates a set without an order.
   *
   * @param profiles the profiles
   * @return the set
   */
  public static EspProfileSet of(EspProfile... profiles) {
    Objects.requireNonNull(profiles, "profiles");
    return new EspProfileSet(Arrays.stream(profiles).map(DesiredProfile::of).toList());
  }

  /**
   * Creates a set of entries.
   *
   * @param entries the profiles with their order, former name and kind
   * @return the set
   */
  public static EspProfileSet of(Collection<DesiredProfile> entries) {
    Objects.requireNonNull(entries, "entries");
    return new EspProfileSet(List.copyOf(entries));
  }

  /**
   * Creates a set whose profiles are ordered in the tenant as given here, the first one highest.
   *
   * @param profiles the profiles, highest first
   * @return the set
   */
  public static EspProfileSet inOrder(EspProfile... profiles) {
    List<DesiredProfile> entries = new ArrayList<>(profiles.length);
    for (EspProfile profile : profiles) {
      entries.add(DesiredProfile.of(profile).ordered(entries.size() + 1));
    }
    return new EspProfileSet(entries);
  }

  /**
   * Returns the profiles alone.
   *
   * @return the profiles in the given order
   */
  public List<EspProfile> profiles() {
    return entries.stream().map(DesiredProfile::profile).toList();
  }
}
