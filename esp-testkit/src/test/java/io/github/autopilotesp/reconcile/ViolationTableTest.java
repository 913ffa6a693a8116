package io.github.autopilotesp.reconcile;

import static io.github.autopilotesp.reconcile.Profiles.assigned;
import static io.github.autopilotesp.reconcile.Profiles.profile;
import static io.github.autopilotesp.reconcile.Profiles.withTimeout;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.autopilotesp.plan.Change;
import io.github.autopilotesp.plan.EspPlan;
import io.github.autopilotesp.plan.PlanOptions;
import io.github.autopilotesp.plan.Snapshot;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.EspProfileSet;
import io.github.autopilotesp.reconcile.ChangeOutcome.Status;
import io.github.autopilotesp.tenant.StoredProfile;
import io.github.autopilotesp.tenant.TenantException;
import io.github.autopilotesp.tenant.TenantException.Details;
import io.github.autopilotesp.tenant.TenantOperation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * What a campaign that was written from the documentation alone once found, row by row: each of
 * these was broken. A page with status 200 and a deletion that was resent silently are found where
 * the port sends: {@code HostileAnswerTest}, {@code DoubtfulWriteTest}.
 */
class ViolationTableTest {
  private static final EspProfile A = profile("A");
  private static final EspProfile B = profile("B");
  private static final EspProfile OURS = A.toBuilder().description("ours").build();

  private StagedTenant tenant = new StagedTenant();

  private EspPlan plan(EspProfileSet set) {
    return tenant.reconciler().plan(set);
  }

  private ApplyReport apply(EspPlan plan) {
    return tenant.reconciler().apply(plan);
  }

  /** A run of another process: it does not wait for those of this one. */
  private ApplyReport applyElsewhere(EspPlan plan) {
    return new ApplyRunner(
            tenant,
            PlannedGoals.of(plan, plan.namesById()),
            new ApplyRunner.Seen(tenant.time.instant(), tenant.time.instant(), tenant.list()),
            new ApplyTiming(
                tenant.time,
                tenant.time,
                Duration.ofSeconds(30),
                Duration.ofMinutes(15),
                new Cancellation()),
            ApplyListener.none())
        .apply();
  }

  private void meanwhileOnce(Runnable act) {
    tenant.meanwhile =
        () -> {
          tenant.meanwhile = () -> {};
          act.run();
          tenant.pass(Duration.ofMillis(1));
        };
  }

  private void failOnce(Function<TenantOperation, TenantException> failure) {
    tenant.failing =
        operation -> {
          tenant.failing = none -> Optional.empty();
          return Optional.of(failure.apply(operation));
        };
  }

  private static TenantException throttled(TenantOperation operation) {
    return new TenantException.Throttled(
        "slow down", Optional.of(Duration.ofSeconds(1)), Details.of(operation.describe()));
  }

  private static TenantException lost(TenantOperation operation) {
    return new TenantException.OutcomeUnknown("no answer", Details.of(operation.describe()));
  }

  private static TenantException notFound(TenantOperation operation) {
    return new TenantException.NotFound("not there", Details.of(operation.describe()));
  }

  private static Status status(ApplyReport report, Class<? extends Change> kind) {
    return report.outcomes().stream()
        .filter(outcome -> kind.isInstance(outcome.change()))
        .findFirst()
        .orElseThrow()
        .status();
  }

  // A refused or ineffective move is DONE and the report complete, with the wrong order

  @Test
  void a_refused_move_is_failed_and_the_report_is_not_complete() {
    tenant.add(B);
    tenant.add(A);
    EspPlan plan = plan(EspProfileSet.inOrder(A, B));
    tenant.failing =
        operation ->
            operation instanceof TenantOperation.Reorder
                ? Optional.of(new TenantException.Forbidden("no", List.of(), Details.of("move")))
                : Optional.empty();

    ApplyReport report = apply(plan);

    assertThat(status(report, Change.Reorder.class)).isEqualTo(Status.FAILED);
    assertThat(report.isComplete()).isFalse();
  }

  @Test
  void a_move_that_conflicts_and_is_repeated_in_vain_is_not_done() {
    tenant.add(B);
    tenant.add(A);
    EspPlan plan = plan(EspProfileSet.inOrder(A, B));
    tenant.failing =
        operation ->
            operation instanceof TenantOperation.Reorder
                ? Optional.of(new TenantException.Conflict("busy", Details.of("move")))
                : Optional.empty();

    assertThat(status(apply(plan), Change.Reorder.class)).isEqualTo(Status.FAILED);
  }

  @Test
  void a_move_without_effect_is_unknown_and_the_report_is_not_complete() {
    tenant.add(B);
    tenant.add(A);
    EspPlan plan = plan(EspProfileSet.inOrder(A, B));
    tenant.ignoringMoves = true;

    ApplyReport report = apply(plan);

    assertThat(status(report, Change.Reorder.class)).isEqualTo(Status.UNKNOWN);
    assertThat(report.isComplete()).isFalse();
  }

