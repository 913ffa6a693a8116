package io.github.autopilotesp.targeting;

import io.github.autopilotesp.filter.Truth;
import io.github.autopilotesp.profile.Assignment;
import io.github.autopilotesp.profile.AssignmentTarget;
import io.github.autopilotesp.profile.FilterUse;
import io.github.autopilotesp.profile.GroupId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;

/**
 * Finds the highest rank that is targeted at a device, or at a user.
 *
 * <p>The assignments of all profiles are reduced to <em>lines</em>: one for each distinct filter
 * use of a rank, no matter how many groups share it. Lines are numbered in rank order, and each
 * group has the numbers of its lines. A device therefore costs one lookup for each group
 * <em>it</em> is in, and then the evaluation of the matching lines, from the highest rank on, until
 * one is true.
 */
final class TargetIndex {
  /** Means that no rank is certain. */
  static final int NONE = -1;

  private final Line[] lines;

  /** The lines that reach everyone, as bits. */
  private final long[] always;

  /** All lines, as bits: those that unknown groups may match. */
  private final long[] all;

  private final GroupTable groups;

  private TargetIndex(Line[] lines, long[] always, Map<GroupId, List<Integer>> groups) {
    this.lines = lines;
    this.always = always;
    this.all = new long[always.length];
    for (int i = 0; i < lines.length; i++) {
      set(all, i);
    }
    this.groups = new GroupTable(groups);
  }

  /** The condition of an assignment for a device that its target reaches. */
  private enum Question {
    /** It cannot be known whether the target reaches anyone. */
    UNANSWERABLE,
    /** Everyone in the target is reached. */
    NONE,
    INCLUDE,
    EXCLUDE;

    private static Question of(FilterUse use) {
      return use.mode() == FilterUse.Mode.INCLUDE ? INCLUDE : EXCLUDE;
    }
  }

  /**
   * One condition of one rank. An excluded group is evaluated first: its result, unknown, is that
   * of the whole rank.
   */
  private record Line(int rank, boolean excludedGroup, Question question, int filter) {
    private static final Comparator<Line> ORDER =
        Comparator.comparingInt(Line::rank)
            .thenComparing(line -> !line.excludedGroup())
            .thenComparing(line -> line.question() == Question.NONE ? 0 : 1);

    Truth ask(FilterAnswers filters) {
      return switch (question) {
        case NONE -> Truth.TRUE;
        case INCLUDE -> filters.of(filter);
        case EXCLUDE -> filters.of(filter).not();
        case UNANSWERABLE -> Truth.UNKNOWN;
      };
    }
  }

  /**
   * Builds the index.
   *
   * @param profiles the custom profiles in rank order
   * @param everyone the target that reaches everyone in the scope of the index
   * @param filters assigns numbers to the filters
   */
  static TargetIndex of(
      List<RankedProfile> profiles,
      Class<? extends AssignmentTarget> everyone,
      FilterAnswers.Numbering filters) {
    Map<Line, List<Optional<GroupId>>> reached = new LinkedHashMap<>();
    for (int rank = 0; rank < profiles.size(); rank++) {
      for (Assignment assignment : profiles.get(rank).assignments()) {
        AssignmentTarget target = assignment.target();
        Optional<GroupId> group = target.groupId();
        boolean unrecognized = target instanceof AssignmentTarget.Unrecognized;
        if (group.isPresent() || unrecognized || everyone.isInstance(target)) {
          Line line = line(rank, assignment, filters);
          reached.computeIfAbsent(line, key -> new ArrayList<>()).add(group);
        }
      }
    }
    return numbered(reached);
  }

  private static TargetIndex numbered(Map<Line, List<Optional<GroupId>>> reached) {
    Line[] lines = reached.keySet().stream().sorted(Line.ORDER).toArray(Line[]::new);
    long[] always = new long[(lines.length + Long.SIZE - 1) / Long.SIZE];
    Map<GroupId, List<Integer>> groups = new HashMap<>();
    for (int i = 0; i < lines.length; i++) {
      for (Optional<GroupId> group : reached.getOrDefault(lines[i], List.of())) {
        if (group.isEmpty()) {
          set(always, i);
        } else {
          groups.computeIfAbsent(group.get(), key -> new ArrayList<>()).add(i);
        }
      }
    }
    return new TargetIndex(lines, always, groups);
  }

  private static Line line(int rank, Assignment assignment, FilterAnswers.Numbering filters) {
    if (assignment.target() instanceof AssignmentTarget.ExcludedGroup) {
      return new Line(rank, true, Question.UNANSWERABLE, FilterAnswers.UNKNOWABLE);
    }
    if (assignment.target() instanceof AssignmentTarget.Unrecognized) {
      return new Line(rank, false, Question.UNANSWERABLE, FilterAnswers.UNKNOWABLE);
    }
    return assignment
        .filter()
        .map(use -> new Line(rank, false, Question.of(use), filters.of(use.filter())))
        .orElseGet(() -> new Line(rank, false, Question.NONE, FilterAnswers.UNKNOWABLE));
  }

  /**
   * Finds the highest rank that is certainly targeted.
   *
   * @param members the groups of the device or the user
   * @param exists whether there is such a device or user; if unknown, nothing is certain
   * @param filters the results of the filters for the device
   * @param possible receives the ranks above the result that may be targeted, in order
   * @return the rank, or {@link #NONE}
   */
  int highest(Memberships members, boolean exists, FilterAnswers filters, IntConsumer possible) {
    long[] hit = always.clone();
    for (int i = 0; i < members.size(); i++) {
      groups.mark(members.group(i), members.hash(i), hit);
    }
    return exists && members.isComplete()
        ? ask(hit, hit, filters, possible)
        : ask(exists ? hit : new long[hit.length], all, filters, possible);
  }

  private int ask(long[] certain, long[] thinkable, FilterAnswers filters, IntConsumer possible) {
    int open = NONE;
    int settled = NONE;
    for (int word = 0; word < thinkable.length; word++) {
      for (long bits = thinkable[word]; bits != 0; bits &= bits - 1) {
        long bit = Long.lowestOneBit(bits);
        Line line = lines[word * Long.SIZE + Long.numberOfTrailingZeros(bit)];
        if (line.rank() == settled) {
          continue;
        }
        Truth answer = line.ask(filters);
        if ((certain[word] & bit) == 0) {
          answer = answer.and(Truth.UNKNOWN);
        }
        if (answer == Truth.FALSE) {
          continue;
        }
        if (open != NONE && open != line.rank()) {
          possible.accept(open);
        }
        if (answer == Truth.TRUE) {
          return line.rank();
        }
        open = line.rank();
        settled = line.excludedGroup() ? line.rank() : settled;
      }
    }
    if (open != NONE) {
      possible.accept(open);
    }
    return NONE;
  }

  static void set(long[] bits, int number) {
    bits[number >>> 6] |= 1L << number;
  }
}
