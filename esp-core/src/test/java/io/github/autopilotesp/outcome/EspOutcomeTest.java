package io.github.autopilotesp.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.autopilotesp.outcome.OutcomeFinding.Kind;
import io.github.autopilotesp.outcome.Tracked.Moment;
import io.github.autopilotesp.outcome.Tracked.State;
import io.github.autopilotesp.profile.AppId;
import io.github.autopilotesp.profile.Assignment;
import io.github.autopilotesp.profile.BlockDeviceUse;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.EspSettings;
import io.github.autopilotesp.profile.GroupId;
import io.github.autopilotesp.profile.ProfileId;
import io.github.autopilotesp.profile.Scenario;
import io.github.autopilotesp.targeting.DeviceContext;
import io.github.autopilotesp.targeting.Memberships;
import io.github.autopilotesp.targeting.RankedProfile;
import io.github.autopilotesp.tenant.AppAssignment;
import io.github.autopilotesp.tenant.AppType;
import io.github.autopilotesp.tenant.EnrolledDevice;
import io.github.autopilotesp.tenant.MobileApp;
import io.github.autopilotesp.tenant.MobileApp.InstallContext;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

/** One enrollment beside what was promised. */
class EspOutcomeTest {
  private static final Instant START = Instant.parse("2026-07-15T15:00:00Z");
  private static final GroupId LAPTOPS = GroupId.of("8c1f0d52-6f0e-4b7e-9d5e-3f6d1a2b4c01");
  private static final MobileApp VPN = app("vpn", "Contoso VPN", InstallContext.SYSTEM);
  private static final MobileApp PORTAL = app("portal", "Company Portal", InstallContext.SYSTEM);
  private static final MobileApp MINE = app("mine", "My Notes", InstallContext.USER);

  @Test
  void a_timeout_in_one_sentence() {
    EnrollmentRecord record =
        record(
            step(EspStep.DEVICE_SETUP, StepStatus.FAILED, 61),
            tracked("portal", moment(0, State.NOT_STARTED), moment(1, State.COMPLETED)),
            tracked("vpn", moment(0, State.NOT_STARTED), moment(4, State.IN_PROGRESS)));

    assertThat(EspOutcome.of(today(), record).sentence())
        .isEqualTo(
            "Device setup failed after 61 min: Contoso VPN stayed in progress from minute 4; the"
                + " profile's limit is 60.");
  }

  @Test
  void a_failed_app_in_one_sentence() {
    EnrollmentRecord record =
        record(
            step(EspStep.DEVICE_SETUP, StepStatus.FAILED, 12),
            failed("vpn", 1603, moment(2, State.IN_PROGRESS), moment(12, State.FAILED)),
            tracked("portal", moment(0, State.NOT_STARTED)));

    EspOutcome outcome = EspOutcome.of(today(), record);

    assertThat(outcome.sentence())
        .isEqualTo(
            "Device setup failed after 12 min: Contoso VPN failed with error 1603 at minute 12.");
    assertThat(outcome.symptoms()).containsExactly(Symptom.STOPPED_BY_A_FAILED_APP);
  }

  @Test
  void success_and_what_is_not_known_in_one_sentence() {
    assertThat(
            EspOutcome.of(record(step(EspStep.DEVICE_SETUP, StepStatus.SUCCEEDED, 9))).sentence())
        .isEqualTo("The enrollment succeeded: Device setup took 9 min.");
    assertThat(EspOutcome.of(record(step(EspStep.DEVICE_SETUP, StepStatus.UNKNOWN, 0))).sentence())
        .isEqualTo("It is unknown how the enrollment ended.");
  }

  @Test
  void a_user_without_a_licence_is_recognised() {
    EnrollmentRecord record =
        builder(step(EspStep.ACCOUNT_SETUP, StepStatus.IN_PROGRESS, 30))
            .identifying(Set.of(EspStep.ACCOUNT_SETUP))
            .build();

    EspOutcome outcome = EspOutcome.of(record);

    assertThat(outcome.symptoms()).containsExactly(Symptom.IDENTIFYING_NEVER_ENDS);
    assertThat(outcome.sentence())
        .isEqualTo(
            "Account setup has been in progress for 30 min: the list of the user's apps was never"
                + " determined.");
  }

