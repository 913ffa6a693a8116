package io.github.autopilotesp.validation;

import io.github.autopilotesp.profile.Assignment;
import io.github.autopilotesp.profile.DesiredProfile;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.ProfileId;
import io.github.autopilotesp.tenant.ProfileOrder;
import io.github.autopilotesp.tenant.StoredAssignment;
import io.github.autopilotesp.tenant.StoredProfile;
import io.github.autopilotesp.tenant.TenantOperation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All known profiles, ranked as they would be in the tenant after the desired ones are applied: the
 * tenant's profiles keep their order unless they are deleted, the desired ones are rearranged among
 * their own positions in the set's order, and new ones come last. Immutable.
 */
public final class ProfileLandscape {
  private final List<DesiredProfile> desired;
  private final Optional<List<StoredProfile>> stored;
  private final boolean storedIsChecked;
  private final List<PlacedProfile> ranked;

  private ProfileLandscape(
      List<DesiredProfile> desired,
      Optional<List<StoredProfile>> stored,
      boolean storedIsChecked,
      List<PlacedProfile> ranked) {
    this.desired = desired;
    this.stored = stored;
    this.storedIsChecked = storedIsChecked;
    this.ranked = List.copyOf(ranked);
  }

  static ProfileLandscape ofSet(
      List<DesiredProfile> desired, @Nullable List<StoredProfile> stored) {
    List<StoredProfile> known = stored == null ? List.of() : stored;
    return new ProfileLandscape(
        desired, Optional.ofNullable(stored), false, rank(desired, known, false, Set.of()));
  }

  static ProfileLandscape ofTenant(List<StoredProfile> stored) {
    return new ProfileLandscape(
        List.of(), Optional.of(stored), true, rank(List.of(), stored, true, Set.of()));
  }

  /** Returns the landscape after changes, without deleted profiles. */
  ProfileLandscape after(List<TenantOperation> changes) {
    Set<ProfileId> deleted = new HashSet<>();
    for (TenantOperation change : changes) {
      if (change instanceof TenantOperation.Delete delete) {
        deleted.add(delete.id());
      }
    }
    return deleted.isEmpty()
        ? this
        : new ProfileLandscape(
            desired,
            stored,
            storedIsChecked,
            rank(desired, stored.orElse(List.of()), storedIsChecked, deleted));
  }

  /**
   * Returns the profiles of the set, if a set is checked.
   *
   * @return the profiles in the given order; empty if a tenant is checked
   */
  public List<DesiredProfile> desired() {
    return desired;
  }

  /**
   * Returns the profiles stored in the tenant.
   *
   * @return the profiles, or empty if no tenant is known
   */
  public Optional<List<StoredProfile>> stored() {
    return stored;
  }

  /**
   * Returns all profiles as they would be ranked, highest first, the default profile last. Without
   * a tenant, profiles without an order are in the given order.
   *
   * @return the profiles; unmodifiable
   */
  public List<PlacedProfile> ranked() {
    return ranked;
  }

  /**
   * Returns whether the ranks of custom profiles are known.
   *
   * @return false if there is neither a tenant nor an order
   */
  public boolean isOrderKnown() {
    return stored.isPresent() || isOrdered(desired);
  }

  /**
   * Returns the subject of findings about a profile of the set.
   *
   * @param index the index of the profile in {@link #desired()}
   * @return the profile
   */
  public Concern concernOfDesired(int index) {
    return concern(desired.get(index), index);
  }

  /**
   * Returns the subject of findings about a profile of the tenant.
   *
   * @param index the index of the profile in {@link #stored()}
   * @return the profile itself if the tenant is checked, otherwise the surroundings
   */
  public Concern concernOfStored(int index) {
    return concern(stored.orElseThrow().get(index), index, storedIsChecked);
  }

  private static Concern concern(StoredProfile profile, int index, boolean isChecked) {
    return new Concern(
        isChecked ? Concern.Kind.PROFILE : Concern.Kind.SURROUNDINGS,
        Optional.of(profile.displayName()),
        isChecked ? OptionalInt.of(index) : OptionalInt.empty(),
        Optional.of(profile.id()));
  }

  private static Concern concern(DesiredProfile profile, int index) {
    return new Concern(
        Concern.Kind.PROFILE,
        Optional.of(profile.profile().displayName()),
        OptionalInt.of(index),
        Optional.empty());
  }

  static boolean isOrdered(List<DesiredProfile> desired) {
    boolean any = false;
    for (DesiredProfile entry : desired) {
      if (!entry.isDefault()) {
        any = true;
        if (entry.order().isEmpty()) {
          return false;
        }
      }
    }
    return any;
  }

