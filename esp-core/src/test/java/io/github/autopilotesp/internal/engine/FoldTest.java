package io.github.autopilotesp.internal.engine;

import static io.github.autopilotesp.internal.engine.Outcomes.DONE;
import static io.github.autopilotesp.internal.engine.Outcomes.NOT_CARRIED_OUT;
import static io.github.autopilotesp.internal.engine.Outcomes.NOT_FOUND;
import static io.github.autopilotesp.internal.engine.Outcomes.REFUSED;
import static io.github.autopilotesp.internal.engine.Outcomes.UNKNOWN;
import static io.github.autopilotesp.internal.engine.Story.assign;
import static io.github.autopilotesp.internal.engine.Story.creating;
import static io.github.autopilotesp.internal.engine.Story.done;
import static io.github.autopilotesp.internal.engine.Story.stored;
import static io.github.autopilotesp.internal.engine.Story.update;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.autopilotesp.internal.engine.ProfileBelief.Origin;
import io.github.autopilotesp.internal.engine.Write.Kind;
import io.github.autopilotesp.internal.engine.WriteAttempts.Last;
import io.github.autopilotesp.tenant.StoredProfile;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is learned from reads and answers. */
class FoldTest {
  private static final StoredProfile OLD = stored(1, "A0", 1);
  private static final StoredProfile NEW = stored(1, "A1", 2);
  private static final Story UPDATED =
      Story.of(update(OLD, "A1")).read(OLD).sent(Kind.UPDATE, 0).answered(DONE);

  // As known, older or foreign

  @Test
  void what_a_read_shows_in_an_older_version_proves_nothing() {
    assertThat(UPDATED.read(NEW).read(stored(1, "A9", 1)).belief(0).foreign()).isEmpty();
  }

  @Test
  void the_content_before_the_write_is_nobody_elses() {
    assertThat(UPDATED.read(NEW).settledRead(stored(1, "A0", 2)).belief(0).foreign()).isEmpty();
  }

  @Test
  void the_content_before_the_write_in_a_version_that_is_not_ours_is_someone_elses() {
    assertThat(UPDATED.read(NEW).read(stored(1, "A0", 3)).belief(0).foreign()).isPresent();
  }

  @Test
  void a_content_that_nothing_explains_is_someone_elses() {
    assertThat(UPDATED.read(NEW).read(stored(1, "A9", 2)).belief(0).foreign()).isPresent();
  }

  @Test
  void the_assignments_before_the_write_are_nobody_elses() {
    StoredProfile unassigned = stored(1, "A1", 1);
    Story assigned =
        Story.of(assign(unassigned, "g"))
            .read(unassigned)
            .sent(Kind.ASSIGN, 0)
            .answered(DONE)
            .read(stored(1, "A1", "g", 1));

    assertThat(assigned.read(unassigned).belief(0).foreign()).isEmpty();
    assertThat(assigned.read(stored(1, "A1", "x", 1)).belief(0).foreign()).isPresent();
  }

  @Test
  void what_the_service_stored_is_shown_only_by_a_later_version() {
    assertThat(UPDATED.read(stored(1, "A9", 1)).belief(0).foreign()).isPresent();
    assertThat(UPDATED.read(stored(1, "A9", 2)).belief(0).foreign()).isEmpty();
  }

  @Test
  void the_state_before_the_first_write_is_remembered() {
    assertThat(UPDATED.read(NEW).belief(0).lastSeen()).contains(OLD);

    StoredProfile assigned = stored(1, "A0", "g", 2);
    assertThat(
            Story.of(assign(OLD, "g"))
                .sent(Kind.ASSIGN, 0)
                .answered(DONE)
                .read(assigned)
                .belief(0)
                .lastSeen())
        .contains(OLD);
  }

  @Test
  void a_second_write_leaves_the_state_before_the_first_as_it_was() {
    Story assigned = UPDATED.read(NEW).sent(Kind.ASSIGN, 0).answered(DONE);

    assertThat(assigned.belief(0).lastSeen()).contains(OLD);
  }

  // Versions

  @Test
  void a_version_that_rose_by_one_write_is_our_own() {
    Story sent = Story.of(update(OLD, "A1")).read(OLD).sent(Kind.UPDATE, 0);

    assertThat(sent.answered(done(stored(1, "A1", 2))).belief(0).overwritten()).isFalse();
    assertThat(sent.answered(done(stored(1, "A1", 3))).belief(0).overwritten()).isTrue();
  }

