package io.github.autopilotesp.validation;

import io.github.autopilotesp.internal.placing.Placing;
import io.github.autopilotesp.profile.Assignment;
import io.github.autopilotesp.profile.DesiredProfile;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.ProfileId;
import io.github.autopilotesp.tenant.StoredAssignment;
import io.github.autopilotesp.tenant.StoredProfile;
import io.github.autopilotesp.tenant.TenantOperation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
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
    Optional<List<StoredProfile>> known = Optional.ofNullable(stored);
    return new ProfileLandscape(desired, known, false, rank(desired, known, false, Set.of()));
  }

  static ProfileLandscape ofTenant(List<StoredProfile> stored) {
    return new ProfileLandscape(
        List.of(), Optional.of(stored), true, rank(List.of(), Optional.of(stored), true, Set.of()));
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
            desired, stored, storedIsChecked, rank(desired, stored, storedIsChecked, deleted));
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
      Optional<List<StoredProfile>> known,
      boolean storedIsChecked,
      Set<ProfileId> deleted) {
    List<StoredProfile> stored = known.orElse(List.of());
    List<StoredProfile> customs = Placing.customs(stored);
    // In a tenant, new profiles stand as a plan creates them.
    List<DesiredProfile> set =
        known.isPresent() ? desired.stream().sorted(Placing.STABLE).toList() : desired;
    Placing placing = Placing.of(set, Placing.known(set, customs), customs);
    IdentityHashMap<DesiredProfile, Integer> wanted = indexes(desired);
    IdentityHashMap<StoredProfile, Integer> held = indexes(stored);
    List<PlacedProfile> ranked = new ArrayList<>(desired.size() + stored.size());
    for (Placing.Slot slot : placing.after()) {
      if (slot.isLeftBy(deleted)) {
        ranked.add(placed(slot.desired(), slot.stored(), wanted, held, storedIsChecked));
      }
    }
    Optional<DesiredProfile> desiredDefault =
        desired.stream().filter(DesiredProfile::isDefault).findFirst();
    Optional<StoredProfile> storedDefault =
        stored.stream().filter(StoredProfile::isDefault).findFirst();
    if (desiredDefault.isPresent() || storedDefault.isPresent()) {
      ranked.add(placed(desiredDefault, storedDefault, wanted, held, storedIsChecked));
    }
    return ranked;
  }

  private static <T> IdentityHashMap<T, Integer> indexes(List<T> list) {
    IdentityHashMap<T, Integer> indexes = new IdentityHashMap<>();
    for (int i = 0; i < list.size(); i++) {
      indexes.putIfAbsent(list.get(i), i);
    }
    return indexes;
  }

  private static PlacedProfile placed(
      Optional<DesiredProfile> desired,
      Optional<StoredProfile> stored,
      IdentityHashMap<DesiredProfile, Integer> wanted,
      IdentityHashMap<StoredProfile, Integer> held,
      boolean storedIsChecked) {
    if (desired.isPresent()) {
      DesiredProfile entry = desired.get();
      List<Assignment> fromPolicySets =
          stored.map(ProfileLandscape::policySetAssignments).orElse(List.of());
      return placed(entry, wanted.getOrDefault(entry, 0), fromPolicySets);
    }
    StoredProfile one = stored.orElseThrow();
    return new PlacedProfile(
        one.profile(),
        allAssignments(one),
        one.isDefault(),
        concern(one, held.getOrDefault(one, 0), storedIsChecked));
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
}
