package io.github.autopilotesp.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.EspProfileSet;
import io.github.autopilotesp.profile.ProfileId;
import io.github.autopilotesp.profile.Scenario;
import io.github.autopilotesp.reconcile.ApplyReport;
import io.github.autopilotesp.reconcile.ChangeOutcome;
import io.github.autopilotesp.reconcile.ForeignChange;
import io.github.autopilotesp.reconcile.MemoryTenant;
import io.github.autopilotesp.reconcile.Profiles;
import io.github.autopilotesp.tenant.StoredProfile;
import io.github.autopilotesp.tenant.WireObject;
import io.github.autopilotesp.validation.EspValidator;
import io.github.autopilotesp.validation.ValidationReport;
import io.github.autopilotesp.wire.GraphJson;
import io.github.autopilotesp.wire.GraphProfiles;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@code toJson()} writes is read again, whatever its size. */
class LargeJsonTest {
  /** Longer than what is read of others, and than the texts and names that Jackson reads. */
  private static final String LARGE = "x".repeat(GraphJson.MAX_CHARACTERS + 1);

  private static final MemoryTenant TENANT = new MemoryTenant(Profiles.profile("A"));

  @Test
  void a_plan_that_says_much() {
    String description = "x".repeat(GraphJson.MAX_CHARACTERS / 2 + 1);
    EspProfile profile = EspProfile.builder().displayName("Large").description(description).build();
    EspPlan plan = TENANT.reconciler().plan(EspProfileSet.of(profile));

    String json = plan.toJson();

    assertThat(json.length()).isGreaterThan(GraphJson.MAX_CHARACTERS);
    assertThat(EspPlan.fromJson(json).digest()).isEqualTo(plan.digest());
  }

  @Test
  void a_snapshot_with_names_and_nesting_of_any_size() {
    Map<String, Object> wire = new LinkedHashMap<>(TENANT.one("A").wire().properties());
    wire.put(LARGE, nested(GraphJson.MAX_DEPTH - 1));
    StoredProfile stored = GraphProfiles.read(WireObject.of(wire));
    Snapshot snapshot = new Snapshot(Instant.EPOCH, List.of(stored));

    assertThat(Snapshot.fromJson(snapshot.toJson()).equals(snapshot)).isTrue();
    assertThat(Snapshot.ofJsonForm(form(snapshot)).equals(snapshot)).isTrue();
  }

  @Test
  void a_report() {
    ForeignChange foreign = new ForeignChange("A", TENANT.one("A"), LARGE);
    ChangeOutcome outcome =
        new ChangeOutcome(
            new Change.Reorder(List.of(new Change.Move("A", 1))),
            ChangeOutcome.Status.FAILED,
            LARGE,
            List.of(LARGE),
            Optional.empty());
    ApplyReport report =
        new ApplyReport(
            List.of(outcome),
            List.of(),
            List.of(foreign),
            List.of(),
            List.of(ProfileId.of(LARGE)),
            List.of(),
            List.of());

    assertThat(GraphJson.parseOwn(report.toJson()).has("outcomes")).isTrue();
  }

  @Test
  void a_validation() {
    EspProfile named = EspProfile.builder().displayName(LARGE).description(LARGE).build();

    ValidationReport report = EspValidator.standard().validate(named, Scenario.userDriven());

    assertThat(report.findings()).isNotEmpty();
    assertThat(GraphJson.parseOwn(report.toJson()).has("findings")).isTrue();
  }

  private static Object nested(int depth) {
    Object value = List.of();
    for (int level = 1; level < depth; level++) {
      value = List.of(value);
    }
    return value;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> form(Snapshot snapshot) {
    return (Map<String, Object>) snapshot.jsonForm();
  }
}
