package io.github.autopilotesp.graph.cli;

/** Opens the tenant that a command line names. */
interface Tenants {
  TenantSession open(TenantOptions options);
}
