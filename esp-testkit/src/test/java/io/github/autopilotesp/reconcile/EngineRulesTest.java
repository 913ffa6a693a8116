package io.github.autopilotesp.reconcile;

import static io.github.autopilotesp.reconcile.Profiles.assigned;
import static io.github.autopilotesp.reconcile.Profiles.profile;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.autopilotesp.plan.Change;
import io.github.autopilotesp.plan.EspPlan;
import io.github.autopilotesp.plan.PlanRefusedException;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.EspProfileSet;
import io.github.autopilotesp.profile.ProfileId;
import io.github.autopilotesp.reconcile.ChangeOutcome.Status;
import io.github.autopilotesp.tenant.StoredProfile;
import io.github.autopilotesp.tenant.TenantException;
import io.github.autopilotesp.tenant.TenantException.Details;
import io.github.autopilotesp.tenant.TenantOperation;
import io.github.autopilotesp.wire.GraphJson;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/**
 * The rules by which every write is decided ({@code docs/reconcile.md}, "How it decides"), one
 * after the other. What a campaign once found broken is in {@link ViolationTableTest}.
 */
class EngineRulesTest {
  private static final EspProfile A = profile("A");
  private static final EspProfile B = profile("B");
  private static final EspProfile OURS = A.toBuilder().description("ours").build();

  private StagedTenant tenant = new StagedTenant();

  private ApplyReport apply(EspPlan plan) {
    return tenant.reconciler().apply(plan);
  }

  private static Status only(ApplyReport report) {
    assertThat(report.outcomes()).hasSize(1);
    return report.outcomes().get(0).status();
  }

  private static TenantException throttled(TenantOperation operation) {
    return new TenantException.Throttled(
        "slow down", Optional.of(Duration.ofSeconds(1)), Details.of(operation.describe()));
  }

  private static TenantException lost(TenantOperation operation) {
    return new TenantException.OutcomeUnknown("no answer", Details.of(operation.describe()));
  }

  // 1. Fresh

  @Property(tries = 60)
  void every_write_follows_a_read_that_is_young_and_began_after_the_last_wait_and_doubt(
      @ForAll long seed) {
    Random random = new Random(seed);
    StagedTenant slow = new StagedTenant(B, A);
    EspProfileSet set =
        EspProfileSet.inOrder(assigned(OURS, "ours"), B, assigned(profile("C"), "ours"));
    EspPlan plan = slow.reconciler().plan(set);
    slow.meanwhile = () -> slow.pass(Duration.ofSeconds(random.nextInt(7)));
    slow.readTime = Duration.ofSeconds(random.nextInt(9));
    slow.failing =
        operation ->
            switch (random.nextInt(6)) {
              case 0 -> Optional.of(throttled(operation));
              case 1 -> Optional.of(lost(operation));
              default -> Optional.empty();
            };
    List<Map<String, ?>> lines = new ArrayList<>();

    slow.reconciler()
        .apply(
            plan,
            event -> {
              if (event instanceof ApplyEvent.Recorded recorded) {
                lines.add(GraphJson.parseOwn(recorded.line()).properties());
              }
            });

    Instant fresh = Instant.MIN;
    for (Map<String, ?> line : lines) {
      Instant at = Instant.parse(String.valueOf(line.get("at")));
      switch (String.valueOf(line.get("kind"))) {
        case "looked" -> fresh = at;
        case "waited" -> fresh = Instant.MIN;
        case "answered" -> fresh = String.valueOf(line).contains("failure") ? Instant.MIN : fresh;
        case "sent" -> assertThat(at).isBetween(fresh, fresh.plusSeconds(5));
        default -> {
          // Nothing that a read could be too old for.
        }
      }
    }
    assertThat(lines).anyMatch(line -> "sent".equals(line.get("kind")));
  }

