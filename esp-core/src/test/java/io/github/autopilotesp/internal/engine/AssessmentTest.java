package io.github.autopilotesp.internal.engine;

import static io.github.autopilotesp.internal.engine.Aspect.ASSIGNMENTS;
import static io.github.autopilotesp.internal.engine.Aspect.CONTENT;
import static io.github.autopilotesp.internal.engine.Aspect.DELETION;
import static io.github.autopilotesp.internal.engine.GoalStatus.CONFLICT;
import static io.github.autopilotesp.internal.engine.GoalStatus.FAILED;
import static io.github.autopilotesp.internal.engine.GoalStatus.NOT_DONE;
import static io.github.autopilotesp.internal.engine.GoalStatus.OPEN;
import static io.github.autopilotesp.internal.engine.GoalStatus.READY;
import static io.github.autopilotesp.internal.engine.GoalStatus.TO_LOOK;
import static io.github.autopilotesp.internal.engine.GoalStatus.TO_WAIT;
import static io.github.autopilotesp.internal.engine.GoalStatus.UP_TO_DATE;
import static io.github.autopilotesp.internal.engine.Outcomes.DONE;
import static io.github.autopilotesp.internal.engine.Outcomes.REFUSED;
import static io.github.autopilotesp.internal.engine.Outcomes.UNKNOWN;
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
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What each goal has come to. */
class AssessmentTest {
  private static final StoredProfile A = at(1, stored(1, "A0", 1));
  private static final StoredProfile B = at(2, stored(2, "B0", 1));

  // Before the first read

  @Test
  void nothing_is_decided_before_the_first_read() {
    assertThat(Story.of(update(A, "A1")).status(0, CONTENT)).isEqualTo(TO_LOOK);
    assertThat(Story.of(assign(A, "g")).status(0, ASSIGNMENTS)).isEqualTo(TO_LOOK);
    assertThat(Story.of(Goal.delete(A)).status(0, DELETION)).isEqualTo(TO_LOOK);
    assertThat(moving().assessment().order()).isEqualTo(TO_LOOK);
  }

  // Creates

  @Test
  void nothing_is_created_beside_another_of_the_name() {
    assertThat(Story.of(creating("A1")).read(stored(5, "A9", 1)).status(0, CONTENT))
        .isEqualTo(CONFLICT);
  }

  @Test
  void nothing_is_created_if_a_reviewer_saw_other_names() {
    assertThat(Story.of(creating("A1")).misnamed(0).read().status(0, CONTENT)).isEqualTo(CONFLICT);
  }

  @Test
  void what_someone_else_created_as_desired_is_up_to_date() {
    assertThat(Story.of(creating("A1")).read(stored(5, "A1", 1)).status(0, CONTENT))
        .isEqualTo(UP_TO_DATE);
  }

  // Deletions

  @Test
  void what_is_gone_before_its_deletion_is_up_to_date_once_reads_can_be_trusted() {
    assertThat(Story.of(Goal.delete(A)).read().status(0, DELETION)).isEqualTo(TO_WAIT);
    assertThat(Story.of(Goal.delete(A)).settledRead().status(0, DELETION)).isEqualTo(UP_TO_DATE);
  }

  @Test
  void a_doubtful_deletion_that_finds_nothing_is_done() {
    Story lost = Story.of(Goal.delete(A)).read(A).sent(Kind.DELETE, 0).answered(UNKNOWN);

    assertThat(lost.read().status(0, DELETION)).isEqualTo(GoalStatus.DONE);
  }

  @Test
  void a_refused_deletion_of_what_is_gone_is_up_to_date() {
    Story refused = Story.of(Goal.delete(A)).read(A).sent(Kind.DELETE, 0).answered(REFUSED);

    assertThat(refused.read(A).status(0, DELETION)).isEqualTo(FAILED);
    assertThat(refused.read().status(0, DELETION)).isEqualTo(UP_TO_DATE);
  }

  @Test
  void nothing_is_deleted_until_all_else_is_done() {
    Story story = Story.of(Goal.delete(A), update(B, "B1")).read(A, B);

    assertThat(story.status(0, DELETION)).isEqualTo(OPEN);
    assertThat(story.sent(Kind.UPDATE, 1).answered(REFUSED).read(A, B).status(0, DELETION))
        .isEqualTo(NOT_DONE);
  }

