package io.github.autopilotesp.graph;

import static io.github.autopilotesp.graph.GraphFixture.named;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.autopilotesp.profile.ProfileId;
import io.github.autopilotesp.tenant.TenantOperation;
import io.github.autopilotesp.tenant.TenantOperation.Create;
import io.github.autopilotesp.tenant.TenantOperation.Delete;
import io.github.autopilotesp.tenant.TenantOperation.Read;
import io.github.autopilotesp.tenant.TenantOperation.Reorder;
import java.util.List;
import org.junit.jupiter.api.Test;

class StagesTest {
  private static final ProfileId A = ProfileId.of("a");
  private static final ProfileId B = ProfileId.of("b");

  @Test
  void different_profiles_go_together() {
    assertThat(stages(new Read(A), new Read(B), new Create(named("New"))))
        .containsExactly(List.of(0, 1, 2));
  }

  @Test
  void one_profile_goes_one_by_one_while_others_do_not_wait() {
    assertThat(stages(new Read(A), new Read(A), new Read(B), new Read(B)))
        .containsExactly(List.of(0, 2), List.of(1, 3));
  }

  @Test
  void reorders_go_together_in_their_order_and_nothing_passes_them() {
    assertThat(
            stages(
                new Read(A), new Reorder(B, 1), new Reorder(A, 1), new Reorder(B, 2), new Read(B)))
        .containsExactly(List.of(0), List.of(1, 2, 3), List.of(4));
  }

  @Test
  void reorders_with_something_between_them_are_apart() {
    assertThat(stages(new Reorder(A, 1), new Read(B), new Reorder(A, 2)))
        .containsExactly(List.of(0), List.of(1), List.of(2));
  }

  @Test
  void what_changes_ranks_does_not_pass_what_came_before_it() {
    assertThat(stages(new Read(A), new Read(A), new Delete(B), new Read(ProfileId.of("c"))))
        .containsExactly(List.of(0), List.of(1, 2, 3));
  }

  @Test
  void creates_of_one_name_are_apart() {
    assertThat(stages(new Create(named("New")), new Create(named("New"))))
        .containsExactly(List.of(0), List.of(1));
  }

  @Test
  void nothing_has_no_stages() {
    assertThat(stages()).isEmpty();
  }

  private static List<List<Integer>> stages(TenantOperation... operations) {
    return Stages.of(List.of(operations));
  }
}
