package io.github.autopilotesp.plan;

import static io.github.autopilotesp.reconcile.Profiles.assigned;
import static io.github.autopilotesp.reconcile.Profiles.group;
import static io.github.autopilotesp.reconcile.Profiles.profile;
import static io.github.autopilotesp.reconcile.Profiles.withTimeout;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.autopilotesp.profile.DesiredProfile;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.EspProfileSet;
import io.github.autopilotesp.reconcile.ApplyReport;
import io.github.autopilotesp.reconcile.ChangeOutcome.Status;
import io.github.autopilotesp.reconcile.StagedTenant;
import io.github.autopilotesp.validation.ValidationException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A saved plan is applied where it was meant, as it was shown. */
class SavedPlanApplyTest {
  private static final EspProfile A = assigned(profile("A"), "g");
  private static final EspProfile B = assigned(profile("B"), "h");
  private static final EspProfileSet SET =
      EspProfileSet.of(
          List.of(
              DesiredProfile.of(assigned(profile("New"), "n")).ordered(1),
              DesiredProfile.of(withTimeout(B, 90)).ordered(2),
              DesiredProfile.of(A.toBuilder().displayName("A2").build())
                  .ordered(3)
                  .renamedFrom("A"),
              DesiredProfile.ofDefault(withTimeout(profile("x"), 45))));

  private final StagedTenant tenant = new StagedTenant(A, profile("Gone"), B);
  private final EspPlan plan =
      tenant.reconciler().plan(SET, PlanOptions.none().ownedBy("us").prune("Gone"));

  @Test
  void only_the_approved_plan_is_applied() {
    EspPlan other = tenant.reconciler().plan(EspProfileSet.of(profile("Other")));

    assertThatThrownBy(() -> tenant.reconciler().apply(other, plan.digest()))
        .isInstanceOf(PlanRefusedException.class)
        .hasMessageContaining("not the plan that was approved");
    assertThat(tenant.writes).isEmpty();
    assertThat(tenant.reconciler().apply(plan, plan.digest()).isComplete()).isTrue();
  }

  @Test
  void a_plan_is_not_applied_in_another_tenant() {
    StagedTenant other = StagedTenant.ofTenant("another", A, profile("Gone"), B);

    assertThatThrownBy(() -> other.reconciler().apply(EspPlan.fromJson(plan.toJson())))
        .isInstanceOf(PlanRefusedException.class)
        .hasMessageContaining("another tenant");
    assertThatThrownBy(() -> other.reconciler().apply(plan))
        .isInstanceOf(PlanRefusedException.class);
    assertThat(other.writes).isEmpty();
  }

  @Test
  void a_name_that_differs_at_apply_is_a_conflict_of_the_profile_that_it_concerns() {
    EspPlan read =
        EspPlan.fromJson(
            tenant
                .reconciler()
                .plan(EspProfileSet.of(assigned(profile("New"), "n"), withTimeout(B, 90)))
                .toJson());
    tenant.rename(group("n"), "Everyone\n- harmless");

    ApplyReport report = tenant.reconciler().apply(read);

    assertThat(report.with(Status.CONFLICT))
        .singleElement()
        .satisfies(
            outcome -> {
              assertThat(outcome.change().describe()).isEqualTo("create \"New\"");
              assertThat(outcome.detail())
                  .contains("is now \"Everyone\\n- harmless\" (" + group("n").value() + ")");
            });
    assertThat(report.with(Status.DONE))
        .extracting(outcome -> outcome.change().describe())
        .containsExactly("update \"B\"");
    assertThat(tenant.order()).doesNotContain("New");
  }