  @Test
  void the_promised_profile_was_given() {
    EspOutcome outcome =
        EspOutcome.of(
            today(), given("laptops", step(EspStep.DEVICE_SETUP, StepStatus.SUCCEEDED, 9)));

    assertThat(outcome.gotPromisedProfile()).contains(true);
    assertThat(kinds(outcome)).doesNotContain(Kind.OTHER_PROFILE);
  }

  @Test
  void another_profile_was_given_and_only_causes_that_are_possible_are_told() {
    EspOutcome outcome =
        EspOutcome.of(
            today(), given("kiosks", step(EspStep.DEVICE_SETUP, StepStatus.SUCCEEDED, 9)));

    assertThat(outcome.gotPromisedProfile()).contains(false);
    assertThat(kinds(outcome)).contains(Kind.OTHER_PROFILE, Kind.POSSIBLE);
    assertThat(outcome.toText()).contains("as of today");
  }

  @Test
  void two_snapshots_tell_what_changed() {
    Promise before = today().asOf(START.minusSeconds(3600));
    Promise after =
        new Promise(
            Optional.empty(),
            List.of(profile("kiosks", 60), profile("laptops", 90)),
            List.of(),
            device().toBuilder().groups(Memberships.of()).build(),
            Optional.empty());

    EspOutcome outcome =
        EspOutcome.of(
            before, after, given("kiosks", step(EspStep.DEVICE_SETUP, StepStatus.SUCCEEDED, 9)));

    assertThat(outcome.findings())
        .filteredOn(it -> it.kind() == Kind.CHANGED)
        .extracting(OutcomeFinding::text)
        .containsExactlyInAnyOrder(
            "The settings of \"laptops\" changed.",
            "\"kiosks\" was created.",
            "The groups of the device changed.");
  }

  @Test
  void two_snapshots_without_a_difference_say_so() {
    EspOutcome outcome =
        EspOutcome.of(
            today(), today(), given("kiosks", step(EspStep.DEVICE_SETUP, StepStatus.SUCCEEDED, 9)));

    assertThat(outcome.findings())
        .filteredOn(it -> it.kind() == Kind.POSSIBLE || it.kind() == Kind.CHANGED)
        .singleElement()
        .extracting(OutcomeFinding::text)
        .asString()
        .startsWith("Nothing differs between the two snapshots");
  }

  @Test
  void settings_are_compared_one_by_one() {
    EnrollmentRecord record =
        builder(step(EspStep.DEVICE_SETUP, StepStatus.SUCCEEDED, 9))
            .settings(
                new GivenSettings(
                    Optional.of(0L), Optional.of(1L), Optional.of(30L), Optional.empty()))
            .build();

    EspOutcome outcome = EspOutcome.of(today(), record);

    assertThat(outcome.settings()).hasSize(4);
    assertThat(outcome.findings())
        .filteredOn(it -> it.kind() == Kind.SETTING_DIFFERS)
        .extracting(OutcomeFinding::text)
        .containsExactly(
            "SkipUserStatusPage is true on the device, and false by the profile.",
            "SyncFailureTimeout is 30 on the device, and 60 by the profile.");
  }

  @Test
  void a_hidden_page_has_no_limit_and_no_buttons_to_compare() {
    Promise hidden =
        new Promise(
            Optional.empty(),
            List.of(
                new RankedProfile(
                    Optional.of(ProfileId.of("hidden")),
                    EspProfile.builder()
                        .displayName("hidden")
                        .settings(EspSettings.hidden())
                        .build(),
                    false,
                    List.of(Assignment.toGroup(LAPTOPS)))),
            List.of(),
            device(),
            Optional.empty());
    EnrollmentRecord record =
        builder(step(EspStep.DEVICE_SETUP, StepStatus.SKIPPED, 0))
            .settings(
                new GivenSettings(
                    Optional.of(1L), Optional.of(1L), Optional.of(5L), Optional.of(1L)))
            .build();

    assertThat(EspOutcome.of(hidden, record).settings())
        .extracting(SettingCheck::node)
        .containsExactly("SkipDeviceStatusPage", "SkipUserStatusPage");
  }

