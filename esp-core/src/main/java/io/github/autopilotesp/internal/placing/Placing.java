package io.github.autopilotesp.internal.placing;

import io.github.autopilotesp.internal.engine.OrderPlanner;
import io.github.autopilotesp.profile.DesiredProfile;
import io.github.autopilotesp.profile.ProfileId;
import io.github.autopilotesp.tenant.ProfileOrder;
import io.github.autopilotesp.tenant.StoredProfile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The order of a tenant's custom profiles once a set is applied: existing profiles keep their
 * order, those that the set orders take that order in as few moves as possible, and new ones come
 * last.
 *
 * @param before the profiles, highest priority first, the new ones last
 * @param moves the moves that bring them into the order of the set
 */
public record Placing(List<Slot> before, List<OrderPlanner.Move<Slot>> moves) {
  /** An order of the profiles of a set that does not depend on the order of the input. */
  public static final Comparator<DesiredProfile> STABLE =
      Comparator.comparing(DesiredProfile::isDefault)
          .thenComparingInt(entry -> entry.order().orElse(Integer.MAX_VALUE))
          .thenComparing(entry -> entry.profile().displayName());

  /**
   * A custom profile, in the tenant, in the set, or in both.
   *
   * @param number identifies it
   * @param stored the profile in the tenant, or empty if it is new
   * @param desired the profile in the set, or empty if it is not in the set
   */
  public record Slot(int number, Optional<StoredProfile> stored, Optional<DesiredProfile> desired) {
    /** The name that it will have. */
    public String name() {
      return desired
          .map(entry -> entry.profile().displayName())
          .orElseGet(() -> stored.orElseThrow().displayName());
    }

    /** Whether it still exists once these are deleted. */
    public boolean isLeftBy(Set<ProfileId> deleted) {
      return stored.isEmpty() || !deleted.contains(stored.get().id());
    }

    private boolean isOrdered() {
      return desired.isPresent() && desired.get().order().isPresent();
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Slot that && number == that.number;
    }

    @Override
    public int hashCode() {
      return number;
    }
  }

  /**
   * Places the profiles of a set.
   *
   * @param set the profiles, the new ones in the order in which they are created
   * @param known the matching profiles of the tenant, by position in the set
   * @param customs the custom profiles of the tenant, highest priority first
   */
  public static Placing of(
      List<DesiredProfile> set, Map<Integer, StoredProfile> known, List<StoredProfile> customs) {
    Map<ProfileId, DesiredProfile> wanted = new HashMap<>();
    known.forEach((index, profile) -> wanted.put(profile.id(), set.get(index)));
    List<Slot> before = new ArrayList<>();
    for (StoredProfile profile : customs) {
      DesiredProfile entry = wanted.get(profile.id());
      before.add(new Slot(before.size(), Optional.of(profile), Optional.ofNullable(entry)));
    }
    for (int i = 0; i < set.size(); i++) {
      if (!set.get(i).isDefault() && !known.containsKey(i)) {
        before.add(new Slot(before.size(), Optional.empty(), Optional.of(set.get(i))));
      }
    }
    List<Slot> ordered =
        before.stream()
            .filter(Slot::isOrdered)
            .sorted(Comparator.comparing(slot -> slot.desired().orElseThrow(), STABLE))
            .toList();
    return new Placing(
        before, OrderPlanner.moves(before, ordered, slot -> slot.stored().isEmpty()));
  }

  /** The order afterwards, highest priority first. */
  public List<Slot> after() {
    return OrderPlanner.apply(before, moves);
  }

  /** The custom profiles of a tenant, highest priority first. */
  public static List<StoredProfile> customs(List<StoredProfile> stored) {
    return stored.stream()
        .filter(profile -> !profile.isDefault())
        .sorted(ProfileOrder.HIGHEST_FIRST)
        .toList();
  }

  /**
   * The profiles of the tenant that may match a profile of a set: those with its name, else those
   * with its former name.
   */
  public static List<StoredProfile> candidates(DesiredProfile entry, List<StoredProfile> stored) {
    if (entry.isDefault()) {
      return stored.stream().filter(StoredProfile::isDefault).toList();
    }
    List<StoredProfile> found = named(entry.profile().displayName(), stored);
    return found.isEmpty()
        ? entry.renamedFrom().map(name -> named(name, stored)).orElse(List.of())
        : found;
  }

  /**
   * The profiles of the tenant that match the custom profiles of a set, by position in the set. No
   * profile matches twice; of several candidates, the one with the highest priority matches.
   */
  public static Map<Integer, StoredProfile> known(
      List<DesiredProfile> set, List<StoredProfile> customs) {
    Map<Integer, StoredProfile> known = new HashMap<>();
    List<StoredProfile> left = new ArrayList<>(customs);
    for (int i = 0; i < set.size(); i++) {
      take(i, Optional.of(set.get(i).profile().displayName()), set, left, known);
    }
    for (int i = 0; i < set.size(); i++) {
      take(i, set.get(i).renamedFrom(), set, left, known);
    }
    return known;
  }

  private static void take(
      int index,
      Optional<String> name,
      List<DesiredProfile> set,
      List<StoredProfile> left,
      Map<Integer, StoredProfile> known) {
    if (name.isPresent() && !set.get(index).isDefault() && !known.containsKey(index)) {
      List<StoredProfile> found = named(name.get(), left);
      if (!found.isEmpty()) {
        known.put(index, found.get(0));
        left.remove(found.get(0));
      }
    }
  }

  private static List<StoredProfile> named(String name, List<StoredProfile> stored) {
    return stored.stream()
        .filter(profile -> !profile.isDefault() && profile.displayName().equals(name))
        .toList();
  }
}
