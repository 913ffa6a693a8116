package io.github.autopilotesp.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.autopilotesp.outcome.EnrollmentRecord;
import io.github.autopilotesp.outcome.EspOutcome;
import io.github.autopilotesp.outcome.FleetOutcomes;
import io.github.autopilotesp.outcome.FleetReport;
import io.github.autopilotesp.outcome.Promise;
import io.github.autopilotesp.outcome.RegistryDump;
import io.github.autopilotesp.profile.Scenario;
import io.github.autopilotesp.tenant.DeviceKey;
import io.github.autopilotesp.tenant.EnrollmentEvent;
import io.github.autopilotesp.tenant.EnrollmentQuery;
import io.github.autopilotesp.tenant.IntuneTenant;
import io.github.autopilotesp.wire.EnrollmentExport;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The guide {@code docs/outcomes.md}: its Java code stands in this file, is compiled with it and
 * run by it, and its outputs are what that code gives.
 */
class OutcomesGuideTest {
  private static final Pattern BLOCK = Pattern.compile("```(\\w+)\n(.*?)```", Pattern.DOTALL);

  private final VirtualTime clock = VirtualTime.create();
  private final FakeTenant fake = FakeTenant.builder().time(clock).seed(3).build();
  private final IntuneTenant tenant = FakeIntuneTenant.over(fake);
  private final String portal = app("Company Portal");
  private final String vpn = app("Contoso VPN");
  @TempDir private Path folder;

  @BeforeEach
  void a_device_a_page_and_two_apps() {
    fake.addAutopilotDevice("5CG1234XYZ", "Contoso", "K1");
    fake.add(
        TenantCollection.ENROLLMENT_CONFIGURATIONS,
        """
        {"@odata.type": "#microsoft.graph.windows10EnrollmentCompletionPageConfiguration",
         "displayName": "Laptops", "showInstallationProgress": true,
         "blockDeviceSetupRetryByUser": false, "allowDeviceResetOnInstallFailure": true,
         "installProgressTimeoutInMinutes": 60, "assignments": [
          {"target": {"@odata.type": "#microsoft.graph.allDevicesAssignmentTarget"}}]}
        """);
  }

  private String app(String name) {
    return fake.add(
        TenantCollection.APPS,
        """
        {"@odata.type": "#microsoft.graph.win32LobApp", "displayName": "%s",
         "installExperience": {"runAsAccount": "system"},
         "assignments": [{"intent": "required", "target":
          {"@odata.type": "#microsoft.graph.allDevicesAssignmentTarget"}}]}
        """
            .formatted(name));
  }

  @Test
  void one_device_from_its_logs_to_a_sentence() throws IOException {
    Path logs = logs();

    RegistryDump dump = RegistryDump.read(logs);
    EnrollmentRecord record = dump.record();

    Promise promise =
        Promise.today(
            tenant,
            DeviceKey.serialNumber("5CG1234XYZ"),
            Optional.empty(),
            Scenario.userDriven().entraJoined());
    EspOutcome outcome = EspOutcome.of(promise, record);

    assertThat(dump.mistakes()).isEmpty();
    assertThat(blocks("text")).contains(outcome.sentence() + "\n", outcome.toText());
  }

  @Test
  void what_the_service_says() throws IOException {
    logs();
    clock.advance(Duration.ofHours(2));
    Promise promise =
        Promise.today(
            tenant,
            DeviceKey.serialNumber("5CG1234XYZ"),
            Optional.empty(),
            Scenario.userDriven().entraJoined());

    List<EnrollmentEvent> events =
        tenant.enrollments().list(EnrollmentQuery.of(DeviceKey.serialNumber("5CG1234XYZ")));
    EnrollmentRecord reported = EnrollmentRecord.of(events.get(0), clock.instant());

    EspOutcome outcome = EspOutcome.of(promise, reported);
    assertThat(outcome.sentence())
        .isEqualTo("Device setup failed after 60 min; the profile's limit is 60.");
    assertThat(outcome.gotPromisedProfile()).contains(true);
  }

  @Test
  void a_fleet() throws IOException {
    StringBuilder csv = new StringBuilder("id,deploymentState,deviceSetupStatus\n");
    for (int i = 0; i < 200; i++) {
      String state = i % 20 == 0 ? "failure" : "success";
      csv.append(i).append(',').append(state).append(',').append(state).append('\n');
    }
    Reader file = new StringReader(csv.toString());

    EnrollmentExport export = EnrollmentExport.csv(file);
    FleetOutcomes.Builder fleet = FleetOutcomes.builder();
    export.read(
        event -> fleet.add(EnrollmentRecord.of(event, clock.instant())), System.err::println);
    FleetReport report = fleet.build().report();

    assertThat(blocks("text")).anyMatch(block -> report.toText().startsWith(block));
  }

  @Test
  void every_java_block_of_the_guide_stands_in_this_file() throws IOException {
    String source =
        withoutSpace(
            Files.readString(
                Path.of(
                    System.getProperty("esp.root"),
                    "esp-testkit/src/test/java/io/github/autopilotesp/testkit",
                    "OutcomesGuideTest.java")));

    assertThat(blocks("java"))
        .isNotEmpty()
        .allMatch(
            block ->
                source.contains(
                    withoutSpace(block.replaceAll("(?m)^System.out.println.*\n?", ""))));
  }

  /** A device on which the VPN never ended. */
  private Path logs() throws IOException {
    Path logs = folder.resolve("logs.zip");
    PlayedEnrollment played =
        fake.enroll(
            FakeEnrollment.of("5CG1234XYZ").installing(portal, Duration.ofMinutes(4)).hanging(vpn));
    Files.write(logs, played.logs());
    return logs;
  }

  private static List<String> blocks(String language) throws IOException {
    Matcher blocks =
        BLOCK.matcher(
            Files.readString(Path.of(System.getProperty("esp.root"), "docs", "outcomes.md")));
    return blocks
        .results()
        .filter(block -> block.group(1).equals(language))
        .map(block -> block.group(2))
        .toList();
  }

  private static String withoutSpace(String text) {
    return text.replaceAll("\\s+", "");
  }
}
