package io.github.autopilotesp.internal.engine;

import io.github.autopilotesp.profile.ProfileId;
import io.github.autopilotesp.tenant.StoredProfile;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What an apply should reach.
 *
 * @param profiles one goal a profile that is touched, or has a place in the order
 * @param order the profiles whose relative order is wanted, highest first, as positions in {@code
 *     profiles}
 * @param seen all profiles that the plan saw
 * @param moving whether the plan moves profiles that were there
 * @param deletesFirst whether the tenant has no room for what is created
 * @param strict whether one conflict stops all before the first write
 * @param meaning when two states say the same
 * @param misnamed the positions of the goals that were shown by names which stand for something
 *     else by now: nothing of them is begun
 */
public record Goals(
    List<Goal> profiles,
    List<Integer> order,
    List<StoredProfile> seen,
    boolean moving,
    boolean deletesFirst,
    boolean strict,
    Meaning meaning,
    Set<Integer> misnamed) {
  public Goals {
    profiles = List.copyOf(profiles);
    order = List.copyOf(order);
    seen = List.copyOf(seen);
    misnamed = Set.copyOf(misnamed);
  }

  /** Goals whose names are as they were shown. */
  public Goals(
      List<Goal> profiles,
      List<Integer> order,
      List<StoredProfile> seen,
      boolean moving,
      boolean deletesFirst,
      boolean strict,
      Meaning meaning) {
    this(profiles, order, seen, moving, deletesFirst, strict, meaning, Set.of());
  }

  /** All custom profiles that the plan saw, highest first. */
  List<ProfileId> ranking() {
    return Ranking.of(seen);
  }

  /** The ids that the plan knew: a profile of a wanted name with another id is a stranger's. */
  Set<ProfileId> planned() {
    Set<ProfileId> planned = new HashSet<>();
    profiles.forEach(goal -> goal.known().ifPresent(known -> planned.add(known.id())));
    return planned;
  }

  /** Whether the plan saw a profile by a name: it is meant to lose the name, or to keep it. */
  boolean isPlanned(ProfileId id, String name) {
    return profiles.stream()
        .flatMap(goal -> goal.known().stream())
        .anyMatch(known -> known.id().equals(id) && known.displayName().equals(name));
  }

  /** Whether the order has to be looked after. */
  boolean ordering() {
    return !order.isEmpty()
        && (moving || order.stream().anyMatch(index -> profiles.get(index).isCreate()));
  }
}
