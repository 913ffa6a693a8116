package io.github.autopilotesp.testkit.internal.port;

import static io.github.autopilotesp.testkit.internal.port.PortPermissions.READ_PROFILES;
import static io.github.autopilotesp.testkit.internal.port.PortPermissions.WRITE_PROFILES;

import io.github.autopilotesp.profile.ProfileId;
import io.github.autopilotesp.tenant.OperationOutcome;
import io.github.autopilotesp.tenant.StoredProfile;
import io.github.autopilotesp.tenant.TenantException;
import io.github.autopilotesp.tenant.TenantOperation;
import io.github.autopilotesp.tenant.WireObject;
import io.github.autopilotesp.testkit.ConnectionFailedException;
import io.github.autopilotesp.testkit.GraphResponse;
import io.github.autopilotesp.wire.GraphFormatException;
import io.github.autopilotesp.wire.GraphProfiles;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sends operations on profiles, one by one and each once. */
final class PortOperations {
  static final String PATH = "deviceManagement/deviceEnrollmentConfigurations";
  private static final String ASSIGNMENTS = "assignments";
  private static final int UNAUTHENTICATED = 401;
  private static final int REQUEST_TIMEOUT = 408;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int NOT_IMPLEMENTED = 501;

  private final TenantRequests requests;

  PortOperations(TenantRequests requests) {
    this.requests = requests;
  }

  List<OperationOutcome> send(List<TenantOperation> operations) {
    TenantOperation.requireIndependent(operations);
    List<OperationOutcome> outcomes = new ArrayList<>();
    boolean blocked = false;
    for (TenantOperation operation : operations) {
      OperationOutcome outcome = blocked ? notTried(operation) : send(operation);
      blocked |= operation instanceof TenantOperation.Reorder && hasFailed(outcome);
      outcomes.add(outcome);
    }
    return List.copyOf(outcomes);
  }

  /** As the service sees it, which goes on behind any answer that is no error. */
  private static boolean hasFailed(OperationOutcome outcome) {
    return outcome.failure().filter(it -> it.status().orElse(599) >= 400).isPresent();
  }

  private static OperationOutcome notTried(TenantOperation operation) {
    return new OperationOutcome.NotCarriedOut(
        operation, PortFailures.notTried(operation.describe()), Optional.empty());
  }

  private OperationOutcome send(TenantOperation operation) {
    try {
      return send(operation, write(operation));
    } catch (TenantException.Rejected refusal) {
      return new OperationOutcome.Refused(operation, refusal);
    }
  }

  private OperationOutcome send(TenantOperation operation, PortCall call) {
    if (Thread.currentThread().isInterrupted()) {
      return new OperationOutcome.NotCarriedOut(
          operation, PortFailures.interrupted(call.operation()), Optional.empty());
    }
    try {
      return outcome(operation, call, requests.exchange(call));
    } catch (ConnectionFailedException e) {
      return e.kind() == ConnectionFailedException.Kind.CUT
          ? new OperationOutcome.Unknown(operation, PortFailures.outcomeUnknown(call, null, e))
          : new OperationOutcome.NotCarriedOut(
              operation, PortFailures.unreachable(call, e), Optional.empty());
    }
  }

  /** What an answer lets one know of a write, as the service documents its answers. */
  private OperationOutcome outcome(
      TenantOperation operation, PortCall call, GraphResponse response) {
    int status = response.status();
    if (status == TOO_MANY_REQUESTS || status == UNAUTHENTICATED) {
      return new OperationOutcome.NotCarriedOut(
          operation,
          requests.refused(call, response),
          status == UNAUTHENTICATED ? Optional.empty() : requests.retryAfter(response));
    } else if (status == NOT_IMPLEMENTED
        || (status >= 400 && status < 500 && status != REQUEST_TIMEOUT)) {
      return new OperationOutcome.Refused(operation, requests.refused(call, response));
    }
    Optional<StoredProfile> profile = profileIn(response);
    boolean asDocumented =
        operation instanceof TenantOperation.Create
            ? profile.isPresent() && (status == 201 || status == 200)
            : (status == 200 || status == 204) && isWellFormed(response);
    if (!asDocumented) {
      return new OperationOutcome.Unknown(
          operation, PortFailures.outcomeUnknown(call, response, null));
    }
    boolean mayTell =
        operation instanceof TenantOperation.Create || operation instanceof TenantOperation.Update;
    return new OperationOutcome.Done(
        operation,
        mayTell ? profile : Optional.empty(),
        PortFailures.requestId(response).stream().toList());
  }

  private static boolean isWellFormed(GraphResponse response) {
    String body = response.body();
    try {
      return body == null || body.isBlank() || TenantRequests.parse(body) != null;
    } catch (GraphFormatException notGraph) {
      return false;
    }
  }

  Optional<StoredProfile> find(ProfileId id) {
    PortCall call = readCall(id);
    return requests
        .find(call)
        .map(wire -> TenantRequests.about(id.value(), wire, call))
        .flatMap(wire -> profile(call, wire));
  }

  /** The ESP profile in the answer to a read, with assignments that the answer left out. */
  Optional<StoredProfile> profile(PortCall read, WireObject wire) {
    if (!GraphProfiles.isEspProfile(wire)) {
      return Optional.empty();
    }
    StoredProfile profile = TenantRequests.read(read, wire, GraphProfiles::read);
    if (wire.has(ASSIGNMENTS)) {
      return Optional.of(profile);
    }
    PortCall call =
        PortCall.get(
            "read the assignments of ESP profile " + profile.id(),
            path(profile.id()) + "/" + ASSIGNMENTS,
            READ_PROFILES);
    return requests
        .findAll(call)
        .map(list -> TenantRequests.read(call, with(wire, list), GraphProfiles::read));
  }

  private static WireObject with(WireObject profile, List<WireObject> assignments) {
    Map<String, @Nullable Object> properties = new LinkedHashMap<>(profile.properties());
    properties.put(ASSIGNMENTS, assignments.stream().map(WireObject::properties).toList());
    return WireObject.of(properties);
  }

  private static PortCall readCall(ProfileId id) {
    return PortCall.get(
        "read ESP profile " + id, path(id) + "?$expand=" + ASSIGNMENTS, READ_PROFILES);
  }

  private static PortCall write(TenantOperation operation) {
    String name = operation.describe();
    return operation.match(
        create -> PortCall.post(name, PATH, GraphProfiles.create(create.profile()), WRITE_PROFILES),
        update ->
            PortCall.patch(
                name,
                path(update.current().id()),
                GraphProfiles.update(update.current(), update.desired()),
                WRITE_PROFILES),
        assign ->
            PortCall.post(
                name,
                path(assign.current().id()) + "/assign",
                GraphProfiles.assign(assign.current(), assign.desired()),
                WRITE_PROFILES),
        reorder ->
            PortCall.post(
                name,
                path(reorder.id()) + "/setPriority",
                WireObject.of(Map.of("priority", reorder.priority())),
                WRITE_PROFILES),
        delete -> PortCall.delete(name, path(delete.id()), WRITE_PROFILES));
  }

  private static String path(ProfileId id) {
    return PortCall.item(PATH, id.value());
  }

  /** The profile in the answer to a write, which may have none. */
  private static Optional<StoredProfile> profileIn(GraphResponse response) {
    try {
      return Optional.ofNullable(response.body())
          .map(TenantRequests::parse)
          .map(GraphProfiles::read);
    } catch (GraphFormatException noProfile) {
      return Optional.empty();
    }
  }
}
