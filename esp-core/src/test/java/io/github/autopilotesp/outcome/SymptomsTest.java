package io.github.autopilotesp.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.autopilotesp.outcome.Tracked.Kind;
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
import io.github.autopilotesp.profile.ShownSettings;
import io.github.autopilotesp.targeting.DeviceContext;
import io.github.autopilotesp.targeting.Memberships;
import io.github.autopilotesp.targeting.RankedProfile;
import io.github.autopilotesp.tenant.AppAssignment;
import io.github.autopilotesp.tenant.AppType;
import io.github.autopilotesp.tenant.EnrolledDevice;
import io.github.autopilotesp.tenant.MobileApp;
import io.github.autopilotesp.tenant.MobileApp.InstallContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The documented symptoms: each has a sample that shows it, and a near miss that does not. The
 * samples are made.
 */
class SymptomsTest {
  private static final Instant START = Instant.parse("2026-07-15T15:00:00Z");
  private static final GroupId GROUP = GroupId.of("8c1f0d52-6f0e-4b7e-9d5e-3f6d1a2b4c01");
  private static final Map<Symptom, Sample> SAMPLES = samples();

  /** What shows a symptom, and what almost does. */
  private record Sample(EspOutcome shows, EspOutcome nearMiss) {}

  @ParameterizedTest
  @EnumSource
  void it_is_recognised(Symptom symptom) {
    EspOutcome outcome = SAMPLES.get(symptom).shows();

    assertThat(outcome.symptoms()).contains(symptom);
    assertThat(outcome.toText()).contains(symptom.title() + ". " + symptom.advice());
  }

  @ParameterizedTest
  @EnumSource
  void a_near_miss_is_not_taken_for_it(Symptom symptom) {
    assertThat(SAMPLES.get(symptom).nearMiss().symptoms()).doesNotContain(symptom);
  }

  @Test
  void what_a_promise_explains_is_not_told_of_a_device_that_got_another_profile() {
    EnrollmentRecord other =
        record(EspStep.DEVICE_SETUP, StepStatus.SUCCEEDED, 9)
            .espProfile(ProfileId.of("another"))
            .build();

    assertThat(EspOutcome.of(promise(EspSettings.hidden()), other).symptoms()).isEmpty();
  }

  @Test
  void the_guide_has_every_symptom_with_its_source() throws Exception {
    String guide = Files.readString(Path.of(System.getProperty("esp.root"), "docs", "outcomes.md"));

    for (Symptom symptom : Symptom.values()) {
      assertThat(guide).contains("| " + symptom.title() + " | " + symptom.source().name() + " |");
    }
  }

