package io.github.autopilotesp.targeting;

import io.github.autopilotesp.profile.GroupId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * From a group to the numbers of its lines. A flat table with the hash codes beside each other, as
 * a device looks up some twenty groups and all the time goes into that: a miss mostly costs one
 * read, and a hit no boxing.
 */
final class GroupTable {
  private static final int SLOTS_PER_GROUP = 4;
  private static final int FREE = 0;

  private final int[] hashes;
  private final @Nullable GroupId[] groups;
  private final int[][] lines;
  private final int mask;

  GroupTable(Map<GroupId, List<Integer>> linesOfGroups) {
    int slots = Integer.highestOneBit(Math.max(1, linesOfGroups.size()) * SLOTS_PER_GROUP);
    this.hashes = new int[slots];
    this.groups = new @Nullable GroupId[slots];
    this.lines = new int[slots][];
    this.mask = slots - 1;
    linesOfGroups.forEach(
        (group, numbers) -> {
          int hash = hash(group);
          int slot = hash & mask;
          while (hashes[slot] != FREE) {
            slot = (slot + 1) & mask;
          }
          hashes[slot] = hash;
          groups[slot] = group;
          lines[slot] = numbers.stream().mapToInt(Integer::intValue).toArray();
        });
  }

  /** The hash code of a group in this table; never that of a free slot. */
  static int hash(GroupId group) {
    int hash = group.value().hashCode();
    hash ^= hash >>> 16;
    return hash == FREE ? 1 : hash;
  }

  /** The lines of a group, or null if no assignment names it. There always is a free slot. */
  int @Nullable [] linesOf(GroupId group, int hash) {
    for (int slot = hash & mask; hashes[slot] != FREE; slot = (slot + 1) & mask) {
      if (hashes[slot] == hash && group.equals(groups[slot])) {
        return lines[slot];
      }
    }
    return null;
  }
}
