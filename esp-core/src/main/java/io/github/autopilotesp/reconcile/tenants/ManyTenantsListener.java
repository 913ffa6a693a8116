package io.github.autopilotesp.reconcile.tenants;

import io.github.autopilotesp.reconcile.ApplyEvent;

/**
 * Is told how the work on many tenants goes on. It is called by several threads at the same time;
 * what it throws about a tenant is that tenant's failure.
 */
public interface ManyTenantsListener {
  /**
   * The work on a tenant begins.
   *
   * @param tenantName the tenant
   */
  default void started(String tenantName) {}

  /**
   * An apply goes on.
   *
   * @param tenantName the tenant
   * @param event what happened
   */
  default void progress(String tenantName, ApplyEvent event) {}

  /**
   * The work on a tenant has ended.
   *
   * @param result what became of it
   * @param finished how many tenants have ended, this one included
   * @param all how many there are
   */
  default void finished(TenantResult result, int finished, int all) {}

  /**
   * A listener that takes no note.
   *
   * @return the listener
   */
  static ManyTenantsListener none() {
    return new ManyTenantsListener() {};
  }
}
