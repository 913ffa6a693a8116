package io.github.autopilotesp.outcome;

import io.github.autopilotesp.outcome.Tracked.Kind;
import io.github.autopilotesp.outcome.Tracked.State;
import io.github.autopilotesp.profile.BlockDeviceUse;
import io.github.autopilotesp.profile.Scenario;
import io.github.autopilotesp.profile.ShownSettings;
import io.github.autopilotesp.targeting.EspExpectation;
import io.github.autopilotesp.targeting.Resolution;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Recognizes the documented symptoms in a record. */
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
    symptoms.look(promise.filter(it -> new ProfileCheck(it, record).same().orElse(true)));
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
    add(
        promise.flatMap(Promise::expectation).filter(this::tracksNoneOf).isPresent(),
        Symptom.NOTHING_TRACKED);
    add(isPreProvisionedWithoutPage(), Symptom.PRE_PROVISIONED_WITHOUT_PAGE);
    add(
        decided.filter(Symptoms::hides).isPresent() && wasShown(),
        Symptom.PAGE_STAYS_AFTER_TURNED_OFF);
    if (!NOT_GOOD.contains(ending.kind())) {
      return;
    }
    boolean timedOut = ending.kind() == Ending.Kind.TIMED_OUT;
    add(
        is(EspStep.DEVICE_PREPARATION) && record.origin() == EnrollmentRecord.Origin.REGISTRY_DUMP,
        Symptom.EXTENSION_NOT_INSTALLED);
    add(isIdentifyingIn(EspStep.DEVICE_SETUP), Symptom.DEVICE_APPS_NEVER_LISTED);
    add(isIdentifyingIn(EspStep.ACCOUNT_SETUP), Symptom.IDENTIFYING_NEVER_ENDS);
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

  private boolean isIdentifyingIn(EspStep step) {
    return is(step) && record.identifying().contains(step);
  }

  /**
   * Returns whether a step ran and reported what it tracked, but tracked nothing that it had to
   * wait for.
   */
  private boolean tracksNoneOf(EspExpectation expectation) {
    return record.tellsTracked()
        && record.tracked().stream().noneMatch(it -> it.kind().isApp())
        && expectation.apps().stream()
            .filter(WaitChecks::isWaitedFor)
            .map(app -> WaitChecks.stepOf(app.phase()))
            .anyMatch(step -> wasShown(step) && !record.identifying().contains(step));
  }

  private boolean wasShown() {
    return record
            .settings()
            .flatMap(GivenSettings::skipDeviceStatusPage)
            .filter(skip -> skip == 0)
            .isPresent()
        || wasShown(EspStep.DEVICE_SETUP);
  }

  private boolean wasShown(EspStep step) {
    return switch (record.step(step).status()) {
      case UNKNOWN, NOT_STARTED, SKIPPED -> false;
      case IN_PROGRESS, SUCCEEDED, SUCCEEDED_ON_RETRY, CONTINUED, FAILED -> true;
    };
  }

  private boolean isPreProvisionedWithoutPage() {
    return record.scenario().filter(it -> it.mode() == Scenario.Mode.PRE_PROVISIONED).isPresent()
        && record.step(EspStep.DEVICE_SETUP).status() == StepStatus.SKIPPED;
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

  private static boolean hides(Resolution.Decided answer) {
    return !(answer.profile().profile().settings() instanceof ShownSettings);
  }

  private static boolean ignoresSelection(Resolution.Decided answer) {
    return answer.step() == Resolution.Step.USER
        && answer.profile().profile().settings() instanceof ShownSettings shown
        && shown.blockDeviceUse() instanceof BlockDeviceUse.UntilSelectedApps;
  }
}
