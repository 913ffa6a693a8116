package io.github.autopilotesp.internal.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LabelsTest {
  private final Labels labels = Labels.of(Map.of("a-1", "Kiosks", "b-2", "Sales", "b-3", "Sales"));

  @Test
  void an_id_is_shown_by_its_name_in_either_case() {
    assertThat(labels.of("A-1")).isEqualTo("Kiosks");
  }

  @Test
  void ids_that_share_a_name_are_told_apart() {
    assertThat(labels.of("b-2")).isEqualTo("Sales (b-2)");
    assertThat(labels.of("b-3")).isEqualTo("Sales (b-3)");
  }

  @Test
  void an_id_without_a_name_is_shown_as_it_is() {
    assertThat(labels.of("C-4")).isEqualTo("C-4");
  }

  @Test
  void names_are_kept_in_the_order_of_their_ids() {
    assertThat(labels.namesById().keySet()).containsExactly("a-1", "b-2", "b-3");
  }
}
