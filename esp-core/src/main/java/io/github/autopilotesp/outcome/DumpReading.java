package io.github.autopilotesp.outcome;

import io.github.autopilotesp.outcome.DumpFacts.History;
import io.github.autopilotesp.outcome.DumpFacts.Thing;
import io.github.autopilotesp.outcome.Tracked.Kind;
import io.github.autopilotesp.outcome.Tracked.Moment;
import io.github.autopilotesp.outcome.Tracked.State;
import io.github.autopilotesp.profile.Scenario;
import io.github.autopilotesp.tenant.EnrolledDevice;
import io.github.autopilotesp.tracking.EffectiveTimeout;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Creates a record from a device's dump. */
final class DumpReading {
  private static final long NOT_INSTALLED = 1;
  private static final long FAILED = 4;

  private final DumpFacts facts;
  private final Optional<Boolean> hybrid;
  private final boolean damaged;
  private final GivenSettings settings;
  private final Optional<Duration> limit;

  DumpReading(DumpFacts facts, Optional<Boolean> hybrid, boolean damaged) {
    this.facts = facts;
    this.hybrid = hybrid;
    this.damaged = damaged;
    this.settings =
        new GivenSettings(
            facts.firstSync("skipdevicestatuspage"),
            facts.firstSync("skipuserstatuspage"),
            facts.firstSync("syncfailuretimeout"),
            facts.firstSync("blockinstatuspage"));
    this.limit =
        settings
            .limit()
            .map(
                minutes ->
                    hybrid.orElse(false)
                        ? minutes.plus(EffectiveTimeout.ADDED_BY_HYBRID_JOIN)
                        : minutes);
  }

  EnrollmentRecord record() {
    List<Tracked> tracked = tracked();
    List<StepRecord> steps =
        List.of(
            preparation(),
            step(EspStep.DEVICE_SETUP, tracked),
            step(EspStep.ACCOUNT_SETUP, tracked));
    return new ImmutableEnrollmentRecord.Builder()
        .origin(EnrollmentRecord.Origin.REGISTRY_DUMP)
        .id(facts.autopilot("entdmid").orElse(""))
        .device(EnrolledDevice.UNKNOWN)
        .started(times(facts.things().values().stream()).min(Comparator.naturalOrder()))
        .scenario(
            hybrid.map(
                it ->
                    it
                        ? Scenario.userDriven().entraHybridJoined()
                        : Scenario.userDriven().entraJoined()))
        .deploymentProfile(facts.autopilot("deploymentprofilename"))
        .settings(settings)
        .limit(limit)
        .steps(steps)
        .tracked(tracked.stream().filter(it -> !isDummy(it)).toList())
        .tellsTracked(true)
        .identifying(facts.identifying())
        .reported(Ending.Kind.UNKNOWN)
        .doubts(doubts(tracked))
        .build();
  }

  /**
   * Returns whether it is the dummy policy, which represents all policies: it only shows when a
   * step started.
   */
  private static boolean isDummy(Tracked it) {
    return it.kind() == Kind.POLICY && it.id().equals(TrackedNames.DUMMY_POLICY);
  }

  private Set<Doubt> doubts(List<Tracked> tracked) {
    Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
    boolean snapshots = times(facts.things().values().stream()).findAny().isPresent();
    doubts.add(snapshots ? Doubt.SNAPSHOTS : Doubt.NO_SNAPSHOTS);
    if (settings.isOutOfRange()) {
      doubts.add(Doubt.LIMIT_OUT_OF_RANGE);
    }
    if (damaged) {
      doubts.add(Doubt.DAMAGED);
    }
    if (tracked.stream().anyMatch(it -> it.step() == EspStep.ACCOUNT_SETUP)) {
      doubts.add(Doubt.LOCK_SCREEN);
    }
    return doubts;
  }

  private StepRecord preparation() {
    boolean failed = facts.providers().containsValue(FAILED);
    boolean waits = facts.providers().containsValue(NOT_INSTALLED);
    StepStatus status =
        failed
            ? StepStatus.FAILED
            : waits
                ? StepStatus.IN_PROGRESS
                : facts.providers().isEmpty() ? StepStatus.UNKNOWN : StepStatus.SUCCEEDED;
    return new StepRecord(
        EspStep.DEVICE_PREPARATION, status, Optional.empty(), Optional.empty(), Certainty.REPORTED);
  }

