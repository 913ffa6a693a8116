package io.github.autopilotesp.reconcile;

import static io.github.autopilotesp.reconcile.Profiles.assigned;
import static io.github.autopilotesp.reconcile.Profiles.profile;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.autopilotesp.plan.EspPlan;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.EspProfileSet;
import io.github.autopilotesp.reconcile.ChangeOutcome.Status;
import io.github.autopilotesp.tenant.TenantException;
import io.github.autopilotesp.tenant.TenantOperation;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** An order is told as reached only where a read has shown it, and nobody is assigned before. */
class OrderTruthTest {
  private static final EspProfile A = profile("A");
  private static final EspProfile B = profile("B");

  private final StagedTenant tenant = new StagedTenant(B, A);

  @Test
  void a_move_that_is_refused_is_failed_and_the_report_incomplete() {
    tenant.failing = OrderTruthTest::forbidden;

    ApplyReport report = apply(A, B);

    assertThat(tenant.order()).containsExactly("B", "A");
    assertThat(report.with(Status.FAILED)).hasSize(1);
    assertThat(report.isComplete()).isFalse();
  }

  @Test
  void a_move_without_effect_is_not_done() {
    tenant.ignoringMoves = true;

    ApplyReport report = apply(A, B);

    assertThat(report.with(Status.DONE)).isEmpty();
    assertThat(report.with(Status.UNKNOWN)).hasSize(1);
    assertThat(report.isComplete()).isFalse();
  }

  @Test
  void nobody_is_assigned_while_the_order_is_not_there() {
    tenant.failing = OrderTruthTest::forbidden;

    ApplyReport report = apply(assigned(A, "g"), B);

    assertThat(tenant.one("A").profile().assignments()).isEmpty();
    assertThat(report.with(Status.NOT_DONE))
        .singleElement()
        .extracting(ChangeOutcome::detail)
        .asString()
        .contains("priority is not established yet");
  }

  @Test
  void moves_are_computed_from_the_order_as_it_is_now() {
    StagedTenant other = new StagedTenant(profile("X"), B, A);
    EspPlan plan = other.reconciler().plan(EspProfileSet.inOrder(profile("New"), A, B));
    other.failing =
        operation -> {
          if (operation instanceof TenantOperation.Create) {
            other.move("A", 1);
          }
          return Optional.empty();
        };

    ApplyReport report = other.reconciler().apply(plan);

    assertThat(other.order())
        .filteredOn(name -> !name.equals("X"))
        .containsExactly("New", "A", "B");
    assertThat(report.with(Status.DONE)).isNotEmpty();
  }

  private ApplyReport apply(EspProfile... order) {
    return tenant.reconciler().apply(tenant.reconciler().plan(EspProfileSet.inOrder(order)));
  }

  private static Optional<TenantException> forbidden(TenantOperation operation) {
    return operation instanceof TenantOperation.Reorder
        ? Optional.of(
            new TenantException.Rejected(
                "refused", TenantException.Details.of(operation.describe())))
        : Optional.empty();
  }
}
