package io.github.autopilotesp.plan;

import static io.github.autopilotesp.reconcile.Profiles.assigned;
import static io.github.autopilotesp.reconcile.Profiles.profile;
import static io.github.autopilotesp.reconcile.Profiles.withTimeout;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.autopilotesp.SavedStateException;
import io.github.autopilotesp.profile.DesiredProfile;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.EspProfileSet;
import io.github.autopilotesp.reconcile.ApplyEvent;
import io.github.autopilotesp.reconcile.StagedTenant;
import io.github.autopilotesp.tenant.StoredProfile;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SnapshotTest {
  private static final EspProfile A = assigned(profile("A"), "g");
  private static final EspProfile B = assigned(profile("B"), "h");

  private final StagedTenant tenant = new StagedTenant(A, profile("Foreign"), B, profile("Gone"));
  private final List<Snapshot> taken = new ArrayList<>();

  @Test
  void what_will_be_overwritten_moved_or_deleted_is_handed_over_before_the_first_write() {
    List<Integer> writesThen = new ArrayList<>();
    EspPlan plan =
        tenant
            .reconciler()
            .plan(
                EspProfileSet.of(withTimeout(A, 90), profile("New")),
                PlanOptions.none().prune("Gone"));

    tenant
        .reconciler()
        .apply(
            plan,
            event -> {
              if (event instanceof ApplyEvent.SnapshotTaken snapshot) {
                taken.add(snapshot.snapshot());
                writesThen.add(tenant.writes.size());
              }
            });

    assertThat(taken).hasSize(1);
    assertThat(taken.get(0).profiles())
        .extracting(StoredProfile::displayName)
        .containsExactly("A", "Gone");
    assertThat(writesThen).containsExactly(0);
  }

  @Test
  void nothing_is_written_if_the_snapshot_cannot_be_kept() {
    EspPlan plan = tenant.reconciler().plan(EspProfileSet.of(withTimeout(A, 90)));

    assertThatThrownBy(
            () ->
                tenant
                    .reconciler()
                    .apply(
                        plan,
                        event -> {
                          if (event instanceof ApplyEvent.SnapshotTaken) {
                            throw new IllegalStateException("disk full");
                          }
                        }))
        .hasMessage("disk full");
    assertThat(tenant.writes).isEmpty();
  }

  @Test
  void only_creating_needs_no_snapshot() {
    apply(EspProfileSet.of(profile("New")), PlanOptions.none());

    assertThat(taken).isEmpty();
  }

  @Test
  void a_snapshot_brings_back_what_was_changed_renamed_moved_and_deleted() {
    EspProfileSet set =
        EspProfileSet.of(
            List.of(
                DesiredProfile.of(withTimeout(B, 90)).ordered(1),
                DesiredProfile.of(profile("A2")).renamedFrom("A").ordered(2),
                DesiredProfile.ofDefault(withTimeout(profile("x"), 45))));
    apply(set, PlanOptions.none().prune("Gone"));
    assertThat(tenant.order()).containsExactly("B", "A2", "Foreign");

    Snapshot saved = Snapshot.fromJson(taken.get(0).toJson());
    tenant.reconciler().apply(tenant.reconciler().planRestore(saved));

    assertThat(tenant.one("A").profile()).isEqualTo(A);
    assertThat(tenant.one("B").profile()).isEqualTo(B);
    assertThat(tenant.one("Gone").profile()).isEqualTo(profile("Gone"));
    assertThat(tenant.order()).containsSubsequence("A", "B", "Gone");
    assertThat(tenant.reconciler().planRestore(saved).isEmpty()).isTrue();
  }

  @Test
  void a_restore_takes_the_marker_of_a_later_owner_away() {
    PlanOptions owned = PlanOptions.none().ownedBy("team");
    apply(EspProfileSet.of(withTimeout(A, 90)), owned);
    assertThat(tenant.one("A").profile().description()).contains("[owner: team]");

    EspPlan restore = tenant.reconciler().planRestore(Snapshot.fromJson(taken.get(0).toJson()));
    tenant.reconciler().apply(EspPlan.fromJson(restore.toJson()));

    assertThat(tenant.one("A").profile()).isEqualTo(A);
    assertThat(tenant.reconciler().plan(EspProfileSet.of(B), owned.pruneOwned()).changes())
        .noneMatch(Change.Delete.class::isInstance);
  }

  @Test
  void a_marker_alone_is_brought_back_too() {
    PlanOptions owned = PlanOptions.none().ownedBy("team");
    apply(EspProfileSet.of(withTimeout(A, 90)), owned);
    Snapshot unmarked = taken.get(0);
    apply(EspProfileSet.of(A), owned);

    EspPlan restore = tenant.reconciler().planRestore(unmarked);

    assertThat(restore.toText()).contains("Owner: team -> (none)");
  }

  @Test
  void a_snapshot_is_saved_in_graphs_own_shape() {
    apply(EspProfileSet.of(withTimeout(A, 90)), PlanOptions.none());

    assertThat(taken.get(0).toJson())
        .contains("\"formatVersion\": 1")
        .contains("\"value\": [")
        .contains("\"#microsoft.graph.windows10EnrollmentCompletionPageConfiguration\"");
    assertThat(Snapshot.fromJson(taken.get(0).toJson())).isEqualTo(taken.get(0));
  }

  @Test
  void what_is_no_snapshot_is_refused() {
    for (String text :
        List.of("{}", "{\"formatVersion\":1,\"taken\":\"noon\",\"value\":[]}", "nothing")) {
      assertThatThrownBy(() -> Snapshot.fromJson(text)).isInstanceOf(SavedStateException.class);
    }
  }

  private void apply(EspProfileSet set, PlanOptions options) {
    EspPlan plan = tenant.reconciler().plan(set, options);
    tenant
        .reconciler()
        .apply(
            plan,
            event -> {
              if (event instanceof ApplyEvent.SnapshotTaken snapshot) {
                taken.add(snapshot.snapshot());
              }
            });
  }
}
