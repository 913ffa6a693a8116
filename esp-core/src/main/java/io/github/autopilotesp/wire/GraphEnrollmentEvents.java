package io.github.autopilotesp.wire;

import io.github.autopilotesp.profile.ProfileId;
import io.github.autopilotesp.tenant.DeploymentState;
import io.github.autopilotesp.tenant.EnrolledDevice;
import io.github.autopilotesp.tenant.EnrollmentEvent;
import io.github.autopilotesp.tenant.EnrollmentEvent.PhaseReport;
import io.github.autopilotesp.tenant.EnrollmentEvent.Times;
import io.github.autopilotesp.tenant.EnrollmentState;
import io.github.autopilotesp.tenant.EnrollmentType;
import io.github.autopilotesp.tenant.PolicyReport;
import io.github.autopilotesp.tenant.WireObject;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Reads enrollment events from Microsoft Graph's JSON (beta). Unknown enumeration values are read
 * as {@code UNKNOWN}; invalid or impossible times and durations (after the year 9999, longer than
 * 10,000 days) are read as empty; a property of the wrong type causes a {@link
 * GraphFormatException}.
 */
public final class GraphEnrollmentEvents {
  private static final String PROFILE = "windows10EnrollmentCompletionPageConfiguration";
  private static final String DEPLOYMENT_PROFILE = "windowsAutopilotDeploymentProfileDisplayName";
  private static final String NO_ID = "00000000-0000-0000-0000-000000000000";
  private static final Duration LONGEST = Duration.ofDays(10_000);
  private static final Instant END_OF_YEAR_9999 = Instant.parse("+10000-01-01T00:00:00Z");

  private GraphEnrollmentEvents() {}

  /**
   * Reads an event (Graph: {@code deviceManagementAutopilotEvent}).
   *
   * @param wire the event, with {@code policyStatusDetails} if they were expanded
   * @return the event
   * @throws GraphFormatException if it has no id, or a property of the wrong type
   */
  public static EnrollmentEvent readEvent(WireObject wire) {
    Objects.requireNonNull(wire, "wire");
    Fields event = new Fields(wire, "");
    return new EnrollmentEvent(
        event.text("id"),
        device(event),
        times(event),
        named(EnrollmentType.values(), EnrollmentType.UNKNOWN, event, "enrollmentType"),
        named(EnrollmentState.values(), EnrollmentState.UNKNOWN, event, "enrollmentState"),
        event.nonEmptyText(DEPLOYMENT_PROFILE),
        id(event, PROFILE + "Id").map(ProfileId::of),
        event.nonEmptyText(PROFILE + "DisplayName"),
        phase(event, "deploymentState", "deploymentDuration"),
        phase(event, "deviceSetupStatus", "deviceSetupDuration"),
        phase(event, "accountSetupStatus", "accountSetupDuration"),
        duration(event, "deploymentTotalDuration"),
        event.nonEmptyText("osVersion"),
        event.nonEmptyText("enrollmentFailureDetails"),
        event
            .optionalObjects("policyStatusDetails")
            .map(list -> list.stream().map(GraphEnrollmentEvents::policy).toList()));
  }

  /**
   * Reads the status of one app or policy (Graph: {@code
   * deviceManagementAutopilotPolicyStatusDetail}).
   *
   * @param wire the object
   * @return the report
   * @throws GraphFormatException if it has a property of the wrong type
   */
  public static PolicyReport readPolicy(WireObject wire) {
    Objects.requireNonNull(wire, "wire");
    return policy(new Fields(wire, ""));
  }

  private static PolicyReport policy(Fields policy) {
    return new PolicyReport(
        policy.nonEmptyText("id"),
        policy.optionalText("displayName").orElse(""),
        named(PolicyReport.Type.values(), PolicyReport.Type.UNKNOWN, policy, "policyType"),
        named(
            PolicyReport.Compliance.values(),
            PolicyReport.Compliance.UNKNOWN,
            policy,
            "complianceStatus"),
        policy.optionalFlag("trackedOnEnrollmentStatus"),
        time(policy, "lastReportedDateTime"),
        WireValues.number(policy.wire().properties().get("errorCode")).filter(code -> code != 0));
  }

  private static EnrolledDevice device(Fields event) {
    return new EnrolledDevice(
        id(event, "deviceId"),
        event.nonEmptyText("deviceSerialNumber"),
        event.nonEmptyText("managedDeviceName"),
        id(event, "userId"),
        event.nonEmptyText("userPrincipalName"));
  }

  private static Times times(Fields event) {
    return new Times(
        time(event, "eventDateTime"),
        time(event, "deviceRegisteredDateTime"),
        time(event, "enrollmentStartDateTime"),
        time(event, "deploymentStartDateTime"),
        time(event, "deploymentEndDateTime"));
  }

  private static PhaseReport phase(Fields event, String state, String duration) {
    return new PhaseReport(
        named(DeploymentState.values(), DeploymentState.UNKNOWN, event, state),
        duration(event, duration));
  }

  private static Optional<Duration> duration(Fields event, String name) {
    return event
        .nonEmptyText(name)
        .flatMap(GraphEnrollmentEvents::parsed)
        .filter(it -> !it.isNegative() && it.compareTo(LONGEST) <= 0);
  }

  /** Returns a plausible time only, so that no caller has to guard its arithmetic. */
  private static Optional<Instant> time(Fields fields, String name) {
    return fields.optionalInstant(name).filter(it -> it.isBefore(END_OF_YEAR_9999));
  }

  private static Optional<Duration> parsed(String text) {
    try {
      return Optional.of(Duration.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> id(Fields fields, String name) {
    return fields.nonEmptyText(name).filter(id -> !id.equals(NO_ID));
  }

  /** Returns a constant by its Graph name; {@code successOnRetry} is SUCCESS_ON_RETRY. */
  private static <E extends Enum<E>> E named(E[] values, E otherwise, Fields fields, String name) {
    String text = fields.optionalText(name).orElse("").toLowerCase(Locale.ROOT);
    for (E value : values) {
      if (value.name().replace("_", "").toLowerCase(Locale.ROOT).equals(text)) {
        return value;
      }
    }
    return otherwise;
  }
}