  @Test
  void nothing_is_deleted_first_if_a_reviewer_saw_other_names() {
    Goals goals =
        new Goals(
            List.of(Goal.delete(A), creating("D1")),
            List.of(),
            List.of(A),
            false,
            true,
            false,
            ModelService.MEANING,
            Set.of(1));

    assertThat(Story.of(goals).read(A).status(0, DELETION)).isEqualTo(NOT_DONE);
  }

  // The order

  private static Story moving() {
    return Story.of(Story.goals(List.of(1, 0), true, place(A), place(B)));
  }

  @Test
  void an_order_that_a_read_does_not_show_is_made() {
    assertThat(moving().read(A, B).assessment().order()).isEqualTo(READY);
  }

  @Test
  void an_order_without_one_of_its_profiles_waits_and_then_is_a_conflict() {
    assertThat(moving().read(A).assessment().order()).isEqualTo(TO_WAIT);
    assertThat(moving().settledRead(A).assessment().order()).isEqualTo(CONFLICT);
  }

  @Test
  void an_order_whose_new_profile_no_read_shows_is_unknown_and_not_a_conflict() {
    Story created =
        Story.of(Story.goals(List.of(1, 0), false, place(A), creating("D1")))
            .read(A)
            .sent(Kind.CREATE, 1)
            .answered(done(stored(5, "D1", 1)));

    assertThat(created.read(A).verdict().order()).isEqualTo(NOT_DONE);
  }

  @Test
  void an_order_that_someone_else_made_is_up_to_date_once_reads_can_be_trusted() {
    assertThat(moving().read(at(2, A), at(1, B)).assessment().order()).isEqualTo(TO_WAIT);
    assertThat(moving().settledRead(at(2, A), at(1, B)).assessment().order()).isEqualTo(UP_TO_DATE);
  }

  // Assignments

  @Test
  void nothing_is_assigned_before_its_content_and_after_its_failure() {
    Story story = Story.of(assigned("A1")).read(A);

    assertThat(story.status(0, ASSIGNMENTS)).isEqualTo(OPEN);
    assertThat(story.sent(Kind.UPDATE, 0).answered(REFUSED).read(A).status(0, ASSIGNMENTS))
        .isEqualTo(NOT_DONE);
  }

  private static Goal assigned(String content) {
    return new Goal(
        "A", Optional.of(A), update(A, content).content(), assign(A, "g").assignments(), false);
  }

  @Test
  void nothing_is_assigned_while_its_place_in_the_order_is_open() {
    Story story = Story.of(Story.goals(List.of(1, 0), true, assign(A, "g"), place(B)));

    assertThat(story.read(A, B).status(0, ASSIGNMENTS)).isEqualTo(OPEN);
    assertThat(story.settledRead(A).status(0, ASSIGNMENTS)).isEqualTo(NOT_DONE);
  }

  @Test
  void an_order_that_it_is_not_part_of_keeps_no_assignment_waiting() {
    Story story =
        Story.of(
            Story.goals(List.of(2, 1), true, assign(stored(7, "G0", 1), "g"), place(A), place(B)));

    assertThat(story.read(A, B, stored(7, "G0", 1)).status(0, ASSIGNMENTS)).isEqualTo(READY);
  }

  @Test
  void what_is_assigned_as_desired_already_does_not_wait_for_the_order() {
    Story story = Story.of(Story.goals(List.of(1, 0), true, assign(A, "g"), place(B)));

    assertThat(story.read(at(1, stored(1, "A0", "g", 1)), B).status(0, ASSIGNMENTS))
        .isEqualTo(UP_TO_DATE);
  }

  @Test
  void what_was_created_is_not_assigned_unless_a_read_shows_it() {
    Goal goal = Goal.create(ModelService.profile("D1", "g"));
    StoredProfile made = stored(5, "D1", 1);
    Story created = Story.of(goal).read().sent(Kind.CREATE, 0).answered(done(made));

    assertThat(created.read().status(0, ASSIGNMENTS)).isEqualTo(TO_WAIT);
    assertThat(created.settledRead().status(0, ASSIGNMENTS)).isEqualTo(NOT_DONE);
    assertThat(created.read(made).status(0, ASSIGNMENTS)).isEqualTo(READY);
  }

