package io.github.autopilotesp.validation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DuplicatesTest {
  @ParameterizedTest
  @ValueSource(ints = {0, 8, 9, 10, 100})
  void each_repetition_is_visited_with_the_first_of_its_kind_however_long_the_list(int others) {
    List<String> list = new ArrayList<>(List.of("a", "b", "A", "b"));
    IntStream.range(0, others).mapToObj(i -> "other " + i).forEach(list::add);
    List<List<Integer>> visited = new ArrayList<>();

    Duplicates.forEach(list, text -> text, (index, first) -> visited.add(List.of(index, first)));

    assertThat(visited).containsExactly(List.of(2, 0), List.of(3, 1));
  }

  @Test
  void without_repetitions_the_first_of_each_kind_is_left_in_its_place() {
    assertThat(Duplicates.without(List.of("a", "b", "A", "c", "b"), text -> text))
        .containsExactly("a", "b", "c");
  }
}
