package io.github.autopilotesp.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.autopilotesp.tenant.StoredProfile;
import io.github.autopilotesp.validation.EspValidator;
import io.github.autopilotesp.validation.ValidationInput;
import io.github.autopilotesp.validation.ValidationReport;
import io.github.autopilotesp.wire.GraphJson;
import io.github.autopilotesp.wire.GraphProfiles;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TenantPageTest {
  private static final ValidationReport NOTHING =
      EspValidator.builder().build().validate(ValidationInput.ofTenant(List.of()));

  private static final StoredProfile KIOSKS =
      stored(
          """
          "id": "k_Windows10EnrollmentCompletionPageConfiguration", "displayName": "Kiosks",
          "priority": 1, "showInstallationProgress": true, "installProgressTimeoutInMinutes": 90,
          "assignments": [
            {"id": "x", "source": "direct", "target": {
              "@odata.type": "#microsoft.graph.groupAssignmentTarget", "groupId": "g-1"}},
            {"id": "y", "source": "policySets", "sourceId": "p", "target": {
              "@odata.type": "#microsoft.graph.allDevicesAssignmentTarget"}}]
          """);

  private static final StoredProfile DEFAULT =
      stored(
          """
          "id": "t_DefaultWindows10EnrollmentCompletionPageConfiguration",
          "displayName": "All users and all devices", "priority": 0,
          "showInstallationProgress": false, "installProgressTimeoutInMinutes": 60
          """);

  private static StoredProfile stored(String properties) {
    return GraphProfiles.read(
        GraphJson.parse(
            """
            {"@odata.type": "#microsoft.graph.windows10EnrollmentCompletionPageConfiguration",
             "version": 1, %s}
            """
                .formatted(properties)));
  }

  private static TenantPage page(ValidationReport findings) {
    return new TenantPage(
        Optional.of("t"), List.of(KIOSKS, DEFAULT), Map.of("g-1", "Lobby"), findings);
  }

  @Test
  void profiles_stand_in_their_order_with_whom_they_reach_and_what_they_say() {
    assertThat(page(NOTHING).toMarkdown())
        .startsWith(
            """
            # Enrollment Status Page

            Tenant: t

            | priority | profile | assigned to |
            |---|---|---|
            | 1 | Kiosks | Group Lobby; All devices |
            | default | All users and all devices |  |

            ## Kiosks

            | setting | value |
            |---|---|
            | Name | "Kiosks" |
            | Description |  |
            | Show app and profile configuration progress | Yes |
            | Show an error when installation takes longer than specified number of minutes | 90 |
            """)
        .contains(
            """
            | Block device use until these required apps are installed | All |
            | Scope tags |  |

            ## All users and all devices

            | setting | value |
            |---|---|
            | Name | "All users and all devices" |
            """)
        .endsWith(
            """

            ## Findings

            The documented rules have nothing to say.
            """);
  }

  @Test
  void findings_of_the_rules_stand_below_by_profile() {
    ValidationReport findings =
        EspValidator.standard().validate(ValidationInput.ofTenant(List.of(KIOSKS, DEFAULT)));

    assertThat(page(findings).toMarkdown())
        .contains("## Findings")
        .doesNotContain("The documented rules have nothing to say.");
    assertThat(findings.findings()).isNotEmpty();
    findings
        .findings()
        .forEach(
            finding ->
                assertThat(page(findings).toMarkdown())
                    .contains("- " + finding.severity() + " " + finding.ruleId()));
  }
}