  @Test
  void a_read_that_takes_long_is_fresh_when_it_has_ended() {
    tenant.add(A);
    EspPlan plan = tenant.reconciler().plan(EspProfileSet.of(assigned(OURS, "ours"), B));
    tenant.readTime = Duration.ofSeconds(8);
    Instant begun = tenant.time.instant();

    ApplyReport report = apply(plan);

    assertThat(report.isComplete()).isTrue();
    assertThat(Duration.between(begun, tenant.time.instant())).isLessThan(Duration.ofMinutes(1));
  }

  @Test
  void reads_that_take_long_end_at_the_deadline_too() {
    EspPlan plan = tenant.reconciler().plan(EspProfileSet.of(A));
    tenant.readTime = Duration.ofSeconds(8);
    tenant.failing = operation -> Optional.of(lost(operation));
    Instant begun = tenant.time.instant();

    ApplyReport report =
        EspReconciler.builder(tenant)
            .clock(tenant.time)
            .sleeper(tenant.time)
            .deadline(Duration.ofSeconds(20))
            .build()
            .apply(plan);

    assertThat(only(report)).isEqualTo(Status.UNKNOWN);
    assertThat(Duration.between(begun, tenant.time.instant()))
        .as("the deadline, and the read that was under way")
        .isLessThan(Duration.ofSeconds(20 + 8));
  }

  @Test
  void nothing_is_written_after_a_read_that_ended_more_than_five_seconds_ago() {
    tenant.add(A);
    EspPlan plan = tenant.reconciler().plan(EspProfileSet.of(assigned(OURS, "ours")));
    List<String> happened = new ArrayList<>();
    tenant.meanwhile =
        () -> {
          tenant.meanwhile = () -> {};
          tenant.pass(Duration.ofSeconds(6));
        };

    tenant
        .reconciler()
        .apply(
            plan,
            event -> {
              if (event instanceof ApplyEvent.Recorded recorded) {
                happened.add((String) GraphJson.parseOwn(recorded.line()).properties().get("kind"));
              }
            });

    assertThat(happened)
        .containsSubsequence("sent", "answered", "aged", "looked", "sent", "answered");
  }

  // 2. As wanted, as known, older, foreign

  @Test
  void what_is_as_wanted_is_up_to_date_whoever_did_it() {
    tenant.add(A);
    EspPlan plan = tenant.reconciler().plan(EspProfileSet.of(OURS));
    tenant.change("A", it -> it.toBuilder().description("ours").build());

    ApplyReport report = apply(plan);

    assertThat(only(report)).isEqualTo(Status.UP_TO_DATE);
    assertThat(tenant.writes).isEmpty();
  }

  @Test
  void a_version_that_rose_by_itself_is_as_known() {
    tenant.add(A);
    EspPlan plan = tenant.reconciler().plan(EspProfileSet.of(OURS));
    tenant.change("A", it -> it);

    assertThat(only(apply(plan))).isEqualTo(Status.DONE);
  }

  @Test
  void a_read_from_before_the_plan_is_older_and_proves_nothing() {
    tenant = new StagedTenant(A);
    tenant.change("A", it -> it.toBuilder().description("newer").build());
    EspPlan plan = tenant.reconciler().plan(EspProfileSet.of(OURS));
    tenant.readLag = Duration.ofSeconds(10);

    ApplyReport report = apply(plan);

    assertThat(only(report)).isEqualTo(Status.DONE);
    assertThat(tenant.one("A").profile().description()).isEqualTo("ours");
  }

  @Test
  void a_profile_that_a_read_does_not_show_yet_is_waited_for() {
    tenant.add(A);
    EspPlan plan = tenant.reconciler().plan(EspProfileSet.of(OURS));
    tenant.readLag = Duration.ofSeconds(10);

    assertThat(only(apply(plan))).isEqualTo(Status.DONE);
  }

