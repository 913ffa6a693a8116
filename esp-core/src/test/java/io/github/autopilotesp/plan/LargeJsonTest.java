package io.github.autopilotesp.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.EspProfileSet;
import io.github.autopilotesp.profile.ProfileId;
import io.github.autopilotesp.profile.Scenario;
import io.github.autopilotesp.reconcile.ApplyReport;
import io.github.autopilotesp.reconcile.ChangeOutcome;
import io.github.autopilotesp.reconcile.ForeignChange;
import io.github.autopilotesp.tenant.ProfileListing;
import io.github.autopilotesp.tenant.StoredProfile;
import io.github.autopilotesp.tenant.WireObject;
import io.github.autopilotesp.validation.EspValidator;
import io.github.autopilotesp.validation.ValidationReport;
import io.github.autopilotesp.wire.GraphFormatException;
import io.github.autopilotesp.wire.GraphJson;
import io.github.autopilotesp.wire.GraphProfiles;
import java.math.BigDecimal;
import java.math.BigInteger;
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

  private static final ProfileListing TENANT = Listings.listing(Listings.profile("A"));
  private static final StoredProfile A = TENANT.profiles().get(0);

  @Test
  void a_plan_that_says_much() {
    String description = "x".repeat(GraphJson.MAX_CHARACTERS / 2 + 1);
    EspProfile profile = EspProfile.builder().displayName("Large").description(description).build();
    EspPlan plan = EspPlan.between(EspProfileSet.of(profile), TENANT, PlanOptions.none());

    String json = plan.toJson();

    assertThat(json.length()).isGreaterThan(GraphJson.MAX_CHARACTERS);
    assertThat(EspPlan.fromJson(json).digest()).isEqualTo(plan.digest());
  }

  @Test
  void a_snapshot_with_names_and_nesting_of_any_size() {
    Map<String, Object> wire = new LinkedHashMap<>(A.wire().properties());
    wire.put(LARGE, nested(GraphJson.MAX_DEPTH - 1));
    StoredProfile stored = GraphProfiles.read(WireObject.of(wire));
    Snapshot snapshot = new Snapshot(Instant.EPOCH, List.of(stored));

    assertThat(Snapshot.fromJson(snapshot.toJson()).equals(snapshot)).isTrue();
    assertThat(Snapshot.ofJsonForm(form(snapshot)).equals(snapshot)).isTrue();
  }

  @Test
  void a_snapshot_with_the_longest_numbers() {
    BigInteger longest = BigInteger.TEN.pow(WireObject.MAX_DIGITS).subtract(BigInteger.ONE);
    Map<String, Object> wire = new LinkedHashMap<>(A.wire().properties());
    wire.put("whole", longest.negate());
    wire.put("small", new BigDecimal(longest, WireObject.MAX_DIGITS + 5).negate());
    wire.put("large", new BigDecimal(longest, -WireObject.MAX_EXPONENT).negate());
    wire.put("tiny", new BigDecimal(longest, WireObject.MAX_EXPONENT).negate());
    StoredProfile stored = GraphProfiles.read(WireObject.of(wire));
    Snapshot snapshot = new Snapshot(Instant.EPOCH, List.of(stored));

    assertThat(Snapshot.fromJson(snapshot.toJson()).equals(snapshot)).isTrue();
    assertThat(Snapshot.ofJsonForm(form(snapshot)).equals(snapshot)).isTrue();
  }

  @Test
  void what_would_be_nested_too_deep_in_a_snapshot_is_no_profile() {
    StoredProfile profile = A;
    Map<String, Object> properties = new LinkedHashMap<>(profile.wire().properties());
    properties.put("deep", nested(GraphJson.MAX_DEPTH));
    WireObject wire = WireObject.of(properties);

    assertThatThrownBy(() -> GraphProfiles.read(wire)).isInstanceOf(GraphFormatException.class);
    assertThatThrownBy(
            () ->
                new StoredProfile(
                    profile.id(),
                    profile.profile(),
                    false,
                    1,
                    1,
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    wire))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_plan_and_a_snapshot_with_zeros_that_have_a_sign() {
    Map<String, Object> wire = new LinkedHashMap<>(A.wire().properties());
    wire.putAll(GraphJson.parse("{\"whole\": -0, \"fraction\": -0.00}").properties());
    StoredProfile stored = GraphProfiles.read(WireObject.of(wire));
    Snapshot snapshot = new Snapshot(Instant.EPOCH, List.of(stored));

    assertThat(snapshot.toJson()).contains("\"whole\": -0,", "\"fraction\": -0.00\n");
    assertThat(Snapshot.fromJson(snapshot.toJson())).isEqualTo(snapshot);
    assertThat(Snapshot.ofJsonForm(form(snapshot))).isEqualTo(snapshot);
  }

  @Test
  void a_report() {
    ForeignChange foreign = new ForeignChange("A", A, LARGE);
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
