package io.github.autopilotesp.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.autopilotesp.internal.engine.OrderPlanner.Move;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class OrderPlannerTest {
  @Test
  void no_move_where_the_order_holds_already_with_others_in_between() {
    assertThat(moves("a", "x", "b", "y", "c").to("a", "b", "c")).isEmpty();
  }

  @Test
  void one_move_brings_the_last_to_the_front() {
    assertThat(moves("b", "c", "d", "a").to("a", "b", "c", "d"))
        .containsExactly(new Move<>("a", 1));
  }

  @Test
  void of_equally_few_moves_the_new_profile_is_moved() {
    List<Move<String>> moves =
        OrderPlanner.moves(List.of("a", "new"), List.of("new", "a"), "new"::equals);

    assertThat(moves).containsExactly(new Move<>("new", 1));
  }

  @Test
  void the_fewest_moves_for_every_order_of_up_to_seven_profiles() {
    for (int size = 1; size <= 7; size++) {
      List<Integer> desired = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        desired.add(i);
      }
      Map<List<Integer>, Integer> fewest = fewestMovesTo(List.of(desired));

      assertThat(fewest).hasSize(factorial(size));
      fewest.forEach(
          (current, count) -> {
            List<Move<Integer>> moves = OrderPlanner.moves(current, desired, item -> false);
            assertThat(moves).as("from %s", current).hasSize(count);
            assertThat(OrderPlanner.apply(current, moves)).isEqualTo(desired);
          });
    }
  }

  @Test
  void the_fewest_moves_also_beside_profiles_outside_the_set() {
    List<Integer> set = List.of(0, 1, 2, 3);
    Predicate<List<Integer>> isGoal =
        order -> only(order, set).equals(set) && only(order, List.of(7, 8)).equals(List.of(7, 8));
    List<List<Integer>> all = permutations(List.of(0, 1, 2, 3, 7, 8));
    Map<List<Integer>, Integer> fewest = fewestMovesTo(all.stream().filter(isGoal).toList());

    all.stream()
        .filter(current -> only(current, List.of(7, 8)).equals(List.of(7, 8)))
        .forEach(
            current -> {
              List<Move<Integer>> moves = OrderPlanner.moves(current, set, item -> false);
              assertThat(moves).as("from %s", current).hasSize(fewest.get(current));
              assertThat(isGoal).accepts(OrderPlanner.apply(current, moves));
            });
  }

  @Property
  void others_keep_their_order_and_no_move_is_in_vain(@ForAll("shuffled") List<Integer> current) {
    List<Integer> set = current.stream().filter(item -> item % 3 != 0).sorted().toList();
    List<Integer> others = current.stream().filter(item -> item % 3 == 0).toList();

    List<Integer> order = current;
    for (Move<Integer> move : OrderPlanner.moves(current, set, item -> item % 2 == 0)) {
      assertThat(order.indexOf(move.item()) + 1).isNotEqualTo(move.priority());
      order = OrderPlanner.apply(order, List.of(move));
    }

    assertThat(only(order, set)).isEqualTo(set);
    assertThat(only(order, others)).isEqualTo(others);
  }

  @Provide
  Arbitrary<List<Integer>> shuffled() {
    return Arbitraries.integers()
        .between(0, 50)
        .flatMap(
            size -> {
              List<Integer> items = new ArrayList<>();
              for (int i = 0; i < size; i++) {
                items.add(i);
              }
              return Arbitraries.shuffle(items);
            });
  }

  private record From(List<String> current) {
    List<Move<String>> to(String... desired) {
      return OrderPlanner.moves(current, List.of(desired), item -> false);
    }
  }

  private static From moves(String... current) {
    return new From(List.of(current));
  }

  /** Breadth first over every possible move. A move back is a move too, so goals are the start. */
  private static Map<List<Integer>, Integer> fewestMovesTo(List<List<Integer>> goals) {
    Map<List<Integer>, Integer> distance = new HashMap<>();
    Queue<List<Integer>> next = new ArrayDeque<>(goals);
    goals.forEach(goal -> distance.put(goal, 0));
    while (!next.isEmpty()) {
      List<Integer> order = next.remove();
      for (Integer item : order) {
        for (int priority = 1; priority <= order.size(); priority++) {
          List<Integer> moved = OrderPlanner.apply(order, List.of(new Move<>(item, priority)));
          if (distance.putIfAbsent(moved, distance.get(order) + 1) == null) {
            next.add(moved);
          }
        }
      }
    }
    return distance;
  }

  private static List<List<Integer>> permutations(List<Integer> items) {
    if (items.isEmpty()) {
      return List.of(List.of());
    }
    List<List<Integer>> all = new ArrayList<>();
    for (Integer first : items) {
      List<Integer> rest = new ArrayList<>(items);
      rest.remove(first);
      for (List<Integer> tail : permutations(rest)) {
        List<Integer> permutation = new ArrayList<>(Collections.singletonList(first));
        permutation.addAll(tail);
        all.add(permutation);
      }
    }
    return all;
  }

  private static List<Integer> only(List<Integer> of, List<Integer> these) {
    return of.stream().filter(these::contains).toList();
  }

  private static int factorial(int n) {
    return n < 2 ? 1 : n * factorial(n - 1);
  }
}