  @Test
  void nothing_that_hangs_on_a_conflict_of_names_is_done() {
    EspPlan read = EspPlan.fromJson(plan.toJson());
    tenant.rename(group("n"), "Everyone");

    ApplyReport report = tenant.reconciler().apply(read);

    assertThat(report.with(Status.CONFLICT))
        .extracting(outcome -> outcome.change().describe())
        .contains("create \"New\"");
    assertThat(report.with(Status.NOT_DONE))
        .as("what hangs on it is not done, and nothing is deleted")
        .extracting(outcome -> outcome.change().describe())
        .contains("assign \"New\"", "DELETE \"Gone\"");
  }

  @Test
  void nothing_is_deleted_to_make_room_where_a_name_differs() {
    StagedTenant full =
        new StagedTenant(
            IntStream.rangeClosed(1, 50)
                .mapToObj(i -> profile("P" + i))
                .toArray(EspProfile[]::new));
    EspPlan makingRoom =
        full.reconciler()
            .plan(
                EspProfileSet.of(assigned(profile("New"), "n")),
                PlanOptions.none().ownedBy("us").prune("P1"));
    EspPlan read = EspPlan.fromJson(makingRoom.toJson());
    full.rename(group("n"), "Everyone");

    ApplyReport report = full.reconciler().apply(read);

    assertThat(read.changes().get(0)).isInstanceOf(Change.Delete.class);
    assertThat(report.with(Status.CONFLICT)).hasSize(1);
    assertThat(full.writes).isEmpty();
  }

  @Test
  void a_name_that_differs_refuses_a_strict_plan_as_a_whole() {
    EspPlan read = EspPlan.fromJson(plan.strict().toJson());
    tenant.rename(group("n"), "Everyone");

    assertThatThrownBy(() -> tenant.reconciler().apply(read))
        .isInstanceOf(PlanRefusedException.class)
        .hasMessageContaining("is now \"Everyone\"");
    assertThat(tenant.writes).isEmpty();
  }

  @Test
  void the_name_of_a_group_that_loses_its_profile_is_one_that_was_shown_too() {
    EspPlan unassign =
        tenant.reconciler().plan(EspProfileSet.of(A.toBuilder().assignments(List.of()).build()));
    tenant.rename(group("g"), "Pilot");

    ApplyReport report = tenant.reconciler().apply(EspPlan.fromJson(unassign.toJson()));

    assertThat(report.with(Status.CONFLICT)).hasSize(1);
    assertThat(tenant.writes).isEmpty();
  }

  /** What the rules would say of another tenant is not what is wrong. */
  @Test
  void the_tenant_is_checked_before_the_rules() {
    EspPlan ruledOut = tenant.reconciler().plan(EspProfileSet.of(withTimeout(B, 2_000)));
    StagedTenant other = StagedTenant.ofTenant("another", A, profile("Gone"), B);

    assertThatThrownBy(() -> tenant.reconciler().apply(ruledOut))
        .isInstanceOf(ValidationException.class);
    assertThatThrownBy(() -> other.reconciler().apply(ruledOut))
        .isInstanceOf(PlanRefusedException.class)
        .hasMessageContaining("another tenant");
  }

  @Test
  void a_saved_plan_is_applied_later() {
    EspPlan read = EspPlan.fromJson(plan.toJson());

    assertThat(tenant.reconciler().apply(read).isComplete()).isTrue();

    assertThat(tenant.order()).containsExactly("New", "B", "A2");
    assertThat(tenant.reconciler().plan(SET).isEmpty()).isTrue();
  }

  @Test
  void what_has_moved_since_the_plan_was_saved_is_a_conflict() {
    String saved = plan.toJson();
    tenant.change("B", profile -> withTimeout(profile, 30));

    ApplyReport report = tenant.reconciler().apply(EspPlan.fromJson(saved));

    assertThat(report.with(Status.CONFLICT))
        .extracting(outcome -> outcome.change().describe())
        .containsExactly("update \"B\"");
    assertThat(report.with(Status.NOT_DONE))
        .as("nothing is deleted while something is open")
        .extracting(outcome -> outcome.change().describe())
        .containsExactly("DELETE \"Gone\"");
  }
}
