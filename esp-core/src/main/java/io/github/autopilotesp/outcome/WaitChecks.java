package io.github.autopilotesp.outcome;

import io.github.autopilotesp.outcome.OutcomeFinding.Kind;
import io.github.autopilotesp.outcome.Tracked.State;
import io.github.autopilotesp.targeting.EspExpectation;
import io.github.autopilotesp.targeting.ExpectedApp;
import io.github.autopilotesp.targeting.Wait;
import io.github.autopilotesp.tracking.AppFamily;
import io.github.autopilotesp.tracking.Phase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compares the promised waits with what was tracked. */
final class WaitChecks {
  private final EspExpectation expectation;
  private final EnrollmentRecord record;
  private final List<Tracked> apps;
  private final boolean tellsStep;

  WaitChecks(EspExpectation expectation, EnrollmentRecord record) {
    this.expectation = expectation;
    this.record = record;
    this.apps = record.tracked().stream().filter(it -> it.kind().isApp()).toList();
    this.tellsStep = record.origin() == EnrollmentRecord.Origin.REGISTRY_DUMP;
  }

  List<OutcomeFinding> findings() {
    if (!record.tellsTracked()) {
      return List.of();
    }
    List<OutcomeFinding> findings = new ArrayList<>();
    apps.forEach(app -> notPromised(app).ifPresent(findings::add));
    expectation.apps().stream()
        .filter(WaitChecks::isWaitedFor)
        .forEach(app -> neverTracked(app).ifPresent(findings::add));
    expectation.apps().stream()
        .filter(app -> app.waiting() == Wait.NEVER || app.waiting() == Wait.LATER)
        .forEach(app -> notWaitedFor(app).ifPresent(findings::add));
    return findings;
  }

  /** Returns what was tracked but not finished; this needs no promise. */
  static List<OutcomeFinding> unfinished(EnrollmentRecord record) {
    return record.tracked().stream()
        .filter(it -> it.state() != State.COMPLETED)
        .map(
            it ->
                new OutcomeFinding(
                    Kind.NEVER_FINISHED,
                    it.label(),
                    it.label() + " (" + it.kind().words() + ") " + inWords(it, record) + "."))
        .toList();
  }

  /** Describes an item, such as "stayed in progress from minute 4". */
  static String inWords(Tracked it, EnrollmentRecord record) {
    return switch (it.state()) {
      case FAILED ->
          "failed"
              + it.error().map(code -> " with error " + code).orElse("")
              + it.first(State.FAILED)
                  .map(time -> minute(" at minute ", it, time, record))
                  .orElse("");
      case IN_PROGRESS ->
          "stayed in progress"
              + it.first(State.IN_PROGRESS)
                  .map(time -> minute(" from minute ", it, time, record))
                  .orElse("");
      case NOT_STARTED -> tellsBegin(record) ? "was never started" : "was not installed";
      case COMPLETED -> "is in place";
      case UNKNOWN -> "is in an unknown state";
    };
  }

  private static boolean tellsBegin(EnrollmentRecord record) {
    return record.origin() == EnrollmentRecord.Origin.REGISTRY_DUMP;
  }

  private static String minute(String words, Tracked it, Instant time, EnrollmentRecord record) {
    return record
        .step(it.step())
        .begin()
        .map(begin -> words + Math.max(0, Duration.between(begin, time).toMinutes()))
        .orElse("");
  }

  private Optional<OutcomeFinding> notPromised(Tracked app) {
    List<ExpectedApp> same =
        expectation.apps().stream().filter(it -> isSame(app, it) && isIn(app, it)).toList();
    if (same.stream().anyMatch(WaitChecks::isWaitedFor) || isLobOfUnknownName(app)) {
      return Optional.empty();
    }
    boolean possible =
        expectation.possibleApps().stream()
            .anyMatch(it -> it.id().value().equalsIgnoreCase(app.id()));
    String because =
        same.stream()
            .findFirst()
            .map(it -> ", although " + it.reason() + " [" + it.source() + "]")
            .orElse(possible ? ", and may have been required, because a fact is missing" : "");
    return Optional.of(
        new OutcomeFinding(
            Kind.NOT_PROMISED,
            app.label(),
            app.label() + " was tracked in " + app.step().title() + because + "."));
  }

