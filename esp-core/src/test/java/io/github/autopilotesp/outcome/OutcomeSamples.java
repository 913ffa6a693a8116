package io.github.autopilotesp.outcome;

import io.github.autopilotesp.outcome.Tracked.Moment;
import io.github.autopilotesp.outcome.Tracked.State;
import io.github.autopilotesp.profile.Scenario;
import io.github.autopilotesp.tenant.EnrolledDevice;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Made enrollments, for pages and pictures. */
final class OutcomeSamples {
  private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
  private static final List<String> PROFILES =
      List.of("Laptops", "Kiosks", "<b>Sales</b> & \"Service\"", "Ärzte \u05D0\u05D1\u05D2");

  private OutcomeSamples() {}

  /** 2,400 enrollments in 20 weeks, four profiles, some models. */
  static FleetReport largeFleet() {
    Random random = new Random(5);
    FleetOutcomes.Builder fleet = FleetOutcomes.builder();
    for (int i = 0; i < 2_400; i++) {
      boolean good = random.nextInt(12) != 0;
      int minutes = good ? 8 + (int) Math.abs(random.nextGaussian() * 14) : 60;
      Instant start = START.plus(Duration.ofHours(i * 168L / 120));
      fleet.add(
          fleetRecord("e" + i, good, minutes, start)
              .espProfileName(PROFILES.get(random.nextInt(PROFILES.size())))
              .model("Model " + random.nextInt(6))
              .osVersion("10.0.26100." + random.nextInt(3))
              .build());
    }
    fleet.add(fleetRecord("e0", true, 9, START).build());
    return fleet.build().report(Map.of("Laptops", List.of(START.plus(Duration.ofDays(70)))));
  }

  /** Three enrollments in one week. */
  static FleetReport smallFleet() {
    FleetOutcomes.Builder fleet = FleetOutcomes.builder();
    for (int i = 0; i < 3; i++) {
      fleet.add(fleetRecord("e" + i, i > 0, 9 + i, START).build());
    }
    return fleet.build().report();
  }

  private static ImmutableEnrollmentRecord.Builder fleetRecord(
      String id, boolean good, int minutes, Instant start) {
    StepRecord device =
        step(
            EspStep.DEVICE_SETUP,
            good ? StepStatus.SUCCEEDED : StepStatus.FAILED,
            Optional.of(start),
            minutes);
    StepRecord account =
        good
            ? step(
                EspStep.ACCOUNT_SETUP,
                StepStatus.SUCCEEDED,
                Optional.of(start.plus(Duration.ofMinutes(minutes))),
                minutes / 2)
            : step(EspStep.ACCOUNT_SETUP, StepStatus.NOT_STARTED, Optional.empty(), 0);
    return record(device, account)
        .id(id)
        .started(start)
        .espProfileName("Laptops")
        .tracked(
            List.of(
                app(
                    "Contoso VPN",
                    EspStep.DEVICE_SETUP,
                    moment(start, 0, State.NOT_STARTED),
                    moment(start, 1, State.IN_PROGRESS),
                    moment(start, minutes, good ? State.COMPLETED : State.FAILED)),
                app(
                    "Never finished <i>",
                    EspStep.DEVICE_SETUP,
                    moment(start, 0, State.IN_PROGRESS))));
  }

  /** An app that stayed in progress up to the limit. */
  static EnrollmentRecord timeout() {
    return record(
            step(EspStep.DEVICE_SETUP, StepStatus.FAILED, Optional.of(START), 61),
            step(EspStep.ACCOUNT_SETUP, StepStatus.NOT_STARTED, Optional.empty(), 0))
        .tracked(
            List.of(
                app(
                    "Company Portal",
                    EspStep.DEVICE_SETUP,
                    moment(START, 0, State.NOT_STARTED),
                    moment(START, 1, State.IN_PROGRESS),
                    moment(START, 4, State.COMPLETED)),
                app(
                    "Contoso VPN",
                    EspStep.DEVICE_SETUP,
                    moment(START, 0, State.NOT_STARTED),
                    moment(START, 4, State.IN_PROGRESS))))
        .build();
  }

