package io.github.autopilotesp.internal.rest;

import io.github.autopilotesp.tenant.AssignmentFilters;
import io.github.autopilotesp.tenant.Devices;
import io.github.autopilotesp.tenant.Enrollments;
import io.github.autopilotesp.tenant.EspProfiles;
import io.github.autopilotesp.tenant.Groups;
import io.github.autopilotesp.tenant.MobileApps;
import io.github.autopilotesp.tenant.ScopeTags;
import java.util.function.Supplier;

/** All parts of the tenant port, over any carrier. */
public record GraphPort(
    GraphOperations operations,
    EspProfiles profiles,
    MobileApps apps,
    Groups groups,
    AssignmentFilters filters,
    ScopeTags scopeTags,
    Devices devices,
    Enrollments enrollments) {

  /** Creates the port; each call to it gets its own carrier. */
  public static GraphPort over(Supplier<Carrier> begin) {
    Supplier<Reads> reads = () -> new Reads(begin.get());
    MobileApps apps = new GraphMobileApps(reads);
    return new GraphPort(
        new GraphOperations(begin, apps),
        new GraphEspProfiles(reads),
        apps,
        new GraphGroups(reads),
        new GraphAssignmentFilters(reads),
        new GraphScopeTags(reads),
        new GraphDevices(reads),
        new GraphEnrollments(reads));
  }
}
