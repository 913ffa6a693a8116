package io.github.autopilotesp.plan;

import static io.github.autopilotesp.plan.Listings.assigned;
import static io.github.autopilotesp.plan.Listings.group;
import static io.github.autopilotesp.plan.Listings.listing;
import static io.github.autopilotesp.plan.Listings.profile;
import static io.github.autopilotesp.plan.Listings.withTimeout;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.autopilotesp.SavedStateException;
import io.github.autopilotesp.profile.DesiredProfile;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.EspProfileSet;
import io.github.autopilotesp.tenant.ProfileListing;
import io.github.autopilotesp.tenant.StoredProfile;
import io.github.autopilotesp.tenant.WireObject;
import io.github.autopilotesp.wire.GraphJson;
import io.github.autopilotesp.wire.GraphProfiles;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A saved plan is the same plan, or it is refused. */
class SavedPlanTest {
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

  private final ProfileListing tenant = listing(A, profile("Gone"), B);
  private final EspPlan plan =
      EspPlan.between(SET, tenant, PlanOptions.none().ownedBy("us").prune("Gone"))
          .withNames(Map.of(group("n").value(), "n"));

  @Test
  void a_plan_that_was_saved_is_the_same_plan() {
    EspPlan read = EspPlan.fromJson(plan.strict().toJson());

    assertThat(read.toText()).isEqualTo(plan.strict().toText());
    assertThat(read.toJson()).isEqualTo(plan.strict().toJson());
    assertThat(read.isStrict()).isTrue();
  }

  @Test
  void a_plan_of_any_size_is_read_again() {
    EspProfileSet large =
        EspProfileSet.of(
            IntStream.range(0, 400)
                .mapToObj(i -> described(profile("P" + i), "x".repeat(100_000)))
                .map(DesiredProfile::of)
                .toList());

    String json = EspPlan.between(large, tenant, PlanOptions.none()).toJson();

    assertThat(json.length()).isGreaterThan(GraphJson.MAX_CHARACTERS);
    assertThat(EspPlan.fromJson(json).toJson()).isEqualTo(json);
  }

  @Test
  void a_snapshot_of_any_size_is_read_again() {
    EspProfile[] profiles =
        IntStream.range(0, 400)
            .mapToObj(i -> described(profile("P" + i), "x".repeat(100_000)))
            .toArray(EspProfile[]::new);
    Snapshot large = new Snapshot(Instant.EPOCH, listing(profiles).profiles());

    assertThat(large.toJson().length()).isGreaterThan(GraphJson.MAX_CHARACTERS);
    assertThat(Snapshot.fromJson(large.toJson())).isEqualTo(large);
  }

  @Test
  void what_came_as_deep_as_it_may_is_saved_and_read_again() {
    int wrappedByThePage = 3;
    int depth = GraphJson.MAX_DEPTH - wrappedByThePage;
    WireObject deep =
        GraphJson.parse(
            "{\"x\":"
                + "[".repeat(depth)
                + "]".repeat(depth)
                + ","
                + GraphJson.print(tenant.profiles().get(0).wire()).substring(1));
    Snapshot snapshot = new Snapshot(Instant.EPOCH, List.of(GraphProfiles.read(deep)));

    assertThat(Snapshot.fromJson(snapshot.toJson())).isEqualTo(snapshot);
  }

  @Test
  void half_a_character_is_told_from_another_half() {
    EspPlan one = EspPlan.between(EspProfileSet.of(profile("\ud83d")), tenant, PlanOptions.none());
    EspPlan other =
        EspPlan.between(EspProfileSet.of(profile("\ud83e")), tenant, PlanOptions.none());

    assertThat(one.digest()).isNotEqualTo(other.digest());
    byte[] file = one.toJson().getBytes(UTF_8);
    assertThat(EspPlan.fromJson(new String(file, UTF_8)).digest()).isEqualTo(one.digest());
  }

  private static EspProfile described(EspProfile profile, String description) {
    return profile.toBuilder().description(description).build();
  }

