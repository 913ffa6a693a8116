/**
 * Plans and applies: brings the ESP profiles of a tenant to a desired {@link
 * io.github.autopilotesp.profile.EspProfileSet}. Start at {@link
 * io.github.autopilotesp.reconcile.EspReconciler}.
 *
 * <p>Values are immutable. No state is kept between calls: what a call needs is in its arguments
 * and in the tenant.
 */
@NullMarked
package io.github.autopilotesp.reconcile;

import org.jspecify.annotations.NullMarked;
