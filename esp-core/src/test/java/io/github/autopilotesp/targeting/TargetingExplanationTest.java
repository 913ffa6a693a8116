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
  private static final FilterId PHONES = FilterId.of("phone-filter");
  private static final AssignmentFilter SURFACES =
      new AssignmentFilter(
          SURFACE,
          "Surface only",
          "windows10AndLater",
          true,
          "(device.model -startsWith \"Surface\")");
  private static final EspTargeting TARGETING =
      EspTargeting.ofRanked(
              List.of(
                  profile("Surfaces", false, List.of(Assignment.toAllDevices().including(SURFACE))),
                  profile("Kiosks", false, List.of(Assignment.toGroup(KIOSKS))),
                  profile("Sales", false, List.of(Assignment.toGroup(SALES))),
                  profile("Nobody", false, List.of()),
                  profile("Default", true, List.of())),
              List.of(SURFACES))
          .naming(Map.of(KIOSKS, "All kiosks"));

  /** Nobody can say what these assignments do. */
  private static final EspTargeting UNCLEAR =
      EspTargeting.ofRanked(
          List.of(
              profile(
                  "Unclear",
                  false,
                  List.of(
                      Assignment.of(new AssignmentTarget.Unrecognized("#future")),
                      Assignment.of(new AssignmentTarget.ExcludedGroup(SALES)))),
              profile(
                  "Filtered",
                  false,
                  List.of(
                      Assignment.toAllUsers().excluding(PHONES),
                      Assignment.toAllUsers().including(FilterId.of("gone"))))),
          List.of(
              new AssignmentFilter(
                  PHONES, "Phones", "iOS", false, "(device.model -eq \"iPhone\")")));

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
            "All devices; filter \"Surface only\"",
            "(device.model -startsWith \"Surface\") is FALSE, as device.model is \"Latitude"
                + " 7440\"")
        .contains("[SETUP]")
        .contains("Set up the Enrollment Status Page, https://learn.microsoft.com/");
  }

  @Test
  void the_text_goes_from_the_answer_to_each_profile_and_each_of_its_assignments() {
    assertThat(TARGETING.explain(SALES_LATITUDE).toText())
        .contains(
            """
            Profiles from the highest rank to the lowest:
              1. "Surfaces": skipped, a target reaches the device or its user, but a filter \
            leaves the device out [FILTERS]
            """)
        .contains(
            """
              3. "Sales": selected, no profile is targeted at the device; the highest-priority one \
            targeted at the user [SETUP]
                 FALSE: the device is not in the group sales-group
                 TRUE: the user is in the group sales-group
              4. "Nobody": skipped, it has no assignment [TUTORIAL]
              default "Default": skipped, another profile goes first: "Sales" [SETUP]
            """);
  }

  @Test
  void what_is_passed_over_names_the_profile_that_goes_first() {
    DeviceContext kiosk = SALES_LATITUDE.toBuilder().groups(KIOSKS).build();

    assertThat(TARGETING.explain(kiosk).candidates().get(2).reason())
        .isEqualTo("another profile goes first: \"Kiosks\", targeted at the device");
    assertThat(TARGETING.explain(NEW_DEVICE).candidates().get(0).reason())
        .isEqualTo("a missing fact decides");
  }

  @Test
  void where_another_may_go_first_nothing_is_named_that_does() {
    DeviceContext kiosk =
        NEW_DEVICE.toBuilder().groups(Memberships.atLeast(List.of(KIOSKS))).build();

    assertThat(TARGETING.explain(kiosk).candidates().get(4))
        .extracting(CandidateProfile::verdict, CandidateProfile::reason)
        .containsExactly(Verdict.OUTRANKED, "another profile goes first");
  }

  @Test
  void each_assignment_says_whom_it_reaches_and_what_its_filter_answers() {
    assertThat(UNCLEAR.explain(NEW_DEVICE).candidates().get(0).checks())
        .extracting(AssignmentCheck::because)
        .containsExactly(
            "a target of an unrecognized type",
            "a target of an unrecognized type",
            "it is not known whether the device is in the group sales-group, which is excluded;"
                + " that is not supported, and its effect is unknown",
            "it is not known whether the user is in the group sales-group, which is excluded; that"
                + " is not supported, and its effect is unknown");
    assertThat(UNCLEAR.explain(NEW_DEVICE).candidates().get(1).checks())
        .extracting(AssignmentCheck::because)
        .containsExactly(
            "All users; whether a user signs in is unknown; filter \"Phones\" (phone-filter)"
                + " (exclude): UNKNOWN: it has no valid rule for Windows",
            "All users; whether a user signs in is unknown; filter gone (include): UNKNOWN: it"
                + " was not provided");
    assertThat(UNCLEAR.explain(SALES_LATITUDE).candidates().get(1).checks().get(0).because())
        .startsWith("All users; filter");
  }

  @Test
  void everything_that_is_missing_is_listed_once() {
    assertThat(UNCLEAR.explain(NEW_DEVICE).missing())
        .containsExactly(
            new MissingFact(Kind.TARGET, "#future"),
            new MissingFact(Kind.DEVICE_MEMBERSHIP, "sales-group"),
            new MissingFact(Kind.EXCLUDED_GROUP, "sales-group"),
            new MissingFact(Kind.USER, ""),
            new MissingFact(Kind.FILTER, "\"Phones\" (phone-filter)"),
            new MissingFact(Kind.FILTER, "gone"));
  }

  @Test
  void a_filter_that_can_be_answered_is_not_missing_where_the_group_is() {
    EspTargeting targeting =
        EspTargeting.ofRanked(
            List.of(
                profile("Kiosks", false, List.of(Assignment.toGroup(KIOSKS).excluding(SURFACE)))),
            List.of(SURFACES));
    DeviceContext latitude = SALES_LATITUDE.toBuilder().groups(Memberships.unknown()).build();

    assertThat(targeting.explain(latitude).missing())
        .containsExactly(new MissingFact(Kind.DEVICE_MEMBERSHIP, "kiosk-group"));
  }

  @Test
  void an_excluded_group_that_the_device_is_in_leaves_the_answer_open() {
    EspTargeting targeting =
        EspTargeting.ofRanked(
            List.of(
                profile(
                    "Everyone",
                    false,
                    List.of(
                        Assignment.toAllDevices(),
                        Assignment.of(new AssignmentTarget.ExcludedGroup(KIOSKS))))),
            List.of());
    DeviceContext kiosk = SALES_LATITUDE.toBuilder().groups(KIOSKS).build();

    assertThat(targeting.explain(kiosk).missing())
        .containsExactly(new MissingFact(Kind.EXCLUDED_GROUP, "kiosk-group"));
    assertThat(targeting.explain(SALES_LATITUDE).sentence()).contains("gets \"Everyone\"");
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
  void a_group_that_the_user_is_not_in_is_passed_over_in_pre_provisioning_as_anywhere_else() {
    DeviceContext preProvisioned =
        SALES_LATITUDE.toBuilder().scenario(Scenario.preProvisioned()).build();

    assertThat(TARGETING.explain(preProvisioned).candidates().get(1).verdict())
        .isEqualTo(Verdict.NOT_TARGETED);
  }

  @Test
  void all_users_are_not_considered_in_pre_provisioning() {
    EspTargeting targeting =
        EspTargeting.ofRanked(
            List.of(profile("Everyone", false, List.of(Assignment.toAllUsers()))), List.of());
    DeviceContext preProvisioned =
        SALES_LATITUDE.toBuilder().scenario(Scenario.preProvisioned()).build();

    assertThat(targeting.explain(preProvisioned).candidates().get(0).verdict())
        .isEqualTo(Verdict.USER_TARGETS_NOT_CONSIDERED);
  }

  @Test
  void an_explanation_prints_its_sentence_and_is_written_by_mappers_as_its_json()
      throws IOException {
    TargetingExplanation explanation = TARGETING.explain(SALES_LATITUDE);

    assertThat(explanation).hasToString(explanation.sentence());
    assertThat((Object) new ObjectMapper().valueToTree(explanation.jsonForm()))
        .isEqualTo(new ObjectMapper().readTree(explanation.toJson()));
    assertThat(SALES_LATITUDE).hasToString("DeviceContext[5CG1234XYZ, USER_DRIVEN]");
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
  void the_json_names_the_profile_the_document_and_the_target_of_each_assignment()
      throws IOException {
    JsonNode json = new ObjectMapper().readTree(UNCLEAR.explain(NEW_DEVICE).toJson());

    assertThat(json.at("/candidates/0/id").asText()).isEqualTo("Unclear");
    assertThat(json.at("/candidates/0/source/address").asText())
        .startsWith("https://learn.microsoft.com/");
    assertThat(json.at("/candidates/0/assignments"))
        .extracting(check -> check.get("target").asText())
        .containsExactly("#future", "#future", "excludedGroup", "excludedGroup");
    assertThat(json.at("/candidates/0/assignments/2/group").asText()).isEqualTo("sales-group");
    assertThat(json.at("/candidates/1/assignments/0"))
        .isEqualTo(
            new ObjectMapper()
                .readTree(
                    """
                    {"step": "USER", "target": "allUsers", "filter": "phone-filter",
                     "filterMode": "EXCLUDE", "reached": "UNKNOWN", "result": "UNKNOWN",
                     "because": "All users; whether a user signs in is unknown; filter \
                    \\"Phones\\" (phone-filter) (exclude): UNKNOWN: it has no valid rule for \
                    Windows"}
                    """));
    JsonNode known = new ObjectMapper().readTree(TARGETING.explain(SALES_LATITUDE).toJson());
    assertThat(known.at("/candidates/0/assignments/0/target").asText()).isEqualTo("allDevices");
    assertThat(known.at("/candidates/1/assignments/0/target").asText()).isEqualTo("group");
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

  @Test
  void the_markdown_has_a_line_per_profile_with_its_assignments_and_a_link() {
    assertThat(TARGETING.explain(SALES_LATITUDE).toMarkdown())
        .doesNotContain("What would decide")
        .contains(
            """
            | 3 | Sales | selected | no profile is targeted at the device; the highest-priority one \
            targeted at the user | FALSE: the device is not in the group sales-group<br>TRUE: the \
            user is in the group sales-group | [SETUP](https://learn.microsoft.com/intune/\
            device-enrollment/windows/setup-status-page) |
            """);
  }

  @Test
  void where_facts_are_missing_the_markdown_lists_what_would_decide() {
    assertThat(TARGETING.explain(NEW_DEVICE).toMarkdown())
        .contains(
            """

            What would decide:

            - the value of model on the device
            - whether the device is in the group "All kiosks" (kiosk-group)
            - whether a user signs in during the deployment, and who
            """);
  }
}
