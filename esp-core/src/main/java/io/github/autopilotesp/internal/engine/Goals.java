package io.github.autopilotesp.internal.engine;

import io.github.autopilotesp.profile.ProfileId;
import io.github.autopilotesp.tenant.StoredProfile;
import java.util.List;
import java.util.Set;

/**
 * What an apply should achieve.
 *
 * @param profiles one goal for each profile that is written or has a place in the order
 * @param order the profiles whose relative order matters, highest priority first, as positions in
 *     {@code profiles}
 * @param seen all profiles that the plan saw
 * @param moving whether the plan moves existing profiles
 * @param deletesFirst whether the tenant has no room for the new profiles
 * @param strict whether a single conflict stops the apply before the first write
 * @param equivalence when two states of a profile are equivalent
 * @param misnamed the positions of the goals that the plan shows with names that have changed
 *     since: they are not started
 */
public record Goals(
    List<Goal> profiles,
    List<Integer> order,
    List<StoredProfile> seen,
    boolean moving,
    boolean deletesFirst,
    boolean strict,
    Equivalence equivalence,
    Set<Integer> misnamed) {
  public Goals {
    profiles = List.copyOf(profiles);
    order = List.copyOf(order);
    seen = List.copyOf(seen);
    misnamed = Set.copyOf(misnamed);
  }

  /** Creates goals whose names are as the plan shows them. */
  public Goals(
      List<Goal> profiles,
      List<Integer> order,
      List<StoredProfile> seen,
      boolean moving,
      boolean deletesFirst,
      boolean strict,
      Equivalence equivalence) {
    this(profiles, order, seen, moving, deletesFirst, strict, equivalence, Set.of());
  }

  /** All custom profiles that the plan saw, highest priority first. */
  List<ProfileId> ranking() {
    return Ranking.of(seen);
  }

  /** Whether the plan saw this profile with this name, which it is to lose or to keep. */
  boolean isPlanned(ProfileId id, String name) {
    return profiles.stream()
        .flatMap(goal -> goal.known().stream())
        .anyMatch(known -> known.id().equals(id) && known.displayName().equals(name));
  }

  /** Whether the order matters. */
  boolean ordering() {
    return !order.isEmpty()
        && (moving || order.stream().anyMatch(index -> profiles.get(index).isCreate()));
  }
}
