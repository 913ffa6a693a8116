package io.github.autopilotesp.reconcile.tenants;

import io.github.autopilotesp.reconcile.ApplyEvent;

/**
 * Receives the progress for many tenants. It is called by several threads at the same time; an
 * exception that it throws for a tenant is that tenant's failure.
 */
public interface ManyTenantsListener {
  /**
   * A tenant has been started.
   *
   * @param tenantName the tenant
   */
  default void started(String tenantName) {}

  /**
   * An apply has made progress.
   *
   * @param tenantName the tenant
   * @param event the event
   */
  default void progress(String tenantName, ApplyEvent event) {}

  /**
   * A tenant is finished.
   *
   * @param result the result
   * @param finished the number of finished tenants, including this one
   * @param all the number of all tenants
   */
  default void finished(TenantResult result, int finished, int all) {}

  /**
   * Returns a listener that ignores everything.
   *
   * @return the listener
   */
  static ManyTenantsListener none() {
    return new ManyTenantsListener() {};
  }
}
