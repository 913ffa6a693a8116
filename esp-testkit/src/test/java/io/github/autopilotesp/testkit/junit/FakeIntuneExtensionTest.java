package io.github.autopilotesp.testkit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.reconcile.ApplyReport;
import io.github.autopilotesp.reconcile.EspReconciler;
import io.github.autopilotesp.tenant.IntuneTenant;
import io.github.autopilotesp.testkit.FakeGraphServer;
import io.github.autopilotesp.testkit.FakeIntuneTenant;
import io.github.autopilotesp.testkit.FakeTenant;
import io.github.autopilotesp.testkit.GraphRequest;
import io.github.autopilotesp.testkit.Habits;
import io.github.autopilotesp.testkit.TenantCollection;
import io.github.autopilotesp.testkit.VirtualTime;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a test with {@link FakeIntune} is given. Runs under JUnit 5 here and under 6 by itself. */
@FakeIntune(seeds = "two-groups.json")
class FakeIntuneExtensionTest {
  private static final Duration LAG = Duration.ofSeconds(20);

  @BeforeEach
  void add_an_app(FakeTenant tenant) {
    tenant.addApp("win32LobApp", "VPN");
  }

  @Test
  void all_forms_show_the_same_tenant(
      FakeTenant tenant, IntuneTenant port, FakeIntuneTenant fakePort, FakeGraphServer server) {
    assertThat(port).isSameAs(fakePort);
    assertThat(fakePort.tenant()).isSameAs(tenant);
    assertThat(server.tenant()).isSameAs(tenant);
  }

  @Test
  void the_seed_is_in_the_tenant(IntuneTenant tenant) {
    assertThat(tenant.groups().named(List.of("Kiosks"))).containsKey("Kiosks");
  }

  @RepeatedTest(2)
  void each_test_has_a_tenant_of_its_own(FakeTenant tenant) {
    assertThat(tenant.all(TenantCollection.APPS)).hasSize(1);
  }

  @Test
  void the_server_answers(FakeGraphServer server) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(server.baseUrl().resolve("/v1.0/groups"))
            .header("Authorization", "Bearer any")
            .build();

    int status =
        HttpClient.newHttpClient()
            .send(request, HttpResponse.BodyHandlers.discarding())
            .statusCode();

    assertThat(status).isEqualTo(200);
  }

  @Test
  @FakeIntune(virtualTime = true)
  void virtual_time_passes_only_when_it_is_told_to(FakeTenant tenant, VirtualTime time) {
    tenant.habits(Habits.ideal().withReadLag(Duration.ofMinutes(5)));
    GraphRequest list = GraphRequest.get("/beta/deviceManagement/deviceEnrollmentConfigurations");
    tenant.handle(
        GraphRequest.post(
            "/beta/deviceManagement/deviceEnrollmentConfigurations",
            """
            {
              "@odata.type": "#microsoft.graph.windows10EnrollmentCompletionPageConfiguration",
              "displayName": "Late"
            }
            """));

    String before = tenant.handle(list).body();
    time.advance(Duration.ofMinutes(5));
    String after = tenant.handle(list).body();

    assertThat(before).doesNotContain("Late");
    assertThat(after).contains("Late");
  }

  @Test
  @Timeout(10)
  @FakeIntune(virtualTime = true)
  void whoever_waits_for_the_tenant_waits_in_its_time(
      FakeTenant tenant, IntuneTenant port, VirtualTime time) {
    tenant.habits(Habits.ideal().withReadLag(LAG));
    Instant start = time.instant();

    ApplyReport report =
        EspReconciler.forTenant(port)
            .ensure(EspProfile.builder().displayName("Late").description("Seen late").build());

    assertThat(report.isComplete()).isTrue();
    assertThat(Duration.between(start, time.instant())).isGreaterThanOrEqualTo(LAG);
  }

  @Nested
  class InANestedClass {
    @Test
    void the_settings_of_the_outer_class_hold(FakeTenant tenant) {
      assertThat(tenant.all(TenantCollection.GROUPS)).hasSize(2);
      assertThat(tenant.all(TenantCollection.APPS)).hasSize(1);
    }
  }
}
