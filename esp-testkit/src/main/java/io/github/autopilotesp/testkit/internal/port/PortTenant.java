package io.github.autopilotesp.testkit.internal.port;

import io.github.autopilotesp.tenant.AssignmentFilters;
import io.github.autopilotesp.tenant.Devices;
import io.github.autopilotesp.tenant.Enrollments;
import io.github.autopilotesp.tenant.EspProfiles;
import io.github.autopilotesp.tenant.Groups;
import io.github.autopilotesp.tenant.IntuneTenant;
import io.github.autopilotesp.tenant.MobileApps;
import io.github.autopilotesp.tenant.OperationOutcome;
import io.github.autopilotesp.tenant.ScopeTags;
import io.github.autopilotesp.tenant.TenantOperation;
import io.github.autopilotesp.testkit.FakeTenant;
import java.util.List;

/** All parts of the port over one fake tenant. */
public final class PortTenant implements IntuneTenant {
  private final PortOperations operations;
  private final EspProfiles profiles;
  private final MobileApps apps;
  private final Groups groups;
  private final AssignmentFilters filters;
  private final ScopeTags scopeTags;
  private final Devices devices;
  private final Enrollments enrollments;

  public PortTenant(FakeTenant tenant) {
    TenantRequests requests = new TenantRequests(tenant);
    this.operations = new PortOperations(requests);
    this.profiles = new PortProfiles(requests, operations);
    this.apps = new PortApps(requests);
    this.groups = new PortGroups(requests);
    this.filters = new PortAssignmentFilters(requests);
    this.scopeTags = new PortScopeTags(requests);
    this.devices = new PortDevices(requests);
    this.enrollments = new PortEnrollments(requests);
  }

  @Override
  public EspProfiles profiles() {
    return profiles;
  }

  @Override
  public MobileApps apps() {
    return apps;
  }

  @Override
  public Groups groups() {
    return groups;
  }

  @Override
  public AssignmentFilters filters() {
    return filters;
  }

  @Override
  public ScopeTags scopeTags() {
    return scopeTags;
  }

  @Override
  public Devices devices() {
    return devices;
  }

  @Override
  public Enrollments enrollments() {
    return enrollments;
  }

  @Override
  public List<OperationOutcome> send(List<TenantOperation> list) {
    return operations.send(list);
  }

  @Override
  public void close() {
    // There is nothing to let go of.
  }
}
