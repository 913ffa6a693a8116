package io.github.autopilotesp.testkit.internal.port;

import static io.github.autopilotesp.testkit.internal.port.PortPermissions.READ_PROFILES;
import static io.github.autopilotesp.testkit.internal.port.PortPermissions.WRITE_PROFILES;

import io.github.autopilotesp.format.GraphFormatException;
import io.github.autopilotesp.format.GraphJson;
import io.github.autopilotesp.format.GraphProfiles;
import io.github.autopilotesp.profile.ProfileId;
import io.github.autopilotesp.tenant.OperationOutcome;
import io.github.autopilotesp.tenant.StoredProfile;
import io.github.autopilotesp.tenant.TenantException;
import io.github.autopilotesp.tenant.TenantOperation;
import io.github.autopilotesp.tenant.WireObject;
import io.github.autopilotesp.testkit.GraphResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Carries out operations on profiles, one by one. */
final class PortOperations {
  static final String PATH = "deviceManagement/deviceEnrollmentConfigurations";
  private static final String ASSIGNMENTS = "assignments";

  private final TenantRequests requests;

  PortOperations(TenantRequests requests) {
    this.requests = requests;
  }

  OperationOutcome execute(TenantOperation operation) {
    try {
      return carryOut(operation);
    } catch (TenantException failure) {
      return new OperationOutcome.Failed(operation, failure);
    }
  }

  private OperationOutcome carryOut(TenantOperation operation) {
    if (operation instanceof TenantOperation.Read read) {
      return read(read);
    }
    PortCall call = write(operation);
    GraphResponse response = requests.send(call);
    Optional<StoredProfile> profile = Optional.empty();
    if (operation instanceof TenantOperation.Create) {
      profile = profileIn(response);
      if (profile.isEmpty()) {
        throw PortFailures.outcomeUnknown(call, response, null);
      }
    } else if (operation instanceof TenantOperation.Update) {
      profile = profileIn(response);
    }
    return new OperationOutcome.Done(
        operation, profile, PortFailures.requestId(response).stream().toList());
  }

  private OperationOutcome read(TenantOperation.Read read) {
    PortCall call = readCall(read.id());
    StoredProfile profile =
        profile(call, requests.get(call))
            .orElseThrow(() -> PortFailures.notAProfile(call, read.id().value()));
    return new OperationOutcome.Done(read, Optional.of(profile), List.of());
  }

  Optional<StoredProfile> find(ProfileId id) {
    PortCall call = readCall(id);
    return requests.find(call).flatMap(wire -> profile(call, wire));
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
        new TenantOperation.Read(id).describe(),
        path(id) + "?$expand=" + ASSIGNMENTS,
        READ_PROFILES);
  }

  private static PortCall write(TenantOperation operation) {
    String name = operation.describe();
    if (operation instanceof TenantOperation.Create create) {
      return PortCall.post(name, PATH, GraphProfiles.create(create.profile()), WRITE_PROFILES);
    } else if (operation instanceof TenantOperation.Update update) {
      return PortCall.patch(
          name,
          path(update.current().id()),
          GraphProfiles.update(update.current(), update.desired()),
          WRITE_PROFILES);
    } else if (operation instanceof TenantOperation.Assign assign) {
      return PortCall.post(
          name,
          path(assign.current().id()) + "/assign",
          GraphProfiles.assign(assign.current(), assign.desired()),
          WRITE_PROFILES);
    } else if (operation instanceof TenantOperation.Reorder reorder) {
      return PortCall.post(
          name,
          path(reorder.id()) + "/setPriority",
          WireObject.of(Map.of("priority", reorder.priority())),
          WRITE_PROFILES);
    } else if (operation instanceof TenantOperation.Delete delete) {
      return PortCall.delete(name, path(delete.id()), WRITE_PROFILES);
    }
    throw new IllegalArgumentException("Unknown operation " + operation);
  }

  private static String path(ProfileId id) {
    return PortCall.item(PATH, id.value());
  }

  /** The profile in the answer to a write, which may have none. */
  private static Optional<StoredProfile> profileIn(GraphResponse response) {
    try {
      return Optional.ofNullable(response.body()).map(GraphJson::parse).map(GraphProfiles::read);
    } catch (GraphFormatException noProfile) {
      return Optional.empty();
    }
  }
}
