package io.github.autopilotesp.testkit.internal.port;

import io.github.autopilotesp.profile.ProfileId;
import io.github.autopilotesp.tenant.EspProfiles;
import io.github.autopilotesp.tenant.ProfileListing;
import io.github.autopilotesp.tenant.ProfileOrder;
import io.github.autopilotesp.tenant.StoredProfile;
import io.github.autopilotesp.tenant.WireObject;
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
    return listing().profiles();
  }

  @Override
  public ProfileListing listing() {
    PortCall call =
        PortCall.get(
            "list ESP profiles",
            PortOperations.PATH + "?$expand=assignments",
            PortPermissions.READ_PROFILES);
    List<WireObject> configurations = requests.all(call);
    return ProfileListing.of(
        configurations.stream()
            .flatMap(item -> operations.profile(call, item).stream())
            .sorted(ProfileOrder.HIGHEST_FIRST)
            .toList(),
        configurations.stream().flatMap(item -> item.string("id").stream()).toList());
  }

  @Override
  public Optional<StoredProfile> find(ProfileId id) {
    return operations.find(id);
  }
}
