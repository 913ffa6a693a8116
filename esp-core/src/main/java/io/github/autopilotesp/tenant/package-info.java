/**
 * The port to an Intune tenant: what a tenant holds, what can be asked of it and done to it, and
 * how that can fail. It names no Microsoft class; {@code esp-graph} implements it over Microsoft
 * Graph, and {@code esp-testkit} in memory.
 *
 * <p>Values are immutable. Implementations of the interfaces are safe for use by several threads,
 * and their calls can be interrupted. Every call can fail with a {@link
 * io.github.autopilotesp.tenant.TenantException}.
 */
@NullMarked
package io.github.autopilotesp.tenant;

import org.jspecify.annotations.NullMarked;
