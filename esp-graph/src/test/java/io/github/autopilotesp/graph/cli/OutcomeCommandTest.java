package io.github.autopilotesp.graph.cli;

import static io.github.autopilotesp.graph.cli.CommandRun.esp;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.autopilotesp.testkit.FakeEnrollment;
import io.github.autopilotesp.testkit.FakeTenant;
import io.github.autopilotesp.testkit.PlayedEnrollment;
import io.github.autopilotesp.testkit.TenantCollection;
import io.github.autopilotesp.testkit.VirtualTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutcomeCommandTest {
  @TempDir private Path folder;
  private final FakeTenant tenant = FakeTenant.builder().time(VirtualTime.create()).build();

  @Test
  void what_collect_logs_wrote_needs_no_tenant_and_is_drawn_when_asked() throws IOException {
    Path dump = Files.write(folder.resolve("DiagLogs.zip"), failed().logs());
    Path picture = folder.resolve("timeline.svg");

    CommandRun run = esp("outcome", dump, "--timeline", picture);

    assertThat(run.code()).as(run.toString()).isZero();
    assertThat(run.out()).startsWith("Device setup failed after 60 min");
    assertThat(picture).content().startsWith("<svg");
    assertThat(esp("outcome", dump, "--format", "markdown").out()).contains("Device setup failed");
  }

  @Test
  void a_dump_is_told_beside_what_the_tenant_promises_the_device() throws IOException {
    Path dump = Files.write(folder.resolve("DiagLogs.zip"), failed().logs());
    try (SharedFake fake = new SharedFake(tenant)) {
      CommandRun run = fake.esp("outcome", dump, "--serial", "SN-1");

      assertThat(run.code()).as(run.toString()).isZero();
      assertThat(run.out()).contains("promised as of today: \"Laptops\"");
    }
  }

  @Test
  void neither_a_dump_nor_a_device_makes_no_sense() {
    assertThat(esp("outcome").code()).isEqualTo(64);
  }

  @Test
  void what_is_no_dump_fails_in_words() throws IOException {
    Path dump = Files.writeString(folder.resolve("DiagLogs.zip"), "hello");

    CommandRun run = esp("outcome", dump);

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).isNotEmpty().doesNotContain("\tat ");
  }

  @Test
  void an_export_report_is_counted_and_bad_rows_are_told() throws IOException {
    failed();
    Path csv =
        Files.writeString(
            folder.resolve("export.csv"),
            """
            id,deviceId,eventDateTime,deploymentState,deviceSetupStatus
            e1,d1,2026-01-01T10:00:00Z,success,success
            e2,d2,2026-01-01T11:00:00Z,failure,failure
            """);

    CommandRun run = esp("fleet", csv);

    assertThat(run.code()).as(run.toString()).isZero();
    assertThat(run.out()).contains("2 enrollments");
    assertThat(esp("fleet", csv, "--since", "2026-01-01T10:30:00Z").out()).contains("1 enrollment");
  }

  private PlayedEnrollment failed() {
    String group = tenant.addGroup("Laptops");
    String vpn =
        tenant.add(
            TenantCollection.APPS,
            """
            {"@odata.type": "#microsoft.graph.win32LobApp", "displayName": "Contoso VPN",
             "installExperience": {"runAsAccount": "system"}}
            """);
    tenant.assignApp(vpn, "required", group);
    String device = tenant.addDevice("SN-1");
    tenant.addMember(group, device);
    String deviceId =
        tenant
            .find(TenantCollection.DEVICES, device)
            .map(json -> json.replaceAll("(?s).*\"deviceId\":\"([^\"]+)\".*", "$1"))
            .orElseThrow();
    tenant.add(
        TenantCollection.AUTOPILOT_DEVICES,
        "{\"serialNumber\": \"SN-1\", \"azureActiveDirectoryDeviceId\": \"%s\"}"
            .formatted(deviceId));
    tenant.add(
        TenantCollection.ENROLLMENT_CONFIGURATIONS,
        """
        {"@odata.type": "#microsoft.graph.windows10EnrollmentCompletionPageConfiguration",
         "displayName": "Laptops", "showInstallationProgress": true,
         "allowDeviceUseOnInstallFailure": false,
         "installProgressTimeoutInMinutes": 60, "blockDeviceSetupRetryByUser": false,
         "assignments": [{"target": {"@odata.type": "#microsoft.graph.groupAssignmentTarget",
                                     "groupId": "%s"}}]}
        """
            .formatted(group));
    return tenant.enroll(FakeEnrollment.of("SN-1").hanging(vpn).preparing(Duration.ofMinutes(2)));
  }
}