  @Test
  void a_profile_that_no_read_shows_when_they_have_settled_was_deleted() {
    tenant.add(A);
    EspPlan plan = tenant.reconciler().plan(EspProfileSet.of(OURS));
    tenant.remove("A");
    Instant begun = tenant.time.instant();

    ApplyReport report = apply(plan);

    assertThat(only(report)).isEqualTo(Status.CONFLICT);
    assertThat(Duration.between(begun, tenant.time.instant()))
        .isEqualTo(EspReconciler.DEFAULT_SETTLE_TIME);
  }

  @Test
  void an_order_that_a_read_shows_from_before_the_plan_is_nobodys_doing() {
    tenant = new StagedTenant(A, B, profile("C"));
    tenant.move("C", 1);
    EspPlan plan = tenant.reconciler().plan(EspProfileSet.inOrder(B, A, profile("C")));
    tenant.readLag = Duration.ofSeconds(10);

    ApplyReport report = apply(plan);

    assertThat(only(report)).isEqualTo(Status.DONE);
    assertThat(tenant.order()).containsExactly("B", "A", "C");
  }

  @Test
  void an_order_that_only_a_read_from_before_the_plan_shows_is_not_there() {
    tenant = new StagedTenant(A, B);
    tenant.move("B", 1);
    EspPlan plan = tenant.reconciler().plan(EspProfileSet.inOrder(A, B));
    tenant.readLag = Duration.ofSeconds(10);

    ApplyReport report = apply(plan);

    assertThat(only(report)).isEqualTo(Status.DONE);
    assertThat(tenant.order()).containsExactly("A", "B");
  }

  @Test
  void a_strict_plan_waits_for_what_a_read_does_not_show_before_it_writes_anything() {
    tenant.add(A);
    EspPlan plan = tenant.reconciler().plan(EspProfileSet.of(OURS, B)).strict();
    tenant.readLag = Duration.ofSeconds(10);

    ApplyReport report = apply(plan);

    assertThat(report.isComplete()).isTrue();
    assertThat(tenant.writes).hasSize(2);
  }

  @Test
  void a_strict_plan_writes_nothing_where_a_profile_turns_out_to_be_deleted() {
    tenant.add(A);
    EspPlan plan = tenant.reconciler().plan(EspProfileSet.of(OURS, B)).strict();
    tenant.remove("A");

    assertThatThrownBy(() -> apply(plan)).isInstanceOf(PlanRefusedException.class);

    assertThat(tenant.writes).isEmpty();
  }

  @Test
  void a_read_that_goes_back_to_a_state_before_is_nobodys_doing() {
    tenant = new StagedTenant(B, A);
    EspPlan plan = tenant.reconciler().plan(EspProfileSet.inOrder(assigned(OURS, "ours"), B));
    tenant.failing =
        operation -> {
          if (operation instanceof TenantOperation.Assign) {
            tenant.readLag = Duration.ofHours(1);
          }
          return Optional.empty();
        };

    ApplyReport report = apply(plan);

    assertThat(report.foreignChanges()).isEmpty();
    assertThat(report.unconfirmed()).isNotEmpty();
  }

  @Test
  void only_what_is_foreign_is_a_conflict() {
    tenant.add(A);
    EspPlan plan = tenant.reconciler().plan(EspProfileSet.of(OURS));
    tenant.change("A", it -> it.toBuilder().description("theirs").build());

    ApplyReport report = apply(plan);

    assertThat(only(report)).isEqualTo(Status.CONFLICT);
    assertThat(tenant.writes).isEmpty();
  }

  // 3. Creates

  @Test
  void one_profile_of_the_name_with_the_wanted_content_is_adopted() {
    EspPlan plan = tenant.reconciler().plan(EspProfileSet.of(A));
    tenant.add(A);

    ApplyReport report = apply(plan);

    assertThat(only(report)).isEqualTo(Status.UP_TO_DATE);
    assertThat(tenant.order()).containsExactly("A");
  }

