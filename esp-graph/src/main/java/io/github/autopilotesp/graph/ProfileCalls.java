package io.github.autopilotesp.graph;

import io.github.autopilotesp.profile.ProfileId;
import io.github.autopilotesp.tenant.TenantException;
import io.github.autopilotesp.tenant.TenantOperation;
import io.github.autopilotesp.tenant.WireObject;
import io.github.autopilotesp.wire.GraphProfiles;
import java.util.Map;

/** The requests behind the operations: {@code deviceManagement/deviceEnrollmentConfigurations}. */
final class ProfileCalls {
  private static final GraphPath CONFIGURATIONS =
      GraphPath.of("deviceManagement", "deviceEnrollmentConfigurations");

  private ProfileCalls() {}

  /** All configurations: the collection cannot be filtered by the type of its items safely. */
  static GraphCall list() {
    return GraphCall.get(
        "list ESP profiles",
        CONFIGURATIONS.with("$expand", "assignments"),
        GraphPermissions.READ_PROFILES);
  }

  static GraphCall read(ProfileId id) {
    return GraphCall.get(
        "read ESP profile " + id,
        item(id).with("$expand", "assignments"),
        GraphPermissions.READ_PROFILES);
  }

  static GraphCall assignments(ProfileId id) {
    return GraphCall.get(
        "read the assignments of ESP profile " + id,
        item(id).child("assignments"),
        GraphPermissions.READ_PROFILES);
  }

  /**
   * The request that carries out an operation.
   *
   * @throws TenantException.Rejected if the operation can be seen to be refused
   */
  static GraphCall of(TenantOperation operation) {
    String description = operation.describe();
    return operation.match(
        create -> write(description, CONFIGURATIONS, GraphProfiles.create(create.profile())),
        update ->
            GraphCall.patch(
                description,
                item(update.current().id()),
                GraphProfiles.update(update.current(), update.desired()),
                GraphPermissions.WRITE_PROFILES),
        assign ->
            write(
                description,
                item(assign.current().id()).child("assign"),
                GraphProfiles.assign(assign.current(), assign.desired())),
        reorder ->
            write(
                description,
                item(reorder.id()).child("setPriority"),
                WireObject.of(Map.of("priority", reorder.priority()))),
        delete ->
            GraphCall.delete(description, item(delete.id()), GraphPermissions.WRITE_PROFILES));
  }

  private static GraphPath item(ProfileId id) {
    return CONFIGURATIONS.item(id.value());
  }

  private static GraphCall write(String operation, GraphPath path, WireObject body) {
    return GraphCall.post(operation, path, body, GraphPermissions.WRITE_PROFILES);
  }
}