  // Moves are computed from the list read before the apply though the order has changed since

  @Test
  void moves_are_computed_from_the_newest_list() {
    tenant = new StagedTenant(profile("X"), B, A);
    EspPlan plan = plan(EspProfileSet.inOrder(profile("New"), A, B));
    tenant.failing =
        operation -> {
          if (operation instanceof TenantOperation.Create) {
            tenant.move("A", 1);
          }
          return Optional.empty();
        };

    apply(plan);

    // From the list before, A would be moved beside B where that was then: one move too many.
    assertThat(tenant.order()).containsSubsequence("New", "A", "B");
    assertThat(tenant.writes.stream().filter(it -> it.startsWith("move"))).hasSize(1);
  }

  // Assigned though the order is not there

  @Test
  void nobody_is_assigned_where_the_order_is_not_there() {
    tenant.add(B);
    tenant.add(A);
    EspPlan plan = plan(EspProfileSet.inOrder(assigned(A, "ours"), B));
    tenant.ignoringMoves = true;

    ApplyReport report = apply(plan);

    assertThat(tenant.one("A").profile().assignments()).isEmpty();
    assertThat(status(report, Change.Assign.class)).isEqualTo(Status.NOT_DONE);
  }

  // Created beside a stranger's profile of the same name

  @Test
  void nothing_is_created_beside_a_profile_of_the_name_that_a_read_had_shown() {
    EspPlan plan = plan(EspProfileSet.of(A));
    tenant.add(A.toBuilder().description("theirs").build());

    ApplyReport report = apply(plan);

    assertThat(tenant.order()).containsExactly("A");
    assertThat(status(report, Change.Create.class)).isEqualTo(Status.CONFLICT);
  }

  @Test
  void nothing_is_created_beside_a_profile_of_the_name_that_came_during_the_wait_of_a_429() {
    EspPlan plan = plan(EspProfileSet.of(A));
    failOnce(
        operation -> {
          tenant.add(A.toBuilder().description("theirs").build());
          return throttled(operation);
        });

    ApplyReport report = apply(plan);

    assertThat(tenant.order()).containsExactly("A");
    assertThat(status(report, Change.Create.class)).isEqualTo(Status.CONFLICT);
  }

  // A colleague's visible assignment of a profile just created is overwritten

  @Test
  void a_colleagues_assignment_of_a_profile_just_created_stays_and_is_told() {
    EspPlan plan = plan(EspProfileSet.of(assigned(A, "ours")));
    ApplyListener colleague =
        event -> {
          if (event instanceof ApplyEvent.ChangeFinished finished
              && finished.outcome().change() instanceof Change.Create) {
            tenant.change("A", profile -> assigned(profile, "theirs"));
          }
        };

    ApplyReport report = tenant.reconciler().apply(plan, colleague);

    assertThat(tenant.one("A").profile()).isEqualTo(assigned(A, "theirs"));
    assertThat(report.isComplete()).isFalse();
  }

  // After a 429 or 503 with a wait, PATCH, assign and DELETE are sent again blindly

  @Test
  void an_update_that_was_throttled_is_not_sent_over_what_a_colleague_wrote_meanwhile() {
    tenant.add(A);
    EspPlan plan = plan(EspProfileSet.of(OURS));
    failOnce(
        operation -> {
          tenant.change("A", it -> it.toBuilder().description("theirs").build());
          return throttled(operation);
        });

    ApplyReport report = apply(plan);

    assertThat(tenant.one("A").profile().description()).isEqualTo("theirs");
    assertThat(status(report, Change.Update.class)).isEqualTo(Status.CONFLICT);
  }

  @Test
  void an_assignment_that_was_throttled_is_not_sent_over_what_a_colleague_wrote_meanwhile() {
    tenant.add(A);
    EspPlan plan = plan(EspProfileSet.of(assigned(A, "ours")));
    failOnce(
        operation -> {
          tenant.change("A", it -> assigned(it, "theirs"));
          return throttled(operation);
        });

    ApplyReport report = apply(plan);

    assertThat(tenant.one("A").profile()).isEqualTo(assigned(A, "theirs"));
    assertThat(status(report, Change.Assign.class)).isEqualTo(Status.CONFLICT);
  }

  @Test
  void a_deletion_that_was_throttled_is_not_sent_after_a_colleague_has_changed_the_profile() {
    tenant.add(A);
    EspPlan plan = tenant.reconciler().plan(EspProfileSet.of(B), PlanOptions.none().prune("A"));
    tenant.failing =
        operation -> {
          if (operation instanceof TenantOperation.Delete) {
            tenant.failing = none -> Optional.empty();
            tenant.change("A", it -> it.toBuilder().description("theirs").build());
            return Optional.of(throttled(operation));
          }
          return Optional.empty();
        };

    ApplyReport report = apply(plan);

    assertThat(tenant.order()).contains("A");
    assertThat(status(report, Change.Delete.class)).isEqualTo(Status.CONFLICT);
  }