  @Test
  void one_that_is_assigned_otherwise_is_not_adopted() {
    EspPlan plan = tenant.reconciler().plan(EspProfileSet.of(A));
    tenant.add(assigned(A, "theirs"));

    assertThat(only(apply(plan))).isEqualTo(Status.CONFLICT);
  }

  @Test
  void several_of_the_name_are_a_conflict_whatever_they_say() {
    EspPlan plan = tenant.reconciler().plan(EspProfileSet.of(A));
    tenant.add(A);
    tenant.add(A);

    assertThat(only(apply(plan))).isEqualTo(Status.CONFLICT);
  }

  @Test
  void none_of_several_is_adopted_where_one_says_what_is_wanted() {
    EspPlan plan = tenant.reconciler().plan(EspProfileSet.of(A));
    tenant.add(A);
    tenant.add(OURS);

    assertThat(only(apply(plan))).isEqualTo(Status.CONFLICT);
  }

  @Test
  void nothing_is_created_beside_an_own_profile_that_was_given_the_name_meanwhile() {
    EspPlan plan = tenant.reconciler().plan(EspProfileSet.of(A, B));
    tenant.failing =
        operation -> {
          if (operation.describe().contains("\"B\"") && !tenant.order().contains("B")) {
            tenant.change("A", it -> it.toBuilder().displayName("B").build());
            return Optional.of(throttled(operation));
          }
          return Optional.empty();
        };

    ApplyReport report = apply(plan);

    assertThat(tenant.order()).containsExactly("B");
    assertThat(report.with(Status.CONFLICT)).isNotEmpty();
  }

  @Test
  void a_create_in_doubt_is_adopted_when_it_is_seen_and_the_report_says_so() {
    EspPlan plan = tenant.reconciler().plan(EspProfileSet.of(A));
    tenant.losingAnswers = true;
    tenant.readLag = Duration.ofSeconds(10);

    ApplyReport report = apply(plan);

    assertThat(only(report)).isEqualTo(Status.DONE);
    assertThat(report.outcomes().get(0).detail()).contains("adopted");
    assertThat(tenant.order()).containsExactly("A");
  }

  @Test
  void what_was_there_under_another_name_before_a_create_in_doubt_is_not_adopted() {
    tenant = new StagedTenant(A);
    tenant.change("A", it -> it.toBuilder().displayName("Z").build());
    EspPlan plan = tenant.reconciler().plan(EspProfileSet.of(A));
    tenant.failing =
        operation -> {
          tenant.readLag = Duration.ofHours(1);
          return Optional.of(lost(operation));
        };

    ApplyReport report = apply(plan);

    assertThat(only(report)).isEqualTo(Status.UNKNOWN);
  }

  @Test
  void what_an_earlier_read_has_shown_renamed_is_not_adopted_for_a_read_from_before() {
    tenant = new StagedTenant(A);
    tenant.change("A", EngineRulesTest::asZ);
    EspPlan plan = tenant.reconciler().plan(EspProfileSet.of(assigned(A, "ours")));
    tenant.failing =
        operation -> {
          tenant.failing = sentAgain -> EngineRulesTest.current(tenant);
          tenant.readLag = Duration.ofHours(1);
          return Optional.of(throttled(operation));
        };

    ApplyReport report = apply(plan);

    assertThat(tenant.one("Z").profile()).isEqualTo(asZ(A));
    assertThat(tenant.one("A").profile()).isEqualTo(assigned(A, "ours"));
    assertThat(report.isComplete()).isTrue();
  }

  private static EspProfile asZ(EspProfile profile) {
    return profile.toBuilder().displayName("Z").build();
  }

  private static Optional<TenantException> current(StagedTenant tenant) {
    tenant.readLag = Duration.ZERO;
    return Optional.empty();
  }

