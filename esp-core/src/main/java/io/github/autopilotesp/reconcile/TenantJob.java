package io.github.autopilotesp.reconcile;

import io.github.autopilotesp.profile.EspProfileSet;
import io.github.autopilotesp.tenant.IntuneTenant;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The unit of work among many tenants: one tenant, and what it should be. A job holds no state and
 * shares none, so that any thread or machine can run it, and a job that died can be run again.
 *
 * @param tenantName what reports call the tenant
 * @param open opens the tenant when the job begins; the job closes it
 * @param desired what should be in it; may ask the tenant, as a document does to resolve names
 */
public record TenantJob(
    String tenantName,
    Supplier<? extends IntuneTenant> open,
    Function<? super IntuneTenant, EspProfileSet> desired) {
  /**
   * Creates the job.
   *
   * @param tenantName what reports call the tenant
   * @param open opens the tenant
   * @param desired what should be in it
   * @throws NullPointerException if an argument is null
   */
  public TenantJob {
    Objects.requireNonNull(tenantName, "tenantName");
    Objects.requireNonNull(open, "open");
    Objects.requireNonNull(desired, "desired");
  }
}
