/**
 * Which Enrollment Status Page (ESP) a device gets, why, and what it will wait for: {@link
 * io.github.autopilotesp.targeting.EspTargeting} for profiles at hand, {@link
 * io.github.autopilotesp.targeting.TenantTargeting} for a device of a tenant.
 *
 * <p>Values are immutable, and every type but the builders is safe for use by several threads. A
 * null argument is refused with a {@link NullPointerException}.
 */
@NullMarked
package io.github.autopilotesp.targeting;

import org.jspecify.annotations.NullMarked;
