package io.github.autopilotesp.outcome;

import io.github.autopilotesp.tenant.DeploymentState;
import io.github.autopilotesp.tenant.EnrollmentEvent;
import io.github.autopilotesp.tenant.EnrollmentEvent.PhaseReport;
import io.github.autopilotesp.tenant.EnrollmentState;
import io.github.autopilotesp.tenant.PolicyReport;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Creates a record from an event of the service. */
final class EventReading {
  private static final Duration SETTLES_AFTER = Duration.ofHours(1);

  private final EnrollmentEvent event;
  private final boolean settled;

  EventReading(EnrollmentEvent event, Instant readAt) {
    this.event = event;
    this.settled =
        event.times().latest().map(time -> !time.plus(SETTLES_AFTER).isAfter(readAt)).orElse(true);
  }

  EnrollmentRecord record() {
    List<StepRecord> steps = steps();
    List<Tracked> tracked = tracked();
    return new ImmutableEnrollmentRecord.Builder()
        .origin(EnrollmentRecord.Origin.EVENT)
        .id(event.id())
        .device(event.device())
        .started(
            Stream.of(
                    event.times().enrollmentStart(),
                    event.times().deploymentStart(),
                    event.times().event())
                .flatMap(Optional::stream)
                .findFirst())
        .scenario(event.type().scenario())
        .osVersion(event.osVersion())
        .deploymentProfile(event.deploymentProfile())
        .espProfile(event.espProfile())
        .espProfileName(event.espProfileName())
        .steps(steps)
        .tracked(tracked)
        .tellsTracked(event.policies().isPresent())
        .reported(reported())
        .failureDetails(event.failureDetails())
        .doubts(doubts(steps, tracked))
        .build();
  }

  private List<StepRecord> steps() {
    Optional<Instant> begin = event.times().deploymentStart();
    Optional<Instant> account =
        begin.flatMap(start -> event.deviceSetup().duration().map(start::plus));
    return List.of(
        new StepRecord(
            EspStep.DEVICE_PREPARATION,
            preparation(),
            event.times().enrollmentStart(),
            Optional.empty(),
            Certainty.DERIVED),
        step(EspStep.DEVICE_SETUP, event.deviceSetup(), begin),
        step(EspStep.ACCOUNT_SETUP, event.accountSetup(), account));
  }

  /**
   * Returns the status of device preparation, which the service does not report: it is finished
   * once a later step has started.
   */
  private StepStatus preparation() {
    if (event.state() == EnrollmentState.FAILED || event.state() == EnrollmentState.BLOCKED) {
      return StepStatus.FAILED;
    }
    boolean over =
        Stream.of(event.deviceSetup(), event.accountSetup())
            .map(PhaseReport::state)
            .anyMatch(
                state ->
                    state != DeploymentState.UNKNOWN
                        && state != DeploymentState.NOT_ATTEMPTED
                        && state != DeploymentState.DISABLED);
    return over ? StepStatus.SUCCEEDED : StepStatus.UNKNOWN;
  }

  private StepRecord step(EspStep step, PhaseReport report, Optional<Instant> begin) {
    boolean ran =
        report.state() != DeploymentState.UNKNOWN
            && report.state() != DeploymentState.NOT_ATTEMPTED
            && report.state() != DeploymentState.DISABLED;
    return new StepRecord(
        step,
        status(report.state()),
        ran ? begin : Optional.empty(),
        ran ? report.duration() : Optional.empty(),
        settled ? Certainty.REPORTED : Certainty.NOT_SETTLED);
  }

  private static StepStatus status(DeploymentState state) {
    return switch (state) {
      case UNKNOWN -> StepStatus.UNKNOWN;
      case SUCCESS -> StepStatus.SUCCEEDED;
      case IN_PROGRESS -> StepStatus.IN_PROGRESS;
      case FAILURE -> StepStatus.FAILED;
      case SUCCESS_WITH_TIMEOUT -> StepStatus.CONTINUED;
      case NOT_ATTEMPTED -> StepStatus.NOT_STARTED;
      case DISABLED -> StepStatus.SKIPPED;
      case SUCCESS_ON_RETRY -> StepStatus.SUCCEEDED_ON_RETRY;
    };
  }

