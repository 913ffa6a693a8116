package io.github.autopilotesp.testkit.internal.port;

import io.github.autopilotesp.profile.Assignment;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.ProfileId;
import io.github.autopilotesp.tenant.EspProfiles;
import io.github.autopilotesp.tenant.ProfileOrder;
import io.github.autopilotesp.tenant.StoredProfile;
import io.github.autopilotesp.tenant.TenantOperation;
import java.util.List;
import java.util.Optional;

/** The ESP profiles of a fake tenant. */
final class PortProfiles implements EspProfiles {
  private final TenantRequests requests;
  private final PortOperations operations;

  PortProfiles(TenantRequests requests, PortOperations operations) {
    this.requests = requests;
    this.operations = operations;
  }

  @Override
  public List<StoredProfile> list() {
    PortCall call =
        PortCall.get(
            "list ESP profiles",
            PortOperations.PATH + "?$expand=assignments",
            PortPermissions.READ_PROFILES);
    return requests.all(call).stream()
        .flatMap(item -> operations.profile(call, item).stream())
        .sorted(ProfileOrder.HIGHEST_FIRST)
        .toList();
  }

  @Override
  public Optional<StoredProfile> find(ProfileId id) {
    return operations.find(id);
  }

  @Override
  public StoredProfile create(EspProfile profile) {
    return execute(new TenantOperation.Create(profile)).orElseThrow();
  }

  @Override
  public void update(StoredProfile current, EspProfile desired) {
    execute(new TenantOperation.Update(current, desired));
  }

  @Override
  public void assign(StoredProfile current, List<Assignment> desired) {
    execute(new TenantOperation.Assign(current, desired));
  }

  @Override
  public void reorder(ProfileId id, int priority) {
    execute(new TenantOperation.Reorder(id, priority));
  }

  @Override
  public void delete(ProfileId id) {
    execute(new TenantOperation.Delete(id));
  }

  private Optional<StoredProfile> execute(TenantOperation operation) {
    return operations.execute(operation).orThrow();
  }
}