  private static Map<Symptom, Sample> samples() {
    Map<Symptom, Sample> samples = new EnumMap<>(Symptom.class);
    samples.put(
        Symptom.IDENTIFYING_NEVER_ENDS,
        new Sample(
            of(
                record(EspStep.ACCOUNT_SETUP, StepStatus.IN_PROGRESS, 30)
                    .identifying(Set.of(EspStep.ACCOUNT_SETUP))),
            of(record(EspStep.ACCOUNT_SETUP, StepStatus.IN_PROGRESS, 30))));
    samples.put(
        Symptom.DEVICE_APPS_NEVER_LISTED,
        new Sample(
            of(
                record(EspStep.DEVICE_SETUP, StepStatus.IN_PROGRESS, 30)
                    .identifying(Set.of(EspStep.DEVICE_SETUP))),
            of(
                record(EspStep.ACCOUNT_SETUP, StepStatus.IN_PROGRESS, 30)
                    .identifying(Set.of(EspStep.DEVICE_SETUP)))));
    samples.put(
        Symptom.EXTENSION_NOT_INSTALLED,
        new Sample(
            of(record(EspStep.DEVICE_PREPARATION, StepStatus.IN_PROGRESS, 5)),
            of(
                record(EspStep.DEVICE_PREPARATION, StepStatus.FAILED, 5)
                    .origin(EnrollmentRecord.Origin.EVENT))));
    samples.put(
        Symptom.STOPPED_BY_A_FAILED_APP,
        new Sample(
            failedWith(thing(Kind.WIN32_APP, State.FAILED), thing(Kind.APP, State.NOT_STARTED)),
            failedWith(thing(Kind.WIN32_APP, State.FAILED), thing(Kind.APP, State.COMPLETED))));
    samples.put(
        Symptom.LOB_BESIDE_WIN32,
        new Sample(
            failedWith(thing(Kind.MSI_APP, State.FAILED), thing(Kind.WIN32_APP, State.COMPLETED)),
            failedWith(thing(Kind.MSI_APP, State.FAILED), thing(Kind.POLICY, State.COMPLETED))));
    samples.put(
        Symptom.MICROSOFT_365_APPS_BESIDE_WIN32,
        new Sample(
            failedWith(
                thing(Kind.MICROSOFT_365_APPS, State.IN_PROGRESS),
                thing(Kind.WIN32_APP, State.COMPLETED)),
            failedWith(
                thing(Kind.MICROSOFT_365_APPS, State.COMPLETED),
                thing(Kind.WIN32_APP, State.IN_PROGRESS))));
    samples.put(
        Symptom.RESTART_IN_AN_APP,
        new Sample(
            failedWith(restarting(State.IN_PROGRESS)), failedWith(restarting(State.COMPLETED))));
    samples.put(
        Symptom.CERTIFICATE_MISSING,
        new Sample(
            failedWith(thing(Kind.CERTIFICATE, State.NOT_STARTED)),
            failedWith(thing(Kind.CERTIFICATE, State.COMPLETED))));
    samples.put(
        Symptom.NETWORK_PROFILE_MISSING,
        new Sample(
            failedWith(thing(Kind.NETWORK_PROFILE, State.NOT_STARTED)),
            failedWith(thing(Kind.NETWORK_PROFILE, State.COMPLETED))));
    Scenario hybrid = Scenario.userDriven().entraHybridJoined();
    samples.put(
        Symptom.HYBRID_JOIN_TAKES_TIME,
        new Sample(
            of(failed(100).limit(Duration.ofMinutes(100)).scenario(hybrid)),
            of(failed(99).limit(Duration.ofMinutes(100)).scenario(hybrid))));
    EspSettings updates = shown().installQualityUpdates(true).build();
    samples.put(
        Symptom.QUALITY_UPDATES_TAKE_TIME,
        new Sample(
            EspOutcome.of(promise(updates), failed(61).build()),
            EspOutcome.of(
                promise(shown().installQualityUpdates(false).build()), failed(61).build())));
    samples.put(
        Symptom.SELECTION_IGNORED,
        new Sample(
            EspOutcome.of(promiseForUsers(), succeeded().build()),
            EspOutcome.of(promise(selecting()), succeeded().build())));
    samples.put(
        Symptom.NOTHING_TRACKED,
        new Sample(
            EspOutcome.of(promise(shown().build()), succeeded().build()),
            EspOutcome.of(
                promise(shown().build()),
                succeeded().tracked(List.of(thing(Kind.WIN32_APP, State.COMPLETED))).build())));
    samples.put(
        Symptom.PRE_PROVISIONED_WITHOUT_PAGE,
        new Sample(
            of(
                record(EspStep.DEVICE_SETUP, StepStatus.SKIPPED, 0)
                    .scenario(Scenario.preProvisioned())),
            of(
                record(EspStep.DEVICE_SETUP, StepStatus.SKIPPED, 0)
                    .scenario(Scenario.userDriven()))));
    samples.put(
        Symptom.PAGE_STAYS_AFTER_TURNED_OFF,
        new Sample(
            EspOutcome.of(promise(EspSettings.hidden()), succeeded().build()),
            EspOutcome.of(
                promise(EspSettings.hidden()),
                record(EspStep.DEVICE_SETUP, StepStatus.SKIPPED, 0).build())));
    samples.put(
        Symptom.LIMIT_OUT_OF_RANGE,
        new Sample(
            of(succeeded().doubts(Set.of(Doubt.LIMIT_OUT_OF_RANGE))),
            of(succeeded().doubts(Set.of(Doubt.SNAPSHOTS)))));
    return samples;
  }

