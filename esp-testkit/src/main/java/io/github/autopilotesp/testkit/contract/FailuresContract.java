package io.github.autopilotesp.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.autopilotesp.tenant.IntuneTenant;
import io.github.autopilotesp.tenant.StoredProfile;
import io.github.autopilotesp.tenant.TenantException;
import io.github.autopilotesp.testkit.FakeTenant;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

abstract class FailuresContract extends ContractPart {
  private static final Map<String, Class<? extends TenantException>> TYPES =
      Map.of(
          "Unauthenticated", TenantException.Unauthenticated.class,
          "Forbidden", TenantException.Forbidden.class,
          "NotFound", TenantException.NotFound.class,
          "Conflict", TenantException.Conflict.class,
          "Throttled", TenantException.Throttled.class,
          "Rejected", TenantException.Rejected.class,
          "Unavailable", TenantException.Unavailable.class);

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "400, Rejected",
    "401, Unauthenticated",
    "403, Forbidden",
    "409, Conflict",
    "429, Throttled",
    "500, Unavailable",
    "501, Unavailable",
    "503, Unavailable"
  })
  void a_refused_read_is_a_typed_failure_with_all_that_the_service_said(int status, String type) {
    FakeTenant tenant = newTenant();
    IntuneTenant port = connect(tenant);
    tenant.faults().onEvery("GET", "").respond(status);

    assertThatThrownBy(() -> port.profiles().list())
        .isInstanceOfSatisfying(
            TYPES.get(type),
            failure -> {
              assertThat(failure.status()).hasValue(status);
              assertThat(failure.code()).isPresent();
              assertThat(failure.requestId()).isPresent();
              assertThat(failure.operation()).isEqualTo("list ESP profiles");
            })
        .hasMessageContaining("list ESP profiles")
        .hasMessageContaining("status " + status);
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "400, Rejected",
    "401, Unauthenticated",
    "403, Forbidden",
    "404, NotFound",
    "409, Conflict",
    "412, Conflict",
    "429, Throttled"
  })
  void a_refused_write_is_a_typed_failure_and_changes_nothing(int status, String type) {
    FakeTenant tenant = newTenant();
    tenant.addProfile("Kiosk");
    IntuneTenant port = connect(tenant);
    StoredProfile current = stored(port.profiles(), "Kiosk");
    tenant.faults().onEvery("PATCH", "").respond(status);

    assertThatThrownBy(() -> update(port, current, profile("Lobby")))
        .isInstanceOfSatisfying(
            TYPES.get(type),
            failure -> {
              assertThat(failure.status()).hasValue(status);
              assertThat(failure.operation()).startsWith("update ESP profile \"Kiosk\"");
            });
    assertThat(names(port.profiles())).contains("Kiosk");
  }

  @Test
  void a_missing_permission_is_named() {
    FakeTenant tenant = newTenant();
    IntuneTenant port = connect(tenant);
    tenant.faults().onEvery("*", "").respond(403);

    var read = catchThrowableOfType(TenantException.Forbidden.class, () -> port.profiles().list());
    var write =
        catchThrowableOfType(TenantException.Forbidden.class, () -> delete(port, NO_PROFILE));
    var apps = catchThrowableOfType(TenantException.Forbidden.class, () -> port.apps().assigned());

    assertThat(read.sufficientPermissions()).contains("DeviceManagementServiceConfig.Read.All");
    assertThat(write.sufficientPermissions())
        .contains("DeviceManagementServiceConfig.ReadWrite.All");
    assertThat(apps.sufficientPermissions()).contains("DeviceManagementApps.Read.All");
    assertThat(write).hasMessageContaining("DeviceManagementServiceConfig.ReadWrite.All");
  }

  @Test
  void throttling_tells_how_long_the_service_asks_to_wait() {
    FakeTenant tenant = newTenant();
    IntuneTenant port = connect(tenant);
    tenant.faults().onEvery("GET", "").respond(429).retryAfter(Duration.ofSeconds(2));

    assertThatThrownBy(() -> port.scopeTags().list())
        .isInstanceOfSatisfying(
            TenantException.Throttled.class,
            failure -> assertThat(failure.retryAfter()).contains(Duration.ofSeconds(2)));
  }

  @Test
  void a_service_that_cannot_be_reached_is_unavailable_and_nothing_was_written() {
    FakeTenant tenant = newTenant();
    tenant.addProfile("Kiosk");
    IntuneTenant port = connect(tenant);
    StoredProfile current = stored(port.profiles(), "Kiosk");
    tenant.faults().refuseConnections();

    assertThatThrownBy(() -> port.profiles().list())
        .isInstanceOf(TenantException.Unavailable.class);
    assertThatThrownBy(() -> update(port, current, profile("Lobby")))
        .isInstanceOf(TenantException.Unavailable.class);
    tenant.faults().acceptConnections();
    assertThat(names(port.profiles())).contains("Kiosk");
  }

  @ParameterizedTest
  @CsvSource({"cut", "truncate"})
  void a_read_whose_answer_breaks_off_is_unavailable(String fault) {
    FakeTenant tenant = newTenant();
    IntuneTenant port = connect(tenant);
    var rule = tenant.faults().onEvery("GET", "");
    if (fault.equals("cut")) {
      rule.cutConnection();
    } else {
      rule.truncateBody();
    }

    assertThatThrownBy(() -> port.groups().named(Arrays.asList("Kiosks")))
        .isInstanceOf(TenantException.Unavailable.class);
  }

  @Test
  void an_answer_that_is_no_json_is_unreadable() {
    FakeTenant tenant = newTenant();
    IntuneTenant port = connect(tenant);
    tenant.faults().onEvery("GET", "").malformBody();

    assertThatThrownBy(() -> port.profiles().list())
        .isInstanceOf(TenantException.UnreadableAnswer.class);
  }

  @Test
  void a_property_of_a_wrong_type_is_an_unreadable_answer_that_names_it() {
    FakeTenant tenant = newTenant();
    IntuneTenant port = connect(tenant);
    tenant
        .faults()
        .onEvery("GET", "")
        .respond(
            200,
            """
            {"value": [{
              "@odata.type": "#microsoft.graph.windows10EnrollmentCompletionPageConfiguration",
              "id": "x", "installProgressTimeoutInMinutes": "sixty", "assignments": []}]}
            """);

    assertThatThrownBy(() -> port.profiles().list())
        .isInstanceOf(TenantException.UnreadableAnswer.class)
        .hasMessageContaining("installProgressTimeoutInMinutes");
  }
}
