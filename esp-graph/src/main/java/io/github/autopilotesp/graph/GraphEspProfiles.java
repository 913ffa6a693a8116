package io.github.autopilotesp.graph;

import io.github.autopilotesp.profile.Assignment;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.ProfileId;
import io.github.autopilotesp.tenant.EspProfiles;
import io.github.autopilotesp.tenant.StoredProfile;
import io.github.autopilotesp.tenant.TenantOperation;
import java.util.List;
import java.util.Optional;

/** The ESP profiles, one operation at a time. */
final class GraphEspProfiles implements EspProfiles {
  private final GraphTransport transport;
  private final ProfileReader reader;
  private final GraphOperations operations;

  GraphEspProfiles(GraphTransport transport, ProfileReader reader, GraphOperations operations) {
    this.transport = transport;
    this.reader = reader;
    this.operations = operations;
  }

  @Override
  public List<StoredProfile> list() {
    return reader.list(transport.deadline());
  }

  @Override
  public Optional<StoredProfile> find(ProfileId id) {
    return reader.find(id, transport.deadline());
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
    return operations.execute(List.of(operation)).get(0).orThrow();
  }
}