  private Ending.Kind reported() {
    return switch (event.deployment().state()) {
      case SUCCESS -> Ending.Kind.SUCCEEDED;
      case SUCCESS_ON_RETRY -> Ending.Kind.SUCCEEDED_ON_RETRY;
      case SUCCESS_WITH_TIMEOUT -> Ending.Kind.CONTINUED;
      case FAILURE -> Ending.Kind.FAILED;
      case IN_PROGRESS -> Ending.Kind.IN_PROGRESS;
      case UNKNOWN, NOT_ATTEMPTED, DISABLED -> Ending.Kind.UNKNOWN;
    };
  }

  private List<Tracked> tracked() {
    List<Tracked> tracked = new ArrayList<>();
    for (PolicyReport policy : event.policies().orElse(List.of())) {
      if (policy.tracked().orElse(true)) {
        tracked.add(tracked(policy));
      }
    }
    return tracked;
  }

  /**
   * Returns a tracked item. The service does not report its step; what is not installed belongs to
   * the one that hangs.
   */
  private Tracked tracked(PolicyReport policy) {
    EspStep step =
        event.deviceSetup().state() == DeploymentState.FAILURE
                || event.accountSetup().state() == DeploymentState.NOT_ATTEMPTED
                || event.accountSetup().state() == DeploymentState.DISABLED
                || state(policy) == Tracked.State.COMPLETED
            ? EspStep.DEVICE_SETUP
            : EspStep.ACCOUNT_SETUP;
    return new Tracked(
        kind(policy.type()),
        policy.id().orElse(policy.displayName()).toLowerCase(Locale.ROOT),
        Optional.of(policy.displayName()).filter(name -> !name.isEmpty()),
        step,
        List.of(new Tracked.Moment(policy.lastReported(), state(policy))),
        false,
        policy.errorCode().map(Integer::longValue),
        settled ? Certainty.REPORTED : Certainty.NOT_SETTLED);
  }

  private static Tracked.Kind kind(PolicyReport.Type type) {
    return switch (type) {
      case APPLICATION, UNKNOWN -> Tracked.Kind.APP;
      case APP_MODEL -> Tracked.Kind.MODERN_APP;
      case CONFIGURATION_POLICY -> Tracked.Kind.POLICY;
    };
  }

  private static Tracked.State state(PolicyReport policy) {
    return switch (policy.compliance()) {
      case INSTALLED, COMPLIANT, NOT_APPLICABLE -> Tracked.State.COMPLETED;
      case ERROR -> Tracked.State.FAILED;
      case NOT_INSTALLED, NOT_COMPLIANT -> Tracked.State.NOT_STARTED;
      case UNKNOWN -> Tracked.State.UNKNOWN;
    };
  }

  private Set<Doubt> doubts(List<StepRecord> steps, List<Tracked> tracked) {
    Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
    if (!settled) {
      doubts.add(Doubt.NOT_SETTLED);
    }
    boolean failed = event.deployment().state() == DeploymentState.FAILURE;
    boolean stepsWell =
        steps.stream().anyMatch(StepRecord::wentWell)
            && steps.stream().noneMatch(StepRecord::isCensored);
    if (failed && stepsWell) {
      doubts.add(Doubt.FAILED_LATE);
    }
    boolean allDone =
        !tracked.isEmpty()
            && tracked.stream().allMatch(it -> it.state() == Tracked.State.COMPLETED);
    if (allDone && steps.stream().anyMatch(step -> step.status() == StepStatus.FAILED)) {
      doubts.add(Doubt.FAILURE_KEPT);
    }
    if (event.accountSetup().duration().filter(it -> !it.isZero()).isPresent()) {
      doubts.add(Doubt.LOCK_SCREEN);
    }
    return doubts;
  }
}