  @Test
  void a_format_version_that_only_looks_like_ours_is_refused() {
    String forged = plan.toJson().replace("\"formatVersion\": 1", "\"formatVersion\": 4294967297");

    assertThat(forged).contains("4294967297");
    assertThatThrownBy(() -> EspPlan.fromJson(forged))
        .isInstanceOf(SavedStateException.class)
        .hasMessageContaining("4294967297");
  }

  /** Each leaf in turn becomes something else; whatever it breaks, it is one kind of failure. */
  @Test
  void whatever_was_edited_the_failure_is_typed() {
    String[] lines = plan.toJson().split("\\n", -1);
    for (int i = 0; i < lines.length; i++) {
      for (String other : List.of("null", "-1", "\"\"", "\"..\"", "[]", "{}")) {
        String[] edited = lines.clone();
        edited[i] = edited[i].replaceFirst(":\\s.*?(,?)$", ": " + other + "$1");
        if (edited[i].equals(lines[i])) {
          continue;
        }
        Throwable thrown = catchThrowable(() -> EspPlan.fromJson(String.join("\n", edited)));

        assertThat(thrown).as(edited[i]).isInstanceOf(SavedStateException.class);
      }
    }
  }

  @Test
  void a_group_that_was_exchanged_in_the_file_is_noticed() {
    String edited = plan.toJson().replace(group("n").value(), group("everyone").value());

    assertThatThrownBy(() -> EspPlan.fromJson(edited))
        .isInstanceOf(SavedStateException.class)
        .hasMessageContaining("edited after it was saved");
  }

  @Test
  void the_digest_is_the_same_wherever_the_plan_is_made_and_every_rendering_shows_it() {
    EspPlan again = EspPlan.fromJson(plan.toJson());

    assertThat(again.digest()).isEqualTo(plan.digest()).matches("[0-9a-f]{64}");
    assertThat(plan.toText()).contains(plan.digest());
    assertThat(plan.toMarkdown()).contains(plan.digest());
    assertThat(plan.toJson()).contains(plan.digest());
    assertThat(plan.strict().digest()).isNotEqualTo(plan.digest());
  }

  @Test
  void a_sibling_of_the_default_profile_names_the_tenant_where_a_role_hides_it() {
    List<StoredProfile> customs =
        tenant.profiles().stream().filter(profile -> !profile.isDefault()).toList();

    assertThat(ProfileListing.of(customs).tenantId()).isEmpty();
    assertThat(ProfileListing.of(customs, List.of("x_Limit", "t_DefaultLimit")).tenantId())
        .contains("t");
    assertThat(ProfileListing.of(customs, List.of("t_DefaultLimit", "u_DefaultLimit")).tenantId())
        .as("all found must agree")
        .isEmpty();
  }

  @Test
  void a_plan_that_was_edited_is_refused() {
    String edited = plan.toJson().replace("\"90\"", "\"91\"");

    assertThat(edited).isNotEqualTo(plan.toJson());
    assertThatThrownBy(() -> EspPlan.fromJson(edited))
        .isInstanceOf(SavedStateException.class)
        .hasMessageContaining("edited");
  }

  @Test
  void a_plan_of_a_later_format_is_refused() {
    String later = plan.toJson().replace("\"formatVersion\": 1", "\"formatVersion\": 2");

    assertThatThrownBy(() -> EspPlan.fromJson(later))
        .isInstanceOf(SavedStateException.class)
        .hasMessage(
            "The plan has format version 2, and this version of the library reads up to 1. Use the"
                + " version that saved it, or a newer one.");
  }

  @Test
  void what_is_no_plan_is_refused() {
    for (String text :
        List.of(
            "",
            "[]",
            "{}",
            "{\"formatVersion\":\"1\"}",
            "{\"formatVersion\":1}",
            "{\"formatVersion\":1,\"madeOf\":{\"desired\":{},\"seen\":[]}}",
            "{\"formatVersion\":1,\"madeOf\":{\"desired\":{\"version\":1,\"profiles\":[]},"
                + "\"seen\":[{}]}}",
            "{\"formatVersion\":1,\"madeOf\":{\"desired\":{\"version\":1,\"profiles\":[]},"
                + "\"seen\":[1]}}")) {
      assertThatThrownBy(() -> EspPlan.fromJson(text))
          .as(text)
          .isInstanceOf(SavedStateException.class);
    }
  }
}