  @Test
  void a_read_shows_a_change_that_a_write_went_over() {
    assertThat(UPDATED.read(stored(1, "A1", 2)).belief(0).overwritten()).isFalse();
    assertThat(UPDATED.read(stored(1, "A1", 3)).belief(0).overwritten()).isTrue();
  }

  @Test
  void each_version_of_our_own_explains_one_rise() {
    Story twice = UPDATED.sent(Kind.ASSIGN, 0).answered(DONE);

    assertThat(twice.read(NEW).read(stored(1, "A1", 3)).belief(0).overwritten()).isFalse();
    assertThat(twice.read(NEW).read(stored(1, "A1", 4)).belief(0).overwritten()).isTrue();
  }

  @Test
  void what_was_refused_raised_only_no_version_of_its_own() {
    Story two =
        Story.of(update(OLD, "A1"), update(stored(2, "B0", 1), "B1"))
            .sent(Kind.UPDATE, 0, 1)
            .answered(REFUSED, DONE);

    assertThat(two.beliefs().profiles()).extracting(ProfileBelief::bumps).containsExactly(0, 1);
  }

  @Test
  void a_deletion_may_raise_the_versions_of_all_unless_it_was_refused() {
    Story sent = Story.of(Goal.delete(OLD), update(stored(2, "B0", 1), "B1")).sent(Kind.DELETE, 0);

    assertThat(sent.answered(DONE).belief(1).bumps()).isOne();
    assertThat(sent.answered(REFUSED).belief(1).bumps()).isZero();
  }

  @Test
  void a_deletion_that_finds_nothing_was_done_by_an_earlier_attempt_in_doubt_only() {
    Story sent = Story.of(Goal.delete(OLD)).sent(Kind.DELETE, 0);

    assertThat(sent.answered(NOT_FOUND).belief(0).deletion().last()).isEqualTo(Last.REFUSED);
    Story again = sent.answered(UNKNOWN).sent(Kind.DELETE, 0);
    assertThat(again.answered(REFUSED).belief(0).deletion().last()).isEqualTo(Last.REFUSED);
    assertThat(again.answered(NOT_FOUND).belief(0).deletion().last()).isEqualTo(Last.DONE);
  }

  @Test
  void a_lost_update_that_reads_do_not_show_at_the_settle_time_raised_no_version() {
    Story lost = Story.of(update(OLD, "A1")).read(OLD).sent(Kind.UPDATE, 0).answered(UNKNOWN);

    assertThat(lost.read(OLD).belief(0).bumps()).isOne();
    assertThat(lost.settledRead(OLD).belief(0).bumps()).isZero();
  }

  @Test
  void what_was_answered_as_done_may_have_raised_the_version_though_no_read_shows_it() {
    assertThat(UPDATED.settledRead(OLD).belief(0).bumps()).isOne();
  }

  // Moves

  @Test
  void the_worst_answer_counts_for_a_round_of_moves() {
    Story moving = Story.of(update(OLD, "A1")).sent(Kind.MOVE, 0, 0);

    assertThat(moving.answered(DONE, REFUSED).beliefs().moves().last())
        .isEqualTo(WriteAttempts.Last.REFUSED);
    assertThat(moving.answered(REFUSED, DONE).beliefs().moves().last())
        .isEqualTo(WriteAttempts.Last.REFUSED);
    assertThat(moving.answered(REFUSED, UNKNOWN).beliefs().moves().last())
        .isEqualTo(WriteAttempts.Last.UNKNOWN);
    assertThat(moving.answered(NOT_CARRIED_OUT, REFUSED).beliefs().moves().last())
        .isEqualTo(WriteAttempts.Last.NOT_CARRIED_OUT);
  }

  // Names

  @Test
  void a_lost_creation_is_found_again_by_its_content() {
    Story lost = Story.of(creating("A1")).read().sent(Kind.CREATE, 0).answered(UNKNOWN);

    assertThat(lost.read(stored(5, "A1", 1)).belief(0).origin()).isEqualTo(Origin.RECOVERED);
    assertThat(lost.read(stored(5, "A9", 1)).belief(0).id()).isEmpty();
    assertThat(lost.read(stored(5, "A1", "x", 1)).belief(0).id()).isEmpty();
  }

