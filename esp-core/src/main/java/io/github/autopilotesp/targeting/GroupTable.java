package io.github.autopilotesp.targeting;

import io.github.autopilotesp.profile.GroupId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Maps a group to the numbers of its lines. A flat table with adjacent hash codes, because a device
 * looks up some twenty groups and these lookups dominate the time. The table is sparse, so that
 * nearly every lookup ends at the first slot: a mispredicted branch costs more than the memory.
 */
final class GroupTable {
  private static final int SLOTS_PER_GROUP = 16;
  private static final int FREE = 0;
  private static final int[] NO_LINES = {};

  private final int[] hashes;
  private final @Nullable String[] ids;

  /** The first line of each group; nearly all groups have only one. */
  private final int[] first;

  private final int[][] more;
  private final int mask;

  GroupTable(Map<GroupId, List<Integer>> linesOfGroups) {
    int slots = Integer.highestOneBit(Math.max(1, linesOfGroups.size()) * SLOTS_PER_GROUP);
    this.hashes = new int[slots];
    this.ids = new @Nullable String[slots];
    this.first = new int[slots];
    this.more = new int[slots][];
    Arrays.fill(more, NO_LINES);
    this.mask = slots - 1;
    linesOfGroups.forEach(this::put);
  }

  private void put(GroupId group, List<Integer> lines) {
    int hash = hash(group);
    int slot = hash & mask;
    while (hashes[slot] != FREE) {
      slot = (slot + 1) & mask;
    }
    hashes[slot] = hash;
    ids[slot] = group.value();
    first[slot] = lines.get(0);
    more[slot] = lines.stream().skip(1).mapToInt(Integer::intValue).toArray();
  }

  /** Returns the hash code of a group in this table; never that of a free slot. */
  static int hash(GroupId group) {
    int hash = group.value().hashCode();
    hash ^= hash >>> 16;
    return hash == FREE ? 1 : hash;
  }

  /** Sets the bits of the lines of a group, if any assignment uses it. */
  void mark(GroupId group, int hash, long[] bits) {
    // The table is never full, so this loop terminates.
    for (int slot = hash & mask; hashes[slot] != FREE; slot = (slot + 1) & mask) {
      if (hashes[slot] == hash && group.value().equals(ids[slot])) {
        TargetIndex.set(bits, first[slot]);
        for (int line : more[slot]) {
          TargetIndex.set(bits, line);
        }
        return;
      }
    }
  }
}
