package io.github.autopilotesp.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.autopilotesp.profile.ProfileId;
import io.github.autopilotesp.tenant.DeploymentState;
import io.github.autopilotesp.tenant.DeviceKey;
import io.github.autopilotesp.tenant.EnrollmentEvent;
import io.github.autopilotesp.tenant.EnrollmentQuery;
import io.github.autopilotesp.tenant.EnrollmentType;
import io.github.autopilotesp.tenant.Enrollments;
import io.github.autopilotesp.tenant.PolicyReport;
import io.github.autopilotesp.tenant.TenantException;
import io.github.autopilotesp.testkit.FakeTenant;
import io.github.autopilotesp.testkit.Habit;
import io.github.autopilotesp.testkit.TenantCollection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

abstract class EnrollmentsContract extends ContractPart {
  private static final Instant LONG_AGO = Instant.parse("2020-03-01T10:00:00Z");

  @Test
  void an_event_is_read_as_the_service_reports_it() {
    FakeTenant tenant = newTenant();
    tenant.add(
        TenantCollection.AUTOPILOT_EVENTS,
        """
        {"id": "e1", "deviceId": "d1", "userId": "00000000-0000-0000-0000-000000000000",
         "deviceSerialNumber": "SN-1", "managedDeviceName": "PC-1", "userPrincipalName": "",
         "eventDateTime": "2020-03-01T10:00:00Z", "enrollmentType": "offlineDomainJoined",
         "enrollmentState": "enrolled", "deploymentState": "successOnRetry",
         "deviceSetupStatus": "success", "accountSetupStatus": "somethingNew",
         "windows10EnrollmentCompletionPageConfigurationId": "p1_x",
         "windows10EnrollmentCompletionPageConfigurationDisplayName": "Kiosks",
         "deviceSetupDuration": "PT1H2M3.4567891S", "deploymentTotalDuration": "",
         "osVersion": "10.0.26100.1742", "aNewProperty": 1}
        """);

    EnrollmentEvent event = only(connect(tenant).enrollments().list(EnrollmentQuery.all()));

    assertThat(event.id()).isEqualTo("e1");
    assertThat(event.device().serialNumber()).contains("SN-1");
    assertThat(event.device().userId()).isEmpty();
    assertThat(event.device().userPrincipalName()).isEmpty();
    assertThat(event.type()).isEqualTo(EnrollmentType.OFFLINE_DOMAIN_JOINED);
    assertThat(event.deployment().state()).isEqualTo(DeploymentState.SUCCESS_ON_RETRY);
    assertThat(event.accountSetup().state()).isEqualTo(DeploymentState.UNKNOWN);
    assertThat(event.espProfile()).contains(ProfileId.of("p1_x"));
    assertThat(event.espProfileName()).contains("Kiosks");
    assertThat(event.deviceSetup().duration())
        .contains(Duration.ofSeconds(3723).plusNanos(456_789_100));
    assertThat(event.totalDuration()).isEmpty();
    assertThat(event.policies()).isEmpty();
  }

  @Test
  void all_pages_are_read_and_only_what_is_wanted_is_given() {
    FakeTenant tenant = newTenant().pageSize(2);
    for (int day = 1; day <= 7; day++) {
      event(tenant, "SN-" + day % 2, "2020-03-0" + day + "T10:00:00Z");
    }
    Enrollments enrollments = connect(tenant).enrollments();

    assertThat(enrollments.list(EnrollmentQuery.all())).hasSize(7);
    assertThat(enrollments.list(EnrollmentQuery.all().since(Instant.parse("2020-03-06T10:00:00Z"))))
        .hasSize(2);
    assertThat(enrollments.list(EnrollmentQuery.of(DeviceKey.serialNumber("sn-0")))).hasSize(3);
    assertThat(enrollments.list(EnrollmentQuery.of(DeviceKey.serialNumber("SN")))).isEmpty();
  }

  @Test
  void apps_and_policies_are_read_where_the_service_gives_them() {
    FakeTenant tenant = newTenant().pageSize(1);
    tenant.habits(tenant.habits().with(Habit.EVENT_TELLS_POLICIES));
    event(tenant, "SN-1", "2020-03-01T10:00:00Z");
    Enrollments enrollments = connect(tenant).enrollments();

    List<PolicyReport> policies =
        only(enrollments.list(EnrollmentQuery.all().withPolicies())).policies().orElseThrow();

    assertThat(policies).extracting(PolicyReport::displayName).containsExactly("VPN", "Portal");
    assertThat(policies.get(0).type()).isEqualTo(PolicyReport.Type.APPLICATION);
    assertThat(policies.get(0).compliance()).isEqualTo(PolicyReport.Compliance.ERROR);
    assertThat(policies.get(0).tracked()).contains(true);
    assertThat(policies.get(0).errorCode()).contains(-2016345060);
    assertThat(policies.get(1).errorCode()).isEmpty();
  }

  @Test
  void apps_and_policies_are_not_needed() {
    FakeTenant tenant = newTenant();
    event(tenant, "SN-1", "2020-03-01T10:00:00Z");

    EnrollmentEvent event =
        only(connect(tenant).enrollments().list(EnrollmentQuery.all().withPolicies()));

    assertThat(event.policies()).isEmpty();
    assertThat(event.times().latest()).contains(LONG_AGO);
  }

  @Test
  void an_event_of_another_form_is_the_services_fault() {
    FakeTenant tenant = newTenant();
    tenant.add(TenantCollection.AUTOPILOT_EVENTS, "{\"id\": \"e1\", \"deploymentState\": 3}");
    Enrollments enrollments = connect(tenant).enrollments();

    assertThatThrownBy(() -> enrollments.list(EnrollmentQuery.all()))
        .isInstanceOf(TenantException.class)
        .hasMessageContaining("deploymentState");
  }

  private static EnrollmentEvent only(List<EnrollmentEvent> events) {
    assertThat(events).hasSize(1);
    return events.get(0);
  }

  private static void event(FakeTenant tenant, String serialNumber, String time) {
    tenant.add(
        TenantCollection.AUTOPILOT_EVENTS,
        """
        {"deviceSerialNumber": "%s", "eventDateTime": "%s", "deploymentState": "failure",
         "policyStatusDetails": [
          {"id": "a1", "displayName": "VPN", "policyType": "application",
           "complianceStatus": "error", "trackedOnEnrollmentStatus": true,
           "errorCode": -2016345060},
          {"id": "a2", "displayName": "Portal", "policyType": "application",
           "complianceStatus": "installed", "trackedOnEnrollmentStatus": true, "errorCode": 0}]}
        """
            .formatted(serialNumber, time));
  }
}