  @Test
  void an_update_with_an_unknown_outcome_is_looked_at_before_it_is_sent_again() {
    tenant.add(A);
    EspPlan plan = plan(EspProfileSet.of(OURS));
    failOnce(
        operation -> {
          tenant.change("A", it -> it.toBuilder().description("theirs").build());
          return lost(operation);
        });

    apply(plan);

    assertThat(tenant.one("A").profile().description()).isEqualTo("theirs");
  }

  // Two runs of one plan at once: duplicates, both complete, every later plan refused

  @Test
  void two_runs_of_one_plan_at_once_leave_one_profile() {
    EspPlan plan = plan(EspProfileSet.of(A));
    List<ApplyReport> reports = new ArrayList<>();
    meanwhileOnce(() -> reports.add(applyElsewhere(plan)));

    reports.add(apply(plan));

    assertThat(tenant.order()).containsExactly("A");
    assertThat(reports).hasSize(2).allMatch(ApplyReport::isComplete);
  }

  @Test
  void after_two_runs_of_one_plan_at_once_the_next_plan_has_nothing_to_do() {
    EspPlan plan = plan(EspProfileSet.of(A));
    meanwhileOnce(() -> applyElsewhere(plan));

    apply(plan);

    assertThat(plan(EspProfileSet.of(A)).isEmpty()).isTrue();
  }

  // A DELETE that was carried out is FAILED, NotFound

  @Test
  void a_deletion_that_finds_nothing_after_a_doubt_is_done() {
    tenant = new StagedTenant(A);
    EspPlan plan = tenant.reconciler().plan(EspProfileSet.of(B), PlanOptions.none().prune("A"));
    tenant.readLag = Duration.ofHours(1);
    tenant.failing =
        operation -> {
          if (!(operation instanceof TenantOperation.Delete)) {
            return Optional.empty();
          }
          boolean there = tenant.order().contains("A");
          if (there) {
            tenant.remove("A");
          }
          return Optional.of(there ? lost(operation) : notFound(operation));
        };

    ApplyReport report = apply(plan);

    assertThat(status(report, Change.Delete.class)).isEqualTo(Status.DONE);
  }

  // An assignment not seen by the deadline is told as "not kept"; a lag is blamed on somebody else

  @Test
  void an_assignment_that_is_not_seen_is_unconfirmed_and_not_told_as_not_kept() {
    tenant = new StagedTenant(A);
    EspPlan plan = plan(EspProfileSet.of(assigned(A, "ours")));
    tenant.readLag = Duration.ofHours(1);

    ApplyReport report = apply(plan);

    assertThat(report.notStored()).isEmpty();
    assertThat(report.unconfirmed()).isNotEmpty();
    assertThat(report.isComplete()).isFalse();
  }

  @Test
  void a_lag_that_is_longer_than_the_settle_time_is_nobodys_doing() {
    tenant = new StagedTenant(A);
    EspPlan plan = plan(EspProfileSet.of(assigned(withTimeout(OURS, 90), "ours")));
    tenant.readLag = Duration.ofHours(1);

    ApplyReport report = apply(plan);

    assertThat(report.foreignChanges()).isEmpty();
    assertThat(report.with(Status.CONFLICT)).isEmpty();
  }

  // After a restore the marker of another state stays, and pruneOwned deletes what was not owned

  @Test
  void after_a_restore_nothing_is_pruned_that_was_not_owned_before() {
    StoredProfile theirs = tenant.add(A);
    PlanOptions owning = PlanOptions.none().ownedBy("team").pruneOwned();
    tenant.reconciler().apply(tenant.reconciler().plan(EspProfileSet.of(OURS), owning));
    apply(tenant.reconciler().planRestore(new Snapshot(tenant.time.instant(), List.of(theirs))));

    tenant.reconciler().apply(tenant.reconciler().plan(EspProfileSet.of(B), owning));

    assertThat(tenant.order()).contains("A");
  }

  // The deadline is per call: a whole apply has none

  @Test
  void a_whole_apply_ends_at_its_deadline_however_often_it_is_asked_to_wait() {
    EspPlan plan = plan(EspProfileSet.of(A, B));
    List<String> sent = new ArrayList<>();
    tenant.failing =
        operation -> {
          sent.add(operation.describe());
          return Optional.of(throttledFor(operation, Duration.ofMinutes(10)));
        };
    Instant begun = tenant.time.instant();

    ApplyReport report = apply(plan);

    assertThat(Duration.between(begun, tenant.time.instant()))
        .isEqualTo(EspReconciler.DEFAULT_DEADLINE);
    assertThat(sent).as("both at first, and both after ten minutes").hasSize(4);
    assertThat(report.isComplete()).isFalse();
  }

  private static TenantException throttledFor(TenantOperation operation, Duration wait) {
    return new TenantException.Throttled(
        "slow down", Optional.of(wait), Details.of(operation.describe()));
  }
}