  @Test
  void what_the_plan_has_seen_renamed_is_not_adopted_for_a_read_from_before() {
    tenant = new StagedTenant(A);
    tenant.change("A", EngineRulesTest::asZ);
    EspPlan plan = tenant.reconciler().plan(EspProfileSet.of(assigned(A, "ours")));
    tenant.readLag = Duration.ofSeconds(10);

    ApplyReport report = apply(plan);

    assertThat(tenant.one("Z").profile()).isEqualTo(asZ(A));
    assertThat(report.isComplete()).isTrue();
  }

  @Test
  void a_create_in_doubt_is_never_sent_again() {
    EspPlan plan = tenant.reconciler().plan(EspProfileSet.of(A));
    List<String> sent = new ArrayList<>();
    tenant.failing =
        operation -> {
          sent.add(operation.describe());
          return Optional.of(lost(operation));
        };

    ApplyReport report = apply(plan);

    assertThat(only(report)).isEqualTo(Status.UNKNOWN);
    assertThat(sent).hasSize(1);
  }

  @Test
  void nothing_is_sent_more_than_four_times() {
    EspPlan plan = tenant.reconciler().plan(EspProfileSet.of(A));
    List<String> sent = new ArrayList<>();
    tenant.failing =
        operation -> {
          sent.add(operation.describe());
          return Optional.of(throttled(operation));
        };

    ApplyReport report = apply(plan);

    assertThat(only(report)).isEqualTo(Status.FAILED);
    assertThat(sent).hasSize(4);
  }

  // 4. What is sent again

  @Test
  void an_update_in_doubt_is_sent_again_after_the_settle_time_only() {
    tenant.add(A);
    EspPlan plan = tenant.reconciler().plan(EspProfileSet.of(OURS));
    List<Instant> sent = new ArrayList<>();
    tenant.failing =
        operation -> {
          sent.add(tenant.time.instant());
          return sent.size() == 1 ? Optional.of(lost(operation)) : Optional.empty();
        };

    ApplyReport report = apply(plan);

    assertThat(only(report)).isEqualTo(Status.DONE);
    assertThat(Duration.between(sent.get(0), sent.get(1)))
        .isEqualTo(EspReconciler.DEFAULT_SETTLE_TIME);
  }

  @Test
  void moves_are_computed_anew_three_times_at_most() {
    tenant.add(B);
    tenant.add(A);
    EspPlan plan = tenant.reconciler().plan(EspProfileSet.inOrder(A, B));
    tenant.ignoringMoves = true;

    apply(plan);

    assertThat(tenant.writes).hasSize(3);
  }

  // 5. The order: OrderTruthTest. 6. Twins

  @Test
  void a_run_that_created_later_takes_its_own_back_and_says_so() {
    EspPlan plan = tenant.reconciler().plan(EspProfileSet.of(assigned(A, "ours")));
    List<ProfileId> theirs = new ArrayList<>();
    tenant.meanwhile =
        () -> {
          tenant.meanwhile = () -> {};
          theirs.add(tenant.add(A).id());
          tenant.pass(Duration.ofMillis(1));
        };

    ApplyReport report = apply(plan);

    assertThat(theirs).containsExactly(tenant.one("A").id());
    assertThat(tenant.order()).containsExactly("A");
    assertThat(tenant.one("A").profile()).isEqualTo(assigned(A, "ours"));
    assertThat(report.outcomes().get(0).detail()).contains("another run created it first");
  }

  @Test
  void an_own_creation_that_was_assigned_is_not_taken_back_though_a_read_does_not_show_it_yet() {
    EspPlan plan = tenant.reconciler().plan(EspProfileSet.of(assigned(A, "ours")));
    tenant.meanwhile =
        () ->
            tenant.meanwhile =
                () -> {
                  tenant.add("id-0", A);
                  tenant.pass(Duration.ofSeconds(1));
                  tenant.readLag = Duration.ofSeconds(1);
                };

    ApplyReport report = apply(plan);

    assertThat(tenant.order()).containsExactly("A", "A");
    assertThat(report.twins()).containsExactly(ProfileId.of("id-0"));
  }