  private StepRecord step(EspStep step, List<Tracked> all) {
    List<Tracked> tracked = all.stream().filter(it -> it.step() == step).toList();
    Optional<Instant> begin = times(histories(step)).min(Comparator.naturalOrder());
    StepStatus status = status(step, tracked, begin);
    boolean over = status == StepStatus.SUCCEEDED || status == StepStatus.SUCCEEDED_ON_RETRY;
    Optional<Instant> end =
        over || tracked.stream().anyMatch(it -> it.state() == State.FAILED)
            ? lastChange(tracked)
            : times(histories(step)).max(Comparator.naturalOrder());
    return new StepRecord(
        step,
        status,
        begin,
        begin.flatMap(from -> end.map(to -> Duration.between(from, to))),
        begin.isPresent() ? Certainty.BOUNDED : Certainty.DERIVED);
  }

  private StepStatus status(EspStep step, List<Tracked> tracked, Optional<Instant> begin) {
    if (tracked.isEmpty()) {
      return withoutThings(step);
    }
    if (tracked.stream().anyMatch(it -> it.state() == State.FAILED)) {
      return StepStatus.FAILED;
    }
    if (tracked.stream().allMatch(it -> it.state() == State.COMPLETED)) {
      boolean again =
          tracked.stream()
              .flatMap(it -> it.moments().stream())
              .anyMatch(moment -> moment.state() == State.FAILED);
      return again ? StepStatus.SUCCEEDED_ON_RETRY : StepStatus.SUCCEEDED;
    }
    if (step == EspStep.DEVICE_SETUP && facts.userBegan()) {
      return StepStatus.SUCCEEDED;
    }
    boolean over =
        limit
            .flatMap(
                most ->
                    begin.flatMap(from -> elapsed(step, from).map(it -> it.compareTo(most) >= 0)))
            .orElse(false);
    return over ? StepStatus.FAILED : StepStatus.IN_PROGRESS;
  }

  private StepStatus withoutThings(EspStep step) {
    if (settings.skips(step)) {
      return StepStatus.SKIPPED;
    }
    if (step == EspStep.DEVICE_SETUP && facts.userBegan()) {
      return StepStatus.SUCCEEDED;
    }
    if (step == EspStep.ACCOUNT_SETUP && !facts.userBegan()) {
      return StepStatus.NOT_STARTED;
    }
    return facts.identifying().contains(step) ? StepStatus.IN_PROGRESS : StepStatus.UNKNOWN;
  }

  private Optional<Duration> elapsed(EspStep step, Instant from) {
    return times(histories(step))
        .max(Comparator.naturalOrder())
        .map(to -> Duration.between(from, to));
  }

  private Stream<History> histories(EspStep step) {
    return facts.things().entrySet().stream()
        .filter(entry -> entry.getKey().step() == step)
        .map(Map.Entry::getValue);
  }

  private static Stream<Instant> times(Stream<History> histories) {
    return histories.flatMap(history -> history.moments.keySet().stream());
  }

  /** Returns when the last of these items reached its current state. */
  private static Optional<Instant> lastChange(List<Tracked> tracked) {
    return tracked.stream()
        .flatMap(it -> it.moments().get(it.moments().size() - 1).time().stream())
        .max(Comparator.naturalOrder());
  }

  private List<Tracked> tracked() {
    List<Tracked> tracked = new ArrayList<>();
    facts.things().forEach((thing, history) -> tracked.add(tracked(thing, history)));
    tracked.sort(Comparator.comparing(Tracked::step));
    return tracked;
  }

  private Tracked tracked(Thing thing, History history) {
    List<Moment> moments = new ArrayList<>();
    history.moments.forEach((time, state) -> add(moments, Optional.of(time), state));
    if (history.last != null) {
      add(moments, Optional.empty(), history.last);
    }
    facts
        .packageState(thing.id())
        .filter(value -> thing.kind() == Kind.MSI_APP || thing.kind() == Kind.MICROSOFT_365_APPS)
        // There is one state for the whole device; a step that saw its end keeps it.
        .filter(value -> moments.isEmpty() || last(moments) != State.COMPLETED)
        .ifPresent(value -> add(moments, Optional.empty(), TrackedNames.packageState(value)));
    if (moments.isEmpty()) {
      moments.add(new Moment(Optional.empty(), State.UNKNOWN));
    }
    return new Tracked(
        thing.kind(),
        thing.id(),
        Optional.empty(),
        thing.step(),
        moments,
        history.restart,
        facts.exitCode(thing.id()).filter(code -> code != 0),
        history.moments.isEmpty() ? Certainty.REPORTED : Certainty.BOUNDED);
  }

  private static State last(List<Moment> moments) {
    return moments.get(moments.size() - 1).state();
  }

  private static void add(List<Moment> moments, Optional<Instant> time, State state) {
    boolean same = !moments.isEmpty() && last(moments) == state;
    if (!same && !(state == State.UNKNOWN && !moments.isEmpty())) {
      moments.add(new Moment(time, state));
    }
  }
}
