package io.github.autopilotesp.graph;

import io.github.autopilotesp.profile.Assignment;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.ProfileId;
import io.github.autopilotesp.tenant.IntuneTenant;
import io.github.autopilotesp.tenant.OperationOutcome;
import io.github.autopilotesp.tenant.StoredProfile;
import io.github.autopilotesp.tenant.TenantOperation;
import java.util.List;

/** Single writes, sent once as the port sends them; what did not end well is thrown. */
final class Sent {
  private Sent() {}

  static StoredProfile create(IntuneTenant port, EspProfile profile) {
    return one(port, new TenantOperation.Create(profile)).orThrow().orElseThrow();
  }

  static void update(IntuneTenant port, StoredProfile current, EspProfile desired) {
    one(port, new TenantOperation.Update(current, desired)).orThrow();
  }

  static void assign(IntuneTenant port, StoredProfile current, List<Assignment> desired) {
    one(port, new TenantOperation.Assign(current, desired)).orThrow();
  }

  static void reorder(IntuneTenant port, ProfileId id, int priority) {
    one(port, new TenantOperation.Reorder(id, priority)).orThrow();
  }

  static void delete(IntuneTenant port, ProfileId id) {
    one(port, new TenantOperation.Delete(id)).orThrow();
  }

  static OperationOutcome one(IntuneTenant port, TenantOperation operation) {
    return port.send(List.of(operation)).get(0);
  }
}
