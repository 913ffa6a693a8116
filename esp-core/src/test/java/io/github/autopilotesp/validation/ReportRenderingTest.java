package io.github.autopilotesp.validation;

import static io.github.autopilotesp.validation.Samples.clean;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.autopilotesp.document.DocumentFormat;
import io.github.autopilotesp.document.ProfileDocument;
import io.github.autopilotesp.profile.EspProfileSet;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ReportRenderingTest {
  private static final URI RULES_PAGE = URI.create("https://example.org/docs/rules.md");
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String DOCUMENT =
      """
      version: 1
      ruleOverrides:
        - rule: ESP205
          level: silence
          reason: Logs hold patient data
        - rule: ESP999
          level: silence
      profiles:
        - name: Laptops
          description: Laptops of the sales team
          settings:
            timeoutMinutes: 0
            installQualityUpdates: false
          assignments:
            - group: { id: 81d0c6c2-7c3e-4f57-8f0e-6a5f2b9d3c01 }
      """;

  private static ValidationReport ofDocument() {
    ProfileDocument document =
        ProfileDocument.parse(DOCUMENT, DocumentFormat.YAML, "my profiles/esp.yaml");
    return EspValidator.standard()
        .validate(ValidationInput.of(document, document.resolveOffline()));
  }

  @Test
  void text_shows_the_line_of_the_document_with_a_caret() {
    assertThat(ofDocument().toText())
        .contains(
            """
            Errors (1)
              ERROR ESP201 "Laptops" settings.timeoutMinutes
                The timeout is 0 minutes; Windows accepts 1 to 1440.
                my profiles/esp.yaml:12:23
                   12 |       timeoutMinutes: 0
                      |                       ^
                Fix: Set the timeout to 60 minutes.
            """);
  }

  @Test
  void text_ends_with_what_was_silenced_what_was_not_evaluated_and_the_counts() {
    assertThat(ofDocument().toText())
        .containsSubsequence(
            "Warnings (3)",
            "There is no rule ESP999 to override.",
            "my profiles/esp.yaml:6:",
            "Silenced (1)",
            "ADVICE ESP205",
            "Overridden, because: Logs hold patient data",
            "Not evaluated",
            "ESP407, ESP408: needs the planned changes",
            "1 error, 3 warnings, 0 pieces of advice.",
            "rules ran.");
  }

  @Test
  void markdown_has_the_counts_first_and_each_finding_with_its_place_and_fix() {
    assertThat(ofDocument().toMarkdown())
        .startsWith("### ESP check: 1 error, 3 warnings, 0 pieces of advice. ")
        .contains(
            """
            **Errors (1)**

            - **ESP201** Laptops settings\\.timeoutMinutes (my profiles/esp\\.yaml\\:12\\:23): \
            The timeout is 0 minutes; Windows accepts 1 to 1440\\. *Fix:* Set the timeout to 60 minutes\\.
            """)
        .containsSubsequence(
            "**Silenced (1)**",
            "*Overridden, because:* Logs hold patient data",
            "**Not evaluated**",
            "- ESP407, ESP408: needs the planned changes");
  }

  @Test
  void markdown_groups_what_was_found_by_severity() {
    ValidationReport report =
        EspValidator.standard()
            .validate(
                clean().toBuilder()
                    .assignments(List.of())
                    .settings(Samples.cleanSettings().collectLogs(false).build())
                    .build());

    assertThat(report.toMarkdown())
        .containsSubsequence("**Warnings (1)**", "ESP404", "**Advice (1)**", "ESP205");
  }

  @Test
  void text_wraps_at_the_width() {
    String text = ofDocument().toText(new ReportStyle(40, false));

    assertThat(text).contains("    The timeout is 0 minutes; Windows\n    accepts 1 to 1440.\n");
  }

  @Test
  void a_line_is_as_wide_as_it_may_be_and_no_wider() {
    String almost = "aaaaaaaaaaaa bbbbbbbbbbb cccccccccc";
    ValidationReport report =
        EspValidator.builder()
            .only(info -> info.id().equals("ACME-1"))
            .rule(
                EspValidatorTest.rule(
                    "ACME-1",
                    (subject, reporter) -> {
                      reporter.report(Problem.of(almost + "d"));
                      reporter.report(Problem.of(almost + "de"));
                    }))
            .build()
            .validate(clean());

    assertThat(report.toText(new ReportStyle(40, false)))
        .contains("    aaaaaaaaaaaa bbbbbbbbbbb ccccccccccd\n")
        .contains("    aaaaaaaaaaaa bbbbbbbbbbb\n    ccccccccccde\n");
  }

  @Test
  void text_is_coloured_only_when_asked() {
    assertThat(ofDocument().toText(new ReportStyle(80, true))).contains("\u001b[31mERROR\u001b[0m");
    assertThat(ofDocument().toText()).doesNotContain("\u001b");
  }

  @Test
  void text_does_not_let_a_name_move_the_cursor() {
    ValidationReport report =
        EspValidator.standard()
            .validate(clean().toBuilder().displayName("a\u001b[2Jb").description("").build());

    assertThat(report.toText()).contains("\"a\\u001b[2Jb\"").doesNotContain("\u001b");
  }

  @Test
  void a_terminal_gives_colour_unless_the_user_does_not_want_it() {
    assertThat(ReportStyle.of(true, null, "100")).isEqualTo(new ReportStyle(100, true));
    assertThat(ReportStyle.of(true, "1", "12")).isEqualTo(new ReportStyle(40, false));
    assertThat(ReportStyle.of(false, "", "wide")).isEqualTo(new ReportStyle(80, false));
    assertThat(ReportStyle.forTerminal().width()).isGreaterThanOrEqualTo(40);
    assertThatIllegalArgumentException().isThrownBy(() -> new ReportStyle(39, false));
  }

  @Test
  void json_has_all_that_a_finding_has() throws Exception {
    JsonNode root = MAPPER.readTree(ofDocument().toJson());
    JsonNode first = root.get("findings").get(0);

    assertThat(root.get("formatVersion").intValue()).isEqualTo(1);
    assertThat(root.get("hasErrors").booleanValue()).isTrue();
    assertThat(first)
        .isEqualTo(
            MAPPER.readTree(
                """
                {"rule": "ESP201", "severity": "ERROR", "counts": true, "about": "PROFILE",
                 "profile": "Laptops", "index": 0, "path": "settings.timeoutMinutes",
                 "location": {"file": "my profiles/esp.yaml", "line": 12, "column": 23},
                 "key": "ESP201", "arguments": [0],
                 "message": "The timeout is 0 minutes; Windows accepts 1 to 1440.",
                 "fix": "Set the timeout to 60 minutes."}
                """));
    assertThat(root.findValuesAsText("reason")).contains("Logs hold patient data");
    assertThat(root.get("notEvaluated"))
        .filteredOn(silent -> silent.get("rule").textValue().equals("ESP407"))
        .containsExactly(
            MAPPER.readTree(
                """
                {"rule": "ESP407", "cause": "LACKS_CONTEXT", "about": "WHOLE", "path": "",
                 "reason": "needs the planned changes"}
                """));
  }

  @Test
  void json_says_to_what_a_finding_was_lowered() throws Exception {
    ValidationReport report =
        EspValidator.builder()
            .onlyRules("ESP404")
            .override(RuleOverride.lower("ESP404", Severity.ADVICE, "Assigned by hand"))
            .build()
            .validate(Samples.assigned());

    assertThat(MAPPER.readTree(report.toJson()).at("/findings/0/override"))
        .isEqualTo(MAPPER.readTree("{\"reason\": \"Assigned by hand\", \"severity\": \"ADVICE\"}"));
  }

  @Test
  void sarif_keeps_to_the_published_schema() throws Exception {
    for (ValidationReport report : List.of(ofDocument(), ofTenant(), empty())) {
      assertThat(sarifSchema().validate(report.toSarif(RULES_PAGE), InputFormat.JSON)).isEmpty();
    }
  }

  @Test
  void sarif_has_the_rule_the_place_and_the_help() throws Exception {
    JsonNode run = MAPPER.readTree(ofDocument().toSarif(RULES_PAGE)).at("/runs/0");
    JsonNode result = run.at("/results/0");
    JsonNode rule = run.at("/tool/driver/rules").get(result.get("ruleIndex").intValue());

    assertThat(result.get("ruleId").textValue()).isEqualTo("ESP201");
    assertThat(result.get("level").textValue()).isEqualTo("error");
    assertThat(result.at("/locations/0/physicalLocation/artifactLocation/uri").textValue())
        .isEqualTo("my%20profiles/esp.yaml");
    assertThat(result.at("/locations/0/physicalLocation/region/startLine").intValue())
        .isEqualTo(12);
    assertThat(result.at("/locations/0/logicalLocations/0/fullyQualifiedName").textValue())
        .isEqualTo("profiles[0].settings.timeoutMinutes");
    assertThat(rule.get("id").textValue()).isEqualTo("ESP201");
    assertThat(rule.get("helpUri").textValue())
        .isEqualTo("https://example.org/docs/rules.md#esp201");
    assertThat(rule.at("/help/markdown").textValue()).contains("DMClient CSP");
  }

  @Test
  void sarif_suppresses_what_is_silenced() throws Exception {
    JsonNode results = MAPPER.readTree(ofDocument().toSarif(RULES_PAGE)).at("/runs/0/results");

    assertThat(results)
        .filteredOn(result -> result.has("suppressions"))
        .singleElement()
        .satisfies(
            result ->
                assertThat(result.at("/suppressions/0/justification").textValue())
                    .isEqualTo("Logs hold patient data"));
  }

  @Test
  void sarif_says_what_was_found_of_which_profile_and_how_to_mend_it() throws Exception {
    JsonNode result = MAPPER.readTree(ofDocument().toSarif(RULES_PAGE)).at("/runs/0/results/0");

    assertThat(result.at("/message/text").textValue())
        .isEqualTo(
            "\"Laptops\": The timeout is 0 minutes; Windows accepts 1 to 1440. Set the timeout to"
                + " 60 minutes.");
    assertThat(result.at("/locations/0/logicalLocations/0/name").textValue()).isEqualTo("Laptops");
    assertThat(result.at("/properties/key").textValue()).isEqualTo("ESP201");
    assertThat(result.at("/properties/arguments"))
        .extracting(JsonNode::textValue)
        .containsExactly("0");
  }

  @Test
  void sarif_notes_what_was_not_evaluated_and_calls_a_rule_that_failed_an_error() throws Exception {
    Rule failing =
        EspValidatorTest.rule(
            "ACME-1", (subject, reporter) -> subject.profile().scopeTags().get(99));
    Rule unsure =
        EspValidatorTest.rule(
            "ACME-2", (subject, reporter) -> reporter.lacks("assignments", "nobody knows"));
    ValidationReport report =
        EspValidator.builder().rule(failing).rule(unsure).build().validate(clean());
    JsonNode notes =
        MAPPER
            .readTree(report.toSarif(RULES_PAGE))
            .at("/runs/0/invocations/0/toolExecutionNotifications");

    assertThat(notes).hasSameSizeAs(report.notEvaluated());
    assertThat(notes.get(0).at("/associatedRule/id").textValue()).isEqualTo("ACME-1");
    assertThat(notes.get(0).get("level").textValue()).isEqualTo("error");
    assertThat(notes.get(0).at("/message/text").textValue())
        .startsWith("ACME-1 was not evaluated: the rule failed: ");
    assertThat(notes.get(1).get("level").textValue()).isEqualTo("note");
    assertThat(notes.get(1).at("/message/text").textValue())
        .isEqualTo("ACME-2 was not evaluated (assignments): nobody knows");
  }

  @Test
  void sarif_describes_each_rule_by_its_title_and_by_its_reason_if_it_has_one() throws Exception {
    Rule plain = EspValidatorTest.rule(RuleInfo.of("ACME-1", Severity.ERROR).build(), (s, r) -> {});
    Rule reasoned =
        EspValidatorTest.rule(
            RuleInfo.of("ACME-2", Severity.ERROR).title("names are short").because("Why.").build(),
            (s, r) -> {});
    JsonNode rules =
        MAPPER
            .readTree(
                EspValidator.builder()
                    .rule(plain)
                    .rule(reasoned)
                    .build()
                    .validate(clean())
                    .toSarif(RULES_PAGE))
            .at("/runs/0/tool/driver/rules");

    assertThat(rules.get(0).at("/shortDescription/text").textValue())
        .isEqualTo("A rule without a title.");
    assertThat(rules.get(0).has("fullDescription")).isFalse();
    assertThat(rules.get(1).at("/shortDescription/text").textValue()).isEqualTo("Names are short.");
    assertThat(rules.get(1).at("/fullDescription/text").textValue()).isEqualTo("Why.");
  }

  private static ValidationReport ofTenant() {
    return EspValidator.builder()
        .rule(EspValidatorTest.rule("ACME-1", (subject, reporter) -> subject.wire()))
        .build()
        .validate(
            ValidationInput.of(EspProfileSet.of(clean()))
                .tenantProfiles(List.of(Samples.stored(clean(), 1), Samples.stored(clean(), 2))));
  }

  private static ValidationReport empty() {
    return EspValidator.builder().only(rule -> false).build().validate(EspProfileSet.of());
  }

  private static Schema sarifSchema() throws Exception {
    try (InputStream in =
        ReportRenderingTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
      String schema = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(schema);
    }
  }
}
