package io.github.autopilotesp.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PlanOptionsTest {
  private static final SettingNotStored NOT_STORED =
      new SettingNotStored("Kiosks", "Scope tags", List.of("Lobby"), List.of());

  private static Stream<PlanOptions> each() {
    return Stream.of(
        PlanOptions.none(),
        PlanOptions.none().knowingNotStored(List.of(NOT_STORED)),
        PlanOptions.none().ownedBy("Team A"),
        PlanOptions.none().ownedBy("Team B"),
        PlanOptions.none().ownedBy("Team A").pruneOwned(),
        PlanOptions.none().prune("Old"),
        PlanOptions.none().restoring(),
        PlanOptions.none().resolveTwins());
  }

  @Test
  void options_are_equal_if_they_say_the_same() {
    assertThat(each().toList()).isEqualTo(each().toList());
    assertThat(each().map(PlanOptions::hashCode).toList())
        .isEqualTo(each().map(PlanOptions::hashCode).toList());
  }

  @Test
  void options_that_differ_in_anything_are_not_equal() {
    assertThat(each()).doesNotHaveDuplicates();
    assertThat(each().map(PlanOptions::hashCode)).doesNotHaveDuplicates();
    assertThat(PlanOptions.none()).isNotEqualTo("none");
  }
}
