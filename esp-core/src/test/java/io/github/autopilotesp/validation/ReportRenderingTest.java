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
  void text_wraps_at_the_width() {
    String text = ofDocument().toText(new ReportStyle(40, false));

    assertThat(text).contains("    The timeout is 0 minutes; Windows\n    accepts 1 to 1440.\n");
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

  private static ValidationReport ofTenant() {
    CatalogTenant tenant = new CatalogTenant().profile(clean(), 1).profile(clean(), 2);
    return EspValidator.builder()
        .rule(EspValidatorTest.rule("ACME-1", (subject, reporter) -> subject.wire()))
        .build()
        .validate(EspProfileSet.of(clean()), tenant);
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
