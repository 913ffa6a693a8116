package io.github.autopilotesp.targeting;

import static io.github.autopilotesp.targeting.TargetingWorlds.profile;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.autopilotesp.filter.DeviceFacts;
import io.github.autopilotesp.profile.Assignment;
import io.github.autopilotesp.profile.AssignmentTarget;
import io.github.autopilotesp.profile.FilterId;
import io.github.autopilotesp.profile.GroupId;
import io.github.autopilotesp.profile.Scenario;
import io.github.autopilotesp.targeting.MissingFact.Kind;
import io.github.autopilotesp.tenant.AssignmentFilter;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TargetingExplanationTest {
  private static final GroupId KIOSKS = GroupId.of("kiosk-group");
  private static final GroupId SALES = GroupId.of("sales-group");
  private static final FilterId SURFACE = FilterId.of("surface-filter");
  private static final EspTargeting TARGETING =
      EspTargeting.ofRanked(
              List.of(
                  profile("Surfaces", false, List.of(Assignment.toAllDevices().including(SURFACE))),
                  profile("Kiosks", false, List.of(Assignment.toGroup(KIOSKS))),
                  profile("Sales", false, List.of(Assignment.toGroup(SALES))),
                  profile("Nobody", false, List.of()),
                  profile("Default", true, List.of())),
              List.of(
                  new AssignmentFilter(
                      SURFACE,
                      "Surface only",
                      "windows10AndLater",
                      true,
                      "(device.model -startsWith \"Surface\")")))
          .naming(Map.of(KIOSKS, "All kiosks"));

  private static final DeviceContext SALES_LATITUDE =
      DeviceContext.builder("5CG1234XYZ")
          .groups()
          .user(Memberships.of(SALES))
          .facts(DeviceFacts.builder().model("Latitude 7440").build())
          .build();
  private static final DeviceContext NEW_DEVICE = DeviceContext.builder("5CG0000NEW").build();

  @Test
  void every_profile_has_a_verdict_in_rank_order() {
    assertThat(TARGETING.explain(SALES_LATITUDE).candidates())
        .extracting(CandidateProfile::verdict)
        .containsExactly(
            Verdict.FILTERED_OUT,
            Verdict.NOT_TARGETED,
            Verdict.TAKEN,
            Verdict.NOT_ASSIGNED,
            Verdict.OUTRANKED);
  }

  @Test
  void the_text_says_who_was_taken_which_group_which_clause_and_which_document() {
    assertThat(TARGETING.explain(SALES_LATITUDE).toText())
        .startsWith("5CG1234XYZ gets \"Sales\": ")
        .contains("the device is not in the group \"All kiosks\" (kiosk-group)")
        .contains("the user is in the group sales-group")
        .contains(
            "(device.model -startsWith \"Surface\") is FALSE, as device.model is \"Latitude"
                + " 7440\"")
        .contains("[SETUP]")
        .contains("Set up the Enrollment Status Page, https://learn.microsoft.com/");
  }

  @Test
  void where_facts_are_missing_the_text_lists_what_would_decide() {
    TargetingExplanation explanation = TARGETING.explain(NEW_DEVICE);

    assertThat(explanation.missing())
        .containsExactly(
            new MissingFact(Kind.PROPERTY, "model"),
            new MissingFact(Kind.DEVICE_MEMBERSHIP, "\"All kiosks\" (kiosk-group)"),
            new MissingFact(Kind.USER, ""),
            new MissingFact(Kind.DEVICE_MEMBERSHIP, "sales-group"));
    assertThat(explanation.toText())
        .startsWith("5CG0000NEW may get \"Surfaces\" or \"Kiosks\" or \"Sales\" or \"Default\"")
        .contains("the value of model on the device")
        .contains("whether a user signs in during the deployment, and who");
  }

  @Test
  void a_filter_that_is_not_at_hand_is_named_as_missing() {
    EspTargeting targeting =
        EspTargeting.ofRanked(
            List.of(
                profile("Surfaces", false, List.of(Assignment.toAllDevices().including(SURFACE)))),
            List.of());

    assertThat(targeting.explain(SALES_LATITUDE).missing())
        .containsExactly(new MissingFact(Kind.FILTER, "surface-filter"));
  }

  @Test
  void targets_that_nobody_can_judge_are_named_as_missing() {
    EspTargeting targeting =
        EspTargeting.ofRanked(
            List.of(
                profile(
                    "Strange",
                    false,
                    List.of(
                        Assignment.of(new AssignmentTarget.Unrecognized("#future")),
                        Assignment.of(new AssignmentTarget.ExcludedGroup(SALES))))),
            List.of());

    assertThat(targeting.explain(SALES_LATITUDE).missing())
        .containsExactly(
            new MissingFact(Kind.TARGET, "#future"),
            new MissingFact(Kind.EXCLUDED_GROUP, "sales-group"));
  }

  @Test
  void groups_of_a_known_user_that_are_not_all_known_are_named_as_missing() {
    DeviceContext someone = SALES_LATITUDE.toBuilder().user(Memberships.unknown()).build();

    assertThat(TARGETING.explain(someone).missing())
        .contains(new MissingFact(Kind.USER_MEMBERSHIP, "sales-group"));
  }

  @Test
  void a_user_target_in_pre_provisioning_is_passed_over_for_that_reason() {
    DeviceContext preProvisioned =
        SALES_LATITUDE.toBuilder().scenario(Scenario.preProvisioned()).build();

    assertThat(TARGETING.explain(preProvisioned).candidates().get(2).verdict())
        .isEqualTo(Verdict.USER_TARGETS_NOT_CONSIDERED);
  }

  @Test
  void without_an_esp_no_profile_is_judged() {
    DeviceContext prepared =
        SALES_LATITUDE.toBuilder().scenario(Scenario.devicePreparation()).build();

    TargetingExplanation explanation = TARGETING.explain(prepared);

    assertThat(explanation.sentence())
        .isEqualTo(
            "5CG1234XYZ gets no ESP: Windows Autopilot device preparation does not use the ESP.");
    assertThat(explanation.candidates())
        .extracting(CandidateProfile::verdict)
        .containsOnly(Verdict.NO_ESP);
  }

  @Test
  void the_json_has_the_same_content_and_a_format_version() throws IOException {
    JsonNode json = new ObjectMapper().readTree(TARGETING.explain(SALES_LATITUDE).toJson());

    assertThat(json.at("/formatVersion").asInt()).isEqualTo(1);
    assertThat(json.at("/answer").asText()).isEqualTo("DECIDED");
    assertThat(json.at("/step").asText()).isEqualTo("USER");
    assertThat(json.at("/profiles/0/displayName").asText()).isEqualTo("Sales");
    assertThat(json.at("/candidates")).hasSize(5);
    assertThat(json.at("/candidates/0/assignments/0/decidingClauses/0/answer").asText())
        .isEqualTo("FALSE");
    assertThat(json.at("/candidates/1/source/key").asText()).isEqualTo("SETUP");
  }

  @Test
  void the_json_tells_undecided_answers_and_missing_facts() throws IOException {
    JsonNode json = new ObjectMapper().readTree(TARGETING.explain(NEW_DEVICE).toJson());

    assertThat(json.at("/answer").asText()).isEqualTo("UNDECIDED");
    assertThat(json.at("/profiles")).hasSize(4);
    assertThat(json.at("/missing/0/kind").asText()).isEqualTo("PROPERTY");
  }

  @Test
  void the_markdown_is_a_table_in_which_names_cannot_break_a_cell() {
    EspTargeting targeting =
        EspTargeting.ofRanked(
            List.of(profile("A|B <script> [x](y)", false, List.of(Assignment.toAllDevices()))),
            List.of());

    assertThat(targeting.explain(SALES_LATITUDE).toMarkdown())
        .contains("| rank | profile | verdict |")
        .contains("| 1 | A\\|B \\<script\\> \\[x\\](y) | selected |")
        .contains("| default | All users and all devices | skipped |");
  }
}
