package io.github.autopilotesp.testkit.internal.port;

import io.github.autopilotesp.profile.ProfileId;
import io.github.autopilotesp.tenant.EspProfiles;
import io.github.autopilotesp.tenant.ProfileOrder;
import io.github.autopilotesp.tenant.StoredProfile;
import java.util.List;
import java.util.Optional;

/** The ESP profiles of a fake tenant, to be read. */
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
}
