package io.github.autopilotesp.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.autopilotesp.document.DocumentFormat;
import io.github.autopilotesp.document.ProfileDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A document is checked without a tenant, names or not. */
class DocumentValidationTest {
  @TempDir Path folder;

  private static ValidationReport validate(String yaml) {
    return EspValidator.standard()
        .validate(ProfileDocument.parse(yaml, DocumentFormat.YAML, "profiles.yaml"));
  }

  private static List<String> silent(ValidationReport report) {
    return report.notEvaluated().stream().map(NotEvaluated::ruleId).distinct().toList();
  }

  private static List<String> found(ValidationReport report) {
    return report.findings().stream().map(Finding::ruleId).toList();
  }

  @Test
  void names_do_not_keep_the_rules_from_looking() {
    ValidationReport report =
        validate(
            """
            version: 1
            profiles:
              - name: Laptops
                description: Of people
                settings:
                  timeoutMinutes: 2000
                  blockDeviceUse:
                    untilApps: [Company Portal, Company Portal]
                assignments:
                  - group: Autopilot devices
                  - group: Autopilot devices
                scopeTags: [Europe]
            """);

    assertThat(found(report)).contains("ESP201", "ESP302", "ESP402");
    assertThat(found(report)).doesNotContain("ESP303", "ESP401", "ESP901");
    assertThat(silent(report)).contains("ESP303", "ESP401", "ESP901", "ESP306", "ESP405");
    assertThat(report.toText()).contains("profiles.yaml:6:23");
  }

  @Test
  void an_id_that_is_none_is_still_found() {
    ValidationReport report =
        validate(
            """
            version: 1
            profiles:
              - name: Laptops
                settings:
                  blockDeviceUse:
                    untilApps: [{id: Company Portal}]
                assignments:
                  - group: {id: Autopilot devices}
            """);

    assertThat(found(report)).contains("ESP303", "ESP401");
  }

  @Test
  void its_own_overrides_hold() {
    ValidationReport report =
        validate(
            """
            version: 1
            ruleOverrides:
              - rule: ESP201
                reason: Trains.
              - rule: ESP999
                reason: Typo.
            profiles:
              - name: Laptops
                settings:
                  timeoutMinutes: 2000
            """);

    assertThat(report.hasErrors()).isFalse();
    assertThat(report.silenced()).extracting(Finding::ruleId).containsExactly("ESP201");
    assertThat(found(report)).contains("ESP001");
  }

  @Test
  void what_is_left_to_the_tenant_is_not_judged_without_one() {
    ValidationReport report =
        validate(
            """
            version: 1
            profiles:
              - default: true
                settings:
                  timeoutMinutes: 2000
            """);

    assertThat(found(report)).containsExactly("ESP201");
    assertThat(silent(report)).contains("ESP102", "ESP205", "ESP701");
    assertThat(report.notEvaluated())
        .filteredOn(one -> one.ruleId().equals("ESP205"))
        .extracting(NotEvaluated::reason)
        .containsExactly("needs settings.collectLogs, which the document does not manage");
  }

  @Test
  void what_is_left_to_the_tenant_is_judged_beside_one() {
    ProfileDocument document =
        ProfileDocument.parse(
            "{version: 1, profiles: [{name: Laptops, manage: listed, description: x}]}",
            DocumentFormat.YAML,
            "f");
    ValidationInput input =
        ValidationInput.of(document, document.resolveOffline())
            .tenantProfiles(
                List.of(
                    CatalogTenant.stored(
                        Samples.clean().toBuilder()
                            .settings(Samples.cleanSettings().collectLogs(false).build())
                            .build(),
                        1)));

    assertThat(found(EspValidator.standard().validate(input))).contains("ESP205");
  }

  @Test
  void a_finding_cites_the_overlay_and_the_base() throws IOException {
    Files.writeString(
        folder.resolve("base.yaml"),
        "version: 1\nprofiles:\n  - name: A\n    settings:\n      timeoutMinutes: 2000\n");
    Path overlay =
        Files.writeString(
            folder.resolve("contoso.yaml"), "version: 1\nextends: base.yaml\nprofiles: []\n");

    ValidationReport report = EspValidator.standard().validate(ProfileDocument.read(overlay));

    assertThat(report.toText()).contains("base.yaml:5:23").contains("contoso.yaml:2:1");
    assertThat(report.toJson()).contains("\"otherLocation\"");
  }
}
