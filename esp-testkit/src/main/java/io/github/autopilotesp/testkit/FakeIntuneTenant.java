package io.github.autopilotesp.testkit;

import io.github.autopilotesp.internal.rest.Carrier;
import io.github.autopilotesp.internal.rest.GraphPort;
import io.github.autopilotesp.tenant.AssignmentFilters;
import io.github.autopilotesp.tenant.Devices;
import io.github.autopilotesp.tenant.Enrollments;
import io.github.autopilotesp.tenant.EspProfiles;
import io.github.autopilotesp.tenant.Groups;
import io.github.autopilotesp.tenant.IntuneTenant;
import io.github.autopilotesp.tenant.MobileApps;
import io.github.autopilotesp.tenant.OperationOutcome;
import io.github.autopilotesp.tenant.ScopeTags;
import io.github.autopilotesp.tenant.Sleeper;
import io.github.autopilotesp.tenant.TenantOperation;
import io.github.autopilotesp.testkit.internal.port.TenantCarrier;
import java.time.Clock;
import java.util.List;
import java.util.Objects;

/**
 * The tenant port in memory, for unit tests: a {@link FakeTenant} seen through {@link
 * IntuneTenant}. Every call becomes the Graph requests that an adapter would send, so the fake
 * refuses what the service refuses, with the same typed failures, status and code, and its habits
 * show.
 *
 * <p>It repeats nothing, not even reads: where the fake answers 429 or 503, or breaks the
 * connection, the failure shows at once. Writes are sent once, as every port sends them, and their
 * outcomes are those of the Graph adapter for the same fault. Thread-safe.
 *
 * <pre>{@code
 * FakeTenant tenant = FakeTenant.create();
 * IntuneTenant port = FakeIntuneTenant.over(tenant);
 * ProfileWrites.of(port).create(profile);
 * }</pre>
 */
public final class FakeIntuneTenant implements IntuneTenant {
  private final FakeTenant tenant;
  private final GraphPort port;

  private FakeIntuneTenant(FakeTenant tenant) {
    this.tenant = tenant;
    Carrier carrier = new TenantCarrier(tenant);
    this.port = GraphPort.over(() -> carrier);
  }

  /**
   * The port to an untouched tenant.
   *
   * @return a new port to a new tenant
   */
  public static FakeIntuneTenant create() {
    return over(FakeTenant.create());
  }

  /**
   * The port to a tenant. Several ports may show one tenant.
   *
   * @param tenant the tenant
   * @return a new port
   */
  public static FakeIntuneTenant over(FakeTenant tenant) {
    Objects.requireNonNull(tenant, "tenant");
    return new FakeIntuneTenant(tenant);
  }

  /**
   * The tenant behind the port, to seed it and to look at it.
   *
   * @return the tenant
   */
  public FakeTenant tenant() {
    return tenant;
  }

  @Override
  public EspProfiles profiles() {
    return port.profiles();
  }

  @Override
  public MobileApps apps() {
    return port.apps();
  }

  @Override
  public Groups groups() {
    return port.groups();
  }

  @Override
  public AssignmentFilters filters() {
    return port.filters();
  }

  @Override
  public ScopeTags scopeTags() {
    return port.scopeTags();
  }

  @Override
  public Devices devices() {
    return port.devices();
  }

  @Override
  public Enrollments enrollments() {
    return port.enrollments();
  }

  @Override
  public List<OperationOutcome> send(List<TenantOperation> operations) {
    return port.operations().send(operations);
  }

  /** The time of the fake, so that whoever waits for it waits in virtual time too. */
  @Override
  public Clock clock() {
    return tenant.clock();
  }

  @Override
  public Sleeper sleeper() {
    return tenant.sleeper();
  }

  /** Does nothing: the tenant stays as it is. */
  @Override
  public void close() {
    // There is nothing to let go of.
  }
}
