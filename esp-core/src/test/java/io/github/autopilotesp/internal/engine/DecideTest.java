package io.github.autopilotesp.internal.engine;

import static io.github.autopilotesp.internal.engine.Outcomes.DONE;
import static io.github.autopilotesp.internal.engine.Story.assign;
import static io.github.autopilotesp.internal.engine.Story.at;
import static io.github.autopilotesp.internal.engine.Story.creating;
import static io.github.autopilotesp.internal.engine.Story.done;
import static io.github.autopilotesp.internal.engine.Story.place;
import static io.github.autopilotesp.internal.engine.Story.stored;
import static io.github.autopilotesp.internal.engine.Story.update;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.autopilotesp.internal.engine.Write.Kind;
import io.github.autopilotesp.tenant.StoredProfile;
import io.github.autopilotesp.tenant.TenantOperation;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is done next. */
class DecideTest {
  private static final StoredProfile A = stored(1, "A0", 1);
  private static final StoredProfile B = stored(2, "B0", 1);
  private static final StoredProfile C = stored(3, "C0", 1);

  // Reads

  @Test
  void after_a_failed_read_it_waits_until_the_settle_time_and_then_gives_up() {
    Story failed = Story.of(update(A, "A1")).then(Outcomes.LOOK_FAILED);

    assertThat(failed.next()).isInstanceOf(Decision.Wait.class);
    assertThat(failed.settled().next()).isInstanceOf(Decision.Finish.class);
  }

  @Test
  void it_does_not_give_up_at_the_settle_time_if_no_read_has_failed() {
    assertThat(Story.of(update(A, "A1")).read(A).settled().next())
        .isInstanceOf(Decision.Look.class);
  }

  // Batches

  @Test
  void at_most_twenty_are_updated_at_once() {
    StoredProfile[] profiles = many(21);
    Goal[] goals =
        IntStream.range(0, 21).mapToObj(i -> update(profiles[i], "A1")).toArray(Goal[]::new);

    assertThat(Story.of(goals).read(profiles).writes()).hasSize(20);
  }

  @Test
  void at_most_sixty_are_assigned_at_once() {
    StoredProfile[] profiles = many(61);
    Goal[] goals =
        IntStream.range(0, 61).mapToObj(i -> assign(profiles[i], "g")).toArray(Goal[]::new);

    assertThat(Story.of(goals).read(profiles).writes()).hasSize(60);
  }

  private static StoredProfile[] many(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(id -> stored(id, "A0", 1))
        .toArray(StoredProfile[]::new);
  }

  // Stages

  @Test
  void creates_come_before_updates() {
    assertThat(Story.of(update(A, "A1"), creating("D1")).read(A).writes())
        .extracting(Write::kind)
        .containsExactly(Kind.CREATE);
  }

  @Test
  void deletions_come_last() {
    assertThat(Story.of(Goal.delete(B), creating("D1")).read(B).writes())
        .extracting(Write::kind)
        .containsExactly(Kind.CREATE);
  }

  @Test
  void deletions_come_first_if_the_tenant_has_no_room() {
    assertThat(Story.of(creating("D1"), Goal.delete(B)).deletingFirst().read(B).writes())
        .extracting(Write::kind)
        .containsExactly(Kind.DELETE);
  }

  // Moves

  @Test
  void a_move_says_which_profile_it_moves_and_where_to() {
    StoredProfile last = at(3, C);
    Story moving =
        Story.of(
            Story.goals(List.of(2, 0, 1), true, place(at(1, A)), place(at(2, B)), place(last)));

    assertThat(moving.read(at(1, A), at(2, B), last).writes())
        .containsExactly(new Write(2, Kind.MOVE, new TenantOperation.Reorder(last.id(), 1)));
  }

  @Test
  void of_equally_few_moves_the_new_profile_is_moved() {
    StoredProfile known = at(1, A);
    StoredProfile made = at(2, stored(5, "D1", 1));
    Story created =
        Story.of(Story.goals(List.of(0, 1), false, creating("D1"), place(known)))
            .read(known)
            .sent(Kind.CREATE, 0)
            .answered(done(made))
            .read(known, made);

    assertThat(created.writes())
        .containsExactly(new Write(0, Kind.MOVE, new TenantOperation.Reorder(made.id(), 1)));
  }

  // Strict plans

  @Test
  void a_strict_plan_is_refused_as_a_whole_for_one_conflict() {
    Story story = Story.of(update(A, "A1"), update(B, "B1")).strict();

    assertThat(story.read(A, stored(2, "B9", 2)).next()).isInstanceOf(Decision.Finish.class);
  }

  @Test
  void without_strict_the_rest_is_carried_out() {
    Story story = Story.of(update(A, "A1"), update(B, "B1"));

    assertThat(story.read(A, stored(2, "B9", 2)).writes())
        .extracting(Write::profile)
        .containsExactly(0);
  }

  @Test
  void a_strict_plan_writes_nothing_while_a_read_that_may_be_stale_lacks_a_profile() {
    Story story = Story.of(update(A, "A1"), update(B, "B1")).strict().read(A);

    assertThat(story.next()).isInstanceOf(Decision.Wait.class);
    assertThat(story.then(new Evidence.Waited()).next()).isInstanceOf(Decision.Look.class);
  }

  @Test
  void a_strict_plan_is_refused_once_the_settle_time_shows_that_the_profile_is_gone() {
    Story story = Story.of(update(A, "A1"), update(B, "B1")).strict().settledRead(A);

    assertThat(story.next()).isInstanceOf(Decision.Finish.class);
  }

  @Test
  void a_strict_plan_does_not_wait_for_a_profile_that_is_only_a_place_in_the_order() {
    Story story = Story.of(Story.goals(List.of(), false, update(A, "A1"), place(B))).strict();

    assertThat(story.read(A).writes()).extracting(Write::profile).containsExactly(0);
  }

  @Test
  void a_strict_plan_writes_nothing_while_the_order_may_have_been_changed() {
    Goals goals =
        Story.goals(List.of(0, 1), true, update(at(2, A), "A1"), place(at(1, B)), place(at(3, C)));
    Story story = Story.of(goals).strict();

    assertThat(story.read(at(3, A), at(1, B), at(2, C)).next()).isInstanceOf(Decision.Wait.class);
  }

  @Test
  void a_strict_plan_whose_profiles_are_as_planned_is_carried_out() {
    Story story = Story.of(update(A, "A1"), creating("D1")).strict();

    assertThat(story.read(A).writes()).hasSize(1);
  }

  // The end

  @Test
  void it_finishes_when_a_read_shows_what_was_written() {
    Story written = Story.of(update(A, "A1")).read(A).sent(Kind.UPDATE, 0).answered(DONE);

    assertThat(written.next()).isInstanceOf(Decision.Look.class);
    assertThat(written.read(A).next()).isInstanceOf(Decision.Wait.class);
    assertThat(written.read(stored(1, "A1", 2)).next()).isInstanceOf(Decision.Finish.class);
  }
}
