/**
 * Which Enrollment Status Page (ESP) a device gets, why, and what it will wait for: {@link
 * io.github.autopilotesp.targeting.EspTargeting} for given profiles, {@link
 * io.github.autopilotesp.targeting.TenantTargeting} for a device of a tenant.
 *
 * <p>Values are immutable, and every type except the builders is thread-safe. Null arguments cause
 * a {@link NullPointerException}.
 */
@NullMarked
package io.github.autopilotesp.targeting;

import org.jspecify.annotations.NullMarked;
