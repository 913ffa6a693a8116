package io.github.autopilotesp.targeting;

import io.github.autopilotesp.filter.Truth;
import io.github.autopilotesp.profile.GroupId;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The groups that a device or a user is in, directly or through other groups, and whether these are
 * known to be all.
 */
public final class Memberships {
  private static final Memberships UNKNOWN = atLeast(Set.of());

  private final Set<GroupId> groups;

  /** The same groups without duplicates and their hash codes, as the fast path reads them. */
  private final GroupId[] array;

  private final int[] hashes;

  private final boolean complete;

  private Memberships(Collection<GroupId> groups, boolean complete) {
    this.groups = Set.copyOf(groups);
    this.array = new LinkedHashSet<>(groups).toArray(GroupId[]::new);
    this.hashes = Arrays.stream(array).mapToInt(GroupTable::hash).toArray();
    this.complete = complete;
  }

  /**
   * Says that these are all groups.
   *
   * @param groups the groups; duplicates count once
   * @return the memberships
   */
  public static Memberships of(Collection<GroupId> groups) {
    Objects.requireNonNull(groups, "groups");
    return new Memberships(groups, true);
  }

  /**
   * Says that these are all groups.
   *
   * @param groups the groups; duplicates count once
   * @return the memberships
   */
  public static Memberships of(GroupId... groups) {
    return of(Arrays.asList(Objects.requireNonNull(groups, "groups")));
  }

  /**
   * Says that these are some of the groups, and that there may be others.
   *
   * @param groups the groups that are known; duplicates count once
   * @return the memberships
   */
  public static Memberships atLeast(Collection<GroupId> groups) {
    Objects.requireNonNull(groups, "groups");
    return new Memberships(groups, false);
  }

  /**
   * Says that nothing is known of the groups.
   *
   * @return the memberships
   */
  public static Memberships unknown() {
    return UNKNOWN;
  }

  /**
   * The groups that are known.
   *
   * @return a set that cannot be modified
   */
  public Set<GroupId> groups() {
    return groups;
  }

  /**
   * Tells whether the known groups are all.
   *
   * @return false if there may be others
   */
  public boolean isComplete() {
    return complete;
  }

  /**
   * Tells whether a group is among them.
   *
   * @param group the group
   * @return unknown if it is not known, and the known groups may not be all
   */
  public Truth contains(GroupId group) {
    Objects.requireNonNull(group, "group");
    if (groups.contains(group)) {
      return Truth.TRUE;
    }
    return complete ? Truth.FALSE : Truth.UNKNOWN;
  }

  int size() {
    return array.length;
  }

  GroupId group(int index) {
    return array[index];
  }

  int hash(int index) {
    return hashes[index];
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Memberships that
        && complete == that.complete
        && groups.equals(that.groups);
  }

  @Override
  public int hashCode() {
    return groups.hashCode() * 2 + Boolean.hashCode(complete);
  }

  @Override
  public String toString() {
    return "Memberships" + groups + (complete ? "" : " and perhaps others");
  }
}