  private static EspOutcome of(ImmutableEnrollmentRecord.Builder record) {
    return EspOutcome.of(record.build());
  }

  private static EspOutcome failedWith(Tracked... tracked) {
    return of(failed(9).tracked(List.of(tracked)));
  }

  private static ImmutableEnrollmentRecord.Builder failed(int minutes) {
    return record(EspStep.DEVICE_SETUP, StepStatus.FAILED, minutes);
  }

  private static ImmutableEnrollmentRecord.Builder succeeded() {
    return record(EspStep.DEVICE_SETUP, StepStatus.SUCCEEDED, 9);
  }

  private static ImmutableEnrollmentRecord.Builder record(
      EspStep step, StepStatus status, int minutes) {
    List<StepRecord> steps = new ArrayList<>();
    for (EspStep each : EspStep.values()) {
      boolean ran = each == step && minutes > 0;
      steps.add(
          new StepRecord(
              each,
              each == step ? status : StepStatus.UNKNOWN,
              ran ? Optional.of(START) : Optional.empty(),
              ran ? Optional.of(Duration.ofMinutes(minutes)) : Optional.empty(),
              Certainty.BOUNDED));
    }
    return new ImmutableEnrollmentRecord.Builder()
        .origin(EnrollmentRecord.Origin.REGISTRY_DUMP)
        .id("")
        .device(EnrolledDevice.UNKNOWN)
        .steps(steps)
        .tellsTracked(true)
        .reported(Ending.Kind.UNKNOWN);
  }

  private static Tracked thing(Kind kind, State state) {
    return tracked(kind, state, false);
  }

  private static Tracked restarting(State state) {
    return tracked(Kind.WIN32_APP, state, true);
  }

  private static Tracked tracked(Kind kind, State state, boolean restart) {
    return new Tracked(
        kind,
        kind.name(),
        Optional.empty(),
        EspStep.DEVICE_SETUP,
        List.of(new Moment(Optional.of(START), state)),
        restart,
        Optional.empty(),
        Certainty.BOUNDED);
  }

  private static ShownSettings.Builder shown() {
    return EspSettings.showProgress();
  }

  private static EspSettings selecting() {
    return shown().blockDeviceUse(BlockDeviceUse.untilSelectedApps(AppId.of("vpn"))).build();
  }

  /** What a device of the group is promised, with one app required. */
  private static Promise promise(EspSettings settings) {
    return promise(settings, DeviceContext.builder("SN-1").groups(GROUP).noUser().build());
  }

  private static Promise promiseForUsers() {
    return promise(
        selecting(),
        DeviceContext.builder("SN-1").groups(Memberships.of()).user(Memberships.of(GROUP)).build());
  }

  private static Promise promise(EspSettings settings, DeviceContext device) {
    EspProfile profile = EspProfile.builder().displayName("Page").settings(settings).build();
    MobileApp vpn =
        new MobileApp(
            AppId.of("vpn"),
            "Contoso VPN",
            AppType.WIN32,
            "win32LobApp",
            Optional.of(InstallContext.SYSTEM),
            Optional.of(
                List.of(
                    new AppAssignment(
                        AppAssignment.Intent.REQUIRED,
                        Assignment.toAllDevices(),
                        Optional.empty()))));
    return Promise.today(
        List.of(
            new RankedProfile(
                Optional.of(ProfileId.of("page")),
                profile,
                false,
                List.of(Assignment.toGroup(GROUP)))),
        List.of(),
        device,
        List.of(vpn));
  }
}