  @Test
  void an_own_creation_that_somebody_has_assigned_is_not_taken_back() {
    EspPlan plan = tenant.reconciler().plan(EspProfileSet.of(assigned(A, "ours")));
    tenant.meanwhile =
        () -> {
          tenant.meanwhile = () -> {};
          tenant.add("id-0", A);
        };
    ApplyListener colleague =
        event -> {
          if (event instanceof ApplyEvent.ChangeFinished finished
              && finished.outcome().change() instanceof Change.Create) {
            ProfileId own =
                tenant.list().stream()
                    .filter(it -> it.displayName().equals("A"))
                    .map(StoredProfile::id)
                    .filter(id -> !id.value().equals("id-0"))
                    .findFirst()
                    .orElseThrow();
            tenant.change(own, it -> assigned(it, "ours"));
          }
        };

    ApplyReport report = tenant.reconciler().apply(plan, colleague);

    assertThat(tenant.order()).containsExactly("A", "A");
    assertThat(report.twins()).containsExactly(ProfileId.of("id-0"));
  }

  @Test
  void a_twin_that_is_seen_after_the_own_was_assigned_is_reported_and_stays() {
    EspPlan plan = tenant.reconciler().plan(EspProfileSet.of(assigned(A, "ours")));
    tenant.failing =
        operation -> {
          if (operation instanceof TenantOperation.Assign) {
            tenant.add(A);
          }
          return Optional.empty();
        };

    ApplyReport report = apply(plan);

    assertThat(tenant.order()).containsExactly("A", "A");
    assertThat(report.twins()).hasSize(1);
    assertThat(report.isComplete()).isFalse();
  }

  @Test
  void a_twin_that_a_read_has_shown_renamed_is_none_for_a_read_from_before() {
    tenant.add(B);
    EspPlan plan = tenant.reconciler().plan(EspProfileSet.inOrder(A, B));
    List<ProfileId> theirs = new ArrayList<>();
    tenant.meanwhile =
        () -> {
          theirs.add(tenant.add(A).id());
          tenant.meanwhile = () -> tenant.readLag = Duration.ofSeconds(1);
        };
    ApplyListener colleague =
        event -> {
          if (event instanceof ApplyEvent.ChangeFinished finished
              && finished.outcome().change() instanceof Change.Create) {
            tenant.pass(Duration.ofSeconds(1));
            tenant.change(theirs.get(0), EngineRulesTest::asZ);
          }
        };

    ApplyReport report = tenant.reconciler().apply(plan, colleague);

    assertThat(tenant.order()).containsExactlyInAnyOrder("A", "B", "Z");
    assertThat(report.isComplete()).isTrue();
  }

  // 7. The deadline, and what complete means

  @Test
  void what_was_not_seen_by_the_end_is_unconfirmed_and_the_report_is_not_complete() {
    tenant = new StagedTenant(A);
    EspPlan plan = tenant.reconciler().plan(EspProfileSet.of(OURS));
    tenant.readLag = Duration.ofHours(1);

    ApplyReport report = apply(plan);

    assertThat(only(report)).isEqualTo(Status.DONE);
    assertThat(report.unconfirmed()).hasSize(1);
    assertThat(report.isComplete()).isFalse();
  }

  // 8. Before the first write, and the way back: SnapshotTest

  @Test
  void the_snapshot_comes_before_the_first_write() {
    tenant.add(A);
    EspPlan plan = tenant.reconciler().plan(EspProfileSet.of(OURS));
    List<Integer> writesThen = new ArrayList<>();

    tenant
        .reconciler()
        .apply(
            plan,
            event -> {
              if (event instanceof ApplyEvent.SnapshotTaken) {
                writesThen.add(tenant.writes.size());
              }
            });

    assertThat(writesThen).containsExactly(0);
  }
}
