package io.github.autopilotesp.internal.engine;

import static io.github.autopilotesp.internal.engine.Story.creating;
import static io.github.autopilotesp.internal.engine.Story.done;
import static io.github.autopilotesp.internal.engine.Story.place;
import static io.github.autopilotesp.internal.engine.Story.stored;
import static io.github.autopilotesp.internal.engine.Story.update;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.autopilotesp.internal.engine.Write.Kind;
import io.github.autopilotesp.tenant.StoredProfile;
import org.junit.jupiter.api.Test;

/** What a report says of others. */
class JudgeTest {
  private static final StoredProfile OLD = stored(1, "A0", 1);

  @Test
  void what_was_to_be_updated_and_is_gone_was_deleted_by_someone_else() {
    assertThat(Story.of(update(OLD, "A1")).settledRead().verdict().foreign()).containsExactly(0);
  }

  @Test
  void what_was_to_be_deleted_and_is_gone_is_nobodys_fault() {
    assertThat(Story.of(Goal.delete(OLD)).settledRead().verdict().foreign()).isEmpty();
  }

  @Test
  void what_is_to_be_deleted_was_changed_by_someone_else() {
    assertThat(Story.of(Goal.delete(OLD)).read(stored(1, "A9", 2)).verdict().foreign())
        .containsExactly(0);
  }

  @Test
  void a_change_to_a_profile_that_only_has_a_place_in_the_order_is_no_conflict() {
    assertThat(Story.of(place(OLD)).read(stored(1, "A9", 2)).verdict().foreign()).isEmpty();
  }

  @Test
  void twins_are_named_as_long_as_they_are_there() {
    StoredProfile own = stored(5, "A1", 1);
    Story seen =
        Story.of(creating("A1"))
            .read()
            .sent(Kind.CREATE, 0)
            .answered(done(own))
            .read(own, stored(6, "A1", 1));

    assertThat(seen.verdict().twins()).containsExactly(ModelService.id(6));
  }

  @Test
  void a_twin_that_is_gone_is_not_named() {
    StoredProfile own = stored(5, "A1", 1);
    Story seen =
        Story.of(creating("A1"))
            .read()
            .sent(Kind.CREATE, 0)
            .answered(Outcomes.UNKNOWN)
            .read(own, stored(6, "A1", 1));

    assertThat(seen.read(own).verdict().twins()).isEmpty();
  }
}
