package io.github.autopilotesp.validation;

import static io.github.autopilotesp.validation.Samples.clean;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.autopilotesp.document.DocumentFormat;
import io.github.autopilotesp.document.ProfileDocument;
import io.github.autopilotesp.profile.DesiredProfile;
import io.github.autopilotesp.profile.EspProfileSet;
import io.github.autopilotesp.profile.ProfileKey;
import io.github.autopilotesp.profile.Scenario;
import io.github.autopilotesp.tenant.StoredProfile;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
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
                    Samples.stored(
                        Samples.clean().toBuilder()
                            .settings(Samples.cleanSettings().collectLogs(false).build())
                            .build(),
                        1)));

    assertThat(found(EspValidator.standard().validate(input))).contains("ESP205");
  }

  @Test
  void what_is_left_to_the_tenant_comes_from_the_profile_of_the_former_name() {
    DesiredProfile renamed =
        DesiredProfile.of(clean().toBuilder().displayName("Office").build())
            .managing(Set.of(ProfileKey.NAME))
            .renamedFrom("Laptops");
    StoredProfile laptops = withLogs(false, "Laptops", 2);
    StoredProfile kiosk = withLogs(true, "Kiosk", 1);
    ValidationInput input = ValidationInput.of(EspProfileSet.of(List.of(renamed)));

    assertThat(found(validate(input.tenantProfiles(List.of(kiosk, laptops))))).contains("ESP205");
    assertThat(found(validate(input.tenantProfiles(List.of(kiosk))))).doesNotContain("ESP205");
  }

  @Test
  void what_a_default_profile_leaves_to_the_tenant_comes_from_the_default_there() {
    DesiredProfile theDefault =
        DesiredProfile.ofDefault(clean().toBuilder().displayName("Laptops").build())
            .managing(Set.of(ProfileKey.DESCRIPTION));
    ValidationInput input = ValidationInput.of(EspProfileSet.of(List.of(theDefault)));
    StoredProfile namesake = withLogs(true, "Laptops", 1);
    StoredProfile defaultThere = withLogs(false, "Everyone", 0);

    assertThat(found(validate(input.tenantProfiles(List.of(namesake, defaultThere)))))
        .contains("ESP205");
  }

  @Test
  void an_override_that_was_added_to_those_of_the_document_has_no_place_in_it() {
    ProfileDocument document =
        ProfileDocument.parse(
            "{version: 1, ruleOverrides: [{rule: ESP998, level: silence, reason: x}], profiles:"
                + " []}",
            DocumentFormat.YAML,
            "f");
    ValidationInput input =
        ValidationInput.of(document, document.resolveOffline())
            .overrides(List.of(RuleOverride.silence("ESP999", "y")));

    assertThat(validate(input).findings())
        .filteredOn(finding -> finding.ruleId().equals("ESP001"))
        .extracting(Finding::path)
        .containsExactlyInAnyOrder("ruleOverrides[0]", "");
  }

  @Test
  void a_document_is_checked_for_a_scenario() {
    ProfileDocument document =
        ProfileDocument.parse(
            "{version: 1, profiles: [{name: Laptops}]}", DocumentFormat.YAML, "f");

    ValidationReport report =
        EspValidator.standard().validate(document, Scenario.userDriven().entraJoined());

    assertThat(report.notEvaluated())
        .extracting(NotEvaluated::reason)
        .noneMatch(reason -> reason.contains(Need.SCENARIO.description()));
  }

  @Test
  void what_is_thrown_says_where_in_the_document_each_error_is() {
    ValidationReport report =
        validate("{version: 1, profiles: [{name: A, settings: {timeoutMinutes: 2000}}]}");

    assertThatExceptionOfType(ValidationException.class)
        .isThrownBy(report::throwOnErrors)
        .withMessageContaining("(profiles.yaml:1:");
  }

  private static StoredProfile withLogs(boolean collected, String name, int priority) {
    return Samples.stored(
        clean().toBuilder()
            .displayName(name)
            .settings(Samples.cleanSettings().collectLogs(collected).build())
            .build(),
        priority);
  }

  private static ValidationReport validate(ValidationInput input) {
    return EspValidator.standard().validate(input);
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
    assertThat(report.toSarif(URI.create("https://example.org/rules.md")))
        .containsSubsequence("\"relatedLocations\"", "contoso.yaml");
  }
}