  @Test
  void the_profiles_of_a_snapshot_take_the_place_of_today_s() {
    Promise then = today().asOf(START.minusSeconds(3600), List.of());

    assertThat(then.taken()).contains(START.minusSeconds(3600));
    assertThat(then.profiles()).isEmpty();
    assertThat(then.apps()).isEqualTo(today().apps());
  }

  @Test
  void a_list_that_was_never_worked_out_explains_what_was_never_tracked() {
    EnrollmentRecord record =
        builder(step(EspStep.DEVICE_SETUP, StepStatus.IN_PROGRESS, 30))
            .identifying(Set.of(EspStep.DEVICE_SETUP))
            .build();

    assertThat(EspOutcome.of(today(), record).findings())
        .extracting(OutcomeFinding::text)
        .contains(
            "Contoso VPN was promised in Device setup but never tracked: the list of apps of Device"
                + " setup was never determined.");
  }

  @Test
  void waits_are_compared_both_ways() {
    EnrollmentRecord record =
        record(
            step(EspStep.DEVICE_SETUP, StepStatus.SUCCEEDED, 9),
            tracked("vpn", moment(1, State.COMPLETED)),
            tracked("mine", moment(1, State.COMPLETED)),
            tracked("stranger", moment(1, State.COMPLETED)));

    EspOutcome outcome = EspOutcome.of(today(), record);

    assertThat(outcome.findings())
        .filteredOn(it -> it.kind() == Kind.NOT_PROMISED)
        .extracting(OutcomeFinding::subject)
        .containsExactly("My Notes", "stranger");
    assertThat(outcome.findings())
        .filteredOn(it -> it.kind() == Kind.NOT_PROMISED)
        .first()
        .asString()
        .contains("Device setup tracks only apps that install in device context");
    assertThat(outcome.findings())
        .filteredOn(it -> it.kind() == Kind.NEVER_TRACKED)
        .extracting(OutcomeFinding::subject)
        .containsExactly("Company Portal");
  }

  @Test
  void the_rule_that_leaves_a_required_app_out_is_told() {
    EnrollmentRecord record =
        record(
            step(EspStep.DEVICE_SETUP, StepStatus.SUCCEEDED, 9),
            tracked("vpn", moment(1, State.COMPLETED)),
            tracked("portal", moment(1, State.COMPLETED)));

    assertThat(EspOutcome.of(today(), record).findings())
        .filteredOn(it -> it.kind() == Kind.NOT_WAITED_FOR)
        .singleElement()
        .extracting(OutcomeFinding::text)
        .asString()
        .startsWith("My Notes is required but was not tracked in Device setup, as promised: ")
        .endsWith("[SETUP].");
  }

  @Test
  void what_was_skipped_explains_what_was_never_tracked() {
    MobileApp mine =
        new MobileApp(
            AppId.of("user-app"),
            "User app",
            AppType.WIN32,
            "win32LobApp",
            Optional.of(InstallContext.SYSTEM),
            Optional.of(
                List.of(
                    new AppAssignment(
                        AppAssignment.Intent.REQUIRED,
                        Assignment.toAllUsers(),
                        Optional.empty()))));
    Promise promise =
        Promise.today(
            List.of(profile("laptops", 60)),
            List.of(),
            device().toBuilder().user(Memberships.of()).build(),
            List.of(mine));
    EnrollmentRecord record = record(step(EspStep.ACCOUNT_SETUP, StepStatus.SKIPPED, 0));

    assertThat(EspOutcome.of(promise, record).findings())
        .extracting(OutcomeFinding::text)
        .containsExactly(
            "User app was promised in Account setup but never tracked: Account setup was skipped.");
  }

  @Test
  void apps_that_do_not_go_together_are_recognised() {
    EnrollmentRecord record =
        builder(step(EspStep.DEVICE_SETUP, StepStatus.FAILED, 9))
            .tracked(
                List.of(
                    kind(Tracked.Kind.MSI_APP, State.FAILED),
                    kind(Tracked.Kind.WIN32_APP, State.COMPLETED),
                    kind(Tracked.Kind.MICROSOFT_365_APPS, State.IN_PROGRESS),
                    kind(Tracked.Kind.CERTIFICATE, State.NOT_STARTED),
                    kind(Tracked.Kind.NETWORK_PROFILE, State.NOT_STARTED)))
            .build();

    assertThat(EspOutcome.of(record).symptoms())
        .containsExactly(
            Symptom.LOB_BESIDE_WIN32,
            Symptom.MICROSOFT_365_APPS_BESIDE_WIN32,
            Symptom.CERTIFICATE_MISSING,
            Symptom.NETWORK_PROFILE_MISSING);
  }

