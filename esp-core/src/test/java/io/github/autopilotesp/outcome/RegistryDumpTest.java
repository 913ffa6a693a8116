package io.github.autopilotesp.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.autopilotesp.outcome.RegistryDumpException.Reason;
import io.github.autopilotesp.outcome.Tracked.Kind;
import io.github.autopilotesp.outcome.Tracked.Moment;
import io.github.autopilotesp.outcome.Tracked.State;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Registry dumps. All samples are made after the documented facts: no real dump was found. */
class RegistryDumpTest {
  private static final String TRACKING =
      "HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows\\Autopilot\\EnrollmentStatusTracking\\";
  private static final String VPN = "e83d36e1-0000-4000-8000-000000000001";
  private static final String PORTAL = "e83d36e1-0000-4000-8000-000000000002";
  private static final String FIRST_SYNC =
      """
      [HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Enrollments\\{ABC}\\FirstSync]
       "SkipDeviceStatusPage"=DWORD:00000000
      "SkipUserStatusPage"=dword:ffffffff
      "SyncFailureTimeout"=DWORD:0000003c
      "BlockInStatusPage"=DWORD:00000001
      """;

  @TempDir private Path folder;

  /** Device setup from 15:00: the portal is done at 15:10, the VPN is in progress from 15:04. */
  private static String timedOut() {
    return FIRST_SYNC
        + "["
        + TRACKING
        + "Device\\DevicePreparation\\PolicyProviders\\Sidecar]\n"
        + "\"InstallationState\"=DWORD:00000003\n"
        + snapshot("15:00:00", 1, 1)
        + snapshot("15:04:00", 2, 2)
        + snapshot("15:10:00", 3, 2)
        + snapshot("16:00:00", 3, 2);
  }

  private static String snapshot(String time, int portal, int vpn) {
    return "["
        + TRACKING
        + "ESPTrackingInfo\\Diagnostics\\Sidecar\\2026-07-15T"
        + time
        + ".000Z]\n"
        + sidecar("Device", PORTAL, portal)
        + sidecar("Device", VPN, vpn)
        + " \"LastLoggedState\"=DWORD:00000002\n";
  }

  private static String sidecar(String context, String app, int state) {
    return " \"./"
        + context
        + "/Vendor/MSFT/EnrollmentStatusTracking/Setup/Apps/Tracking/Sidecar/Win32App_"
        + app
        + "_1/InstallationState\"=DWORD:0000000"
        + state
        + "\n";
  }

  @Test
  void the_settings_that_the_device_received() {
    GivenSettings settings = record(timedOut()).settings().orElseThrow();

    assertThat(settings.skipDeviceStatusPage()).contains(0L);
    assertThat(settings.skipUserStatusPage()).contains(0xffffffffL);
    assertThat(settings.limit()).contains(Duration.ofMinutes(60));
    assertThat(settings.blockInStatusPage()).contains(1L);
  }

  @Test
  void snapshots_are_states_in_time() {
    EnrollmentRecord record = record(timedOut());

    Tracked vpn = tracked(record, VPN);
    assertThat(vpn.kind()).isEqualTo(Kind.WIN32_APP);
    assertThat(vpn.moments())
        .containsExactly(
            moment("15:00:00", State.NOT_STARTED), moment("15:04:00", State.IN_PROGRESS));
    assertThat(vpn.held()).isEmpty();
    assertThat(tracked(record, PORTAL).held()).contains(Duration.ofMinutes(6));
    assertThat(record.tracked()).hasSize(2);
    assertThat(record.doubts()).containsExactly(Doubt.SNAPSHOTS);
  }

  @Test
  void a_step_that_is_not_over_at_the_limit_ran_out_of_time() {
    EnrollmentRecord record = record(timedOut());

    assertThat(record.ending())
        .isEqualTo(
            new Ending(
                Ending.Kind.TIMED_OUT,
                Optional.of(EspStep.DEVICE_SETUP),
                Optional.of(Duration.ofMinutes(60))));
    assertThat(record.step(EspStep.DEVICE_PREPARATION).status()).isEqualTo(StepStatus.SUCCEEDED);
    assertThat(record.step(EspStep.ACCOUNT_SETUP).status()).isEqualTo(StepStatus.SKIPPED);
  }

  @Test
  void a_step_that_is_not_over_before_the_limit_is_under_way() {
    assertThat(record(timedOut().replace("16:00:00", "15:59:00")).ending().kind())
        .isEqualTo(Ending.Kind.IN_PROGRESS);
  }

