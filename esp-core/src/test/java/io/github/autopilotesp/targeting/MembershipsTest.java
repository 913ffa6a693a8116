package io.github.autopilotesp.targeting;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.autopilotesp.filter.Truth;
import io.github.autopilotesp.profile.GroupId;
import java.util.List;
import org.junit.jupiter.api.Test;

class MembershipsTest {
  private static final GroupId A = GroupId.of("a");
  private static final GroupId B = GroupId.of("b");

  @Test
  void of_all_groups_any_other_is_none() {
    Memberships all = Memberships.of(A);

    assertThat(all.contains(A)).isEqualTo(Truth.TRUE);
    assertThat(all.contains(B)).isEqualTo(Truth.FALSE);
    assertThat(all.isComplete()).isTrue();
    assertThat(all).hasToString("Memberships[a]");
  }

  @Test
  void of_some_groups_any_other_is_not_known() {
    Memberships some = Memberships.atLeast(List.of(A));

    assertThat(some.contains(A)).isEqualTo(Truth.TRUE);
    assertThat(some.contains(B)).isEqualTo(Truth.UNKNOWN);
    assertThat(some.isComplete()).isFalse();
    assertThat(some).hasToString("Memberships[a] and perhaps others");
  }

  @Test
  void they_are_equal_where_they_say_the_same_in_whatever_order() {
    assertThat(Memberships.of(A, B, A))
        .isEqualTo(Memberships.of(B, A))
        .hasSameHashCodeAs(Memberships.of(B, A))
        .isNotEqualTo(Memberships.of(A))
        .isNotEqualTo(Memberships.atLeast(List.of(A, B)))
        .doesNotHaveSameHashCodeAs(Memberships.atLeast(List.of(A, B)));
    assertThat(Memberships.of(A, B).groups()).containsExactlyInAnyOrder(A, B);
  }
}
