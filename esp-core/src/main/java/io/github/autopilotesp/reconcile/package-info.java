/**
 * Say what should be, see what would change, apply it, and come out right: a desired {@link
 * io.github.autopilotesp.profile.EspProfileSet} against a tenant. Start at {@link
 * io.github.autopilotesp.reconcile.EspReconciler}.
 *
 * <p>Values are immutable. Nothing is kept between two calls: what a call needs is in its arguments
 * and in the tenant.
 */
@NullMarked
package io.github.autopilotesp.reconcile;

import org.jspecify.annotations.NullMarked;
