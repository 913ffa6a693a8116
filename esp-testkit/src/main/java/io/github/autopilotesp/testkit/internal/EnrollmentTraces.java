package io.github.autopilotesp.testkit.internal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.autopilotesp.testkit.Habit;
import io.github.autopilotesp.testkit.PlayedEnrollment;
import io.github.autopilotesp.testkit.internal.EnrollmentPlay.App;
import io.github.autopilotesp.testkit.internal.EnrollmentPlay.Result;
import io.github.autopilotesp.testkit.internal.EnrollmentPlay.Step;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes the traces of an enrollment: the event of the service, and the files of a device. */
final class EnrollmentTraces {
  private final TenantState state;
  private final EnrollmentPlay play;
  private final Instant start;
  private final Step device;
  private final Step account;

  EnrollmentTraces(TenantState state, EnrollmentPlay play) {
    this.state = state;
    this.play = play;
    this.start = state.clock.instant().truncatedTo(ChronoUnit.SECONDS);
    this.device = play.deviceSetup(start);
    this.account = play.accountSetup(device);
  }

  /** Returns when it ends. */
  Instant end() {
    return Stream.of(account.end(), device.end())
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(start.plus(play.script().preparation()));
  }

  PlayedEnrollment leave() {
    String id = state.ids.next();
    String dump = new DumpText(play, device, account).write();
    ObjectNode event = event(id);
    state.events.add(event);
    return new PlayedEnrollment(
        id,
        play.page().path("id").asText(),
        whole().wire(),
        device.result().wire(),
        account.result().wire(),
        device.duration(),
        account.duration(),
        dump,
        deploymentFile());
  }

  private Result whole() {
    for (Step step : new Step[] {device, account}) {
      switch (step.result()) {
        case FAILURE, SUCCESS_WITH_TIMEOUT, IN_PROGRESS -> {
          return step.result();
        }
        default -> {
          // The next step may tell more.
        }
      }
    }
    boolean again =
        device.result() == Result.SUCCESS_ON_RETRY || account.result() == Result.SUCCESS_ON_RETRY;
    return again ? Result.SUCCESS_ON_RETRY : Result.SUCCESS;
  }

  private ObjectNode event(String id) {
    ObjectNode event = Json.object().put("id", id);
    event.put("deviceId", state.ids.next());
    event.put("userId", play.targets().userId().orElse(""));
    event.put("eventDateTime", end().toString());
    event.put("deviceRegisteredDateTime", start.minus(Duration.ofDays(7)).toString());
    event.put("enrollmentStartDateTime", start.toString());
    event.put("enrollmentType", type());
    event.put("deviceSerialNumber", play.script().serialNumber());
    event.put("managedDeviceName", "PC-" + play.script().serialNumber());
    event.put("userPrincipalName", play.script().user().orElse(""));
    event.put("windowsAutopilotDeploymentProfileDisplayName", DumpText.DEPLOYMENT_PROFILE);
    event.put("enrollmentState", "enrolled");
    String page = "windows10EnrollmentCompletionPageConfiguration";
    event.put(page + "DisplayName", play.page().path("displayName").asText());
    event.put(page + "Id", play.page().path("id").asText());
    event.put("deploymentState", reported(whole()));
    event.put("deviceSetupStatus", reported(device.result()));
    event.put("accountSetupStatus", reported(account.result()));
    event.put("osVersion", "10.0.26100.1742");
    event.put("deploymentDuration", Duration.between(start, end()).toString());
    event.put("deploymentTotalDuration", Duration.between(start, end()).toString());
    event.put("deviceSetupDuration", device.duration().orElse(Duration.ZERO).toString());
    event.put("accountSetupDuration", account.duration().orElse(Duration.ZERO).toString());
    event.put("deploymentStartDateTime", device.begin().orElse(start).toString());
    event.put("deploymentEndDateTime", end().toString());
    event.put(
        "enrollmentFailureDetails", whole() == Result.FAILURE ? "Not everything installed" : "");
    ArrayNode policies = event.putArray("policyStatusDetails");
    Stream.of(device, account)
        .flatMap(step -> step.apps().stream())
        .forEach(app -> policies.add(policy(app)));
    return event;
  }

  /** Returns the reported state; a failure remains if the service has that habit. */
  private String reported(Result result) {
    boolean keeps = state.configurations.habits().has(Habit.EVENT_KEEPS_FAILURE);
    return keeps && result == Result.SUCCESS_ON_RETRY ? Result.FAILURE.wire() : result.wire();
  }

  private String type() {
    boolean hybrid = play.script().isHybrid();
    return switch (play.script().mode()) {
      case USER_DRIVEN -> hybrid ? "offlineDomainJoined" : "azureADJoinedWithAutopilotProfile";
      case PRE_PROVISIONED ->
          hybrid ? "offlineDomainJoinedWithWhiteGlove" : "azureADJoinedWithWhiteGlove";
      case SELF_DEPLOYING -> "azureADJoinedUsingDeviceAuthWithAutopilotProfile";
    };
  }

  private ObjectNode policy(App app) {
    ObjectNode policy = Json.object().put("id", app.id()).put("displayName", app.name());
    policy.put("policyType", "application");
    policy.put(
        "complianceStatus",
        switch (app.last()) {
          case 3 -> "installed";
          case 4 -> "error";
          default -> "notInstalled";
        });
    policy.put("trackedOnEnrollmentStatus", true);
    policy.put("lastReportedDateTime", app.states().lastKey().toString());
    return policy.put("errorCode", app.last() == 4 ? app.course().exitCode() : 0);
  }

  private String deploymentFile() {
    ObjectNode file = Json.object().put("PolicyDownloadDate", start.toString());
    return Json.write(file.put("CloudAssignedDomainJoinMethod", play.script().isHybrid() ? 1 : 0));
  }
}