  @Test
  void a_time_limit_in_a_hybrid_join_and_a_missing_extension_are_recognised() {
    EnrollmentRecord hybrid =
        builder(step(EspStep.DEVICE_SETUP, StepStatus.FAILED, 100))
            .limit(Duration.ofMinutes(100))
            .scenario(Scenario.userDriven().entraHybridJoined())
            .build();
    EnrollmentRecord preparing =
        record(step(EspStep.DEVICE_PREPARATION, StepStatus.IN_PROGRESS, 5));

    assertThat(EspOutcome.of(hybrid).symptoms()).containsExactly(Symptom.HYBRID_JOIN_TAKES_TIME);
    assertThat(EspOutcome.of(preparing).symptoms())
        .containsExactly(Symptom.EXTENSION_NOT_INSTALLED);
  }

  @Test
  void reports_leave_out_the_device_unless_asked() throws Exception {
    EnrollmentRecord record =
        builder(step(EspStep.DEVICE_SETUP, StepStatus.SUCCEEDED, 9))
            .device(
                new EnrolledDevice(
                    Optional.of("device-id"),
                    Optional.of("SERIAL-1"),
                    Optional.of("ADAS-PC"),
                    Optional.of("user-id"),
                    Optional.of("ada@example.com")))
            .build();
    EspOutcome outcome = EspOutcome.of(record);

    for (String report :
        List.of(outcome.toText(), outcome.toMarkdown(), outcome.toJson(), outcome.timeline())) {
      assertThat(report).doesNotContain("SERIAL-1", "ADAS-PC", "ada", "device-id", "user-id");
    }
    assertThat(outcome.namingDevice().toText()).contains("ADAS-PC, SERIAL-1, ada@example.com");
    JsonNode json = JsonMapper.builder().build().readTree(outcome.namingDevice().toJson());
    assertThat(json.path("formatVersion").asInt()).isEqualTo(1);
    assertThat(json.path("device").path("serialNumber").asText()).isEqualTo("SERIAL-1");
  }

  @Test
  void a_name_forges_neither_a_line_nor_markup() throws Exception {
    String name = "x\n## Steps\n<script>alert(1)</script> [a](b) | `c`";
    EnrollmentRecord record =
        record(
            step(EspStep.DEVICE_SETUP, StepStatus.FAILED, 9),
            tracked("vpn", moment(0, State.IN_PROGRESS)).named(name));
    EspOutcome outcome = EspOutcome.of(record);

    assertThat(outcome.toText()).doesNotContain("\n## Steps");
    assertThat(outcome.toMarkdown())
        .contains("\\<script\\>", "\\[a\\]")
        .doesNotContain("\n## Steps\\");
    assertThat(outcome.timeline()).doesNotContain("<script");
  }

