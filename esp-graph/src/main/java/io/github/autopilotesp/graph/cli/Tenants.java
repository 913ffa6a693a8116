package io.github.autopilotesp.graph.cli;

/** Opens the tenant that a command line specifies. */
interface Tenants {
  TenantSession open(TenantOptions options);
}
