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
 * @param entries the profiles in the order given; not modifiable. Duplicate names and incomplete
 *     orders are for the validator to name
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
   * A set that gives no order.
   *
   * @param profiles the profiles
   * @return the set
   */
  public static EspProfileSet of(EspProfile... profiles) {
    Objects.requireNonNull(profiles, "profiles");
    return new EspProfileSet(Arrays.stream(profiles).map(DesiredProfile::of).toList());
  }

  /**
   * A set of entries as they are.
   *
   * @param entries the profiles with their order, former name and kind
   * @return the set
   */
  public static EspProfileSet of(Collection<DesiredProfile> entries) {
    Objects.requireNonNull(entries, "entries");
    return new EspProfileSet(List.copyOf(entries));
  }

  /**
   * A set whose profiles should stand in the tenant in the order given here, the first highest.
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
   * Returns the profiles without what the set says about them.
   *
   * @return the profiles in the order given
   */
  public List<EspProfile> profiles() {
    return entries.stream().map(DesiredProfile::profile).toList();
  }
}