  @Test
  void a_planned_profile_that_is_gone_is_a_conflict_when_it_is_to_be_assigned() {
    assertThat(Story.of(assign(A, "g")).settledRead().status(0, ASSIGNMENTS)).isEqualTo(CONFLICT);
  }

  // Twins

  private static Story createdBeside(StoredProfile... others) {
    StoredProfile own = stored(5, "D1", 1);
    StoredProfile[] all = Arrays.copyOf(others, others.length + 1);
    all[others.length] = own;
    return Story.of(creating("D1")).read().sent(Kind.CREATE, 0).answered(done(own)).read(all);
  }

  @Test
  void the_younger_twin_yields_and_the_older_stays() {
    assertThat(createdBeside(stored(3, "D1", 1)).assessment().twins()).isEqualTo(READY);
    assertThat(createdBeside(stored(7, "D1", 1)).assessment().twins()).isEqualTo(GoalStatus.DONE);
  }

  @Test
  void a_creation_that_no_read_shows_is_waited_for() {
    StoredProfile own = stored(5, "D1", 1);
    Story created = Story.of(creating("D1")).read().sent(Kind.CREATE, 0).answered(done(own));

    assertThat(created.read().assessment().twins()).isEqualTo(TO_WAIT);
    assertThat(created.settledRead().assessment().twins()).isEqualTo(NOT_DONE);
  }

  @Test
  void a_profile_that_was_found_is_no_creation_to_wait_for() {
    Story found = Story.of(creating("D1")).read(stored(5, "D1", 1));

    assertThat(found.read().assessment().twins()).isEqualTo(GoalStatus.DONE);
  }

  // Confirmed by reads

  private static final Story UPDATED =
      Story.of(update(A, "A1")).read(A).sent(Kind.UPDATE, 0).answered(DONE);

  @Test
  void an_update_is_confirmed_by_its_content() {
    assertThat(UPDATED.read(stored(1, "A1", 2)).assessment().isConfirmed(0)).isTrue();
    assertThat(UPDATED.read(A).assessment().isConfirmed(0)).isFalse();
  }

  @Test
  void an_update_is_confirmed_by_what_the_service_stored_instead_after_the_settle_time() {
    assertThat(UPDATED.settledRead(stored(1, "A8", 2)).assessment().isConfirmed(0)).isTrue();
  }

  @Test
  void an_update_is_not_confirmed_by_a_read_that_may_be_from_before_it() {
    // Somebody else may have stored A8 between the plan and the update, which then made version 3.
    Story early = UPDATED.read(stored(1, "A8", 2));

    assertThat(early.assessment().isConfirmed(0)).isFalse();
    assertThat(early.belief(0).foreign()).isEmpty();
  }

  @Test
  void what_an_update_overwrote_is_told_once_a_read_shows_it() {
    Story late = UPDATED.read(stored(1, "A8", 2)).settledRead(stored(1, "A1", 3));

    assertThat(late.assessment().isConfirmed(0)).isTrue();
    assertThat(late.belief(0).overwritten()).isTrue();
  }

  @Test
  void an_update_is_confirmed_by_what_the_service_answered() {
    Story kept =
        Story.of(update(A, "A1")).read(A).sent(Kind.UPDATE, 0).answered(done(stored(1, "A8", 2)));

    assertThat(kept.read(stored(1, "A8", 2)).assessment().isConfirmed(0)).isTrue();
    assertThat(kept.read(A).assessment().isConfirmed(0)).isFalse();
    assertThat(kept.read(stored(1, "A9", 3)).assessment().isConfirmed(0)).isFalse();
  }

  @Test
  void a_lost_update_is_not_confirmed_by_other_content() {
    Story lost = Story.of(update(A, "A1")).read(A).sent(Kind.UPDATE, 0).answered(UNKNOWN);

    assertThat(lost.read(stored(1, "A8", 2)).assessment().isConfirmed(0)).isFalse();
  }

  @Test
  void a_later_change_by_someone_else_confirms_nothing() {
    Story shown = UPDATED.read(stored(1, "A1", 2));

    assertThat(shown.read(stored(1, "A9", 3)).assessment().isConfirmed(0)).isFalse();
  }
}