  static List<Assignment> allAssignments(StoredProfile stored) {
    List<Assignment> all = new ArrayList<>(stored.assignments().size());
    for (StoredAssignment assignment : stored.assignments()) {
      all.add(assignment.assignment());
    }
    return all;
  }

  private static List<PlacedProfile> rank(
      List<DesiredProfile> desired,
      List<StoredProfile> stored,
      boolean storedIsChecked,
      Set<ProfileId> deleted) {
    Map<String, Integer> unplaced = byKnownNames(desired);
    boolean[] placed = new boolean[desired.size()];
    List<PlacedProfile> ranked = new ArrayList<>(desired.size() + stored.size());
    List<Integer> slots = new ArrayList<>();
    PlacedProfile last = null;
    for (int i : inRank(stored)) {
      StoredProfile one = stored.get(i);
      if (deleted.contains(one.id())) {
        continue;
      }
      int match = one.isDefault() ? defaultOf(desired) : take(unplaced, one.displayName(), placed);
      PlacedProfile profile =
          match < 0
              ? new PlacedProfile(
                  one.profile(),
                  allAssignments(one),
                  one.isDefault(),
                  concern(one, i, storedIsChecked))
              : placed(desired.get(match), match, policySetAssignments(one));
      if (one.isDefault()) {
        last = profile;
      } else {
        if (match >= 0) {
          slots.add(ranked.size());
        }
        ranked.add(profile);
      }
    }
    for (int i = 0; i < desired.size(); i++) {
      if (desired.get(i).isDefault()) {
        last = last == null ? placed(desired.get(i), i, List.of()) : last;
      } else if (!placed[i]) {
        slots.add(ranked.size());
        ranked.add(placed(desired.get(i), i, List.of()));
      }
    }
    if (isOrdered(desired)) {
      reorder(ranked, slots, desired);
    }
    if (last != null) {
      ranked.add(last);
    }
    return ranked;
  }

  private static List<Integer> inRank(List<StoredProfile> stored) {
    List<Integer> indexes = new ArrayList<>(stored.size());
    for (int i = 0; i < stored.size(); i++) {
      indexes.add(i);
    }
    indexes.sort(Comparator.comparing(stored::get, ProfileOrder.HIGHEST_FIRST));
    return indexes;
  }

  private static Map<String, Integer> byKnownNames(List<DesiredProfile> desired) {
    Map<String, Integer> indexes = new HashMap<>();
    for (int i = 0; i < desired.size(); i++) {
      if (!desired.get(i).isDefault()) {
        indexes.putIfAbsent(desired.get(i).profile().displayName(), i);
      }
    }
    for (int i = 0; i < desired.size(); i++) {
      int index = i;
      desired.get(i).renamedFrom().ifPresent(former -> indexes.putIfAbsent(former, index));
    }
    return indexes;
  }

  private static int take(Map<String, Integer> indexes, String name, boolean[] placed) {
    Integer index = indexes.remove(name);
    if (index == null || placed[index]) {
      return -1;
    }
    placed[index] = true;
    return index;
  }

  private static int defaultOf(List<DesiredProfile> desired) {
    for (int i = 0; i < desired.size(); i++) {
      if (desired.get(i).isDefault()) {
        return i;
      }
    }
    return -1;
  }

  private static List<Assignment> policySetAssignments(StoredProfile stored) {
    List<Assignment> assignments = new ArrayList<>();
    for (StoredAssignment assignment : stored.assignments()) {
      if (assignment.source() == StoredAssignment.Source.POLICY_SET) {
        assignments.add(assignment.assignment());
      }
    }
    return assignments;
  }

  private static PlacedProfile placed(
      DesiredProfile entry, int index, List<Assignment> fromPolicySets) {
    EspProfile profile = entry.profile();
    List<Assignment> assignments = profile.assignments();
    if (!fromPolicySets.isEmpty()) {
      assignments = new ArrayList<>(assignments);
      assignments.addAll(fromPolicySets);
    }
    return new PlacedProfile(profile, assignments, entry.isDefault(), concern(entry, index));
  }

  /** Reorders the desired profiles among their own positions. */
  private static void reorder(
      List<PlacedProfile> ranked, List<Integer> slots, List<DesiredProfile> desired) {
    List<PlacedProfile> ordered = new ArrayList<>(slots.size());
    slots.forEach(slot -> ordered.add(ranked.get(slot)));
    ordered.sort(
        Comparator.comparingInt(
            one -> desired.get(one.concern().index().orElseThrow()).order().orElse(0)));
    for (int i = 0; i < slots.size(); i++) {
      ranked.set(slots.get(i), ordered.get(i));
    }
  }
}
