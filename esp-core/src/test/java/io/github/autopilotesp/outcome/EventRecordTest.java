package io.github.autopilotesp.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.autopilotesp.profile.Scenario;
import io.github.autopilotesp.tenant.DeviceKey;
import io.github.autopilotesp.tenant.EnrollmentQuery;
import io.github.autopilotesp.tenant.EnrollmentType;
import io.github.autopilotesp.wire.GraphEnrollmentEvents;
import io.github.autopilotesp.wire.GraphJson;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Records of what the service says. The samples are made: no real answer was found. */
class EventRecordTest {
  private static final Instant END = Instant.parse("2026-03-01T11:01:00Z");
  private static final Instant NEXT_DAY = END.plus(Duration.ofDays(1));

  @ParameterizedTest
  @CsvSource({
    "success, success, success, SUCCEEDED,",
    "successOnRetry, successOnRetry, success, SUCCEEDED_ON_RETRY,",
    "failure, failure, notAttempted, FAILED, DEVICE_SETUP",
    "failure, success, failure, FAILED, ACCOUNT_SETUP",
    "successWithTimeout, success, successWithTimeout, CONTINUED, ACCOUNT_SETUP",
    "inProgress, success, inProgress, IN_PROGRESS, ACCOUNT_SETUP",
    "success, success, disabled, SUCCEEDED,",
    "success, disabled, disabled, SUCCEEDED,",
    "failure, unknown, unknown, FAILED,",
    "unknown, unknown, unknown, UNKNOWN,",
    "somethingNew, unknown, notAttempted, UNKNOWN,"
  })
  void an_event_ends_as_its_steps_do(
      String deployment, String device, String account, Ending.Kind kind, EspStep step) {
    EnrollmentRecord record = record(deployment, device, account, "", NEXT_DAY);

    assertThat(record.ending().kind()).isEqualTo(kind);
    assertThat(record.ending().step()).isEqualTo(Optional.ofNullable(step));
  }

  @Test
  void a_step_that_took_as_long_as_the_limit_ran_out_of_time() {
    EnrollmentRecord record = record("failure", "failure", "notAttempted", "", NEXT_DAY);

    assertThat(record.withLimit(Duration.ofMinutes(60)).ending().kind())
        .isEqualTo(Ending.Kind.TIMED_OUT);
    assertThat(record.withLimit(Duration.ofMinutes(61)).ending().kind())
        .isEqualTo(Ending.Kind.FAILED);
    assertThat(record.withLimit(Duration.ofMinutes(60)).withLimit(Duration.ofDays(1)).limit())
        .contains(Duration.ofMinutes(60));
  }

  @Test
  void a_step_in_which_something_failed_did_not_run_out_of_time() {
    EnrollmentRecord record =
        record("failure", "failure", "notAttempted", policy("VPN", "error"), NEXT_DAY);

    assertThat(record.withLimit(Duration.ofMinutes(60)).ending().kind())
        .isEqualTo(Ending.Kind.FAILED);
  }

  @Test
  void an_event_is_settled_after_an_hour() {
    assertThat(record("success", "success", "success", "", END.plusSeconds(3599)).isSettled())
        .isFalse();
    assertThat(record("success", "success", "success", "", END.plusSeconds(3600)).isSettled())
        .isTrue();
    assertThat(
            record("success", "success", "success", "", END).step(EspStep.DEVICE_SETUP).certainty())
        .isEqualTo(Certainty.NOT_SETTLED);
  }

  @Test
  void a_failure_that_no_step_knows_of_is_doubted() {
    EnrollmentRecord record = record("failure", "success", "success", "", NEXT_DAY);

    assertThat(record.doubts()).contains(Doubt.FAILED_LATE);
    assertThat(record.ending().kind()).isEqualTo(Ending.Kind.SUCCEEDED);
  }

  @Test
  void a_failure_with_everything_installed_is_doubted() {
    EnrollmentRecord record =
        record("failure", "failure", "notAttempted", policy("VPN", "installed"), NEXT_DAY);

    assertThat(record.doubts()).contains(Doubt.FAILURE_KEPT);
  }

  @Test
  void what_the_service_did_not_tell_is_not_an_empty_list() {
    assertThat(record("success", "success", "success", "", NEXT_DAY).tellsTracked()).isTrue();
    assertThat(
            EnrollmentRecord.of(
                    GraphEnrollmentEvents.readEvent(GraphJson.parse("{\"id\": \"e\"}")), END)
                .tellsTracked())
        .isFalse();
  }

  @Test
  void the_type_of_an_event_tells_the_scenario() {
    assertThat(EnrollmentType.OFFLINE_DOMAIN_JOINED.scenario())
        .contains(Scenario.userDriven().entraHybridJoined());
    assertThat(
            EnrollmentType.AZURE_AD_JOINED_USING_DEVICE_AUTH_WITHOUT_AUTOPILOT_PROFILE.scenario())
        .contains(Scenario.selfDeploying().entraJoined());
    assertThat(EnrollmentType.OFFLINE_DOMAIN_JOINED_WITH_WHITE_GLOVE.scenario())
        .contains(Scenario.preProvisioned().entraHybridJoined());
    assertThat(EnrollmentType.UNKNOWN.scenario()).isEmpty();
  }

  @Test
  void names_of_apps_can_be_added() {
    EnrollmentRecord record =
        record("failure", "failure", "notAttempted", policy("", "error"), NEXT_DAY)
            .naming(Map.of("id-of-", "Contoso VPN"));

    assertThat(record.tracked().get(0).label()).isEqualTo("Contoso VPN");
  }

  @Test
  void a_pseudonymised_record_joins_and_names_nobody() {
    EnrollmentRecord record = record("success", "success", "success", "", NEXT_DAY);

    EnrollmentRecord one = record.pseudonymised("secret");

    assertThat(one).isEqualTo(record.pseudonymised("secret"));
    assertThat(one.device()).isNotEqualTo(record.pseudonymised("another").device());
    assertThat(one.device().name()).isEmpty();
    assertThat(one.device().serialNumber().orElseThrow()).hasSize(32).doesNotContain("SN-1");
    assertThat(one.ending()).isEqualTo(record.ending());
    assertThatThrownBy(() -> record.pseudonymised("")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void an_event_is_not_asked_for_by_what_it_does_not_know() {
    DeviceKey entra = DeviceKey.entraDeviceId("x");

    assertThatThrownBy(() -> EnrollmentQuery.of(entra))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("serial number");
  }

  private static EnrollmentRecord record(
      String deployment, String device, String account, String policies, Instant readAt) {
    return EnrollmentRecord.of(
        GraphEnrollmentEvents.readEvent(
            GraphJson.parse(
                """
                {"id": "e1", "deviceSerialNumber": "SN-1", "managedDeviceName": "Ada's PC",
                 "eventDateTime": "2026-03-01T11:01:00Z",
                 "deploymentStartDateTime": "2026-03-01T10:00:00Z",
                 "deploymentState": "%s", "deviceSetupStatus": "%s", "accountSetupStatus": "%s",
                 "deviceSetupDuration": "PT1H0M0.5S", "policyStatusDetails": [%s]}
                """
                    .formatted(deployment, device, account, policies))),
        readAt);
  }

  private static String policy(String name, String status) {
    return """
    {"id": "ID-of-%s", "displayName": "%s", "policyType": "application",
     "complianceStatus": "%s", "trackedOnEnrollmentStatus": true}
    """
        .formatted(name, name, status);
  }
}
