package io.github.autopilotesp.reconcile;

import static io.github.autopilotesp.reconcile.Profiles.assigned;
import static io.github.autopilotesp.reconcile.Profiles.profile;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.autopilotesp.plan.Change;
import io.github.autopilotesp.plan.EspPlan;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.EspProfileSet;
import io.github.autopilotesp.reconcile.ChangeOutcome.Status;
import io.github.autopilotesp.tenant.TenantException;
import io.github.autopilotesp.tenant.TenantOperation;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What one engine for all writes promises, seen through the reconciler. */
class EngineApplyTest {
  private static final EspProfile A = profile("A");

  private final StagedTenant tenant = new StagedTenant();

  @Test
  void a_colleagues_assignment_of_a_profile_just_created_is_left_alone() {
    EspPlan plan = tenant.reconciler().plan(EspProfileSet.inOrder(assigned(A, "ours")));
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

  @Test
  void two_applies_of_one_plan_at_once_create_one_profile() throws Exception {
    EspPlan plan = tenant.reconciler().plan(EspProfileSet.of(A));
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      Callable<ApplyReport> apply = () -> tenant.reconciler().apply(plan);

      List<Future<ApplyReport>> reports = threads.invokeAll(List.of(apply, apply));

      for (Future<ApplyReport> report : reports) {
        assertThat(report.get().isComplete()).isTrue();
      }
      assertThat(tenant.order()).containsExactly("A");
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void a_create_that_is_throttled_is_sent_after_another_look() {
    EspPlan plan = tenant.reconciler().plan(EspProfileSet.of(A));
    tenant.failing =
        operation -> {
          tenant.failing = none -> Optional.empty();
          tenant.add(profile("A"));
          return Optional.of(throttled(operation));
        };

    ApplyReport report = tenant.reconciler().apply(plan);

    assertThat(tenant.order()).containsExactly("A");
    assertThat(report.with(Status.UNKNOWN)).isEmpty();
  }

  @Test
  void an_update_that_was_throttled_first_still_tells_whom_it_may_have_overwritten() {
    tenant.add(A);
    EspPlan plan =
        tenant.reconciler().plan(EspProfileSet.of(A.toBuilder().description("ours").build()));
    tenant.failing =
        operation -> {
          tenant.failing = none -> Optional.empty();
          tenant.meanwhile = this::colleagueDescribesOnce;
          return Optional.of(throttled(operation));
        };

    ApplyReport report = tenant.reconciler().apply(plan);

    assertThat(report.possiblyOverwritten())
        .extracting(change -> change.lastSeen().displayName())
        .containsExactly("A");
  }

  @Test
  void an_update_that_was_lost_first_still_tells_whom_it_may_have_overwritten() {
    tenant.add(A);
    EspPlan plan =
        tenant.reconciler().plan(EspProfileSet.of(A.toBuilder().description("ours").build()));
    tenant.failing =
        operation -> {
          tenant.failing = none -> Optional.empty();
          tenant.meanwhile = this::colleagueDescribesOnce;
          return Optional.of(
              new TenantException.OutcomeUnknown(
                  "no answer", TenantException.Details.of(operation.describe())));
        };

    ApplyReport report = tenant.reconciler().apply(plan);

    assertThat(report.possiblyOverwritten())
        .extracting(change -> change.lastSeen().displayName())
        .containsExactly("A");
  }

  private void colleagueDescribesOnce() {
    tenant.meanwhile = () -> {};
    tenant.change("A", profile -> profile.toBuilder().description("theirs").build());
  }

  @Test
  void nothing_is_begun_after_the_deadline_of_the_whole_apply() {
    EspPlan plan = tenant.reconciler().plan(EspProfileSet.of(A));
    tenant.failing = operation -> Optional.of(throttled(operation));
    EspReconciler reconciler =
        EspReconciler.builder(tenant)
            .clock(tenant.time)
            .sleeper(tenant.time)
            .deadline(Duration.ofSeconds(1))
            .build();

    ApplyReport report = reconciler.apply(plan);

    assertThat(report.outcomes())
        .allSatisfy(outcome -> assertThat(outcome.detail()).contains("deadline"));
    assertThat(report.isComplete()).isFalse();
  }

  private static TenantException throttled(TenantOperation operation) {
    return new TenantException.Throttled(
        "slow down",
        Optional.of(Duration.ofSeconds(10)),
        TenantException.Details.of(operation.describe()));
  }
}