  @Test
  void of_several_that_may_be_the_lost_creation_the_oldest_is_adopted() {
    Story lost = Story.of(creating("A1")).read().sent(Kind.CREATE, 0).answered(UNKNOWN);
    Story seen = lost.read(stored(6, "A1", 1), stored(5, "A1", 1));

    assertThat(seen.belief(0).id()).contains(ModelService.id(5));
    assertThat(seen.belief(0).twins()).containsExactly(ModelService.id(6));
  }

  @Test
  void a_profile_that_is_ours_already_is_not_adopted_again_under_another_name() {
    Story created =
        Story.of(creating("A1"), creating("B1"))
            .read()
            .sent(Kind.CREATE, 0)
            .answered(done(stored(5, "A1", 1)));

    assertThat(created.read(stored(5, "B1", 2)).belief(1).id()).isEmpty();
    assertThat(
            created.sent(Kind.CREATE, 1).answered(UNKNOWN).read(stored(5, "B1", 2)).belief(1).id())
        .isEmpty();
  }

  @Test
  void a_profile_of_the_plan_is_not_adopted_under_another_name() {
    Story renamed = Story.of(assign(OLD, "g"), creating("B1")).read(stored(1, "B1", 2));

    assertThat(renamed.belief(1).id()).isEmpty();
    assertThat(renamed.belief(1).namesakes()).containsExactly(OLD.id());
  }

  @Test
  void a_name_that_a_profile_of_the_plan_is_to_lose_is_in_nobodys_way() {
    StoredProfile known = stored(1, "B0", 1);

    assertThat(Story.of(update(known, "A1"), creating("B1")).read(known).belief(1).namesakes())
        .isEmpty();
  }

  @Test
  void a_rename_meets_others_of_the_name_but_not_itself() {
    Story rename = Story.of(update(stored(1, "B0", 1), "A1"));

    assertThat(rename.read(stored(1, "A7", 2)).belief(0).namesakes()).isEmpty();
    assertThat(rename.read(stored(1, "B0", 1), stored(5, "A1", 1)).belief(0).namesakes())
        .containsExactly(ModelService.id(5));
  }

  @Test
  void who_keeps_the_name_looks_for_no_namesakes() {
    assertThat(Story.of(update(OLD, "A1")).read(OLD, stored(5, "A1", 1)).belief(0).namesakes())
        .isEmpty();
  }

  // Twins

  @Test
  void a_twin_was_not_there_before_and_has_the_content_that_was_sent() {
    Story created =
        Story.of(creating("A1"))
            .read(stored(2, "F1", 1))
            .sent(Kind.CREATE, 0)
            .answered(done(stored(5, "A1", 1)));

    assertThat(
            created
                .read(
                    stored(2, "A1", 2), stored(5, "A1", 1), stored(6, "A1", 1), stored(7, "A9", 1))
                .belief(0)
                .twins())
        .containsExactly(ModelService.id(6));
  }

  @Test
  void after_its_own_was_deleted_a_run_goes_on_with_the_oldest_twin() {
    Story goesOn =
        Story.of(creating("A1"))
            .read()
            .sent(Kind.CREATE, 0)
            .answered(done(stored(5, "A1", 1)))
            .read(stored(1, "F1", 1), stored(2, "A1", 1), stored(3, "A1", 1), stored(5, "A1", 1))
            .sent(Kind.TAKE_BACK, 0)
            .answered(DONE);

    assertThat(goesOn.belief(0).id()).contains(ModelService.id(2));
    assertThat(goesOn.belief(0).origin()).isEqualTo(Origin.TWIN);
    assertThat(goesOn.belief(0).twins()).containsExactly(ModelService.id(3));
  }

  @Test
  void the_oldest_was_created_first_then_has_the_least_id_and_without_a_time_comes_last() {
    StoredProfile first = created(9, Optional.of(Instant.ofEpochSecond(1)));
    StoredProfile second = created(2, Optional.of(Instant.ofEpochSecond(2)));
    StoredProfile alike = created(3, Optional.of(Instant.ofEpochSecond(2)));
    StoredProfile untold = created(1, Optional.empty());

    assertThat(Stream.of(untold, alike, second, first).sorted(Fold.OLDEST_FIRST).toList())
        .isEqualTo(List.of(first, second, alike, untold));
  }

  private static StoredProfile created(int id, Optional<Instant> when) {
    StoredProfile profile = stored(id, "A1", 1);
    return new StoredProfile(
        profile.id(),
        profile.profile(),
        profile.isDefault(),
        profile.priority(),
        profile.version(),
        when,
        profile.lastModified(),
        profile.assignments(),
        profile.wire());
  }
}
