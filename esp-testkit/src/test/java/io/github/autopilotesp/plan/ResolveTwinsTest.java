package io.github.autopilotesp.plan;

import static io.github.autopilotesp.reconcile.Profiles.assigned;
import static io.github.autopilotesp.reconcile.Profiles.profile;
import static io.github.autopilotesp.reconcile.Profiles.withTimeout;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.EspProfileSet;
import io.github.autopilotesp.profile.ProfileId;
import io.github.autopilotesp.reconcile.ApplyReport;
import io.github.autopilotesp.reconcile.ChangeOutcome;
import io.github.autopilotesp.reconcile.StagedTenant;
import io.github.autopilotesp.tenant.StoredProfile;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResolveTwinsTest {
  private static final EspProfile A = profile("A");
  private static final PlanOptions RESOLVING = PlanOptions.none().resolveTwins();

  @Test
  void twins_are_refused_unless_they_are_to_be_resolved_and_the_refusal_says_how() {
    StagedTenant tenant = new StagedTenant(A, A);

    assertThatThrownBy(() -> tenant.reconciler().plan(EspProfileSet.of(A)))
        .isInstanceOf(PlanRefusedException.class)
        .hasMessageContaining("resolveTwins()");
  }

  @Test
  void of_twins_that_reach_nobody_the_oldest_stays() {
    StagedTenant tenant = new StagedTenant(A, profile("B"), A, A);
    ProfileId oldest = tenant.one("A").id();

    EspPlan plan = tenant.reconciler().plan(EspProfileSet.of(A), RESOLVING);

    assertThat(plan.toText()).contains("TO DELETE");
    assertThat(tenant.reconciler().apply(EspPlan.fromJson(plan.toJson())).isComplete()).isTrue();
    assertThat(tenant.order()).containsExactly("A", "B");
    assertThat(tenant.one("A").id()).isEqualTo(oldest);
  }

  @Test
  void the_twin_that_is_assigned_stays() {
    StagedTenant tenant = new StagedTenant(A, assigned(A, "g"));

    tenant
        .reconciler()
        .apply(tenant.reconciler().plan(EspProfileSet.of(assigned(A, "g")), RESOLVING));

    assertThat(tenant.list())
        .filteredOn(it -> !it.isDefault())
        .extracting(StoredProfile::profile)
        .containsExactly(assigned(A, "g"));
  }

  @Test
  void what_says_something_else_or_is_assigned_twice_is_no_twin() {
    for (StagedTenant tenant :
        List.of(
            new StagedTenant(A, withTimeout(A, 90)),
            new StagedTenant(assigned(A, "g"), assigned(A, "h")))) {
      assertThatThrownBy(() -> tenant.reconciler().plan(EspProfileSet.of(A), RESOLVING))
          .isInstanceOf(PlanRefusedException.class);
    }
  }

  @Test
  void twins_outside_the_set_are_left_alone() {
    StagedTenant tenant = new StagedTenant(A, profile("B"), profile("B"));

    assertThat(tenant.reconciler().plan(EspProfileSet.of(A), RESOLVING).isEmpty()).isTrue();
  }

  @Test
  void a_twin_that_was_assigned_since_the_plan_is_not_deleted() {
    StagedTenant tenant = new StagedTenant(A, A);
    EspPlan plan = tenant.reconciler().plan(EspProfileSet.of(A), RESOLVING);
    StoredProfile younger = tenant.list().get(1);
    tenant.change(younger.id(), it -> assigned(it, "g"));

    ApplyReport report = tenant.reconciler().apply(plan);

    assertThat(report.with(ChangeOutcome.Status.CONFLICT)).hasSize(1);
    assertThat(tenant.order()).hasSize(2);
  }
}