  private Optional<OutcomeFinding> neverTracked(ExpectedApp app) {
    boolean tracked = apps.stream().anyMatch(it -> isSame(it, app) && isIn(it, app));
    boolean maybe = isLob(app) && apps.stream().anyMatch(this::isLobOfUnknownName);
    if (tracked || maybe) {
      return Optional.empty();
    }
    String name = app.app().displayName();
    return Optional.of(
        new OutcomeFinding(
            Kind.NEVER_TRACKED,
            name,
            name + " was promised in " + app.phase().title() + " but never tracked: " + why(app)));
  }

  /**
   * Returns a finding for a required app that a rule excludes from tracking in this step, to
   * explain its absence.
   */
  private Optional<OutcomeFinding> notWaitedFor(ExpectedApp app) {
    boolean elsewhere =
        expectation.apps().stream()
            .anyMatch(other -> other.app().id().equals(app.app().id()) && isWaitedFor(other));
    if (elsewhere || apps.stream().anyMatch(it -> isSame(it, app) && isIn(it, app))) {
      return Optional.empty();
    }
    String name = app.app().displayName();
    return Optional.of(
        new OutcomeFinding(
            Kind.NOT_WAITED_FOR,
            name,
            name
                + " is required but was not tracked in "
                + app.phase().title()
                + ", as promised: "
                + app.reason()
                + " ["
                + app.source()
                + "]."));
  }

  private String why(ExpectedApp app) {
    EspStep step = stepOf(app.phase());
    StepStatus status = record.step(step).status();
    if (status == StepStatus.SKIPPED || status == StepStatus.NOT_STARTED) {
      return step.title() + " was " + status.words() + ".";
    }
    if (record.identifying().contains(step)) {
      return "the list of apps of " + step.title() + " was never determined.";
    }
    return expectation.apps().stream()
        .filter(other -> other.app().id().equals(app.app().id()) && other.phase() != app.phase())
        .filter(other -> apps.stream().anyMatch(it -> isSame(it, other) && isIn(it, other)))
        .findFirst()
        .map(other -> "it was tracked in " + other.phase().title() + " instead.")
        .orElse(
            status == StepStatus.IN_PROGRESS
                ? step.title() + " has not ended."
                : "no rule explains it; its assignment, install context or requirement may have"
                    + " been different then.");
  }

  static boolean isWaitedFor(ExpectedApp app) {
    return app.waiting() == Wait.BLOCKS || app.waiting() == Wait.TRACKED;
  }

  private static boolean isSame(Tracked tracked, ExpectedApp expected) {
    return expected.app().id().value().equalsIgnoreCase(tracked.id())
        || tracked.name().filter(expected.app().displayName()::equals).isPresent();
  }

  /** Returns whether it may be the expected one; the service does not report the step. */
  private boolean isIn(Tracked tracked, ExpectedApp expected) {
    return !tellsStep || tracked.step() == stepOf(expected.phase());
  }

  /**
   * Returns whether it is an LOB app without a known name: the device identifies it by product code
   * or package, the tenant by its own id.
   */
  private boolean isLobOfUnknownName(Tracked tracked) {
    boolean lob =
        tracked.kind() == Tracked.Kind.MSI_APP
            || tracked.kind() == Tracked.Kind.MODERN_APP
            || tracked.kind() == Tracked.Kind.MICROSOFT_365_APPS;
    return tellsStep
        && lob
        && expectation.apps().stream().anyMatch(WaitChecks::isLob)
        && expectation.apps().stream().noneMatch(it -> isSame(tracked, it));
  }

  private static boolean isLob(ExpectedApp app) {
    AppFamily family = AppFamily.of(app.app().type());
    return family != AppFamily.WIN32 && family != AppFamily.OTHER;
  }

  static EspStep stepOf(Phase phase) {
    return phase == Phase.DEVICE_SETUP ? EspStep.DEVICE_SETUP : EspStep.ACCOUNT_SETUP;
  }
}
