/**
 * The port to an Intune tenant: its objects, the operations on it, and their failures. It does not
 * depend on Microsoft classes; {@code esp-graph} implements it over Microsoft Graph, and {@code
 * esp-testkit} in memory.
 *
 * <p>Values are immutable. Implementations of the interfaces are thread-safe, and their calls can
 * be interrupted. Every call can fail with a {@link io.github.autopilotesp.tenant.TenantException}.
 */
@NullMarked
package io.github.autopilotesp.tenant;

import org.jspecify.annotations.NullMarked;
