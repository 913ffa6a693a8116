package io.github.autopilotesp.graph;

import static io.github.autopilotesp.graph.GraphFixture.named;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.autopilotesp.tenant.StoredProfile;
import io.github.autopilotesp.tenant.TenantException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailuresTest {
  private final GraphFixture graph = new GraphFixture();

  @AfterEach
  void close() {
    graph.close();
  }

  @ParameterizedTest
  @CsvSource({
    "400, Rejected",
    "401, Unauthenticated",
    "402, Rejected",
    "403, Forbidden",
    "404, NotFound",
    "409, Conflict",
    "410, NotFound",
    "412, Conflict",
    "413, Rejected",
    "500, Unavailable",
    "501, Unavailable",
    "503, Unavailable",
    "429, Throttled"
  })
  void every_status_is_a_kind_of_failure(int status, String kind) {
    graph.fake.faults().onEvery("GET", "").respond(status);

    assertThatThrownBy(() -> graph.tenant.profiles().list())
        .isInstanceOfSatisfying(
            TenantException.class,
            failure -> {
              assertThat(failure.getClass().getSimpleName()).isEqualTo(kind);
              assertThat(failure.status()).hasValue(status);
            });
  }

  @Test
  void a_failure_says_what_was_done_and_what_the_service_said() {
    StoredProfile kiosk = graph.stored("Kiosk");
    graph
        .fake
        .faults()
        .onNext("DELETE", "")
        .respond(
            409,
            """
            {"error": {"code": "ResourceInUse", "message": "Someone holds it.",
             "innerError": {"request-id": "11112222-3333-4444-5555-666677778888"}}}
            """);

    TenantException failure =
        catchThrowableOfType(TenantException.class, () -> Sent.delete(graph.tenant, kiosk.id()));

    assertThat(failure.operation()).isEqualTo("delete ESP profile " + kiosk.id());
    assertThat(failure.code()).contains("ResourceInUse");
    assertThat(failure.requestId()).isPresent();
    assertThat(failure)
        .isInstanceOf(TenantException.Conflict.class)
        .hasMessageContaining("Someone holds it.")
        .hasMessageContaining("request-id " + failure.requestId().orElseThrow());
  }

  @Test
  void a_missing_permission_to_write_is_named() {
    graph.fake.faults().onNext("POST", "").respond(403);

    assertThatThrownBy(() -> Sent.create(graph.tenant, named("Kiosk")))
        .isInstanceOfSatisfying(
            TenantException.Forbidden.class,
            failure ->
                assertThat(failure.sufficientPermissions())
                    .containsExactly(
                        "DeviceManagementServiceConfig.ReadWrite.All",
                        "DeviceManagementConfiguration.ReadWrite.All"))
        .hasMessageContaining("admin consent");
  }

  @Test
  void a_service_that_repeats_the_token_does_not_bring_it_into_the_message() {
    graph
        .fake
        .faults()
        .onNext("GET", "")
        .respond(
            400,
            "{\"error\":{\"code\":\"x\",\"message\":\"Bad header Bearer "
                + CountingCredential.token(1)
                + "\"}}");

    assertThatThrownBy(() -> graph.tenant.profiles().list())
        .hasMessageContaining("Bad header Bearer")
        .hasMessageNotContaining(CountingCredential.token(1));
  }

  @Test
  void an_error_without_a_body_is_still_a_failure_of_its_kind() {
    graph.fake.faults().onNext("GET", "").respond(404, "");

    assertThatThrownBy(() -> graph.tenant.profiles().list())
        .isInstanceOf(TenantException.NotFound.class);
  }

  @Test
  void what_Intune_wraps_in_JSON_is_read_as_a_sentence() {
    graph.fake.faults().onEvery("GET", "").respond(403);

    assertThatThrownBy(() -> graph.tenant.profiles().list())
        .hasMessageContaining("A fault of the fake: status 403.")
        .hasMessageNotContaining("_version")
        .hasMessageNotContaining("Operation ID");
  }
}
