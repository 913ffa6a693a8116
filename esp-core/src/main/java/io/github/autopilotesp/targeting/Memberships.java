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
 * The groups of a device or a user, direct and transitive, and whether they are known to be
 * complete.
 */
public final class Memberships {
  private static final Memberships UNKNOWN = atLeast(Set.of());

  private final Set<GroupId> groups;

  /** The same groups without duplicates, with their hash codes, for the fast path. */
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
   * Creates complete memberships.
   *
   * @param groups the groups; duplicates count once
   * @return the memberships
   */
  public static Memberships of(Collection<GroupId> groups) {
    Objects.requireNonNull(groups, "groups");
    return new Memberships(groups, true);
  }

  /**
   * Creates complete memberships.
   *
   * @param groups the groups; duplicates count once
   * @return the memberships
   */
  public static Memberships of(GroupId... groups) {
    return of(Arrays.asList(Objects.requireNonNull(groups, "groups")));
  }

  /**
   * Creates incomplete memberships.
   *
   * @param groups the known groups; duplicates count once
   * @return the memberships
   */
  public static Memberships atLeast(Collection<GroupId> groups) {
    Objects.requireNonNull(groups, "groups");
    return new Memberships(groups, false);
  }

  /**
   * Creates unknown memberships.
   *
   * @return the memberships
   */
  public static Memberships unknown() {
    return UNKNOWN;
  }

  /**
   * Returns the known groups.
   *
   * @return an unmodifiable set
   */
  public Set<GroupId> groups() {
    return groups;
  }

  /**
   * Returns whether the known groups are complete.
   *
   * @return false if there may be others
   */
  public boolean isComplete() {
    return complete;
  }

  /**
   * Returns whether a group is among them.
   *
   * @param group the group
   * @return unknown if it is not among the known groups and they may be incomplete
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
