package io.github.autopilotesp.internal.rest;

import static io.github.autopilotesp.internal.rest.Permissions.READ_PROFILES;
import static io.github.autopilotesp.internal.rest.Permissions.WRITE_PROFILES;

import io.github.autopilotesp.internal.rest.GraphCall.Method;
import io.github.autopilotesp.profile.ProfileId;
import io.github.autopilotesp.tenant.TenantException;
import io.github.autopilotesp.tenant.TenantOperation;
import io.github.autopilotesp.tenant.WireObject;
import io.github.autopilotesp.wire.GraphProfiles;
import java.util.Map;
import java.util.Optional;

/** The requests for profiles: {@code deviceManagement/deviceEnrollmentConfigurations}. */
public final class ProfileCalls {
  private static final GraphPath CONFIGURATIONS =
      GraphPath.of("deviceManagement", "deviceEnrollmentConfigurations");

  private ProfileCalls() {}

  /**
   * Lists all configurations: the collection cannot safely be filtered by the type of its items.
   */
  public static GraphCall list() {
    return GraphCall.get(
        "list ESP profiles", CONFIGURATIONS.with("$expand", "assignments"), READ_PROFILES);
  }

  static GraphCall read(ProfileId id) {
    return GraphCall.get(
        "read ESP profile " + id, item(id).with("$expand", "assignments"), READ_PROFILES);
  }

  static GraphCall assignments(ProfileId id) {
    return GraphCall.get(
        "read the assignments of ESP profile " + id, item(id).child("assignments"), READ_PROFILES);
  }

  /**
   * Returns the request for an operation.
   *
   * @throws TenantException.Rejected if the service is known to refuse the operation
   */
  static GraphCall of(TenantOperation operation) {
    String description = operation.describe();
    return operation.match(
        create -> post(description, CONFIGURATIONS, GraphProfiles.create(create.profile())),
        update ->
            write(
                description,
                Method.PATCH,
                item(update.current().id()),
                Optional.of(GraphProfiles.update(update.current(), update.desired()))),
        assign ->
            post(
                description,
                item(assign.current().id()).child("assign"),
                GraphProfiles.assign(assign.current(), assign.desired())),
        reorder ->
            post(
                description,
                item(reorder.id()).child("setPriority"),
                WireObject.of(Map.of("priority", reorder.priority()))),
        delete -> write(description, Method.DELETE, item(delete.id()), Optional.empty()));
  }

  private static GraphPath item(ProfileId id) {
    return CONFIGURATIONS.item(id.value());
  }

  private static GraphCall post(String operation, GraphPath path, WireObject body) {
    return write(operation, Method.POST, path, Optional.of(body));
  }

  private static GraphCall write(
      String operation, Method method, GraphPath path, Optional<WireObject> body) {
    return GraphCall.write(operation, method, path, body, WRITE_PROFILES);
  }
}
