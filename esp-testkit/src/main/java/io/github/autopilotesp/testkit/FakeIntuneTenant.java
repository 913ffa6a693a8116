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
 * The in-memory port for unit tests: a {@link FakeTenant} accessed through {@link IntuneTenant}.
 * Every call becomes the Graph requests that an adapter would send, so the fake refuses what the
 * service refuses, with the same typed failures, status and code, and has the same habits.
 *
 * <p>It never retries, not even reads: if the fake returns 429 or 503, or breaks the connection,
 * the call fails at once. Writes are sent once, as in every port, and their outcomes are those of
 * the Graph adapter for the same fault. Thread-safe.
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
   * Creates a port to an untouched tenant.
   *
   * @return a new port to a new tenant
   */
  public static FakeIntuneTenant create() {
    return over(FakeTenant.create());
  }

  /**
   * Creates a port to a tenant. Several ports may share one tenant.
   *
   * @param tenant the tenant
   * @return a new port
   */
  public static FakeIntuneTenant over(FakeTenant tenant) {
    Objects.requireNonNull(tenant, "tenant");
    return new FakeIntuneTenant(tenant);
  }

  /**
   * Returns the tenant behind the port, to seed and inspect it.
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

  /** Returns the fake's clock, so that callers that wait for it also use virtual time. */
  @Override
  public Clock clock() {
    return tenant.clock();
  }

  @Override
  public Sleeper sleeper() {
    return tenant.sleeper();
  }

  /** Does nothing; the tenant stays as it is. */
  @Override
  public void close() {
    // There is nothing to let go of.
  }
}
