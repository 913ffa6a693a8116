package io.github.autopilotesp.reconcile;

import static io.github.autopilotesp.reconcile.Profiles.assigned;
import static io.github.autopilotesp.reconcile.Profiles.profile;
import static io.github.autopilotesp.reconcile.Profiles.withTimeout;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.github.autopilotesp.plan.EspPlan;
import io.github.autopilotesp.plan.PlanOptions;
import io.github.autopilotesp.plan.PlanRefusedException;
import io.github.autopilotesp.plan.SettingNotStored;
import io.github.autopilotesp.profile.DesiredProfile;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.EspProfileSet;
import io.github.autopilotesp.profile.EspSettings;
import io.github.autopilotesp.profile.ProfileId;
import io.github.autopilotesp.profile.Scenario;
import io.github.autopilotesp.profile.ShownSettings;
import io.github.autopilotesp.reconcile.ChangeOutcome.Status;
import io.github.autopilotesp.tenant.TenantException;
import io.github.autopilotesp.tenant.TenantOperation;
import io.github.autopilotesp.validation.EspValidator;
import io.github.autopilotesp.validation.RuleOverride;
import io.github.autopilotesp.validation.ValidationException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ApplyTest {
  private static final EspProfile A = assigned(profile("A"), "g");
  private static final EspProfile B = assigned(profile("B"), "h");

  @Test
  void a_plan_that_makes_room_by_deleting_is_applied() {
    StagedTenant full =
        new StagedTenant(
            IntStream.rangeClosed(1, 50)
                .mapToObj(i -> profile("P" + i))
                .toArray(EspProfile[]::new));
    EspPlan plan =
        full.reconciler().plan(EspProfileSet.of(profile("New")), PlanOptions.none().prune("P7"));

    ApplyReport report = full.reconciler().apply(plan);

    assertThat(report.isComplete()).isTrue();
    assertThat(full.order()).hasSize(50).contains("New").doesNotContain("P7");
  }

  @Test
  void what_was_planned_is_in_the_tenant_afterwards_and_nothing_is_left_to_do() {
    StagedTenant tenant = new StagedTenant(profile("Foreign"), B);
    EspProfileSet set = EspProfileSet.inOrder(A, withTimeout(B, 90));

    ApplyReport report = apply(tenant, set);

    assertThat(report.isComplete()).isTrue();
    assertThat(tenant.one("A").profile()).isEqualTo(A);
    assertThat(tenant.order()).containsExactly("Foreign", "A", "B");
    assertThat(tenant.reconciler().plan(set).isEmpty()).isTrue();
  }

  @Test
  void a_new_profile_is_assigned_only_when_it_stands_in_its_place() {
    StagedTenant tenant = new StagedTenant(B);

    apply(tenant, EspProfileSet.inOrder(A, B));

    ProfileId id = tenant.one("A").id();
    assertThat(tenant.writes)
        .containsExactly(
            "create ESP profile \"A\"",
            "move ESP profile " + id + " to priority 1",
            "assign ESP profile \"A\" (" + id + ")");
  }

  @Test
  void an_empty_plan_asks_the_tenant_nothing() {
    StagedTenant tenant = new StagedTenant(A);
    EspPlan plan = tenant.reconciler().plan(EspProfileSet.of(A));

    assertThat(tenant.reconciler().apply(plan).isComplete()).isTrue();
    assertThat(tenant.writes).isEmpty();
  }

  @Test
  void request_ids_are_in_the_report() {
    ApplyReport report = apply(new StagedTenant(), EspProfileSet.of(profile("A")));

    assertThat(report.outcomes().get(0).requestIds())
        .singleElement()
        .asString()
        .matches("[0-9a-f-]{36}");
  }

  @Test
  void a_setting_that_the_service_dropped_is_reported_and_does_not_count() {
    StagedTenant tenant = new StagedTenant();
    tenant.storing = ApplyTest::withoutQualityUpdates;

    ApplyReport report = apply(tenant, EspProfileSet.of(profile("A")));

    assertThat(report.isComplete()).isTrue();
    assertThat(report.notStored())
        .containsExactly(
            new SettingNotStored(
                "A",
                "Install Windows quality updates (might restart the device)",
                List.of("Yes"),
                List.of("No")));
  }

  @Test
  void what_the_service_does_not_keep_is_marked_in_the_next_plan_and_not_tried_again() {
    StagedTenant tenant = new StagedTenant();
    tenant.storing = ApplyTest::withoutQualityUpdates;
    EspProfileSet set = EspProfileSet.of(profile("A"));
    ApplyReport report = apply(tenant, set);

    EspPlan next =
        tenant.reconciler().plan(set, PlanOptions.none().knowingNotStored(report.notStored()));

    assertThat(next.isEmpty()).isTrue();
    assertThat(next.notStored()).isEqualTo(report.notStored());
    assertThat(next.toText())
        .contains("the service does not store Install Windows quality updates");
  }

  @Test
  void an_update_answered_without_the_profile_is_compared_when_it_is_read() {
    StagedTenant tenant = new StagedTenant(withoutQualityUpdates(profile("A")));
    tenant.answersToUpdates = false;
    tenant.storing = ApplyTest::withoutQualityUpdates;

    ApplyReport report = apply(tenant, EspProfileSet.of(withTimeout(profile("A"), 90)));

    assertThat(report.notStored())
        .extracting(SettingNotStored::asked)
        .containsExactly(List.of("Yes"));
  }

  @Test
  void lagging_reads_are_waited_for() {
    StagedTenant tenant = new StagedTenant(B);
    tenant.readLag = Duration.ofSeconds(10);

    ApplyReport report = apply(tenant, EspProfileSet.inOrder(A, withTimeout(B, 90)));

    assertThat(report.isComplete()).isTrue();
    assertThat(tenant.order()).containsExactly("A", "B");
  }

  @Test
  void what_reads_do_not_show_by_the_deadline_is_said() {
    StagedTenant tenant = new StagedTenant();
    tenant.readLag = Duration.ofMinutes(5);

    ApplyReport report = apply(tenant, EspProfileSet.of(A));

    assertThat(report.isComplete()).isFalse();
    assertThat(report.unconfirmed()).singleElement().asString().contains("\"A\"");
  }

  @Test
  void a_profile_that_moved_since_the_plan_is_left_alone_with_its_assignment() {
    StagedTenant tenant = new StagedTenant(A, B);
    EspPlan plan =
        tenant
            .reconciler()
            .plan(EspProfileSet.of(assigned(withTimeout(A, 90), "more"), withTimeout(B, 90)));
    tenant.change("A", profile -> profile.toBuilder().description("by someone else").build());

    ApplyReport report = tenant.reconciler().apply(plan);

    assertThat(tenant.one("A").profile().description()).isEqualTo("by someone else");
    assertThat(report.outcomes())
        .extracting(outcome -> outcome.change().describe(), ChangeOutcome::status)
        .containsExactly(
            tuple("update \"A\"", Status.CONFLICT),
            tuple("update \"B\"", Status.DONE),
            tuple("assign \"A\"", Status.NOT_DONE));
  }

  @Test
  void a_strict_plan_with_a_conflict_is_refused_as_a_whole() {
    StagedTenant tenant = new StagedTenant(A, B);
    EspPlan plan =
        tenant.reconciler().plan(EspProfileSet.of(withTimeout(A, 90), withTimeout(B, 90)));
    tenant.change("A", profile -> withTimeout(profile, 30));

    assertThatThrownBy(() -> tenant.reconciler().apply(plan.strict()))
        .isInstanceOf(PlanRefusedException.class)
        .hasMessageContaining("\"A\" was changed since the plan was made: version 1 then, 2 now");
    assertThat(tenant.writes).isEmpty();
  }

  @Test
  void a_reorder_that_raises_versions_does_not_look_like_a_conflict() {
    StagedTenant tenant = new StagedTenant(A, B);
    EspPlan plan = tenant.reconciler().plan(EspProfileSet.of(withTimeout(A, 90)));
    tenant.move("B", 1);

    assertThat(tenant.reconciler().apply(plan).isComplete()).isTrue();
  }

  @Test
  void a_change_by_someone_else_that_is_seen_at_the_second_look_is_a_conflict() {
    StagedTenant tenant = new StagedTenant(B);
    EspPlan plan = tenant.reconciler().plan(EspProfileSet.of(A, withTimeout(B, 90)));
    List<String> once = new ArrayList<>(List.of("once"));
    tenant.meanwhile =
        () -> {
          if (!once.isEmpty()) {
            once.clear();
            tenant.change("B", profile -> withTimeout(profile, 30));
          }
        };

    ApplyReport report = tenant.reconciler().apply(plan);

    assertThat(tenant.one("B").profile()).isEqualTo(withTimeout(B, 30));
    assertThat(report.with(Status.CONFLICT)).hasSize(1);
  }

  @Test
  void a_change_between_the_second_look_and_the_write_is_reported_with_the_values_read_before() {
    StagedTenant tenant = new StagedTenant(A);
    EspPlan plan = tenant.reconciler().plan(EspProfileSet.of(withTimeout(A, 90)));
    tenant.meanwhile = () -> tenant.change("A", profile -> withTimeout(profile, 30));

    ApplyReport report = tenant.reconciler().apply(plan);

    assertThat(report.isComplete()).isFalse();
    assertThat(report.possiblyOverwritten())
        .singleElement()
        .satisfies(change -> assertThat(change.lastSeen().profile()).isEqualTo(A));
  }

  @Test
  void a_change_between_the_second_look_and_an_assignment_is_reported() {
    StagedTenant tenant = new StagedTenant(A);
    EspPlan plan = tenant.reconciler().plan(EspProfileSet.of(assigned(A, "more")));
    // An assignment alone does not raise the version of the fake.
    tenant.meanwhile =
        () -> {
          tenant.change("A", profile -> assigned(profile, "theirs"));
          tenant.change("A", profile -> profile);
        };

    ApplyReport report = tenant.reconciler().apply(plan);

    assertThat(report.possiblyOverwritten()).hasSize(1);
  }

  @Test
  void an_own_reorder_is_not_reported_as_a_change_by_someone_else() {
    StagedTenant tenant = new StagedTenant(profile("Foreign"), B, profile("C"), A);
    tenant.answersToUpdates = false;

    ApplyReport report =
        apply(
            tenant,
            EspProfileSet.inOrder(
                withTimeout(A, 90), assigned(withTimeout(profile("C"), 90), "x"), B));

    assertThat(report.foreignChanges()).isEmpty();
    assertThat(report.isComplete()).isTrue();
  }

  @Test
  void a_name_that_was_taken_since_the_plan_is_not_created_again() {
    StagedTenant tenant = new StagedTenant();
    EspPlan plan = tenant.reconciler().plan(EspProfileSet.of(A));
    tenant.add(withTimeout(profile("A"), 5));

    ApplyReport report = tenant.reconciler().apply(plan);

    assertThat(tenant.order()).containsExactly("A");
    assertThat(report.outcomes())
        .extracting(ChangeOutcome::status)
        .containsExactly(Status.CONFLICT, Status.NOT_DONE);
  }

  @Test
  void applying_a_plan_twice_equals_applying_it_once() {
    StagedTenant tenant = new StagedTenant(B);
    EspPlan plan = tenant.reconciler().plan(EspProfileSet.inOrder(A, withTimeout(B, 90)));
    tenant.reconciler().apply(plan);
    int writes = tenant.writes.size();

    ApplyReport again = tenant.reconciler().apply(plan);

    assertThat(tenant.writes).hasSize(writes);
    assertThat(again.isComplete()).isTrue();
    assertThat(again.with(Status.UP_TO_DATE)).hasSize(again.outcomes().size());
  }

  @Test
  void a_failure_of_one_never_stops_another() {
    StagedTenant tenant = new StagedTenant();
    tenant.failing = operation -> refused(operation, "create ESP profile \"A\"");

    ApplyReport report = apply(tenant, EspProfileSet.of(A, B));

    assertThat(tenant.order()).containsExactly("B");
    assertThat(report.outcomes())
        .extracting(outcome -> outcome.change().describe(), ChangeOutcome::status)
        .containsExactly(
            tuple("create \"A\"", Status.FAILED),
            tuple("create \"B\"", Status.DONE),
            tuple("assign \"A\"", Status.NOT_DONE),
            tuple("assign \"B\"", Status.DONE));
  }

  @Test
  void a_create_whose_answer_was_lost_is_found_and_adopted() {
    StagedTenant tenant = new StagedTenant();
    tenant.failing =
        operation -> {
          if (operation instanceof TenantOperation.Create) {
            tenant.add(profile("A"));
            return Optional.of(
                new TenantException.OutcomeUnknown(
                    "no answer", TenantException.Details.of(operation.describe())));
          }
          return Optional.empty();
        };

    ApplyReport report = apply(tenant, EspProfileSet.of(profile("A")));

    assertThat(report.outcomes())
        .singleElement()
        .satisfies(outcome -> assertThat(outcome.detail()).contains("adopted"));
    assertThat(report.isComplete()).isTrue();
    assertThat(tenant.order()).containsExactly("A");
  }

  @Test
  void writes_whose_answers_are_lost_are_done_when_they_are_seen() {
    StagedTenant tenant = new StagedTenant(A);
    tenant.losingAnswers = true;

    ApplyReport report = apply(tenant, EspProfileSet.of(assigned(withTimeout(A, 90), "more")));

    assertThat(report.outcomes())
        .extracting(ChangeOutcome::status, ChangeOutcome::detail)
        .containsExactly(
            tuple(Status.DONE, "the answer was lost, but reads show the change"),
            tuple(Status.DONE, "the answer was lost, but reads show the change"));
  }

  @Test
  void an_update_that_is_not_seen_either_stays_unknown() {
    StagedTenant tenant = new StagedTenant(A);
    tenant.failing =
        operation ->
            operation instanceof TenantOperation.Update
                ? Optional.of(
                    new TenantException.OutcomeUnknown(
                        "no answer", TenantException.Details.of(operation.describe())))
                : Optional.empty();

    ApplyReport report = apply(tenant, EspProfileSet.of(withTimeout(A, 90)));

    assertThat(report.with(Status.UNKNOWN)).hasSize(1);
    assertThat(report.notStored()).isEmpty();
  }

  @Test
  void a_move_that_failed_is_tried_again_from_what_is_read() {
    StagedTenant tenant = new StagedTenant(B, A);
    List<String> failures = new ArrayList<>(List.of("once"));
    tenant.failing =
        operation -> {
          if (operation instanceof TenantOperation.Reorder && !failures.isEmpty()) {
            failures.clear();
            return refused(operation, operation.describe());
          }
          return Optional.empty();
        };

    assertThat(apply(tenant, EspProfileSet.inOrder(A, B)).isComplete()).isTrue();
    assertThat(tenant.order()).containsExactly("A", "B");
  }

  @Test
  void an_order_that_was_changed_since_the_plan_is_left_alone() {
    StagedTenant tenant = new StagedTenant(B, A, profile("C"), profile("D"));
    EspPlan plan =
        tenant.reconciler().plan(EspProfileSet.inOrder(A, B, profile("C"), profile("D")));
    tenant.move("D", 1);

    ApplyReport report = tenant.reconciler().apply(plan);

    assertThat(report.with(Status.CONFLICT)).hasSize(1);
    assertThat(tenant.writes).isEmpty();
  }

  @Test
  void an_interrupt_leaves_a_report_of_what_was_not_done() {
    StagedTenant tenant = new StagedTenant();
    EspPlan plan = tenant.reconciler().plan(EspProfileSet.of(A));

    ApplyReport report = tenant.reconciler().apply(plan, ApplyTest::interruptAtTheStart);

    assertThat(Thread.interrupted()).isTrue();
    assertThat(report.with(Status.NOT_DONE)).hasSize(2);
  }

  @Test
  void a_listener_hears_of_every_change_and_of_the_end() {
    List<String> heard = new ArrayList<>();
    StagedTenant tenant = new StagedTenant();
    EspPlan plan = tenant.reconciler().plan(EspProfileSet.of(A));

    tenant
        .reconciler()
        .apply(
            plan,
            event -> {
              if (event instanceof ApplyEvent.ChangeFinished finished) {
                heard.add(finished.finished() + "/" + finished.changes());
              } else if (!(event instanceof ApplyEvent.Recorded)) {
                heard.add(event.getClass().getSimpleName());
              }
            });

    assertThat(heard).containsExactly("Started", "1/2", "2/2", "Finished");
  }

  @Test
  void a_listener_that_fails_after_the_first_write_does_not_stop_the_apply() {
    StagedTenant tenant = new StagedTenant();
    EspPlan plan = tenant.reconciler().plan(EspProfileSet.of(A));

    ApplyReport report =
        tenant
            .reconciler()
            .apply(
                plan,
                event -> {
                  if (event instanceof ApplyEvent.ChangeFinished) {
                    throw new IllegalStateException("the console is gone");
                  }
                });

    assertThat(report.listenerFailures()).hasSize(2);
    assertThat(tenant.one("A").profile()).isEqualTo(A);
  }

  @Test
  void a_report_reads_at_a_glance() {
    StagedTenant tenant = new StagedTenant();
    tenant.failing = operation -> refused(operation, "create ESP profile \"A\"");

    assertThat(apply(tenant, EspProfileSet.of(A)).toText())
        .isEqualTo(
            """
            NOT completely applied: 0 of 2 changes
              failed     create "A": no [create ESP profile "A"]
              not done   assign "A": the profile was not created
            """);
  }

  @Test
  void what_the_documentation_rules_out_is_not_applied() {
    StagedTenant tenant = new StagedTenant();
    EspPlan plan = tenant.reconciler().plan(EspProfileSet.of(withTimeout(profile("A"), 2000)));

    assertThatThrownBy(() -> tenant.reconciler().apply(plan))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("ESP201");
    assertThat(tenant.writes).isEmpty();
  }

  @Test
  void a_rule_that_is_overridden_by_its_id_does_not_refuse() {
    StagedTenant tenant = new StagedTenant();
    EspReconciler reconciler =
        EspReconciler.builder(tenant)
            .validator(
                EspValidator.builder()
                    .override(RuleOverride.silence("ESP201", "a test device"))
                    .build())
            .scenario(Scenario.userDriven())
            .build();

    ApplyReport report =
        reconciler.apply(reconciler.plan(EspProfileSet.of(withTimeout(profile("A"), 2000))));

    assertThat(report.isComplete()).isTrue();
  }

  @Test
  void ensure_writes_what_is_missing_and_skips_what_is_there() {
    StagedTenant tenant = new StagedTenant();

    ApplyReport first = tenant.reconciler().ensure(A);
    ApplyReport second = tenant.reconciler().ensure(A);

    assertThat(first.outcomes()).hasSize(2);
    assertThat(second.outcomes()).isEmpty();
    assertThat(second.isComplete()).isTrue();
  }

  @Test
  void a_cancelled_apply_finishes_what_was_begun_and_says_what_was_not_done() {
    StagedTenant tenant = new StagedTenant();
    Cancellation cancellation = new Cancellation();
    EspPlan plan = tenant.reconciler().plan(EspProfileSet.inOrder(B, A));

    ApplyReport report =
        tenant
            .reconciler()
            .apply(plan, event -> cancelAfterFirst(event, cancellation), cancellation);

    assertThat(tenant.order()).containsExactly("B", "A");
    assertThat(report.with(Status.DONE)).hasSize(2);
    assertThat(report.with(Status.NOT_DONE))
        .extracting(ChangeOutcome::detail)
        .containsOnly("the apply was cancelled");
  }

  private static void cancelAfterFirst(ApplyEvent event, Cancellation cancellation) {
    if (event instanceof ApplyEvent.ChangeFinished) {
      cancellation.cancel();
    }
  }

  @Test
  void what_was_replaced_goes_last() {
    StagedTenant tenant = new StagedTenant(profile("Gone"));

    tenant
        .reconciler()
        .apply(tenant.reconciler().plan(EspProfileSet.of(A), PlanOptions.none().prune("Gone")));

    assertThat(tenant.writes)
        .containsExactly(
            "create ESP profile \"A\"",
            "assign ESP profile \"A\" (" + tenant.one("A").id() + ")",
            "delete ESP profile id-1");
  }

  @Test
  void a_profile_to_delete_that_has_moved_is_left_alone() {
    StagedTenant tenant = new StagedTenant(profile("Gone"));
    EspPlan plan = tenant.reconciler().plan(EspProfileSet.of(), PlanOptions.none().prune("Gone"));
    tenant.change("Gone", profile -> withTimeout(profile, 30));

    assertThat(tenant.reconciler().apply(plan).with(Status.CONFLICT)).hasSize(1);
    assertThat(tenant.order()).containsExactly("Gone");
  }

  @Test
  void a_profile_that_was_deleted_since_the_plan_is_a_conflict() {
    StagedTenant tenant = new StagedTenant(A);
    EspPlan plan = tenant.reconciler().plan(EspProfileSet.of(withTimeout(A, 90)));
    tenant.remove("A");

    ApplyReport report = tenant.reconciler().apply(plan);

    assertThat(report.outcomes().get(0).detail())
        .isEqualTo("\"A\" was deleted since the plan was made");
  }

  @Test
  void a_new_name_that_was_taken_since_the_plan_is_a_conflict() {
    StagedTenant tenant = new StagedTenant(profile("Old"));
    EspPlan plan =
        tenant
            .reconciler()
            .plan(EspProfileSet.of(List.of(DesiredProfile.of(profile("New")).renamedFrom("Old"))));
    tenant.add(profile("New"));

    assertThat(tenant.reconciler().apply(plan).with(Status.CONFLICT)).hasSize(1);
  }

  @Test
  void a_tenant_that_cannot_be_read_back_is_reported() {
    StagedTenant tenant = new StagedTenant();
    EspPlan plan = tenant.reconciler().plan(EspProfileSet.of(profile("A")));
    tenant.meanwhile = () -> tenant.readable = false;

    ApplyReport report = tenant.reconciler().apply(plan);

    assertThat(report.with(Status.DONE)).hasSize(1);
    assertThat(report.unconfirmed()).singleElement().asString().contains("could not be read");
  }

  @Test
  void a_report_for_other_programs_says_all() {
    StagedTenant tenant = new StagedTenant(A);
    EspPlan plan = tenant.reconciler().plan(EspProfileSet.of(withTimeout(A, 90)));
    tenant.meanwhile = () -> tenant.change("A", profile -> withTimeout(profile, 30));
    tenant.storing = ApplyTest::withoutQualityUpdates;

    String json = tenant.reconciler().apply(plan).toJson();

    assertThat(json.replaceAll("\\s+", " "))
        .contains("\"formatVersion\": 1")
        .contains("\"complete\": false")
        .contains("\"change\": \"update \\\"A\\\"\"")
        .contains("\"status\": \"done\"")
        .containsPattern("\"requestIds\": \\[ \"[0-9a-f-]{36}\" ]")
        .contains("\"foreignChanges\": []")
        .contains("\"possiblyOverwritten\": [ {")
        .contains("\"asked\": [ \"Yes\" ]");
  }

  private static void interruptAtTheStart(ApplyEvent event) {
    if (event instanceof ApplyEvent.Started) {
      Thread.currentThread().interrupt();
    }
  }

  private static ApplyReport apply(StagedTenant tenant, EspProfileSet set) {
    return tenant.reconciler().apply(tenant.reconciler().plan(set));
  }

  private static Optional<TenantException> refused(TenantOperation operation, String which) {
    return operation.describe().equals(which)
        ? Optional.of(
            new TenantException.Rejected("no", TenantException.Details.of(operation.describe())))
        : Optional.empty();
  }

  private static EspProfile withoutQualityUpdates(EspProfile profile) {
    return profile.settings() instanceof ShownSettings shown
        ? profile.toBuilder()
            .settings(shown.toBuilder().installQualityUpdates(false).build())
            .build()
        : profile.toBuilder().settings(EspSettings.hidden()).build();
  }
}