  @Test
  void a_failed_app_fails_its_step_when_it_fails() {
    String dump =
        timedOut()
            + snapshot("16:10:00", 3, 4)
            + snapshot("16:20:00", 3, 4)
            + "[HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\IntuneManagementExtension\\Win32Apps\\"
            + "00000000-0000-0000-0000-000000000000\\"
            + VPN
            + "_1]\n\"ExitCode\"=\"1603\"\n";

    EnrollmentRecord record = record(dump);

    assertThat(record.ending())
        .isEqualTo(
            new Ending(
                Ending.Kind.FAILED,
                Optional.of(EspStep.DEVICE_SETUP),
                Optional.of(Duration.ofMinutes(70))));
    assertThat(tracked(record, VPN).error()).contains(1603L);
    assertThat(tracked(record, VPN).held()).contains(Duration.ofMinutes(66));
  }

  @Test
  void what_failed_and_went_well_in_the_end_was_tried_again() {
    EnrollmentRecord record =
        record(timedOut() + snapshot("16:10:00", 3, 4) + snapshot("16:20:00", 3, 3));

    assertThat(record.ending().kind()).isEqualTo(Ending.Kind.SUCCEEDED_ON_RETRY);
  }

  @Test
  void account_setup_is_known_by_the_user() {
    String user = "S-1-12-1-1-2-3-4";
    String dump =
        FIRST_SYNC.replace("ffffffff", "00000000")
            + snapshot("15:00:00", 1, 1)
            + snapshot("15:10:00", 3, 3)
            + "["
            + TRACKING
            + user
            + "\\Setup\\Apps\\PolicyProviders\\Sidecar]\n"
            + "\"TrackingPoliciesCreated\"=DWORD:00000000\n"
            + "["
            + TRACKING
            + "ESPTrackingInfo\\Diagnostics\\"
            + user
            + "\\ExpectedPolicies\\2026-07-15T15:12:00.000Z]\n"
            + "\"./Vendor/MSFT/DMClient/Provider/MS%20DM%20Server/EntDMID\"=DWORD:00000000\n";

    EnrollmentRecord record = record(dump);

    assertThat(record.step(EspStep.DEVICE_SETUP).status()).isEqualTo(StepStatus.SUCCEEDED);
    assertThat(record.step(EspStep.DEVICE_SETUP).duration()).contains(Duration.ofMinutes(10));
    assertThat(record.step(EspStep.ACCOUNT_SETUP).status()).isEqualTo(StepStatus.IN_PROGRESS);
    assertThat(record.identifying()).containsExactly(EspStep.ACCOUNT_SETUP);
    assertThat(record.doubts()).contains(Doubt.LOCK_SCREEN);
  }

