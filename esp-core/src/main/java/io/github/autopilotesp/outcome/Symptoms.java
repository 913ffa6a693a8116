package io.github.autopilotesp.outcome;

import io.github.autopilotesp.outcome.Tracked.Kind;
import io.github.autopilotesp.outcome.Tracked.State;
import io.github.autopilotesp.profile.BlockDeviceUse;
import io.github.autopilotesp.profile.Scenario;
import io.github.autopilotesp.profile.ShownSettings;
import io.github.autopilotesp.targeting.Resolution;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Recognises the documented symptoms in a record. */
final class Symptoms {
  private static final Set<Ending.Kind> NOT_GOOD =
      Set.of(
          Ending.Kind.FAILED,
          Ending.Kind.TIMED_OUT,
          Ending.Kind.CONTINUED,
          Ending.Kind.IN_PROGRESS);

  private final EnrollmentRecord record;
  private final Ending ending;
  private final List<Tracked> inStep;
  private final List<Symptom> found = new ArrayList<>();

  private Symptoms(EnrollmentRecord record) {
    this.record = record;
    this.ending = record.ending();
    this.inStep =
        record.tracked().stream()
            .filter(it -> ending.step().filter(step -> step == it.step()).isPresent())
            .toList();
  }

  static List<Symptom> of(EnrollmentRecord record, Optional<Promise> promise) {
    Symptoms symptoms = new Symptoms(record);
    symptoms.look(promise);
    return List.copyOf(symptoms.found);
  }

  private void look(Optional<Promise> promise) {
    add(record.doubts().contains(Doubt.LIMIT_OUT_OF_RANGE), Symptom.LIMIT_OUT_OF_RANGE);
    Optional<Resolution.Decided> decided =
        promise
            .map(Promise::resolution)
            .filter(Resolution.Decided.class::isInstance)
            .map(Resolution.Decided.class::cast);
    add(decided.filter(Symptoms::ignoresSelection).isPresent(), Symptom.SELECTION_IGNORED);
    if (!NOT_GOOD.contains(ending.kind())) {
      return;
    }
    boolean timedOut = ending.kind() == Ending.Kind.TIMED_OUT;
    add(is(EspStep.DEVICE_PREPARATION), Symptom.EXTENSION_NOT_INSTALLED);
    add(
        is(EspStep.ACCOUNT_SETUP) && record.userAppsKnown().filter(known -> !known).isPresent(),
        Symptom.IDENTIFYING_NEVER_ENDS);
    add(any(State.FAILED) && any(State.NOT_STARTED), Symptom.STOPPED_BY_A_FAILED_APP);
    add(has(Kind.MSI_APP) && has(Kind.WIN32_APP), Symptom.LOB_BESIDE_WIN32);
    add(
        unfinished(Kind.MICROSOFT_365_APPS) && has(Kind.WIN32_APP),
        Symptom.MICROSOFT_365_APPS_BESIDE_WIN32);
    add(
        inStep.stream().anyMatch(it -> it.restart() && it.state() != State.COMPLETED),
        Symptom.RESTART_IN_AN_APP);
    add(unfinished(Kind.CERTIFICATE), Symptom.CERTIFICATE_MISSING);
    add(unfinished(Kind.NETWORK_PROFILE), Symptom.NETWORK_PROFILE_MISSING);
    add(timedOut && isHybrid(), Symptom.HYBRID_JOIN_TAKES_TIME);
    add(
        timedOut && decided.filter(Symptoms::installsUpdates).isPresent(),
        Symptom.QUALITY_UPDATES_TAKE_TIME);
  }

  private void add(boolean seen, Symptom symptom) {
    if (seen) {
      found.add(symptom);
    }
  }

  private boolean is(EspStep step) {
    return ending.step().filter(step::equals).isPresent();
  }

  private boolean any(State state) {
    return inStep.stream().anyMatch(it -> it.kind().isApp() && it.state() == state);
  }

  private boolean has(Kind kind) {
    return inStep.stream().anyMatch(it -> it.kind() == kind);
  }

  private boolean unfinished(Kind kind) {
    return inStep.stream().anyMatch(it -> it.kind() == kind && it.state() != State.COMPLETED);
  }

  private boolean isHybrid() {
    return record
        .scenario()
        .flatMap(Scenario::joinType)
        .filter(Scenario.JoinType.ENTRA_HYBRID::equals)
        .isPresent();
  }

  private static boolean installsUpdates(Resolution.Decided answer) {
    return answer.profile().profile().settings() instanceof ShownSettings shown
        && shown.installQualityUpdates();
  }

  private static boolean ignoresSelection(Resolution.Decided answer) {
    return answer.step() == Resolution.Step.USER
        && answer.profile().profile().settings() instanceof ShownSettings shown
        && shown.blockDeviceUse() instanceof BlockDeviceUse.UntilSelectedApps;
  }
}
