package io.github.autopilotesp.plan;

import static io.github.autopilotesp.reconcile.Profiles.assigned;
import static io.github.autopilotesp.reconcile.Profiles.group;
import static io.github.autopilotesp.reconcile.Profiles.profile;
import static io.github.autopilotesp.reconcile.Profiles.withTimeout;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.autopilotesp.profile.Assignment;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.EspProfileSet;
import io.github.autopilotesp.profile.ScopeTag;
import io.github.autopilotesp.reconcile.ApplyReport;
import io.github.autopilotesp.reconcile.ChangeOutcome.Status;
import io.github.autopilotesp.reconcile.StagedTenant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A plan holds ids, and one map of names that is resolved once. */
class PlanNamesTest {
  private static final EspProfile KIOSK = profile("Kiosk");
  private static final EspProfileSet ASSIGNED = EspProfileSet.of(assigned(KIOSK, "kiosks"));

  private final StagedTenant tenant = new StagedTenant(KIOSK);

  @Test
  void a_plan_needs_no_tenant_and_shows_ids() {
    EspPlan plan = EspPlan.between(ASSIGNED, tenant.listing(), PlanOptions.none());

    assertThat(plan.namesById()).isEmpty();
    assertThat(plan.toText()).contains("+ Group " + group("kiosks"));
    assertThat(tenant.groupsAsked()).isZero();
  }

  @Test
  void names_are_put_in_where_it_is_shown_and_the_values_stay_ids() {
    EspPlan plan = EspPlan.between(ASSIGNED, tenant.listing(), PlanOptions.none());

    EspPlan named = plan.withNames(Map.of(group("kiosks").value(), "Kiosks"));

    assertThat(named.toText()).contains("+ Group Kiosks\n");
    assertThat(named.toMarkdown()).contains("- add Group Kiosks\n");
    assertThat(named.changes()).isEqualTo(plan.changes());
    assertThat(((Change.Assign) named.changes().get(0)).difference().after())
        .containsExactly(new FieldValue.Assigned(Assignment.toGroup(group("kiosks"))));
  }

  @Test
  void names_are_under_the_digest_and_are_saved() {
    EspPlan plan = tenant.reconciler().plan(ASSIGNED);

    assertThat(plan.withNames(Map.of()).digest()).isNotEqualTo(plan.digest());
    assertThat(EspPlan.fromJson(plan.toJson()).namesById())
        .isEqualTo(plan.namesById())
        .containsOnly(Map.entry(group("kiosks").value(), "kiosks"));
  }

  @Test
  void a_run_asks_for_a_name_once() {
    EspPlan plan = tenant.reconciler().plan(ASSIGNED);

    assertThat(tenant.groupsAsked()).as("while it plans").isEqualTo(1);

    tenant.reconciler().apply(plan);

    assertThat(tenant.groupsAsked()).as("while it applies, for rules and names").isEqualTo(2);
  }

  @Test
  void a_name_that_changed_is_a_conflict_of_a_plan_that_was_not_saved_too() {
    EspPlan plan = tenant.reconciler().plan(ASSIGNED);
    tenant.rename(group("kiosks"), "Everyone");

    ApplyReport report = tenant.reconciler().apply(plan);

    assertThat(report.with(Status.CONFLICT)).hasSize(1);
  }

  @Test
  void what_is_not_kept_is_known_by_its_ids_whatever_it_is_called() {
    EspProfile tagged =
        withTimeout(KIOSK, 90).toBuilder().scopeTags(List.of(ScopeTag.of("7"))).build();
    SettingNotStored tags = new SettingNotStored("Kiosk", "Scope tags", List.of("7"), List.of("0"));

    EspPlan plan =
        tenant
            .reconciler()
            .plan(EspProfileSet.of(tagged), PlanOptions.none().knowingNotStored(List.of(tags)));

    assertThat(plan.namesById()).containsEntry("7", "Tag 7");
    assertThat(plan.notStored()).containsExactly(tags);
    assertThat(((Change.Update) plan.changes().get(0)).fields())
        .extracting(FieldChange::setting)
        .doesNotContain("Scope tags");
  }
}