  @Test
  void a_user_s_app_stands_under_the_device_s_path() {
    String dump = timedOut() + sidecar("User", "e83d36e1-0000-4000-8000-000000000003", 2);

    assertThat(tracked(record(dump), "e83d36e1-0000-4000-8000-000000000003").step())
        .isEqualTo(EspStep.ACCOUNT_SETUP);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ExpectedMSIAppPackages | ./Device/Vendor/MSFT/EnterpriseDesktopAppManagement/MSI/%7BAB-1%7D/Status | MSI_APP | ab-1
          ExpectedMSIAppPackages | ./Vendor/MSFT/Office/Installation/O-1/Status | MICROSOFT_365_APPS | o-1
          ExpectedModernAppPackages | ./User/Vendor/MSFT/EnterpriseModernAppManagement/AppManagement/AppStore/Contoso.App_1/Name | MODERN_APP | contoso.app_1
          ExpectedSCEPCerts | ./Device/Vendor/MSFT/ClientCertificateInstall/SCEP/ModelName_AC_1/Install | CERTIFICATE | modelname_ac_1
          ExpectedCertificateProfiles | ./Device/Vendor/MSFT/ClientCertificateInstall/SCEP/ModelName_AC_1 | CERTIFICATE | modelname_ac_1
          ExpectedNetworkProfiles | ./Device/Vendor/MSFT/WiFi/Profile/Contoso%20WiFi/WlanXml | NETWORK_PROFILE | contoso wifi
          ExpectedNetworkProfiles | ./Device/Vendor/MSFT/VPNv2/Contoso/ProfileXML | NETWORK_PROFILE | contoso
          """)
  void every_kind_is_known_by_its_name(String key, String name, Kind kind, String id) {
    String dump =
        "["
            + TRACKING
            + "ESPTrackingInfo\\Diagnostics\\"
            + key
            + "\\2026-07-15T15:00:00.000Z]\n\""
            + name
            + "\"=DWORD:00000001\n";

    Tracked tracked = record(dump).tracked().get(0);

    assertThat(tracked.kind()).isEqualTo(kind);
    assertThat(tracked.id()).isEqualTo(id);
    assertThat(tracked.state()).isEqualTo(State.COMPLETED);
  }

  @ParameterizedTest
  @CsvSource({
    "0, NOT_STARTED",
    "10, IN_PROGRESS",
    "25, IN_PROGRESS",
    "30, FAILED",
    "48, IN_PROGRESS",
    "60, FAILED",
    "70, COMPLETED"
  })
  void an_msi_has_more_states_of_its_own(int status, State state) {
    String dump =
        "["
            + TRACKING
            + "ESPTrackingInfo\\Diagnostics\\ExpectedMSIAppPackages\\2026-07-15T15:00:00.000Z]\n"
            + "\"./Device/Vendor/MSFT/EnterpriseDesktopAppManagement/MSI/{ab-1}/Status\"=DWORD:0\n"
            + "[HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\EnterpriseDesktopAppManagement\\S-0-0\\MSI\\{AB-1}]\n"
            + "\"Status\"=DWORD:"
            + Integer.toHexString(status)
            + "\n";

    assertThat(record(dump).tracked().get(0).state()).isEqualTo(state);
  }

  @Test
  void the_end_that_a_step_saw_of_an_msi_is_kept() {
    String dump =
        "["
            + TRACKING
            + "ESPTrackingInfo\\Diagnostics\\ExpectedMSIAppPackages\\2026-07-15T15:00:00.000Z]\n"
            + "\"./Device/Vendor/MSFT/EnterpriseDesktopAppManagement/MSI/{ab-1}/Status\"=DWORD:1\n"
            + "[HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\EnterpriseDesktopAppManagement\\S-0-0\\MSI\\{AB-1}]\n"
            + "\"Status\"=DWORD:0\n";

    assertThat(record(dump).tracked().get(0).state()).isEqualTo(State.COMPLETED);
  }

  @Test
  void a_limit_in_seconds_is_kept_and_not_believed() {
    EnrollmentRecord record = record(timedOut().replace("0000003c", "00002a30"));

    assertThat(record.settings().orElseThrow().syncFailureTimeout()).contains(10_800L);
    assertThat(record.limit()).isEmpty();
    assertThat(record.doubts()).contains(Doubt.LIMIT_OUT_OF_RANGE);
    assertThat(record.ending().kind()).isEqualTo(Ending.Kind.IN_PROGRESS);
  }

  @Test
  void quotes_blanks_and_hex_do_not_confuse() {
    RegistryDump dump =
        read(
            bytes(
                timedOut()
                    + "[HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Provisioning\\Diagnostics\\Autopilot]\n"
                    + " @=\"default\"\n"
                    + "\"DeploymentProfileName\"=\"Ada's \"best\" profile\"\n"
                    + "\"Blob\"=hex:00,01,\\\n"
                    + "  02,03\n"
                    + "\"json\"=\"{\n"
                    + "  \"a\": 1\n"
                    + "}\"\n"
                    + "; a comment\n"));

    assertThat(dump.mistakes()).isEmpty();
    assertThat(dump.record().deploymentProfile()).contains("Ada's \"best\" profile");
  }

  @Test
  void a_mistake_has_its_line_and_reading_goes_on() {
    RegistryDump dump =
        read(
            bytes(
                """
                "Before"=DWORD:1
                [HKEY_LOCAL_MACHINE\\A
                nonsense
                [HKEY_LOCAL_MACHINE\\B]
                "x"=dword:xyz
                "no data"
                "open"="text
                %s\
                """
                    .formatted(timedOut())));

    assertThat(dump.mistakes())
        .extracting(DumpMistake::line)
        .containsExactly(1L, 2L, 3L, 5L, 6L, 8L);
    assertThat(dump.mistakes().get(3))
        .hasToString("line 5: a dword is not one to eight hexadecimal digits");
    assertThat(dump.record().tracked()).hasSize(2);
    assertThat(dump.record().doubts()).contains(Doubt.DAMAGED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void every_encoding_is_read_with_and_without_its_mark(String charset) {
    EnrollmentRecord expected = record(timedOut());

    assertThat(read(timedOut().getBytes(Charset.forName(charset))).record()).isEqualTo(expected);
    assertThat(read(("\uFEFF" + timedOut()).getBytes(Charset.forName(charset))).record())
        .isEqualTo(expected);
  }

  @Test
  void it_is_found_in_a_zip_with_the_join_method_beside_it() throws IOException {
    byte[] zip =
        zip(
            Map.of(
                "logs/MDMDiagReport_RegistryDump.reg", bytes(timedOut()),
                "logs/AutopilotDDSZTDFile.json", bytes("{\"CloudAssignedDomainJoinMethod\": 1}"),
                "logs/other.etl", new byte[100_000]));
    Path file = Files.write(folder.resolve("logs.zip"), zip);

    EnrollmentRecord record = RegistryDump.read(file).record();

    assertThat(record.limit()).contains(Duration.ofMinutes(100));
    assertThat(record.scenario().orElseThrow().joinType()).isPresent();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, CabinetWriter.LZX})
  void it_is_found_in_a_cabinet_stored_or_packed(int compression) {
    byte[] noise = new byte[70_000];
    new Random(7).nextBytes(noise);
    String dump = timedOut() + "; comment\n".repeat(20_000);
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("before.etl", noise);
    files.put("MDMDiagReport_RegistryDump.reg", bytes(dump));
    files.put("after.etl", noise);

    assertThat(read(CabinetWriter.write(files, compression)).record())
        .isEqualTo(record(timedOut()));
  }

  @Test
  void what_is_no_dump_is_refused_with_its_reason() throws IOException {
    assertRefused(new byte[0], Reason.NOT_A_DUMP);
    assertRefused(bytes("hello"), Reason.NOT_A_DUMP);
    assertRefused(zip(Map.of("a.txt", bytes("x"))), Reason.NOT_IN_ARCHIVE);
    assertRefused(CabinetWriter.write(Map.of("a.txt", bytes("x")), 1), Reason.NOT_IN_ARCHIVE);
    assertRefused(
        CabinetWriter.write(Map.of(RegistryDump.FILE_NAME, bytes(timedOut())), 2),
        Reason.COMPRESSION_NOT_SUPPORTED);
    byte[] zip = zip(Map.of(RegistryDump.FILE_NAME, bytes(timedOut())));
    assertRefused(Arrays.copyOf(zip, zip.length / 3), Reason.ARCHIVE_DAMAGED);
    byte[] cab = CabinetWriter.write(Map.of(RegistryDump.FILE_NAME, bytes(timedOut())), 1);
    assertRefused(Arrays.copyOf(cab, cab.length - 10), Reason.ARCHIVE_DAMAGED);
    cab[cab.length / 2] ^= 0x55;
    assertThatThrownBy(() -> read(Arrays.copyOf(cab, 60)))
        .isInstanceOf(RegistryDumpException.class);
  }

  @Test
  void what_unpacks_without_end_is_refused() {
    InputStream endless =
        new InputStream() {
          private final byte[] line = bytes("[HKEY_LOCAL_MACHINE\\A]\n");
          private int at;

          @Override
          public int read() {
            return line[at++ % line.length];
          }

          @Override
          public int read(byte[] target, int offset, int length) {
            for (int i = 0; i < length; i++) {
              target[offset + i] = (byte) read();
            }
            return length;
          }
        };

    assertThatThrownBy(() -> RegistryDump.read(endless))
        .isInstanceOfSatisfying(
            RegistryDumpException.class, e -> assertThat(e.reason()).isEqualTo(Reason.TOO_LARGE));
  }

  private static void assertRefused(byte[] content, Reason reason) {
    assertThatThrownBy(() -> read(content))
        .isInstanceOfSatisfying(
            RegistryDumpException.class, e -> assertThat(e.reason()).isEqualTo(reason));
  }

  private static byte[] zip(Map<String, byte[]> files) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }

  private static EnrollmentRecord record(String dump) {
    return read(bytes(dump)).record();
  }

  private static RegistryDump read(byte[] content) {
    try {
      return RegistryDump.read(new ByteArrayInputStream(content));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Tracked tracked(EnrollmentRecord record, String id) {
    List<Tracked> found = record.tracked().stream().filter(it -> it.id().equals(id)).toList();
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  private static Moment moment(String time, State state) {
    return new Moment(Optional.of(Instant.parse("2026-07-15T" + time + "Z")), state);
  }
}
