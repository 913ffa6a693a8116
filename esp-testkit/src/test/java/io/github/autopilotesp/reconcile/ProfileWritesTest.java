package io.github.autopilotesp.reconcile;

import static io.github.autopilotesp.reconcile.Profiles.assigned;
import static io.github.autopilotesp.reconcile.Profiles.profile;
import static io.github.autopilotesp.reconcile.Profiles.withTimeout;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.autopilotesp.plan.EspPlan;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.EspProfileSet;
import io.github.autopilotesp.profile.ProfileId;
import io.github.autopilotesp.tenant.StoredProfile;
import io.github.autopilotesp.tenant.TenantException;
import io.github.autopilotesp.tenant.TenantException.Details;
import io.github.autopilotesp.tenant.TenantOperation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class ProfileWritesTest {
  private static final EspProfile A = profile("A");

  private final StagedTenant tenant = new StagedTenant(A, profile("B"), profile("C"));
  private final ProfileWrites writes = tenant.reconciler().writes();

  @Test
  void a_profile_is_created_without_its_assignments() {
    StoredProfile created = writes.create(assigned(profile("New"), "g"));

    assertThat(created.profile()).isEqualTo(profile("New"));
    assertThat(tenant.one("New").id()).isEqualTo(created.id());
  }

  @Test
  void a_profile_that_is_there_as_wanted_is_taken_and_nothing_is_written() {
    assertThat(writes.create(A).id()).isEqualTo(tenant.one("A").id());
    assertThat(tenant.writes).isEmpty();
  }

  @Test
  void a_create_beside_another_profile_of_the_name_is_a_conflict() {
    assertThatThrownBy(() -> writes.create(withTimeout(A, 90)))
        .isInstanceOf(TenantException.Conflict.class)
        .hasMessageContaining(tenant.one("A").id().value());
    assertThat(tenant.writes).isEmpty();
  }

  @Test
  void a_create_whose_answer_is_lost_is_found_and_adopted() {
    tenant.losingAnswers = true;
    tenant.readLag = Duration.ofSeconds(9);

    StoredProfile created = writes.create(profile("New"));

    assertThat(created.id()).isEqualTo(tenant.one("New").id());
    assertThat(tenant.writes).hasSize(1);
  }

  @Test
  void an_update_begins_with_what_the_caller_has_read() {
    StoredProfile read = tenant.one("A");

    StoredProfile updated = writes.update(read, withTimeout(A, 90));

    assertThat(updated.profile()).isEqualTo(withTimeout(A, 90));
    assertThat(tenant.writes).hasSize(1);
  }

  @Test
  void an_update_that_is_lost_is_sent_again_only_when_the_settle_time_has_passed() {
    tenant.failing = once(new TenantException.OutcomeUnknown("lost", Details.of("update")));

    writes.update(tenant.one("A"), withTimeout(A, 90));

    assertThat(tenant.one("A").profile()).isEqualTo(withTimeout(A, 90));
    assertThat(tenant.time.instant())
        .isAfterOrEqualTo(StagedTenant.START.plus(Duration.ofSeconds(30)));
  }

  @Test
  void a_refusal_is_the_callers() {
    TenantException refused = new TenantException.Rejected("no", Details.of("update"));
    tenant.failing = operation -> Optional.of(refused);

    assertThatThrownBy(() -> writes.update(tenant.one("A"), withTimeout(A, 90))).isSameAs(refused);
  }

  @Test
  void assignments_are_replaced() {
    EspProfile wanted = assigned(A, "g");

    writes.assign(tenant.one("A"), wanted.assignments());

    assertThat(tenant.one("A").profile()).isEqualTo(wanted);
  }

  @Test
  void a_profile_is_deleted() {
    writes.delete(tenant.one("B"));

    assertThat(tenant.order()).containsExactly("A", "C");
  }

  @Test
  void a_profile_is_moved_and_the_others_keep_their_order() {
    writes.reorder(tenant.one("C").id(), 1);

    assertThat(tenant.order()).containsExactly("C", "A", "B");
    assertThat(tenant.writes).hasSize(1);
  }

  @Test
  void a_move_without_effect_is_not_done() {
    tenant.ignoringMoves = true;

    assertThatThrownBy(() -> writes.reorder(tenant.one("C").id(), 1))
        .isInstanceOf(TenantException.OutcomeUnknown.class);
  }

  @Test
  void a_priority_that_there_is_not_is_a_mistake_of_the_caller() {
    ProfileId id = tenant.one("C").id();

    assertThatThrownBy(() -> writes.reorder(id, 4)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> writes.reorder(id, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> writes.reorder(ProfileId.of("none"), 1))
        .isInstanceOf(TenantException.NotFound.class);
  }

  @Test
  void operations_that_depend_on_each_other_are_not_sent_together() {
    ProfileId id = tenant.one("A").id();

    assertThatThrownBy(
            () ->
                tenant.send(
                    List.of(new TenantOperation.Delete(id), new TenantOperation.Reorder(id, 1))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Moves");
  }

  private static Function<TenantOperation, Optional<TenantException>> once(
      TenantException failure) {
    AtomicBoolean open = new AtomicBoolean(true);
    return operation -> open.getAndSet(false) ? Optional.of(failure) : Optional.empty();
  }

  @Test
  void a_single_write_waits_for_an_apply_of_the_same_process() throws InterruptedException {
    EspPlan plan = tenant.reconciler().plan(EspProfileSet.of(profile("New")));
    StoredProfile read = tenant.one("A");
    Thread other = new Thread(() -> writes.update(read, withTimeout(A, 90)));
    List<String> writtenDuringTheApply = new ArrayList<>();
    tenant.meanwhile =
        () -> {
          tenant.meanwhile = () -> {};
          startAndWaitUntilItWaitsOrEnds(other);
          writtenDuringTheApply.addAll(tenant.writes);
        };

    tenant.reconciler().apply(plan);
    other.join();

    assertThat(writtenDuringTheApply).isEmpty();
    assertThat(tenant.one("A").profile()).isEqualTo(withTimeout(A, 90));
  }

  @Test
  void a_single_write_waits_for_an_apply_through_another_object_of_the_tenant_it_was_told()
      throws InterruptedException {
    StagedTenant object = new StagedTenant(A);
    StagedTenant otherObject = new StagedTenant(A);
    object.reconciler().apply(object.reconciler().plan(EspProfileSet.of(withTimeout(A, 90))));
    EspPlan plan = otherObject.reconciler().plan(EspProfileSet.of(profile("New")));
    int writes = object.writes.size();
    StoredProfile read = object.one("A");
    Thread other = new Thread(() -> object.reconciler().writes().update(read, A));
    List<String> writtenDuringTheApply = new ArrayList<>();
    otherObject.meanwhile =
        () -> {
          otherObject.meanwhile = () -> {};
          startAndWaitUntilItWaitsOrEnds(other);
          writtenDuringTheApply.addAll(object.writes.subList(writes, object.writes.size()));
        };

    otherObject.reconciler().apply(plan);
    other.join();

    assertThat(writtenDuringTheApply).isEmpty();
    assertThat(object.one("A").profile()).isEqualTo(A);
  }

  private static void startAndWaitUntilItWaitsOrEnds(Thread thread) {
    thread.start();
    while (thread.getState() != Thread.State.TIMED_WAITING
        && thread.getState() != Thread.State.TERMINATED) {
      Thread.onSpinWait();
    }
  }
}
