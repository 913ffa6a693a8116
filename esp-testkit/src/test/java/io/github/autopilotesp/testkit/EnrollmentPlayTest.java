package io.github.autopilotesp.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.autopilotesp.tenant.DeploymentState;
import io.github.autopilotesp.tenant.EnrollmentEvent;
import io.github.autopilotesp.tenant.EnrollmentQuery;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Enrollments that the fake plays, and what the habits of the service show of them. */
class EnrollmentPlayTest {
  private final VirtualTime time = VirtualTime.create();
  private final FakeTenant tenant =
      FakeTenant.builder().time(time).habits(Habits.ideal()).seed(1).build();
  private final String vpn = tenant.addApp("win32LobApp", "Contoso VPN");
  private final FakeEnrollment enrollment = FakeEnrollment.of("SN-1");

  EnrollmentPlayTest() {
    tenant.addAutopilotDevice("SN-1", "Contoso", "K1");
    tenant.add(
        TenantCollection.APPS,
        "{\"id\": \""
            + vpn
            + "\", \"@odata.type\": \"#microsoft.graph.win32LobApp\", \"displayName\":"
            + " \"Contoso VPN\", \"installExperience\": {\"runAsAccount\": \"system\"}}");
    tenant.addAppAssignment(
        vpn,
        "{\"intent\": \"required\", \"target\":"
            + " {\"@odata.type\": \"#microsoft.graph.allDevicesAssignmentTarget\"}}");
    tenant.add(
        TenantCollection.ENROLLMENT_CONFIGURATIONS,
        """
        {"@odata.type": "#microsoft.graph.windows10EnrollmentCompletionPageConfiguration",
         "displayName": "Everyone", "showInstallationProgress": true,
         "installProgressTimeoutInMinutes": 60, "assignments": [
          {"target": {"@odata.type": "#microsoft.graph.allDevicesAssignmentTarget"}}]}
        """);
  }

  @Test
  void time_passes_and_an_event_is_left() {
    PlayedEnrollment played = tenant.enroll(enrollment.installing(vpn, Duration.ofMinutes(7)));

    assertThat(Duration.between(VirtualTime.create().instant(), time.instant()))
        .isEqualTo(Duration.ofMinutes(9).plusSeconds(10));
    assertThat(played.deploymentState()).isEqualTo("success");
    assertThat(tenant.find(TenantCollection.AUTOPILOT_EVENTS, played.eventId()).orElseThrow())
        .contains("\"deviceSetupDuration\":\"PT7M10S\"", "\"SN-1\"", "Everyone");
  }

  @Test
  void a_dump_is_left_with_the_quirks_of_the_tool() {
    PlayedEnrollment played = tenant.enroll(enrollment.hanging(vpn));

    assertThat(played.registryDump())
        .contains(" \"SyncFailureTimeout\"=DWORD:0000003c\r\n")
        .contains("Win32App_" + vpn + "_1]\r\n \"InstallationState\"=DWORD:00000002\r\n")
        .doesNotContain("Windows Registry Editor");
    assertThat(played.deviceSetup()).contains(Duration.ofMinutes(60));
  }

  @Test
  void an_event_is_incomplete_for_an_hour() {
    tenant.habits(Habits.ideal().with(Habit.EVENT_INCOMPLETE_FOR_AN_HOUR));
    tenant.enroll(enrollment);

    assertThat(event().deployment().state()).isEqualTo(DeploymentState.IN_PROGRESS);
    time.advance(Duration.ofHours(1));
    assertThat(event().deployment().state()).isEqualTo(DeploymentState.SUCCESS);
  }

  @Test
  void a_failure_stays_after_another_try_where_the_service_has_the_habit() {
    tenant.enroll(enrollment.failing(vpn, Duration.ofMinutes(1), 1603).tryingAgain());
    assertThat(event().deployment().state()).isEqualTo(DeploymentState.SUCCESS_ON_RETRY);

    FakeTenant other = tenant.habits(Habits.ideal().with(Habit.EVENT_KEEPS_FAILURE));
    String id =
        other.enroll(enrollment.failing(vpn, Duration.ofMinutes(1), 1603).tryingAgain()).eventId();
    assertThat(other.find(TenantCollection.AUTOPILOT_EVENTS, id).orElseThrow())
        .contains("\"deploymentState\":\"failure\"", "\"complianceStatus\":\"installed\"");
  }

  @Test
  void a_good_deployment_can_fail_late() {
    tenant.habits(Habits.ideal().with(Habit.EVENT_FAILS_LATE));
    tenant.enroll(enrollment);

    assertThat(event().deployment().state()).isEqualTo(DeploymentState.SUCCESS);
    time.advance(Duration.ofHours(4));
    assertThat(event().deployment().state()).isEqualTo(DeploymentState.FAILURE);
    assertThat(event().deviceSetup().state()).isEqualTo(DeploymentState.SUCCESS);
  }

  @Test
  void what_cannot_be_played_is_refused() {
    assertThatThrownBy(() -> FakeTenant.create().enroll(enrollment))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("VirtualTime");
    assertThatThrownBy(() -> tenant.enroll(FakeEnrollment.of("SN-2")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("SN-2");
    assertThatThrownBy(() -> tenant.enroll(enrollment.user("nobody@example.com")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("nobody@example.com");
    assertThatThrownBy(() -> enrollment.preparing(Duration.ofMillis(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private EnrollmentEvent event() {
    return FakeIntuneTenant.over(tenant).enrollments().list(EnrollmentQuery.all()).get(0);
  }
}