  @Test
  void the_timeline_is_a_picture_with_its_description() throws Exception {
    EnrollmentRecord record =
        builder(step(EspStep.DEVICE_SETUP, StepStatus.FAILED, 61))
            .limit(Duration.ofMinutes(60))
            .tracked(
                List.of(tracked("vpn", moment(0, State.NOT_STARTED), moment(4, State.IN_PROGRESS))))
            .build();

    String svg = EspOutcome.of(record).timeline();

    var root =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(svg)))
            .getDocumentElement();
    assertThat(root.getTagName()).isEqualTo("svg");
    assertThat(root.getElementsByTagName("desc").item(0).getTextContent())
        .startsWith("Device setup failed after 61 min");
    assertThat(svg).contains("class=\"limit\"", "class=\"IN_PROGRESS\"");
    assertThat(EspOutcome.of(record(step(EspStep.DEVICE_SETUP, StepStatus.UNKNOWN, 0))).timeline())
        .startsWith("<svg");
  }

  @Test
  void a_dump_beside_today_s_tenant() throws Exception {
    String dump =
        "[HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows\\Autopilot\\EnrollmentStatusTracking\\"
            + "Device\\Setup\\Apps\\Tracking\\Sidecar\\Win32App_vpn_1]\n"
            + "\"InstallationState\"=DWORD:00000004\n";
    EnrollmentRecord record =
        RegistryDump.read(new ByteArrayInputStream(dump.getBytes(StandardCharsets.UTF_8))).record();

    assertThat(EspOutcome.of(today(), record).sentence())
        .isEqualTo("Device setup failed: Contoso VPN failed.");
  }

  private static List<Kind> kinds(EspOutcome outcome) {
    return outcome.findings().stream().map(OutcomeFinding::kind).toList();
  }

  private static Promise today() {
    return Promise.today(
        List.of(profile("laptops", 60)), List.of(), device(), List.of(VPN, PORTAL, MINE));
  }

  private static DeviceContext device() {
    return DeviceContext.builder("SN-1").groups(LAPTOPS).noUser().build();
  }

  private static RankedProfile profile(String name, int minutes) {
    return new RankedProfile(
        Optional.of(ProfileId.of(name)),
        EspProfile.builder()
            .displayName(name)
            .settings(
                EspSettings.showProgress()
                    .timeout(Duration.ofMinutes(minutes))
                    .blockDeviceUse(BlockDeviceUse.untilAllApps().allowReset(true))
                    .build())
            .build(),
        false,
        List.of(Assignment.toGroup(LAPTOPS)));
  }

  private static MobileApp app(String id, String name, InstallContext context) {
    return new MobileApp(
        AppId.of(id),
        name,
        AppType.WIN32,
        "win32LobApp",
        Optional.of(context),
        Optional.of(
            List.of(
                new AppAssignment(
                    AppAssignment.Intent.REQUIRED, Assignment.toAllDevices(), Optional.empty()))));
  }

  private static EnrollmentRecord given(String profile, StepRecord step) {
    return builder(step).espProfile(ProfileId.of(profile)).espProfileName(profile).build();
  }

  private static EnrollmentRecord record(StepRecord step, Tracked... tracked) {
    return builder(step).tracked(List.of(tracked)).build();
  }

  private static ImmutableEnrollmentRecord.Builder builder(StepRecord step) {
    List<StepRecord> steps = new ArrayList<>();
    for (EspStep each : EspStep.values()) {
      steps.add(each == step.step() ? step : step(each, StepStatus.UNKNOWN, 0));
    }
    return new ImmutableEnrollmentRecord.Builder()
        .origin(EnrollmentRecord.Origin.REGISTRY_DUMP)
        .id("")
        .device(EnrolledDevice.UNKNOWN)
        .steps(steps)
        .tellsTracked(true)
        .reported(Ending.Kind.UNKNOWN);
  }

  private static StepRecord step(EspStep step, StepStatus status, int minutes) {
    boolean ran = minutes > 0;
    return new StepRecord(
        step,
        status,
        ran ? Optional.of(START) : Optional.empty(),
        ran ? Optional.of(Duration.ofMinutes(minutes)) : Optional.empty(),
        Certainty.BOUNDED);
  }

  private static Tracked tracked(String id, Moment... moments) {
    return thing(Tracked.Kind.WIN32_APP, id, Optional.empty(), moments);
  }

  private static Tracked failed(String id, long error, Moment... moments) {
    return thing(Tracked.Kind.WIN32_APP, id, Optional.of(error), moments);
  }

  private static Tracked kind(Tracked.Kind kind, State state) {
    return thing(kind, kind.name(), Optional.empty(), moment(1, state));
  }

  private static Tracked thing(
      Tracked.Kind kind, String id, Optional<Long> error, Moment... moments) {
    return new Tracked(
        kind,
        id,
        Optional.empty(),
        EspStep.DEVICE_SETUP,
        List.of(moments),
        false,
        error,
        Certainty.BOUNDED);
  }

  private static Moment moment(int minute, State state) {
    return new Moment(Optional.of(START.plus(Duration.ofMinutes(minute))), state);
  }
}
