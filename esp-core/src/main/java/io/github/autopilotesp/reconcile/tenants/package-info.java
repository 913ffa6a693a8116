/**
 * Plan, or plan and apply, for many tenants. Start at {@link
 * io.github.autopilotesp.reconcile.tenants.ManyTenants}.
 */
@NullMarked
package io.github.autopilotesp.reconcile.tenants;

import org.jspecify.annotations.NullMarked;
