package io.github.autopilotesp.internal.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds the fewest moves that bring some profiles of a tenant into an order. A move takes a profile
 * out and inserts it at a priority; the others shift. The profiles that stay form a longest
 * increasing subsequence; only profiles in the desired order are moved, so all others keep their
 * order among themselves.
 */
public final class OrderPlanner {
  /**
   * One move.
   *
   * @param item what to move
   * @param priority the new priority, 1 for the highest
   */
  public record Move<T>(T item, int priority) {}

  private OrderPlanner() {}

  /**
   * Plans the moves.
   *
   * @param current all custom profiles, highest priority first
   * @param desired some of them, in the desired order
   * @param preferMoving which to move in preference to others if the number of moves is the same
   */
  public static <T> List<Move<T>> moves(
      List<T> current, List<T> desired, Predicate<T> preferMoving) {
    Set<T> staying = staying(current, desired, preferMoving);
    List<T> order = new ArrayList<>(current);
    List<Move<T>> moves = new ArrayList<>();
    for (int i = 0; i < desired.size(); i++) {
      T item = desired.get(i);
      if (staying.contains(item)) {
        continue;
      }
      order.remove(item);
      int index =
          i > 0
              ? order.indexOf(desired.get(i - 1)) + 1
              : order.indexOf(desired.stream().filter(staying::contains).findFirst().orElseThrow());
      order.add(index, item);
      moves.add(new Move<>(item, index + 1));
    }
    return moves;
  }

  /** The order after the moves. */
  public static <T> List<T> apply(List<T> current, List<Move<T>> moves) {
    List<T> order = new ArrayList<>(current);
    for (Move<T> move : moves) {
      order.remove(move.item());
      order.add(move.priority() - 1, move.item());
    }
    return order;
  }

  private static <T> Set<T> staying(List<T> current, List<T> desired, Predicate<T> preferMoving) {
    List<T> items = current.stream().filter(new HashSet<>(desired)::contains).toList();
    int[] place = items.stream().mapToInt(desired::indexOf).toArray();
    long[] best = new long[place.length];
    int[] previous = new int[place.length];
    int last = -1;
    for (int i = 0; i < place.length; i++) {
      previous[i] = -1;
      for (int j = 0; j < i; j++) {
        if (place[j] < place[i] && best[j] > best[i]) {
          best[i] = best[j];
          previous[i] = j;
        }
      }
      // The length decides; among equal lengths, the number of those better left in place.
      best[i] += (long) (place.length + 1) + (preferMoving.test(items.get(i)) ? 0 : 1);
      if (last < 0 || best[i] > best[last]) {
        last = i;
      }
    }
    Set<T> staying = new HashSet<>();
    for (int i = last; i >= 0; i = previous[i]) {
      staying.add(items.get(i));
    }
    return staying;
  }
}