  /** An app that failed, was tried again and installed, and a long Account setup. */
  static EnrollmentRecord retried() {
    Instant account = START.plus(Duration.ofMinutes(24));
    return record(
            step(EspStep.DEVICE_SETUP, StepStatus.SUCCEEDED_ON_RETRY, Optional.of(START), 24),
            step(EspStep.ACCOUNT_SETUP, StepStatus.SUCCEEDED, Optional.of(account), 45))
        .tracked(
            List.of(
                app(
                    "Contoso VPN, with a name that is much longer than its column is wide",
                    EspStep.DEVICE_SETUP,
                    moment(START, 0, State.NOT_STARTED),
                    moment(START, 2, State.IN_PROGRESS),
                    moment(START, 9, State.FAILED),
                    moment(START, 10, State.IN_PROGRESS),
                    moment(START, 24, State.COMPLETED)),
                app(
                    "\u05D0\u05D1\u05D2 <script>",
                    EspStep.ACCOUNT_SETUP,
                    moment(account, 0, State.NOT_STARTED),
                    moment(account, 30, State.IN_PROGRESS),
                    moment(account, 45, State.COMPLETED))))
        .build();
  }

  /** More apps than a picture has rows, in both steps. */
  static EnrollmentRecord crowded() {
    Instant account = START.plus(Duration.ofMinutes(80));
    List<Tracked> tracked = new ArrayList<>();
    for (int i = 0; i < 70; i++) {
      boolean device = i < 40;
      Instant begin = device ? START : account;
      int at = device ? 2 * i : i - 40;
      tracked.add(
          app(
              "App " + i,
              device ? EspStep.DEVICE_SETUP : EspStep.ACCOUNT_SETUP,
              moment(begin, 0, State.NOT_STARTED),
              moment(begin, at, State.IN_PROGRESS),
              moment(begin, at + 1, State.COMPLETED)));
    }
    return record(
            step(EspStep.DEVICE_SETUP, StepStatus.SUCCEEDED, Optional.of(START), 80),
            step(EspStep.ACCOUNT_SETUP, StepStatus.SUCCEEDED, Optional.of(account), 31))
        .limit(Duration.ofMinutes(120))
        .tracked(tracked)
        .build();
  }

  /** Nothing has a time. */
  static EnrollmentRecord withoutTimes() {
    return record(
            step(EspStep.DEVICE_SETUP, StepStatus.UNKNOWN, Optional.empty(), 0),
            step(EspStep.ACCOUNT_SETUP, StepStatus.UNKNOWN, Optional.empty(), 0))
        .build();
  }

  private static ImmutableEnrollmentRecord.Builder record(StepRecord device, StepRecord account) {
    return new ImmutableEnrollmentRecord.Builder()
        .origin(EnrollmentRecord.Origin.REGISTRY_DUMP)
        .id("")
        .device(EnrolledDevice.UNKNOWN)
        .scenario(Scenario.userDriven().entraJoined())
        .limit(Duration.ofMinutes(60))
        .steps(
            List.of(
                step(EspStep.DEVICE_PREPARATION, StepStatus.SUCCEEDED, Optional.empty(), 0),
                device,
                account))
        .tellsTracked(true)
        .reported(Ending.Kind.UNKNOWN);
  }

  private static StepRecord step(
      EspStep step, StepStatus status, Optional<Instant> begin, int minutes) {
    return new StepRecord(
        step, status, begin, begin.map(it -> Duration.ofMinutes(minutes)), Certainty.BOUNDED);
  }

  private static Tracked app(String name, EspStep step, Moment... moments) {
    return new Tracked(
        Tracked.Kind.WIN32_APP,
        name,
        Optional.of(name),
        step,
        List.of(moments),
        false,
        Optional.empty(),
        Certainty.BOUNDED);
  }

  private static Moment moment(Instant begin, int minute, State state) {
    return new Moment(Optional.of(begin.plus(Duration.ofMinutes(minute))), state);
  }
}
